import type { Log } from '../../log.ts';
import { plural } from '../../words.ts';
import { reconcile } from './reconcile.ts';
import type { ReconcileOptions } from './reconcile.ts';
import {
  renderLines,
  renderSummary,
  sayFinding,
  sayVerdict,
  toReport,
  unexplainedOf,
} from './render.ts';

/** What the step of a job sets, shows and fails with. */
export interface ReconcileResult {
  readonly outputs: Readonly<Record<string, string>>;
  /** Markdown. */
  readonly summary: string;
  /** One for each damaged file: what was in it is not compared. */
  readonly failures: readonly string[];
}

/**
 * Reconciles an archive with a stream. A difference without a known reason is a warning, and no failure. Throws an
 * `ExplainedError` that names the input if there is nothing to compare.
 */
export async function reconcileStep(inputs: ReconcileOptions, log: Log): Promise<ReconcileResult> {
  const result = await reconcile(inputs);
  for (const line of renderLines(result)) log.info(line);
  const unexplained = unexplainedOf(result);
  if (unexplained > 0)
    log.warn(
      `${sayVerdict(result)}: ${plural(result.onlyInArchive.unexplained, 'event')} only in the archive, ${plural(result.onlyInStream.unexplained, 'event')} only in the stream. The summary has the hours, and ${inputs.outputDir} the events.`,
    );
  return {
    outputs: {
      'only-in-archive': String(result.onlyInArchive.events),
      'only-in-stream': String(result.onlyInStream.events),
      unexplained: String(unexplained),
      report: JSON.stringify(toReport(result)),
    },
    summary: renderSummary(result),
    failures: result.damaged.map(sayFinding),
  };
}
