/** Age categories as organizers write them in one message: «5–6, 7–10, 11–13, 14–17, смешанная», «1–4 класс; 5–8 класс». Pure. */

import { ok, type Result } from '../../result.ts';
import { foldText } from '../../typed.ts';
import type { AgeCategory } from '../definition.ts';
import { boundsIn } from './bounds.ts';
import { type Unread, unread } from './part.ts';
import { piecesOf } from './values.ts';

/** A category before it has an id. */
export type ReadCategory = Pick<AgeCategory, 'title'> & Partial<Omit<AgeCategory, 'id' | 'title'>>;

const GRADE_WORD = /(?<!\p{L})(?:класс|кл(?!\p{L})|grade)/u;
const MIXED = /смешан|разновозраст|mixed/u;
const PRESCHOOL = /дошкол|подготовит|preschool|детск\p{L}+ сад/u;
const LAST_GRADE = 11;

/** Reads one category or several; `byGrade` says how figures alone are meant where no piece says it. */
export function readCategories(
  typed: string,
  byGrade: boolean,
): Result<{ byGrade: boolean; categories: ReadCategory[] }, Unread> {
  const isByGrade =
    GRADE_WORD.test(foldText(typed)) || (byGrade && !/(?<!\p{L})(?:лет|год|years?)/u.test(foldText(typed)));
  const categories: ReadCategory[] = [];
  for (const piece of piecesOf(typed)) {
    const read = isByGrade ? readGrades(piece) : readAges(piece);
    if (!read.ok) return read;
    categories.push({ title: piece.replace(/(?<=\d)\s*[-–—]\s*(?=\d)/gu, '–'), ...read.value });
  }
  return categories.length === 0 ? unread({ code: 'empty' }) : ok({ byGrade: isByGrade, categories });
}

function readAges(piece: string): Result<Partial<AgeCategory>, Unread> {
  const bounds = boundsIn(piece);
  if (bounds) {
    const isSound = (bounds.min ?? 0) <= (bounds.max ?? 120) && (bounds.max ?? 0) <= 120;
    return isSound ? ok(bounds) : unread({ code: 'not-an-age', typed: piece });
  }
  return MIXED.test(foldText(piece)) ? ok({ group_only: true }) : unread({ code: 'not-an-age', typed: piece });
}

function readGrades(piece: string): Result<Partial<AgeCategory>, Unread> {
  const text = foldText(piece);
  const preschool = PRESCHOOL.test(text) ? (['preschool'] as const) : [];
  const bounds = boundsIn(piece);
  if (!bounds) {
    if (preschool.length > 0) return ok({ grades: [...preschool] });
    return MIXED.test(text) ? ok({ group_only: true }) : unread({ code: 'not-an-age', typed: piece });
  }
  const [first, last] = [bounds.min ?? 1, bounds.max ?? LAST_GRADE];
  if (first < 1 || last > LAST_GRADE || first > last) return unread({ code: 'no-such-grade', typed: piece });
  const grades = Array.from({ length: last - first + 1 }, (_, step) => first + step);
  return ok({ grades: [...preschool, ...grades] });
}
