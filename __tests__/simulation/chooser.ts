import type { Move } from './family.ts';
import type { Site } from './site.ts';
import type { Waiting } from './turns.ts';

/** Who goes on in a race: what its script says or, without one, mostly the same run and now and then another. */
export function chooser(site: Site, move: Move & { kind: 'race' }) {
  let current = 0;
  const script = [...(move.script ?? [])];

  function scripted(waiting: readonly Waiting[]): Waiting | undefined {
    for (;;) {
      const [line] = script;
      if (line === undefined) return undefined;
      const found = waiting.find(({ run, steps }) => run === line.run && steps < line.until);
      if (found !== undefined) return found;
      script.shift();
    }
  }

  function byChance(waiting: readonly Waiting[]): Waiting | undefined {
    const first = waiting.find(({ run }) => run === 0);
    const isHeldBack = ({ run, steps }: Waiting): boolean =>
      run > 0 && steps === 0 && first !== undefined && first.steps < move.startAt;
    const ready = waiting.filter((one) => !isHeldBack(one));
    const same = ready.find(({ run }) => run === current);
    if (same !== undefined && site.chance.next() * 100 >= move.switching) return same;
    return ready[site.chance.between(0, ready.length - 1)];
  }

  return (waiting: readonly Waiting[]): number => {
    const chosen = scripted(waiting) ?? byChance(waiting);
    if (chosen === undefined) return 0;
    if (chosen.run !== current) {
      current = chosen.run;
      const pauseMs =
        move.script === undefined ? site.chance.between(0, move.pauseMs) : move.pauseMs;
      site.passTo(site.now() + pauseMs);
    }
    return waiting.indexOf(chosen);
  };
}
