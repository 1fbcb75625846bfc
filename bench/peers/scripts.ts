import { join } from 'node:path';
import { ORG } from '../local-github.ts';
import { ProcessFailed, runScript, type ScriptRun } from '../processes.ts';
import type { LongLog, Program } from '../program.ts';
import { expectLines, expectPages } from './expect-saved.ts';

/** V8 gives up with the first, and the system ends what takes too much with the second. */
const OUT_OF_MEMORY: ReadonlySet<string | null> = new Set(['SIGABRT', 'SIGKILL']);

/** See floor.ts. */
export const floor: Program = {
  name: 'floor',
  async read(log, folder) {
    const file = join(folder, 'pages.json');
    const usage = await run('floor.ts', log, file);
    await expectPages(file, log);
    return usage;
  },
};

/** See naive.ts. It holds the whole log at once, so a long one may be too much for it. */
export const naive: Program = {
  name: 'naive script',
  async read(log, folder) {
    const file = join(folder, 'events.ndjson');
    try {
      const usage = await run('naive.ts', log, file);
      await expectLines(file, log);
      return usage;
    } catch (error) {
      if (error instanceof ProcessFailed && OUT_OF_MEMORY.has(error.signal)) return undefined;
      throw error;
    }
  },
};

function run(script: string, { github }: LongLog, file: string): Promise<ScriptRun> {
  return runScript(join(import.meta.dirname, script), {
    env: { TOKEN: github.tokens.auditLog, API_URL: github.apiUrl, ORG, FILE: file },
  });
}
