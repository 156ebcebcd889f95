/** How the columns of a sheet are called. Pure. */

/** «A» for 0, «AB» for 27. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}
