import type { OneChange } from '../../src/streams/change-one.ts';
import { openChance } from './chance.ts';
import { runStreamJob, settingsOf } from './streams-job.ts';
import type { StreamJob, StreamJobResult, Wanted } from './streams-job.ts';
import { ours, settle } from './streams-verdict.ts';
import type { Settled } from './streams-verdict.ts';
import { openWorld } from './streams-world.ts';
import type { StreamFault } from './streams-world.ts';
import { openTurns } from './turns.ts';

/** What may happen in a schedule beside one run after the other. */
export interface Family {
  /** Two applies at once; how long a run may stand still meanwhile. */
  readonly racePauseMs?: number;
  /** People make, change and delete streams on the web. */
  readonly hasPeople?: boolean;
}

export interface Played extends Settled {
  readonly runs: readonly StreamJobResult[];
}

const FAULTS: readonly StreamFault[] = [
  ...(['lost', 'failed-after', 'garbled', 'late', 'unsent', 'failed-before'] as const),
  ...(['refused', 'limited', 'slow'] as const),
];
const NAMES = ['a', 'b', 'c'];
/** In this time after a create was announced, a stream that a person makes can't be told from it. */
const ALIKE_MS = 400_000;

/** One schedule that the seed decides: runs with faults and deaths, settled and judged. */
export async function playSchedule(seed: number, family: Family): Promise<Played> {
  const chance = openChance(seed);
  const world = openWorld();
  const pick = <Item>(items: readonly Item[]): Item =>
    items[chance.between(0, items.length - 1)] as Item;
  const happens = (percent: number): boolean => chance.next() * 100 < percent;
  const runs: StreamJobResult[] = [];
  const foreign = makeByHand('foreign');
  let file: readonly Wanted[] = [draft('a', 'none'), draft('b', 'none')];

  function draft(name: string, adopt: Wanted['adopt']): Wanted {
    return { name, port: 443, secret: `${name}-secret-1`, adopt };
  }

  function makeByHand(name: string): number {
    const vendorSpecific = { ...settingsOf(draft(name, undefined)), key_id: 'v1' };
    return world.byHand({ enabled: true, type: 'Splunk', vendorSpecific }).id;
  }

  function editFile(): void {
    const name = pick(NAMES);
    const known = file.find((one) => one.name === name);
    if (known === undefined) {
      // It was in the file before, or a person looked whether there is one for it.
      const isThere = ours(world, draft(name, undefined)).length > 0;
      file = [...file, draft(name, isThere ? undefined : 'none')];
      return;
    }
    // Who takes out what is about to be made has to say what became of it when it comes back.
    const isBegun = world.state().pending?.name === name;
    const edited = pick<Wanted | undefined>([
      { ...known, secret: `${name}-secret-${chance.between(1, 99)}` },
      { ...known, port: chance.between(1, 9) },
      { ...known, enabled: happens(50) },
      isBegun ? known : undefined,
    ]);
    file = file.flatMap((one) => (one === known ? (edited ?? []) : one));
  }

  function actByHand(): void {
    const { pending } = world.state();
    const since = world.now() - Date.parse(pending?.at ?? '1970-01-01T00:00:00Z');
    const own = file.flatMap((one) => ours(world, one));
    const stream = own.length === 0 ? undefined : pick(own);
    if (happens(30) && since > ALIKE_MS) makeByHand(`foreign-${world.now()}`);
    else if (stream === undefined) return;
    else if (happens(50)) world.live.delete(stream.id);
    else {
      const { id, type, enabled, settings } = stream;
      world.byHand(
        {
          enabled: !enabled,
          type,
          vendorSpecific: { ...settings, port: 10_000, key_id: 'v1' },
        },
        id,
      );
    }
  }

  function draftChange(): OneChange | undefined {
    if (!happens(20)) return undefined;
    const gone = NAMES.filter((name) => file.every((one) => one.name !== name));
    if (gone.length > 0 && happens(50)) return { change: 'delete', stream: pick(gone) };
    return { change: happens(50) ? 'pause' : 'resume', stream: pick(NAMES) };
  }

  function draftJob(): StreamJob {
    const faults = new Map<number, StreamFault>();
    while (happens(45)) faults.set(chance.between(3, 9), pick(FAULTS));
    const death = { at: chance.between(1, 9), when: pick(['before', 'after'] as const) };
    const steps = {
      ...(happens(35) ? { death } : {}),
      ...(happens(10) ? { cancelAt: chance.between(1, 9) } : {}),
    };
    const rotate = happens(15) ? 'all' : [];
    return { file, rotate, change: draftChange(), faults, steps };
  }

  async function race(pauseMs: number): Promise<void> {
    const turns = openTurns(2, (waiting) => {
      if (happens(30)) world.pass(chance.between(0, pauseMs));
      return chance.between(0, waiting.length - 1);
    });
    const jobs = [draftJob(), draftJob()];
    runs.push(
      ...(await Promise.all(jobs.map((job, index) => runStreamJob(world, job, { index, turns })))),
    );
  }

  const { racePauseMs, hasPeople = false } = family;
  for (let move = chance.between(2, 6); move > 0; move--) {
    world.pass(chance.between(1_000, happens(50) ? 50_000 : 900_000));
    if (happens(60)) editFile();
    if (hasPeople && happens(40)) actByHand();
    if (racePauseMs !== undefined && happens(60)) await race(racePauseMs);
    else runs.push(await runStreamJob(world, draftJob()));
  }
  const before = JSON.stringify(world.live.get(foreign));
  const settled = await settle(world, file);
  const touched = [...world.live.values()].filter(
    ({ settings, secrets }) => String(settings['domain']).includes('foreign') && 'token' in secrets,
  );
  const accusations = [...settled.accusations, ...touched.map(({ id }) => `#${id} was touched`)];
  if (JSON.stringify(world.live.get(foreign)) !== before) accusations.push('a foreign one moved');
  return { ...settled, accusations, runs };
}
