/** How many typing slips lie between two words; pure. */

/**
 * Letters to add, drop, replace or swap with a neighbour to get from one word to the other (optimal string alignment).
 * Anything above `limit` is answered as `limit + 1`.
 */
export function editDistance(left: string, right: string, limit: number): number {
  const a = [...left];
  const b = [...right];
  if (Math.abs(a.length - b.length) > limit) {
    return limit + 1;
  }
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
          ? (beforeLast[column - 2] ?? 0) + 1
          : replaced;
      current.push(Math.min(replaced, swapped, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/** The candidates nearest to a word within `limit` slips; several when they are equally near, none when all are far. */
export function nearest<T>(
  word: string,
  candidates: readonly T[],
  wordOf: (candidate: T) => string,
  limit: number,
): T[] {
  const measured = candidates.map((candidate) => ({
    candidate,
    distance: editDistance(word, wordOf(candidate), limit),
  }));
  const best = Math.min(limit + 1, ...measured.map(({ distance }) => distance));
  return best > limit ? [] : measured.filter(({ distance }) => distance === best).map(({ candidate }) => candidate);
}
