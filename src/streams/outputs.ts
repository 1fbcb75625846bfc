import type { StreamKey } from '../github/streams.ts';
import { nameByPlan, nameByState } from './name-streams.ts';
import type { NamedStream } from './name-streams.ts';
import type { Plan, PlannedStream } from './plan.ts';
import type { Problem } from './problem.ts';
import { isDone } from './render-applied.ts';
import type { AppliedView } from './render-applied.ts';
import type { ListView } from './render-list.ts';
import type { PlanView } from './render-plan.ts';

/**
 * Outputs by name, and only those of the mode: the others stay unset. `report` is JSON with the same shape in every run
 * of a mode: what is not there is null, an empty list or an empty object.
 */
export type Outputs = Readonly<Record<string, string>>;

/** Of `plan`: `drift`, `plan-hash`, `changes`, `streams`, `report`. */
export function planOutputs(view: PlanView): Outputs {
  const { enterprise, path, plan, notes } = view;
  return toOutputs({
    ...{ mode: 'plan', enterprise, config: path, drift: plan.drift, planHash: plan.hash },
    changes: plan.streams.filter(({ step }) => step.action !== 'none').length,
    streams: nameByPlan(view.live, plan).map(toStream),
    ...toPlan(plan),
    notes,
  });
}

/** Of `apply`: as of `plan`. Of `pause`, `resume` and `delete`: `changes`, `streams`, `report`. */
export function appliedOutputs(view: AppliedView): Outputs {
  const { mode, enterprise, path, plan, applied, notes } = view;
  const { streams, forgotten, failures, live, state, requests } = applied;
  const undone = streams.some((one) => one.outcome !== 'nothing' && !isDone(one));
  const compared =
    mode === 'apply'
      ? {
          drift: undone || plan.strays.length > 0 || (failures.length > 0 && plan.drift),
          planHash: plan.hash,
        }
      : {};
  return toOutputs({
    ...{ mode, enterprise, config: path, ...compared },
    changes: streams.filter(isDone).length,
    streams: nameByState(live, state).map(toStream),
    outcomes: streams.map(({ name, id = null, outcome }) => ({ name, id, outcome })),
    forgotten,
    failures: failures.map(toProblem),
    ...{ requests, notes },
  });
}

/** Of `list` and `export`: `streams`, `report`. */
export function listOutputs(mode: 'list' | 'export', view: ListView): Outputs {
  const { enterprise, streams, notes, written } = view;
  const config = mode === 'export' ? { config: written?.path ?? null } : {};
  return toOutputs({
    ...{ mode, enterprise, ...config },
    ...{ streams: streams.map(toStream), notes },
  });
}

/** Of `stream-key`: `key-id`, `key`, `report`. */
export function keyOutputs(enterprise: string, { keyId, key }: StreamKey): Outputs {
  return toOutputs({ mode: 'stream-key', enterprise, keyId, key });
}

/** The entries of a report that are outputs of their own. */
const OUTPUTS = {
  drift: 'drift',
  planHash: 'plan-hash',
  changes: 'changes',
  streams: 'streams',
  keyId: 'key-id',
  key: 'key',
};

function toOutputs(report: Readonly<Record<string, unknown>>): Outputs {
  const outputs: Record<string, string> = {};
  for (const [entry, output] of Object.entries(OUTPUTS)) {
    const value = report[entry];
    if (value === undefined) continue;
    outputs[output] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  return { ...outputs, report: JSON.stringify(report) };
}

function toStream({ live, name }: NamedStream): object {
  const { id, type, details, enabled, createdAt, updatedAt, pausedAt = null } = live;
  return { name: name ?? null, id, type, details, enabled, createdAt, updatedAt, pausedAt };
}

function toPlan({ streams, strays, forgotten, problems }: Plan): object {
  return {
    plan: streams.map(toPlanned),
    strays: strays.map(({ live, name = null }) => ({ id: live.id, name })),
    forgotten,
    problems: problems.map(toProblem),
  };
}

function toPlanned(planned: PlannedStream): object {
  const { config, step, live, differences, unknownSecrets, isAssumed } = planned;
  const { name, type, line } = config;
  return {
    ...{ name, type, line, action: step.action, id: live?.id ?? null },
    ...{ differences, unknownSecrets, isAssumed },
  };
}

function toProblem({ text, line }: Problem): object {
  return { text, line: line ?? null };
}
