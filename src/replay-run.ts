import { backfill } from './backfill/backfill.ts';
import { encodeCheckpoint, parseCheckpoint } from './checkpoint/checkpoint.ts';
import type { Loaded } from './checkpoint/recover.ts';
import { collect } from './collect.ts';
import type { Files } from './events/files.ts';
import type { Source } from './events/source.ts';
import type { ChainParts } from './extend-chain.ts';
import type { Branch } from './github/branch.ts';
import { fixedToken } from './github/credential.ts';
import type { Clock } from './github/patience.ts';
import type { Repository } from './github/repository.ts';
import type { Inputs } from './inputs/inputs.ts';
import type { Log } from './log.ts';
import type { Mended } from './mend-sinks.ts';
import { openBackfillParts, openCollectParts } from './parts.ts';
import type { World } from './parts.ts';
import type { Recording, Start } from './recording/recording.ts';
import { unusable } from './recording/recording.ts';
import { openReplay, readRecording } from './recording/replay.ts';
import { toReplayInputs } from './recording/settings.ts';
import type { Report } from './report.ts';
import type { Sink } from './sinks/sink.ts';

/** What a replay did, by its own clock. */
export interface Replayed {
  readonly report: Report;
  readonly world: { readonly clock: Clock; readonly log: Log };
  readonly lookbackMs: number;
}

/**
 * Runs the pipeline from a recording: nothing is asked, published or saved but the files in `output-dir`, and the new
 * checkpoint beside it. `whenIdle` calls once when nothing in this process goes on any more.
 */
export async function replayRun(
  given: Inputs & { readonly replayDir: string },
  outside: { files: Files; log: Log; cancelled: AbortSignal; whenIdle: (wake: () => void) => void },
): Promise<Replayed> {
  const { files, log } = outside;
  const recorded = await readRecording(files, given.replayDir);
  const { recording, exchanges } = recorded;
  const { start, settings } = recording;
  if (start === null)
    throw unusable(
      'the run that it is of ended before it knew where to begin, so there is nothing to run',
    );
  const inputs = toReplayInputs(given, settings);
  const replay = openReplay(recorded, outside.whenIdle);
  const { http, clock, used } = replay;
  const cancelled = AbortSignal.any([outside.cancelled, replay.cancelled]);
  const startedAt = clock.now();
  const world: World = {
    ...{ http, clock, files, log, cancelled },
    credentialOf: () => ({ ...fixedToken(''), giveUp: () => settings.readBy === 'app' }),
    ...{ repository: offline as Repository, branch: offline as Branch, openCache: refuse },
    ...{ openArtifactClient: refuse, openAttestor: refuse, leaveToPost: refuse },
  };
  const file = `${inputs.outputDir}.checkpoint.json`;
  log.warn(
    `This is a replay of the run that began at ${recording.startedAt}: all it asks for comes from ${given.replayDir}, with the inputs of that run. ` +
      `Nothing is published or saved: the files are in ${inputs.outputDir}, and the new checkpoint in ${file}.`,
  );
  const from = { start, recording, save: (text: string) => files.writeFile(file, text) };
  const report =
    settings.mode === 'backfill'
      ? await backfill({
          ...replayed(openBackfillParts(inputs, world, startedAt), from),
          findElsewhere: async () => new Map(Object.entries(start.elsewhere ?? {})),
        })
      : await collect(replayed(openCollectParts(inputs, world, startedAt), from));
  if (used() < exchanges.length)
    log.warn(
      `Of the ${exchanges.length} recorded answers only ${used()} were asked for: this release reads otherwise than ${recording.tool} did.`,
    );
  return { report, world, lookbackMs: inputs.lookbackMs };
}

/** The parts, with what was recorded in the place of caches and sinks. */
function replayed<State extends Source, Parts extends ChainParts<State>>(
  parts: Parts & ChainParts<State>,
  from: { start: Start; recording: Recording; save: (text: string) => Promise<void> },
): Parts {
  const { start, recording, save } = from;
  const text = JSON.stringify(start.checkpoint);
  const loadCheckpoint = async (): Promise<Loaded<State>> => ({
    checkpoint: parseCheckpoint(text, parts.archive, parts.chain),
    ...{ origin: start.origin, lostSince: start.lostSince ?? undefined },
    ...{ key: undefined, head: undefined, sinks: [] },
  });
  const mendSinks = async ({ checkpoint }: Loaded<State>): Promise<Mended> => ({
    ...{ ready: start.sinks.map(toSink), lacking: start.lacking },
    ...{ artifact: checkpoint.artifact, failures: [] },
  });
  return {
    ...parts,
    ...{ loadCheckpoint, mendSinks, run: recording.run },
    saveCheckpoint: async (checkpoint: Parameters<typeof encodeCheckpoint>[0]) =>
      save(encodeCheckpoint(checkpoint)),
  };
}

/** Takes as much as the sink of this name took, and keeps nothing: the files stay where they are. */
function toSink({ name, bytes, files }: Start['sinks'][number]): Sink {
  return {
    name,
    limits: { bytes: bytes ?? Infinity, files: files ?? Infinity },
    publish: async () => ({ sink: name }),
  };
}

function refuse(): Promise<never> {
  return Promise.reject(new Error('A replay asks nobody.'));
}

/** Nothing of it may be asked. */
const offline = new Proxy({}, { get: () => refuse });
