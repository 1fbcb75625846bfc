const REPLAYABLE = ['collect', 'backfill'];

/** What can't be used together with `record-dir` or `replay-dir`; a paragraph for each. */
export function findRecordingConflicts(given: Readonly<Record<string, string>>): string[] {
  const names = ['record-dir', 'replay-dir'].filter((name) => given[name] !== '');
  const problems: string[] = [];
  if (names.length > 1) {
    problems.push(
      '`record-dir`, `replay-dir`: both were given; allowed: one of them, since a replay has nothing new to record.',
    );
  }
  const mode = given['mode']?.toLowerCase() ?? '';
  if (names.length > 0 && !REPLAYABLE.includes(mode)) {
    problems.push(
      `\`${names.join('`, `')}\`: given together with \`mode: ${mode}\`, which reads no audit log into an archive; allowed: nothing, or \`mode\` \`collect\` or \`backfill\`.`,
    );
  }
  return problems;
}
