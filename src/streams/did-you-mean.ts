/** The option that a mistyped name was probably meant to be; undefined if none is near. */
export function findMeant(given: string, options: readonly string[]): string | undefined {
  if (given.length > MAX_LENGTH) return undefined;
  const near = options
    .map((option) => ({ option, steps: countEdits(given.toLowerCase(), option.toLowerCase()) }))
    .filter(({ option, steps }) => steps <= Math.max(1, Math.floor(option.length / 3)))
    .sort((a, b) => a.steps - b.steps);
  return near[0]?.option;
}

/** Longer than any name that is known here. */
const MAX_LENGTH = 60;

/** How many letters have to be put in, taken out, replaced or swapped with the next (optimal string alignment). */
function countEdits(from: string, to: string): number {
  const rows = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= from.length; row += 1) {
    const next = [row];
    rows.push(next);
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwapped =
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1];
      next.push(
        Math.min(
          at(row - 1, column - 1) + (isSame ? 0 : 1),
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          isSwapped ? at(row - 2, column - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return at(from.length, to.length);
}
