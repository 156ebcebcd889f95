/** Points and places as juries write them: «9, 5», «9 баллов», «1 место», «II»; pure. */

/** The most points a cell may hold. */
const MOST_POINTS = 100;
const ROMAN_PLACES: ReadonlyMap<string, number> = new Map(
  'I II III IV V VI VII VIII IX X'.split(' ').map((roman, at) => [roman, at + 1]),
);

/** «9», «9,5», «9, 5», «9 баллов», to a thousandth; undefined for anything else. */
export function pointsOf(typed: string): number | undefined {
  const { figures } =
    /^(?<figures>\d{1,3}(?:\s?[.,]\s?\d{1,20})?)(?:\s?(?:б|балл\p{L}{0,2})\.?)?$/u.exec(typed)?.groups ?? {};
  if (figures === undefined) return undefined;
  const points = Math.round(Number(figures.replace(',', '.').replaceAll(' ', '')) * 1000) / 1000;
  return points <= MOST_POINTS ? points : undefined;
}

/** «1», «1 место», «II»; undefined for anything else. */
export function placeOf(place: string): number | undefined {
  const { figures } = /^(?<figures>[1-9]\d{0,2})(?:\s?-?\s?[ея])?(?:\s?мест[оа])?\.?$/u.exec(place)?.groups ?? {};
  if (figures !== undefined) return Number(figures);
  return ROMAN_PLACES.get(/^(?<roman>[IVX]+)(?:\s?мест[оа])?$/u.exec(place)?.groups?.['roman'] ?? '');
}
