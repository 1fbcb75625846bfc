import type { Mutant } from './mutant.ts';

/** Bugs that the tokens of an App, and the list of an enterprise's organizations, may have. */
export const accessMutants: readonly Mutant[] = [
  {
    bug: 'the token of an App is not renewed in a long run',
    file: 'src/github/app-credentials.ts',
    find: 'clock.now() < current.renewAt)',
    replace: 'current.renewAt > 0)',
  },
  {
    bug: 'the token of an App is used before it is hidden in the log',
    file: 'src/github/app-credentials.ts',
    find: '    mask(token);\n',
    replace: '',
  },
  {
    bug: 'a cancelled job leaves its tokens as they are',
    file: 'src/github/app-credentials.ts',
    find: 'revoking = revokeAll();',
    replace: 'held.clear();',
  },
  {
    bug: 'a run that fails leaves its tokens as they are',
    file: 'src/run.ts',
    find: '  } finally {\n    await credentials.close();',
    replace: '    await credentials.close();\n  } finally {',
  },
  {
    bug: 'an organization without a token is asked for with each page',
    file: 'src/github/app-credentials.ts',
    find: 'if (!isTransient(error)) refusal = explained;',
    replace: '',
  },
  {
    bug: 'a list of organizations that is cut short is taken for all',
    file: 'src/github/find-organizations.ts',
    find: "if (logins.length !== totalCount) throw failed('broken-answer', CUT_SHORT);",
    replace: '',
  },
  {
    bug: 'only the first page of organizations is looked at',
    file: 'src/github/find-organizations.ts',
    find: 'if (!pageInfo.hasNextPage) {',
    replace: 'if (logins.length > 0) {\n      return logins;',
  },
];
