/** What something has cost so far. */
export interface Cost {
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
}

/** Measures what happens between `start` and `stop`, again and again. */
export interface Meter {
  start(): void;
  stop(): void;
  cost(): Cost;
}

export function openMeter(): Meter {
  let [cpuMicroseconds, wallMs] = [0, 0];
  let begun = { cpu: process.cpuUsage(), at: performance.now() };
  return {
    start() {
      begun = { cpu: process.cpuUsage(), at: performance.now() };
    },
    stop() {
      const { user, system } = process.cpuUsage(begun.cpu);
      cpuMicroseconds += user + system;
      wallMs += performance.now() - begun.at;
    },
    cost: () => ({ cpuSeconds: cpuMicroseconds / 1e6, wallSeconds: wallMs / 1000 }),
  };
}

/** Measures one piece of work. */
export async function costOf(work: () => unknown): Promise<Cost> {
  const meter = openMeter();
  meter.start();
  await work();
  meter.stop();
  return meter.cost();
}
