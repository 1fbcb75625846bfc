import { explain } from '../errors.ts';
import type { Stream } from '../github/streams.ts';
import { isChange } from './applied.ts';
import type { Applied, AppliedStream, ChangeParts, Outcome } from './applied.ts';
import { general } from './problem.ts';
import type { PlannedStream } from './plan.ts';
import type { State } from './state.ts';
import type { Problem } from './problem.ts';

/** What one run has done so far, and what of it is saved. */
export interface Ledger {
  /** What is to be remembered; `save` and `end` save it. */
  state: State;
  /** What exists, as far as GitHub has told. */
  live: readonly Stream[];
  /** False, and nothing is saved any more, if that fails. */
  save(next: State, why: string): Promise<boolean>;
  note(stream: AppliedStream): void;
  outcomeOf(name: string): Outcome | undefined;
  fail(...failures: readonly Problem[]): void;
  /** Saves what is not saved yet, and tells what became of these streams, and of all that were noted. */
  end(streams: readonly PlannedStream[]): Promise<Applied>;
}

export function openLedger({ streams, store, state: loaded, live }: ChangeParts): Ledger {
  let saved = loaded;
  let canSave = true;
  const told = new Map<string, AppliedStream>();
  const failures: Problem[] = [];

  const ledger: Ledger = {
    ...{ state: loaded, live },
    async save(next, why) {
      try {
        await store.save(next, why);
      } catch (error) {
        canSave = false;
        failures.push(
          general(`${explain(error)}${sayUnsaved(told)} Plan again before anything else.`),
        );
        return false;
      }
      ledger.state = saved = next;
      return true;
    },
    note: (stream) => void told.set(stream.name, stream),
    outcomeOf: (name) => told.get(name)?.outcome,
    fail: (...more) => void failures.push(...more),
    async end(planned) {
      if (canSave && ledger.state !== saved)
        await ledger.save(ledger.state, sayChanged(ledger.state, saved));
      for (const one of planned) {
        const { name } = one.config;
        if (!told.has(name)) told.set(name, outcomeWithoutChange(one, saved));
      }
      const forgotten = Object.keys(loaded.streams).filter(
        (name) => saved.streams[name] === undefined && !told.has(name),
      );
      return {
        ...{ streams: [...told.values()], forgotten, failures },
        requests: streams.requests(),
        ...{ state: saved, live: ledger.live },
      };
    },
  };
  return ledger;
}

/** What became of a stream that was not sent. */
function outcomeWithoutChange({ config, step, live }: PlannedStream, saved: State): AppliedStream {
  const { name } = config;
  const id = live?.id;
  const isAdopted = step.action === 'adopt' && saved.streams[name]?.id === id;
  const isLikeFile = step.action === 'none' && live !== undefined;
  return { name, id, outcome: isAdopted ? 'adopted' : isLikeFile ? 'nothing' : 'not-reached' };
}

function sayUnsaved(told: ReadonlyMap<string, AppliedStream>): string {
  const done = [...told.values()].filter(({ outcome }) => isChange(outcome));
  if (done.length === 0) return '';
  const all = done.map(({ name, id, outcome }) => `\`${name}\` ${outcome} (#${id ?? '?'})`);
  return ` Done before that, of which the last may not be remembered: ${all.join(', ')}.`;
}

function sayChanged(state: State, saved: State): string {
  const names = Object.keys({ ...state.streams, ...saved.streams });
  const changed = names.filter((name) => state.streams[name] !== saved.streams[name]);
  return changed.length === 0 ? 'Nothing was changed' : `Changed ${changed.join(', ')}`;
}
