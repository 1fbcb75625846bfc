import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { ORG } from '../local-github.ts';
import { runProgram, versionOf } from '../processes.ts';
import type { Program } from '../program.ts';
import { expectLines } from './expect-saved.ts';

/** A general collector of logs (https://github.com/timescale/helr), set up as its documentation says for GitHub. */
export const helr: Program = {
  name: '`helr run --once`',
  version: () => versionOf('helr'),
  async read(log, folder) {
    const { apiUrl, tokens } = log.github;
    const config = join(folder, 'helr.yaml');
    await writeFile(config, stringify(configuration(apiUrl, folder)));
    const output = join(folder, 'events.ndjson');
    const usage = await runProgram(['helr', 'run', '--once', '--config', config], {
      output,
      env: { GITHUB_TOKEN: tokens.auditLog, HELR_LOG_LEVEL: 'warn' },
    });
    await expectLines(output, log);
    return usage;
  },
};

/**
 * All pages in one poll and without a pause, unlike in the documentation: there are no limits here. Its `dedupe` stays
 * off: it goes by the id alone, which some events share, and drops those.
 */
function configuration(apiUrl: string, folder: string): object {
  return {
    global: { state: { backend: 'sqlite', path: join(folder, 'state.db') } },
    sources: {
      'github-audit': {
        url: `${apiUrl}/orgs/${ORG}/audit-log`,
        auth: { type: 'bearer', token_env: 'GITHUB_TOKEN' },
        headers: { Accept: 'application/vnd.github+json', 'User-Agent': 'Helr' },
        query_params: { include: 'all', order: 'asc', per_page: '100' },
        pagination: { strategy: 'link_header', rel: 'next', max_pages: 1_000_000 },
      },
    },
  };
}
