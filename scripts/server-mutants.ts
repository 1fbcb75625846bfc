import type { Mutant } from './mutant.ts';

/** Bugs that reading the numbered pages of a GitHub Enterprise Server may have. */
export const serverMutants: readonly Mutant[] = [
  {
    bug: 'what a server shows again after a full page is delivered twice',
    file: 'src/github/shown-events.ts',
    find: 'if (count <= (shown.get(identity)?.count ?? 0)) return false;',
    replace: 'if (count < 0) return false;',
  },
  {
    bug: 'twins of a server are taken for one event that is shown again',
    file: 'src/github/shown-events.ts',
    find: 'if (count <= (shown.get(identity)?.count ?? 0)) return false;',
    replace: 'if (shown.has(identity)) return false;',
  },
  {
    bug: 'numbered pages that have shifted are not read again',
    file: 'src/github/numbered-pages.ts',
    find: 'if (before !== undefined && isConfirmed(before.events, pass.events)) return before;',
    replace: 'if (before !== undefined) return before;',
  },
  {
    bug: 'the next query of a server leaves out events whose times differ',
    file: 'src/github/numbered-pages.ts',
    find: 'floorToSecond(time - skewMs);',
    replace: 'floorToSecond(time + skewMs - skewMs);',
  },
  {
    bug: 'twins that a server shows again count as shown before',
    file: 'src/checkpoint/reading.ts',
    find: "const twins = repeatsFrom === undefined ? identities.packShown(tied) : '';",
    replace: 'const twins = identities.packShown(tied);',
  },
  {
    bug: 'identities of what a server shows again are forgotten',
    file: 'src/checkpoint/reading.ts',
    find: 'const heldFrom = Math.min(held, repeatsFrom ?? held);',
    replace: 'const heldFrom = held;',
  },
  {
    bug: "a server's position is sent as a cursor",
    file: 'src/github/cursor-pages.ts',
    find: 'if (cursor !== null && isSecond(cursor)) {',
    replace: "if (cursor !== null && cursor === '') {",
  },
  {
    bug: "a save that a server's cache did not keep is taken for a good one",
    file: 'src/checkpoint/cache-store.ts',
    find: '(!isToBeConfirmed || (await isThere(cache, key)))',
    replace: '(!isToBeConfirmed || key.length > 0)',
  },
];
