import { explain } from './errors.ts';
import { isPositionLeft, isPostStep } from './inputs/this-step.ts';

try {
  // After most runs the post step has nothing to do, and loads nothing for it.
  if (!isPostStep() || isPositionLeft()) {
    const { runStep } = await import('./run.ts');
    await runStep();
  }
} catch (thrown) {
  const core = await import('@actions/core');
  core.setFailed(explain(thrown));
}
