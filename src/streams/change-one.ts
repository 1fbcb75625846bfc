import type { Applied, ChangeParts } from './applied.ts';
import { openChanges } from './changes.ts';
import { checkChange } from './check-change.ts';
import { general } from './problem.ts';
import { explainAsking } from './explain-change.ts';
import type { Difference, PlannedStream } from './plan.ts';
import { prepareSends } from './prepare-sends.ts';
import { findKnown } from './state.ts';
import type { Problem } from './problem.ts';

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
  // What an earlier run began is remembered, and out of doubt, before this takes its place.
  const begun = plan.streams.filter(({ config }) => config.name === state.pending?.name);
  const concerned = [...new Set([planned, ...begun])];
  const problems = [
    ...problemsOf(parts, concerned),
    ...findObstacles(planned, change),
    ...checkChange(parts, [planned]),
  ];
  if (problems.length > 0) {
    changes.fail(...problems);
    return changes.end([planned]);
  }
  const unknown = sayUnknown(planned);
  if (unknown !== undefined)
    log.warn(
      `GitHub takes a stream only as a whole, so to ${change} \`${name}\` means to send the file's settings and its secrets, too. ${unknown}`,
    );
  try {
    const [send] = await prepareSends(parts, [planned], enabled);
    changes.tie(concerned, []);
    if (send !== undefined) await changes.send(send, enabled ? 'resumed' : 'paused');
  } catch (error) {
    changes.fail(explainAsking(parts, error));
  }
  return changes.end([planned]);
}

function problemsOf({ plan }: ChangeParts, streams: readonly PlannedStream[]): readonly Problem[] {
  const lines = streams.flatMap(({ config }) => [config.line, ...Object.values(config.lines)]);
  return plan.problems.filter(({ line }) => line !== undefined && lines.includes(line));
}

/** GitHub takes only whole configurations: what else the file has changed would be sent with it, unreviewed. */
function findObstacles(planned: PlannedStream, change: string): readonly Problem[] {
  const isOther = ({ kind }: Difference): boolean => kind !== 'enabled' && kind !== 'unfinished';
  if (!planned.differences.some(isOther)) return [];
  const text = `differs from the file in more than \`enabled\`, and to ${change} it means to send all of the file's settings. Nothing was changed: apply first, or bring the file back to what was applied`;
  return [aboutStream(planned, text)];
}

/** What of that may be other than what the stream has, without any plan that could show it; undefined if nothing. */
function sayUnknown({ isAssumed, unknownSecrets }: PlannedStream): string | undefined {
  if (isAssumed)
    return 'This action never sent it anything, so what it is set to is not known: it gets what the file says.';
  const fields = Object.keys(unknownSecrets).map((field) => `\`${field}\``);
  if (fields.length === 0) return undefined;
  return `Whether it has these secrets is not known (${fields.join(', ')}): it gets those that the step was given.`;
}

async function remove(parts: ChangeParts, wanted: string): Promise<Applied> {
  const { plan, state, live, log } = parts;
  const changes = openChanges(parts);
  const id = wanted.startsWith('#') ? Number(wanted.slice(1)) : findKnown(state, wanted)?.id;
  const inFile = plan.streams.find(({ config: { name, adopt }, live: tied }) => {
    const ids = [tied?.id, adopt, findKnown(state, name)?.id];
    return name === wanted || (id !== undefined && ids.includes(id));
  });
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

function aboutStream({ config }: PlannedStream, text: string): Problem {
  return { text: `\`${config.name}\` ${text}.`, line: config.line };
}

function sayNames(streams: readonly PlannedStream[]): string {
  return `It has: ${streams.map(({ config }) => `\`${config.name}\``).join(', ') || 'none'}.`;
}
