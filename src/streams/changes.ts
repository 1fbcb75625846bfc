import { ApiError } from '../github/api-error.ts';
import { ReadingStopped } from '../github/patience.ts';
import type { Stream } from '../github/streams.ts';
import type { Applied, ChangeParts, Outcome } from './applied.ts';
import { general } from './problem.ts';
import { explainAsking, explainChange } from './explain-change.ts';
import { findCreated } from './find-created.ts';
import { openLedger } from './ledger.ts';
import type { PlannedStream } from './plan.ts';
import type { Send } from './prepare-sends.ts';
import { remember, tie } from './remember.ts';
import type { PendingChange } from './state.ts';
import type { Problem } from './problem.ts';

/** The changes of one run, at GitHub and in the state. None of these rejects for what GitHub or the state's branch do. */
export interface Changes {
  /** Ties and forgets names, which is saved with what follows, or at the end. */
  tie(streams: readonly PlannedStream[], forgotten: readonly string[]): void;
  /** Sends a configuration: announced in the state before, remembered after. False if nothing more may be changed. */
  send(send: Send, outcome?: Outcome): Promise<boolean>;
  /** Deletes a stream, and forgets the names that it is tied to. */
  remove(stream: Stream, called: string, names: readonly string[]): Promise<void>;
  fail(...failures: readonly Problem[]): void;
  /** Saves what is not saved yet, and tells what became of these streams. */
  end(streams: readonly PlannedStream[]): Promise<Applied>;
}

/** With a save that takes longer, another run may think that this one is over. */
const SAVE_MAX_MS = 30_000;

export function openChanges(parts: ChangeParts): Changes {
  const { streams, log, runUrl } = parts;
  const ledger = openLedger(parts);
  const isCancelled = (): boolean => parts.cancelled.aborted;

  function note({ planned }: Send, outcome: Outcome, id = planned.live?.id): void {
    ledger.note({ name: planned.config.name, outcome, id });
  }

  function done(send: Send, outcome: Outcome, stream: Stream): true {
    const { config } = send.planned;
    ledger.state = remember(ledger.state, send, stream);
    const others = ledger.live.filter(({ id }) => id !== stream.id);
    ledger.live = [...others, stream].sort((a, b) => a.id - b.id);
    note(send, outcome, stream.id);
    log.info(`${config.name} (#${stream.id}): ${outcome}`);
    if (stream.enabled !== send.sent.enabled) {
      const [wanted, is] = send.sent.enabled ? ['enabled', 'paused'] : ['paused', 'enabled'];
      ledger.fail({
        text: `\`${config.name}\` (#${stream.id}) was sent as ${wanted}, but GitHub says that it is ${is}. Look at it in the enterprise's settings; the next plan shows whether it stays so.`,
        line: config.lines['enabled'] ?? config.line,
      });
    }
    return true;
  }

  /** What was sent may have been done or not; it stays announced in the state, by which the next plan finds out. */
  function leaveUnknown(send: Send, why: readonly Problem[], what: string): false {
    const { config } = send.planned;
    note(send, 'unknown');
    ledger.fail(...why, { text: `\`${config.name}\`: ${what}`, line: config.line });
    return false;
  }

  /** Whether a create without a proper answer made a stream is for the list to say. It is never sent again. */
  async function findMade(send: Send, pending: PendingCreate, why: Problem[]): Promise<boolean> {
    try {
      ledger.live = await streams.list();
    } catch (error) {
      const both = [...why, explainAsking(parts, error)];
      return leaveUnknown(
        send,
        both,
        'whether it was created is not known. The next plan finds out.',
      );
    }
    const tied = Object.values(ledger.state.streams).map(({ id }) => id);
    const { type } = pending.sent;
    const found = findCreated(ledger.live, { ...pending, type, tied });
    if (found.kind === 'none')
      return leaveUnknown(
        send,
        why,
        'the list does not show it (yet). Plan again in a minute: if it is still not there, apply creates it.',
      );
    if (found.kind === 'doubtful') {
      const ids = found.candidates.map(({ id }) => `#${id}`).join(', ');
      return leaveUnknown(
        send,
        why,
        `the list shows ${ids}, which may be it or was made by somebody else. Look at it in the enterprise's settings, and say with \`adopt: ID\` which it is.`,
      );
    }
    log.warn(
      `GitHub's answer to the create was lost; the list shows what it made: #${found.stream.id}.`,
    );
    return done(send, 'created', found.stream);
  }

  async function sendAnnounced(send: Send, outcome: Outcome, pending: PendingChange) {
    const { planned, body } = send;
    const { name, line } = planned.config;
    let why: Problem[];
    try {
      const stream =
        pending.change === 'create'
          ? await streams.create(body)
          : await streams.update(pending.id, body);
      if (isOf(pending, stream)) return done(send, outcome, stream);
      const text = `GitHub answered with another stream (#${stream.id}, ${stream.type}) than \`${name}\`, which was sent.`;
      why = [{ text, line }];
    } catch (error) {
      why = explainChange(parts, error, pending.change, planned);
      if (wasNotDone(error, pending.change)) {
        note(send, 'refused');
        ledger.fail(...why);
        return isOnlyOfThis(error);
      }
    }
    if (pending.change === 'create') return findMade(send, pending, why);
    const what = 'whether it was updated is not known. The next apply sends it again.';
    return leaveUnknown(send, why, what);
  }

  function pendingOf({ planned, sent }: Send, at: number): PendingChange {
    const { config, live } = planned;
    const announced = { name: config.name, at: new Date(at).toISOString(), runUrl, sent };
    if (live !== undefined) return { ...announced, change: 'update', id: live.id };
    return { ...announced, change: 'create', before: ledger.live.map(({ id }) => id) };
  }

  return {
    tie(planned, forgotten) {
      ledger.state = tie(ledger.state, planned, forgotten);
    },
    async send(send, outcome) {
      const { name } = send.planned.config;
      if (isCancelled()) {
        ledger.fail(general(CANCELLED));
        return false;
      }
      const at = streams.now();
      const pending = pendingOf(send, at);
      const isSaved = await ledger.save(
        { ...ledger.state, pending },
        `About to ${pending.change} ${name}`,
      );
      if (!isSaved) return false;
      const isSlow = streams.now() - at > SAVE_MAX_MS;
      if (isSlow || isCancelled()) {
        ledger.fail(general(isSlow ? SLOW : CANCELLED));
        ledger.state = { ...ledger.state, pending: undefined };
        return false;
      }
      const usual = pending.change === 'create' ? 'created' : 'updated';
      const goesOn = await sendAnnounced(send, outcome ?? usual, pending);
      if (ledger.outcomeOf(name) === 'refused')
        ledger.state = { ...ledger.state, pending: undefined };
      return goesOn;
    },
    async remove(stream, called, names) {
      const { id, type } = stream;
      try {
        await streams.delete(id);
      } catch (error) {
        const outcome = wasNotDone(error, 'update') ? 'refused' : 'unknown';
        ledger.note({ name: called, outcome, id });
        ledger.fail(explainAsking(parts, error, { action: 'delete', stream: called, type }));
        return;
      }
      log.info(`${called === `#${id}` ? called : `${called} (#${id})`}: deleted`);
      ledger.note({ name: called, outcome: 'deleted', id });
      ledger.live = ledger.live.filter((one) => one.id !== id);
      ledger.state = tie(ledger.state, [], names);
    },
    fail: ledger.fail,
    end: ledger.end,
  };
}

type PendingCreate = PendingChange & { readonly change: 'create' };

const CANCELLED = 'The job was cancelled. The next apply goes on there.';
const SLOW =
  'The branch of the state took too long to answer, so another run may think that this one is over. The change was not sent; apply again.';

function isOf(pending: PendingChange, { id, type }: Stream): boolean {
  const isId = pending.change === 'create' ? !pending.before.includes(id) : pending.id === id;
  return isId && type === pending.sent.type;
}

/**
 * Whether GitHub certainly did nothing. Of an update that met a rate limit an earlier try may have had its effect; a
 * create is tried once.
 */
function wasNotDone(error: unknown, change: PendingChange['change']): boolean {
  if (error instanceof ReadingStopped) return error.reason === 'rate-limit' && change === 'create';
  return error instanceof ApiError && error.status >= 300 && error.status < 500;
}

/** Whether other streams may still be changed: GitHub has something against this configuration, and against nothing else. */
function isOnlyOfThis(error: unknown): boolean {
  return error instanceof ApiError && error.failure.kind === 'refused';
}
