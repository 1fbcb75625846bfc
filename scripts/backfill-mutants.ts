import type { Mutant } from './mutant.ts';

/** Bugs that reading a range in windows, several at once and over many runs, may have. */
export const backfillMutants: readonly Mutant[] = [
  {
    bug: 'what both windows at a border show is delivered twice',
    file: 'src/backfill/borders.ts',
    find: 'if (isKnown) return false;',
    replace: 'if (isKnown && nth < 0) return false;',
  },
  {
    bug: 'a window counts as read before its last page',
    file: 'src/backfill/range-reading.ts',
    find: 'if (page.next !== undefined || !isSettled) return fresh;',
    replace: `if (!isSettled) return fresh;
      if (page.next !== undefined) close(window, 1);`,
  },
  {
    bug: 'a window whose pages cast doubt on what they show counts as read',
    file: 'src/backfill/range-reading.ts',
    find: 'if (window.reading.isSure())',
    replace: 'if (window.pages > 0)',
  },
  {
    bug: 'what is younger than the lookback counts as read',
    file: 'src/backfill/range-reading.ts',
    find: 'const settledTo = floorToSecond(now - lookbackMs - SECOND);',
    replace: 'const settledTo = floorToSecond(now);',
  },
  {
    bug: 'a window that is too wide is not given back',
    file: 'src/backfill/windows.ts',
    find: 'quietUntil = firstTime;\n      left = joinSpans([...left, window]);',
    replace: 'quietUntil = firstTime;',
  },
  {
    bug: 'of a window that is halved only one half is read',
    file: 'src/backfill/windows.ts',
    find: `const reach = Math.max(LEAST_MS, tooSlowMs / 2);
      density = { pagesPerMs: density?.pagesPerMs ?? 0, reach };
      left = joinSpans([...left, window]);`,
    replace: `const reach = Math.max(LEAST_MS, tooSlowMs / 2);
      density = { pagesPerMs: density?.pagesPerMs ?? 0, reach };
      left = joinSpans([...left, { from: window.from, to: (window.from + window.to) / 2 }]);`,
  },
  {
    bug: 'the newest windows are never read first',
    file: 'src/backfill/windows.ts',
    find: "const stretch = order === 'asc' ? left[0] : left.at(-1);",
    replace: 'const stretch = left[0];',
  },
  {
    bug: 'a quiet time before the first event makes the same window come again and again',
    file: 'src/backfill/windows.ts',
    find: 'if (lead + width * 1.5 >= to - from) return to - from;',
    replace: 'if ((lead + width) * 1.5 >= to - from) return to - from;',
  },
  {
    bug: 'the reserve of the hour is used up, too',
    file: 'src/github/quota.ts',
    find: 'Math.floor(rateLimit.limit * reserve)',
    replace: 'Math.floor(rateLimit.limit * reserve * 0)',
  },
  {
    bug: 'requests under way do not count against the reserve',
    file: 'src/github/quota.ts',
    find: 'rateLimit.remaining - (underWay - 1)',
    replace: 'rateLimit.remaining',
  },
  {
    bug: 'after a secondary limit others go on asking',
    file: 'src/github/quota.ts',
    find: 'if (pauseMs > 0) throw paused(pauseMs);',
    replace: 'if (pauseMs > PAUSE_MS) throw paused(pauseMs);',
  },
  {
    bug: 'what another chain may still lack counts as held',
    file: 'src/backfill/find-elsewhere.ts',
    find: '[{ from: state.settledTo, to: Infinity }]',
    replace: '[]',
  },
  {
    bug: 'a backfill reads again what the collection holds',
    file: 'src/backfill/backfill.ts',
    find: 'elsewhere: joinSpans([...known.elsewhere, ...within(held, known)]),',
    replace:
      'elsewhere: joinSpans([...known.elsewhere, ...within(held.slice(held.length), known)]),',
  },
  {
    bug: 'windows that an earlier run began are read anew',
    file: 'src/backfill/range-reading.ts',
    find: 'return isFresh && events === 0 && one.reading.resume.cursor === null ? [] : [one];',
    replace: 'return isFresh && events === 0 && one.reading.resume.cursor === null ? [one] : [];',
  },
  {
    bug: 'a range that brought no event is not remembered as done',
    file: 'src/checkpoint/backfill-state.ts',
    find: 'isNews: ({ complete }, known) => complete && (known === undefined || toDo(known).length > 0),',
    replace:
      'isNews: ({ complete }, known) => complete && known !== undefined && toDo(known).length > 0,',
  },
];
