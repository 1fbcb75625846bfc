import type { Mutant } from './mutant.ts';

/** Bugs with events that tools can't read. */
export const quarantineMutants: readonly Mutant[] = [
  {
    bug: 'an event that is no UTF-8 spoils the segment it is put into',
    file: 'src/events/page.ts',
    find: 'if (isText && isObject(value)',
    replace: 'if (isObject(value)',
  },
  {
    bug: 'what is in quarantine is not known again when identities are rebuilt',
    file: 'src/checkpoint/held-events.ts',
    find: 'of manifest.quarantine ?? [])',
    replace: 'of [] as typeof manifest.segments)',
  },
];
