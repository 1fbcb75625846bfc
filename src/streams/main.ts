import { explain } from '../errors.ts';
import { runStep } from './run.ts';

try {
  await runStep();
} catch (thrown) {
  const core = await import('@actions/core');
  core.setFailed(explain(thrown));
}
