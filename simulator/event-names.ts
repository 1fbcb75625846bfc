import type { Random } from './random.ts';

/** A fictitious account; bots act more often than anyone else. */
export interface Actor {
  readonly login: string;
  readonly id: number;
  readonly isBot: boolean;
  readonly country: string;
}

const animals = (
  'otter badger heron lynx marten raven stoat tern vole wren adder bison crane dingo eland ' +
  'finch gecko hare ibis jackal kite lemur mole newt okapi puffin quail robin skink tapir'
).split(' ');
const countries = ['DE', 'US', 'IN', 'GB', 'JP', 'BR', 'CA', 'FR'];

/** Everyone who acts in generated events, the busiest first. */
export const actors: readonly Actor[] = ['octo-ci[bot]', 'octo-deps[bot]']
  .concat(animals.map((animal) => `octo-${animal}`))
  .map((login, at) => ({
    login,
    id: 41_000_000 + at * 7919,
    isBot: login.endsWith('[bot]'),
    country: countries[(at * 5) % countries.length] ?? 'US',
  }));

/** Repository names, the busiest first. */
export const repositories: readonly string[] = (
  'web-app api-gateway infrastructure design-system mobile-app billing search-index docs ' +
  'data-pipeline auth-service release-tools playground mono.repo legacy_portal .github'
).split(' ');

/** Organizations of a generated enterprise. */
export const organizations: readonly string[] = ['octo-org', 'octo-labs', 'octo-data', 'acme'];

/** What browsers, scripts and git call themselves. */
export const userAgents = {
  web: [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
    'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0',
    'octokit-rest.js/21.0.2 octokit-core.js/6.1.2 Node.js/24',
  ],
  git: ['git/2.43.2', 'git/2.47.0.windows.2', 'git/2.39.5 (Apple Git-154)', 'JGit/6.10.0'],
} as const;

/** JSON string literals as they may be written in an event; each tempts a careless reader. */
export const oddTexts: readonly string[] = [
  String.raw`"Fix {braces}, [brackets] and }],[{ what lies between"`,
  String.raw`"Say \"hello\" to the \\ backslash\\"`,
  String.raw`"\"}]"`,
  `"Grüße an alle — 修正しました 🚀"`,
  String.raw`"\u00c9t\u00e9 \ud83d\ude80, then \u2028 and \u003cb\u003e"`,
  `"A raw line separator \u2028 and a no-break\u00a0space"`,
  String.raw`"C:\\octo\\build\\"`,
  String.raw`"https:\/\/example.com\/octo?a=1&b=[2]"`,
  String.raw`"first line\nsecond line\r\n\tindented"`,
  String.raw`"build (ubuntu-latest, {\"node\": [20, 24]})"`,
  `"@timestamp"`,
  String.raw`"\"_document_id\":\"not-this-one\""`,
];

const words = 'settings members security actions runners billing branches rules audit keys'.split(
  ' ',
);
const dullText = Array.from(
  { length: 2_000 },
  (_, at) => words[(at * at + (at >> 3)) % words.length],
).join('/');

/** A text of the given length that compresses as well as real ones do. */
export function filler(random: Random, length: number): string {
  const start = random.int(0, 9_000);
  const url = 'https://example.com/';
  return url + dullText.slice(start, start + Math.max(1, length - url.length));
}
