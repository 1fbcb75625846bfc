import { join } from 'node:path';
import { ORG } from '../local-github.ts';
import { runProgram, versionOf } from '../processes.ts';
import type { Program } from '../program.ts';
import { expectPages } from './expect-saved.ts';
import { firstPage } from './follow-links.ts';

/** GitHub's own command line: it saves the pages as they come. */
export const gh: Program = {
  name: '`gh api --paginate`',
  version: () => versionOf('gh'),
  async read(log, folder) {
    const { apiUrl, tokens } = log.github;
    const output = join(folder, 'events.json');
    const usage = await runProgram(['gh', 'api', '--paginate', firstPage(apiUrl, ORG)], {
      output,
      env: {
        GH_CONFIG_DIR: folder,
        // The one for hosts that are not github.com.
        GH_ENTERPRISE_TOKEN: tokens.auditLog,
        GH_NO_UPDATE_NOTIFIER: '1',
      },
    });
    await expectPages(output, log);
    return usage;
  },
};
