/** What about the credentials, and about `org: '*'`, can't be used together; a paragraph for each. */
export function findAppConflicts(given: Readonly<Record<string, string>>): string[] {
  const has = (name: string): boolean => (given[name] ?? '') !== '';
  const problems: string[] = [];
  const appInputs = ['client-id', 'private-key', 'installation-id'].filter(has);
  if (has('audit-log-token') && appInputs.length > 0) {
    problems.push(
      `\`audit-log-token\`, ${appInputs.map((name) => `\`${name}\``).join(', ')}: a token and a GitHub App were given; allowed: one of both.`,
    );
  }
  if (has('client-id') && !has('private-key')) {
    problems.push(
      "`private-key`: nothing was given beside `client-id`; allowed: the App's private key (PEM), from a secret.",
    );
  }
  if (has('private-key') && !has('client-id')) {
    problems.push(
      "`client-id`: nothing was given beside `private-key`; allowed: the client id in the App's settings, such as `Iv23liAbCdEf`.",
    );
  }
  if (has('installation-id') && !has('client-id') && !has('private-key')) {
    problems.push(
      '`installation-id`: a number was given without a GitHub App; allowed: nothing, or `client-id` and `private-key`, too.',
    );
  }
  const isAll = given['org'] === '*';
  if (has('installation-id') && (isAll || countEntities(given) > 1)) {
    problems.push(
      '`installation-id`: one installation was given for several organizations or enterprises, each of which has its own; allowed: nothing, then each is looked up.',
    );
  }
  if (isAll && !has('enterprise')) {
    problems.push(
      '`org`: `*` was given without `enterprise`; allowed: `*` with the `enterprise` whose organizations are meant, or their logins.',
    );
  }
  // Other modes need them in any case, or do without.
  if (
    isAll &&
    given['mode']?.toLowerCase() === 'matrix' &&
    !has('audit-log-token') &&
    appInputs.length === 0
  ) {
    problems.push(
      '`org`: `*` was given, and nothing to find the organizations with; allowed: `audit-log-token` or a GitHub App with it, or the logins of the organizations.',
    );
  }
  return problems;
}

function countEntities(given: Readonly<Record<string, string>>): number {
  const names = ['org', 'enterprise'].flatMap((name) =>
    (given[name] ?? '')
      .toLowerCase()
      .split(/[\s,]+/)
      .filter((slug) => slug !== '')
      .map((slug) => `${name}/${slug}`),
  );
  return new Set(names).size;
}
