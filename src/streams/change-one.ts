import type { Applied, ChangeParts, Failure } from './applied.ts';
import { openChanges } from './changes.ts';
import { checkChange, general } from './check-change.ts';
import { explainAsking } from './explain-change.ts';
import type { PlannedStream } from './plan.ts';
import { prepareSends } from './prepare-sends.ts';
import { findKnown } from './state.ts';

/** One stream, by its name or, to delete it, also by `#` and its id. */
export interface OneChange {
  readonly change: 'pause' | 'resume' | 'delete';
  readonly stream: string;
}

/** Pauses, resumes or deletes one stream, and changes no other. What it promises is what `apply` promises. */
export function changeOne(parts: ChangeParts, { change, stream }: OneChange): Promise<Applied> {
  return change === 'delete' ? remove(parts, stream) : setEnabled(parts, change, stream);
}

async function setEnabled(
  parts: ChangeParts,
  change: 'pause' | 'resume',
  name: string,
): Promise<Applied> {
  const { plan, state, log } = parts;
  const changes = openChanges(parts);
  const enabled = change === 'resume';
  const planned = plan.streams.find(({ config }) => config.name === name);
  if (planned?.live === undefined) {
    changes.fail(
      planned === undefined
        ? general(`\`stream\`: the file has no stream \`${name}\`. ${sayNames(plan.streams)}`)
        : aboutStream(planned, 'has yet to be made, or is not known: apply first'),
    );
    return changes.end([]);
  }
  const isAlready = planned.live.enabled === enabled;
  if (planned.config.enabled === !enabled)
    log.warn(
      `The file says \`enabled: ${String(!enabled)}\` for \`${name}\`: the next apply undoes this. Change the file, too.`,
    );
  if (isAlready) {
    log.info(`\`${name}\` is ${enabled ? 'enabled' : 'paused'} already. Nothing was sent.`);
    return changes.end([{ ...planned, step: { action: 'none' } }]);
  }
  const problems = [...findObstacles(parts, planned, change), ...checkChange(parts, [planned])];
  if (problems.length > 0) {
    changes.fail(...problems);
    return changes.end([planned]);
  }
  // What an earlier run began is remembered before this takes its place.
  const found = plan.streams.filter(({ config }) => config.name === state.pending?.name);
  try {
    const [send] = await prepareSends(changes.parts, [planned], () => enabled);
    changes.tie([...new Set([planned, ...found])], []);
    if (send !== undefined) await changes.send(send, enabled ? 'resumed' : 'paused');
  } catch (error) {
    changes.fail(explainAsking(parts, error));
  }
  return changes.end([planned]);
}

/** GitHub takes only whole configurations: what else the file has changed would be sent with it, unreviewed. */
function findObstacles(
  { plan }: ChangeParts,
  planned: PlannedStream,
  change: string,
): readonly Failure[] {
  const { config, differences } = planned;
  const lines = [config.line, ...Object.values(config.lines)];
  const own = plan.problems.filter(({ line }) => line !== undefined && lines.includes(line));
  const others = differences.filter(({ kind }) => kind !== 'enabled' && kind !== 'unfinished');
  if (others.length === 0) return own;
  const text = `differs from the file in more than \`enabled\`, and to ${change} it means to send all of the file's settings. Nothing was changed: apply first, or bring the file back to what was applied`;
  return [...own, aboutStream(planned, text)];
}

async function remove(parts: ChangeParts, wanted: string): Promise<Applied> {
  const { plan, state, live, log } = parts;
  const changes = openChanges(parts);
  const id = wanted.startsWith('#') ? Number(wanted.slice(1)) : findKnown(state, wanted)?.id;
  const inFile = plan.streams.find(
    ({ config, live: tied }) => config.name === wanted || (id !== undefined && tied?.id === id),
  );
  if (inFile !== undefined) {
    const text =
      'is in the file, so the next apply would make it again. Take it out of the file first, and then delete it';
    changes.fail(aboutStream(inFile, text));
    return changes.end([]);
  }
  const names = Object.keys(state.streams).filter((name) => state.streams[name]?.id === id);
  if (id === undefined) {
    const remedy = 'Give `#` and the id of one that exists, such as `#42`; `mode: list` shows them';
    changes.fail(general(`\`stream\`: no stream \`${wanted}\` is known. ${remedy}.`));
    return changes.end([]);
  }
  const stream = live.find((one) => one.id === id);
  const problems = checkChange(parts, [], stream === undefined ? 0 : 1);
  if (problems.length > 0) changes.fail(...problems);
  else if (stream !== undefined) await changes.remove(stream, wanted, names);
  else {
    log.warn(`There is no stream #${id} (any more), so nothing was deleted.`);
    changes.tie([], names);
  }
  return changes.end([]);
}

function aboutStream({ config }: PlannedStream, text: string): Failure {
  return { text: `\`${config.name}\` ${text}.`, line: config.line };
}

function sayNames(streams: readonly PlannedStream[]): string {
  return `It has: ${streams.map(({ config }) => `\`${config.name}\``).join(', ') || 'none'}.`;
}
