// Loaded into the action's process before the action: tells the runner, on an extra pipe, what the process has used.
import { readFileSync, writeSync } from 'node:fs';

const PIPE = 3;

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  try {
    writeSync(PIPE, JSON.stringify({ maxRSS: ownPeak() ?? maxRSS, userCPUTime, systemCPUTime }));
  } catch {
    // The runner is gone, and with it the reason to report.
  }
});

/** In KiB. On Linux `maxRSS` is the peak of the process that started this one, if that was larger. */
function ownPeak() {
  try {
    const [, peak] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    return peak === undefined ? undefined : Number(peak);
  } catch {
    return undefined;
  }
}
