import { sayCount, sayDuration } from './words.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** More bars than this can't be told apart in the width of a summary. */
const MAX_BARS = 31;
/** More labels than this run into each other. */
const MAX_LABELS = 8;
const ZERO_WIDTH_SPACE = '\u200b';
const STEPS_MS = [
  HOUR_MS,
  3 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
  DAY_MS,
  2 * DAY_MS,
  7 * DAY_MS,
  14 * DAY_MS,
  28 * DAY_MS,
];

/** Events over time as a Mermaid chart, with the same figures as a table to unfold; empty if there are none. */
export function renderTimeline(hours: ReadonlyMap<number, number>): string {
  if (hours.size === 0) return '';
  const { bars, stepMs } = toBars(hours);
  const every = Math.ceil(bars.length / MAX_LABELS);
  // Bars with equal labels fall together, and Mermaid trims plain spaces.
  const shown = bars.map(({ label }, index) =>
    index % every === 0 ? label : ZERO_WIDTH_SPACE.repeat(index),
  );
  const labels = shown.map((label) => `"${label}"`).join(', ');
  const heights = bars.map(({ events }) => String(events)).join(', ');
  const rows = bars
    .filter(({ events }) => events > 0)
    .map(({ label, events }) => `| ${label} | ${sayCount(events)} |`);
  return [
    `### Events over time (UTC, bars of ${sayDuration(stepMs)})`,
    '',
    '```mermaid',
    'xychart-beta',
    `  x-axis [${labels}]`,
    `  y-axis "Events" 0 --> ${String(Math.max(1, ...bars.map(({ events }) => events)))}`,
    `  bar [${heights}]`,
    '```',
    '',
    '<details><summary>As a table</summary>',
    '',
    '| From | Events |',
    '| --- | --: |',
    ...rows,
    '',
    '</details>',
  ].join('\n');
}

function toBars(hours: ReadonlyMap<number, number>) {
  let [first, last] = [Infinity, -Infinity];
  for (const hour of hours.keys()) [first, last] = [Math.min(first, hour), Math.max(last, hour)];
  const fits = (stepMs: number) =>
    Math.floor(last / stepMs) - Math.floor(first / stepMs) < MAX_BARS;
  // A stray event from another century makes the step as long as it must be.
  const stepMs = STEPS_MS.find(fits) ?? Math.ceil((last - first + 1) / (MAX_BARS - 1));
  const from = Math.floor(first / stepMs);
  const bars = Array.from({ length: Math.floor(last / stepMs) - from + 1 }, (_, index) => ({
    label: label((from + index) * stepMs, stepMs),
    events: 0,
  }));
  for (const [hour, events] of hours) {
    const bar = bars[Math.floor(hour / stepMs) - from];
    if (bar !== undefined) bar.events += events;
  }
  return { bars, stepMs };
}

function label(time: number, stepMs: number): string {
  const iso = new Date(time).toISOString();
  if (stepMs < DAY_MS) return `${iso.slice(5, 10)} ${iso.slice(11, 13)}h`;
  return stepMs < 28 * DAY_MS ? iso.slice(5, 10) : iso.slice(0, 10);
}
