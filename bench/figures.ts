/** Figures as they are kept and as they are shown. */

/** What one process needed, measured from outside of its code. */
export interface Usage {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  /** Resident memory, at most, in units of 1,000,000 bytes. */
  readonly peakMegabytes: number;
}

/** The fields of a run by the simulator's runner that are figures. */
export interface Measured {
  readonly durationMs: number;
  readonly cpuSeconds: number;
  readonly peakMemoryBytes: number;
}

export function toUsage({ durationMs, cpuSeconds, peakMemoryBytes }: Measured): Usage {
  return { wallSeconds: durationMs / 1000, cpuSeconds, peakMegabytes: peakMemoryBytes / 1e6 };
}

/** The middle one; of an even number the lower of the two. */
export function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor((figures.length - 1) / 2)] ?? NaN;
}

/** Of several runs: the middle times, and the highest peak, because a limit holds always or not at all. */
export function typical(usages: readonly Usage[]): Usage {
  return {
    wallSeconds: median(usages.map(({ wallSeconds }) => wallSeconds)),
    cpuSeconds: median(usages.map(({ cpuSeconds }) => cpuSeconds)),
    peakMegabytes: Math.max(...usages.map(({ peakMegabytes }) => peakMegabytes)),
  };
}

/** `12,345` or, with digits, `1,234.50`. */
export function count(value: number, digits = 0): string {
  return value.toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** `0.28 ×`. */
export function times(factor: number): string {
  return `${factor.toFixed(2)} ×`;
}

/** Three digits, or all before the point: `0.0123`, `12.3`, `12,345`. */
export function rough(value: number): string {
  const digits = value < 100 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 };
  return value.toLocaleString('en-US', digits);
}

/** `500`, `10k`, `1.2M`. */
export function compact(size: number): string {
  const format = { notation: 'compact', maximumSignificantDigits: 3 } as const;
  return size.toLocaleString('en-US', format).replace('K', 'k');
}
