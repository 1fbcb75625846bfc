import { relative, sep } from 'node:path';
import type { BackfillParts } from './backfill/backfill.ts';
import { encodeCheckpoint } from './checkpoint/checkpoint.ts';
import type { Loaded } from './checkpoint/recover.ts';
import { ExplainedError } from './errors.ts';
import { sourceName } from './events/source.ts';
import type { Source } from './events/source.ts';
import type { ChainParts } from './extend-chain.ts';
import type { Inputs } from './inputs/inputs.ts';
import type { Mended } from './mend-sinks.ts';
import type { World } from './parts.ts';
import { openRecorder } from './recording/record.ts';
import { toSettings } from './recording/settings.ts';
import type { Start } from './recording/recording.ts';
import type { Report } from './report.ts';
import { TOOL } from './version.ts';

/** A run that is recorded, or not. */
export interface RecordedRun {
  /** Where the audit log is asked. */
  readonly world: World;
  /** Notes what the run begins from. */
  note<State extends Source, Parts extends ChainParts<State>>(
    parts: Parts & ChainParts<State>,
  ): Parts;
  end(report: Report): Promise<void>;
}

/** Records the run. Throws an `ExplainedError` if the folder can't be used, before the audit log is asked. */
export async function recordRun(
  inputs: Inputs & { readonly recordDir: string },
  world: World,
  startedAt: number,
): Promise<RecordedRun> {
  const { recordDir: folder, outputDir, job } = inputs;
  if (isWithin(folder, outputDir) || isWithin(outputDir, folder)) {
    throw new ExplainedError(
      `\`record-dir\` (${folder}) and \`output-dir\` (${outputDir}) lie one in the other, so the recording would be mixed up with the archive. Give \`record-dir\` a folder of its own. Nothing was read.`,
    );
  }
  const recorder = await openRecorder({
    ...{ folder, files: world.files, http: world.http, now: world.clock.now },
    recording: {
      ...{ tool: TOOL, startedAt: new Date(startedAt).toISOString() },
      run: { id: job.runId, attempt: job.runAttempt },
      settings: toSettings(inputs),
    },
  });
  world.log.info(
    `Recording the answers of the audit-log API in ${folder}. They hold audit events: keep the folder as safe as the archive.`,
  );
  return {
    world: { ...world, http: recorder.http },
    note: (parts) => noteStart(parts, (start) => recorder.begin(start)),
    end: ({ sources }) =>
      recorder.end({
        stopped: sources.flatMap(({ source, stopped }) => {
          if (stopped === undefined) return [];
          const { reason, resumeAt } = stopped;
          // These follow from the answers.
          if (reason === 'unsettled' || reason === 'unsure') return [];
          return [{ source: withoutPhrase(source), reason, resumeAt: resumeAt ?? null }];
        }),
        failed: sources.flatMap(({ source, failure }) =>
          failure === undefined ? [] : [{ source: withoutPhrase(source), failure }],
        ),
      }),
  };
}

function noteStart<State extends Source, Parts extends ChainParts<State>>(
  parts: Parts & ChainParts<State> & Partial<Pick<BackfillParts, 'findElsewhere'>>,
  begin: (start: Start) => Promise<void>,
): Parts {
  const { findElsewhere } = parts;
  let start: Start | undefined;
  const mendSinks = async (loaded: Loaded<State>): Promise<Mended> => {
    const mended = await parts.mendSinks(loaded);
    start = toStart(loaded, mended);
    await begin(start);
    return mended;
  };
  return {
    ...parts,
    mendSinks,
    ...(findElsewhere !== undefined && {
      findElsewhere: async () => {
        const found = await findElsewhere();
        const elsewhere = Object.fromEntries([...found].map(([name, spans]) => [name, [...spans]]));
        if (start !== undefined) await begin({ ...start, elsewhere });
        return found;
      },
    }),
  };
}

function toStart<State extends Source>(
  { checkpoint, origin, lostSince }: Loaded<State>,
  { ready, lacking, artifact }: Mended,
): Start {
  return {
    ...{ origin, lostSince: lostSince ?? null, elsewhere: null },
    checkpoint: JSON.parse(encodeCheckpoint({ ...checkpoint, artifact })) as unknown,
    sinks: ready.map(({ name, limits }) => ({
      ...{ name, bytes: toLimit(limits.bytes), files: toLimit(limits.files) },
    })),
    lacking: [...lacking],
  };
}

/** As a request names its source. */
function withoutPhrase(source: Source): string {
  return sourceName({ ...source, phrase: '' });
}

function toLimit(most: number): number | null {
  return most === Infinity ? null : most;
}

function isWithin(folder: string, other: string): boolean {
  const path = relative(other, folder);
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && !/^[A-Za-z]:/.test(path));
}
