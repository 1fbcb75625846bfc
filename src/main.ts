import * as core from '@actions/core';
import { explain } from './errors.ts';
import { run, runPost } from './run.ts';

/** Set by the main step, so that the same bundle knows when it is the post step. */
const STARTED = 'started';

try {
  if (core.getState(STARTED) === 'true') {
    await runPost();
  } else {
    core.saveState(STARTED, 'true');
    await run();
  }
} catch (thrown) {
  core.setFailed(explain(thrown));
}
