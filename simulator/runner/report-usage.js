// Loaded into the action's process before the action: tells the runner, on an extra pipe, what the process has used.
import { writeSync } from 'node:fs';

const PIPE = 3;

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  try {
    writeSync(PIPE, JSON.stringify({ maxRSS, userCPUTime, systemCPUTime }));
  } catch {
    // The runner is gone, and with it the reason to report.
  }
});
