/** Reads awards: «победители» are all with a degree, «лауреаты» those with one of that name; pure. */

import type { TallyViewInput } from '../views/view.ts';
import { AWARDED, DEGREES, DIPLOMAS, PLACES, TAKING_PART } from './award-words.ts';
import { numbersAt, readNumbered } from './degrees.ts';
import { readTitle } from './naming.ts';
import type { Piece } from './pieces.ts';
import type { Became } from './question.ts';
import type { Place, Reader, Reading } from './reading.ts';
import { tokensOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

export const readAward: Reader = (place) => {
  const { tokens, at, vocabulary } = place;
  const degrees = vocabulary.titled.filter(({ dimension }) => dimension === 'award');
  const winning = AWARDED.at(tokens, at);
  if (winning)
    return readAny(
      winning,
      degrees.filter(({ title }) => !isForEverybody(title)),
    );
  const diplomas = DIPLOMAS.at(tokens, at);
  if (diplomas) return readDiplomas(place, diplomas, degrees);
  const ranked = PLACES.at(tokens, at);
  if (ranked) {
    const placed = degrees.filter(({ title }) => isPlace(title, ranked.target));
    if (placed.length > 0) return { length: ranked.length, became: [isOneOf(placed)], which: true };
    return { length: ranked.length, became: [], unkept: 'places', which: true };
  }
  const named = DEGREES.at(tokens, at);
  if (!named) return undefined;
  if (degrees.length === 0) return readAny(named, degrees);
  const titled = readNumbered(place, named.length) ?? readTitle({ tokens, at, vocabulary });
  return titled ? { ...titled, which: true } : { length: named.length, became: [], unkept: 'degree', which: true };
};

/** «Дипломы», «грамоты», of a degree or of everybody: as many as there are entries, or as there are children in them; both are told. */
function readDiplomas(
  { tokens, at, vocabulary, before }: Place,
  { length, target }: { length: number; target: 'papers' | 'awards' },
  degrees: Vocabulary['titled'],
): Reading {
  const part = TAKING_PART.at(tokens, at + length);
  const everybodys = part ? degrees.filter(({ title }) => isForEverybody(title)) : [];
  if (part && everybodys.length > 0)
    return { length: length + part.length, became: [isOneOf(everybodys)], which: true };
  const [of] = readTitle({ tokens, at: at + length, vocabulary })?.became ?? [];
  const isNamed = of?.is === 'filter' && of.dimension === 'award';
  if (isNamed) return { length, became: [], which: true };
  const numbers = numbersAt(tokens, at + length);
  const numbered = degrees.filter(({ written }) =>
    written.some((stems) => numbers.numbers.some((number) => stems.has(String(number)))),
  );
  const any =
    numbered.length > 0 ? readAny({ length: length + numbers.length }, numbered) : readAny({ length }, degrees);
  const isCounted = target === 'awards' || any.unkept || before.some(({ is }) => is === 'unit');
  return isCounted ? any : { ...any, became: [{ is: 'unit', units: ['entries', 'participations'] }, ...any.became] };
}

/** All of these degrees, told one by one where nothing else is cut. */
function readAny({ length }: { length: number }, degrees: Vocabulary['titled']): Reading {
  if (degrees.length === 0) return { length, became: [], unkept: 'awards', which: true };
  return { length, became: [isOneOf(degrees)], which: true, cut: 'award' };
}

function isPlace(title: string, place: string): boolean {
  const tokens = tokensOf(title);
  return tokens.some((_, at) => PLACES.at(tokens, at)?.target === place);
}

/** «Участник» is written on the diploma of whoever has not won. */
function isForEverybody(title: string): boolean {
  const tokens = tokensOf(title);
  return tokens.some((_, at) => TAKING_PART.at(tokens, at) !== undefined);
}

function isOneOf(degrees: Vocabulary['titled']): Became {
  return {
    is: 'filter',
    dimension: 'award',
    keys: [...new Set(degrees.map(({ key }) => key))],
    labels: [...new Set(degrees.map(({ title }) => title))].map((name) => ({ kind: 'name', name }) as const),
    within: [...new Set(degrees.flatMap(({ contest }) => contest ?? []))],
  };
}

/** Where nothing is cut, as a word would have it cut: «победители» by degree, so that it is seen who is meant. */
export function cutByDefault(pieces: readonly Piece[]): readonly Piece[] {
  const isCut = pieces.some(({ reading }) => reading?.became.some(({ is }) => is === 'dimension'));
  if (isCut) return pieces;
  return pieces.map((piece) => {
    const { reading } = piece;
    if (!reading?.cut) return piece;
    return {
      ...piece,
      reading: { ...reading, became: [...reading.became, { is: 'dimension', dimension: reading.cut }] },
    };
  });
}

/** The view without degrees that are none of its contests'. */
export function withOwnDegrees<View extends Pick<TallyViewInput, 'contests' | 'filters'>>(
  view: View,
  { contests }: Vocabulary,
): View {
  const { contests: ids = [], filters = {} } = view;
  const own = contests
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .flatMap(({ definition }) => definition.award_degrees.map(({ id }) => id));
  const kept = filters.award?.filter((key) => own.includes(key)) ?? [];
  return kept.length === 0 ? view : { ...view, filters: { ...filters, award: kept } };
}
