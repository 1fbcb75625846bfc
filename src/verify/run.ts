import { ExplainedError } from '../errors.ts';
import { plural } from '../words.ts';
import { USAGE, parseArguments, parseStepInputs } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import { merge } from './merge.ts';
import { problemsOf, renderSummary, renderText, toOutputs, toReport } from './render.ts';
import type { Result } from './render.ts';
import { verify } from './verify.ts';

/** What a step can say to the runner. */
export interface Step {
  setOutput(name: string, value: string): void;
  /** Takes Markdown. */
  writeSummary(text: string): Promise<unknown>;
}

/** A step of a job: reads its inputs, sets its outputs, and throws an `ExplainedError` if there is any problem. */
export async function runStep(step: Step): Promise<void> {
  const result = run(parseStepInputs());
  process.stdout.write(renderText(result));
  for (const [name, value] of Object.entries(toOutputs(result))) step.setOutput(name, value);
  await step.writeSummary(renderSummary(result));
  const problems = problemsOf(result);
  if (problems.length === 0) return;
  const [first] = problems;
  const more = problems.length === 1 ? '' : ' The log and the summary list all.';
  throw new ExplainedError(
    `${plural(problems.length, 'problem')}. ${first?.file === undefined ? '' : `${first.file}: `}${first?.text ?? ''}.${more}`,
  );
}

/** By hand: prints what was found, and returns the exit code. */
export function runCommand(args: readonly string[]): number {
  const inputs = parseArguments(args);
  if (inputs === undefined) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const result = run(inputs);
  const text = inputs.isJson
    ? `${JSON.stringify(toReport(result), null, 2)}\n`
    : renderText(result);
  process.stdout.write(text);
  return problemsOf(result).length === 0 ? 0 : 1;
}

function run(inputs: Inputs): Result {
  const { folders, mergeInto } = inputs;
  const merged = mergeInto === undefined ? undefined : merge(folders, mergeInto, inputs);
  return { verdict: verify(mergeInto ?? folders[0] ?? '', inputs), merge: merged };
}
