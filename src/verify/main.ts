import { explain } from '../errors.ts';
import { UsageError, isStep } from './inputs.ts';
import { runCommand, runStep } from './run.ts';

const args = process.argv.slice(2);
if (isStep(args)) {
  const core = await import('@actions/core');
  try {
    await runStep({
      setOutput: core.setOutput,
      writeSummary: (text) => core.summary.addRaw(text).write(),
    });
  } catch (thrown) {
    core.setFailed(explain(thrown));
  }
} else {
  try {
    process.exitCode = runCommand(args);
  } catch (thrown) {
    process.stderr.write(`${explain(thrown)}\n`);
    process.exitCode = thrown instanceof UsageError ? 2 : 1;
  }
}
