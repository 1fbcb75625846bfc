import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runProgram, versionOf } from '../../bench/processes.ts';
import { tempFolder } from '../support/temp-folder.ts';

const BUSY = 'i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done';

describe('a measured program', () => {
  test('has its own output and environment, and its CPU is known', async () => {
    const output = join(tempFolder(), 'output');

    const usage = await runProgram(['sh', '-c', `${BUSY}; echo to nobody >&2; echo "$WORD"`], {
      output,
      env: { WORD: 'done' },
    });

    expect(await readFile(output, 'utf8')).toBe('done\n');
    expect(usage.cpuSeconds).toBeGreaterThan(0.005);
    expect(usage.cpuSeconds).toBeLessThan(usage.wallSeconds + 0.01);
    expect(usage.peakMegabytes).toBeGreaterThan(0.2);
  });

  test('that fails says why', async () => {
    const output = join(tempFolder(), 'output');

    const run = runProgram(['sh', '-c', 'echo out of order >&2; exit 3'], { output });

    await expect(run).rejects.toThrow(/failed \(exit code 3, null\):\nout of order\n$/);
  });

  test('may be none', () => {
    expect(versionOf('no-such-program')).toBeUndefined();
    expect(versionOf('node')).toBe(process.version);
  });
});
