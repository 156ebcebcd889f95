/** A school grade as people type it: «5 «Б»», «10 класс», «подготовительная гр.». */

import { hasLatin, repairHomoglyphs } from '../alphabets.ts';
import { accept, cleanText, doubt, foldText, reject, type Typed } from '../typed.ts';

/** Grade 1 to 11, or `preschool` for a child who does not go to school yet. The letter is upper case where there is one. */
export interface Grade {
  readonly grade: number | 'preschool';
  readonly letter: string | null;
}

export type GradeDoubt = { code: 'letter-unclear'; letter: string };

export type GradeFault =
  | { code: 'empty' }
  | { code: 'not-a-grade' }
  | { code: 'no-such-grade'; grade: number }
  | { code: 'several-grades' }
  | { code: 'not-school' };

export type TypedGrade = Typed<Grade, GradeDoubt, GradeFault>;

const PRESCHOOL =
  /^(?:(?:старшая|средняя|младшая|(?:[12]-?я )?младшая|подготовительная|подготов\.?|подг\.?|подготовишка)(?: к школе)?(?: (?:гр\.?|группа))?|д[./]?с\.?|(?:детский |дет\.? ?)?сад(?:ик)?|ясли|дошкольни(?:к|ца|ки)|дошк\.?|не школьник|ещё не в школе|еще не в школе|preschool|kindergarten)(?: №? ?\d+)?$/u;
const GRADE_WORD = /(?<!\p{L})(?:класс(?:а|е)?|кл|grade)(?!\p{L})\.?/giu;
const GRADE =
  /^(?<grade>\d{1,2})\s*(?:-?\s*(?:й|ый|ой|ий|th|st|nd|rd)(?!\p{L})\s*)?(?:[/\p{Pd}]\s*(?<parallel>\d)|[/\p{Pd}]?\s*[("']*\s*(?<letter>\p{L}{1,3})?)\s*[)"'.]*$/u;
const WORDS = ['перв', 'втор', 'трет', 'четверт', 'пят', 'шест', 'седьм', 'восьм', 'девят', 'десят', 'одиннадцат'];
const ENDING = /^(?:ый|ой|ий|ого|ьего|ом|ьем)$/u;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi'];

/** A Latin «b» may be a «б» by sound or a «В» by shape; both are offered. */
const UNCLEAR: Readonly<Record<string, readonly [string, string]>> = { b: ['Б', 'В'], B: ['В', 'Б'] };

/** Reads a grade and its letter. */
export function parseGrade(typed: string): TypedGrade {
  const text = cleanText(typed);
  if (text === '') {
    return reject({ code: 'empty' });
  }
  const folded = foldText(text);
  if (PRESCHOOL.test(folded)) {
    return accept({ grade: 'preschool', letter: null });
  }
  if (/курс|студент|колледж|техникум/u.test(folded)) {
    return reject({ code: 'not-school' });
  }
  if (isRange(folded)) {
    return reject({ code: 'several-grades' });
  }
  const bare = cleanText(text.replace(/["«»„“”‟’‘`]+/gu, '"').replace(GRADE_WORD, ' '));
  const written = GRADE.exec(bare)?.groups;
  return written === undefined
    ? spelledOut(bare)
    : judge(Number(written['grade']), written['letter'] ?? written['parallel'] ?? '');
}

function judge(grade: number, letter: string): TypedGrade {
  if (grade < 1 || grade > 11) {
    return reject({ code: 'no-such-grade', grade });
  }
  if (letter === '') {
    return accept({ grade, letter: null });
  }
  const unclear = UNCLEAR[letter];
  if (unclear !== undefined) {
    const [first, second] = unclear;
    return doubt(
      { grade, letter: first },
      { code: 'letter-unclear', letter },
      { alternatives: [{ grade, letter: second }] },
    );
  }
  // A lone letter has no Russian neighbour to tell its alphabet by, so one is lent to it.
  const repaired = repairHomoglyphs(`${letter.toUpperCase()}я`).slice(0, -1);
  return hasLatin(repaired) ? reject({ code: 'not-a-grade' }) : accept({ grade, letter: repaired });
}

/** «5–6», «1-4 класс», «5,6», «5 и 6»: several grades; «5-1» and «5/1» are a parallel class. */
function isRange(folded: string): boolean {
  const several = /^(?<from>\d{1,2})(?:-?[а-я]{0,2})?\s*(?<mark>[-,;]|и|до)\s*(?<to>\d{1,2})(?!\d)/u.exec(
    folded,
  )?.groups;
  return several !== undefined && (several['mark'] !== '-' || Number(several['to']) > Number(several['from']));
}

function spelledOut(bare: string): TypedGrade {
  const shape = /^(?<word>\p{L}+)(?:[\s("-]+(?<letter>\p{L})[)"]?)?$/u.exec(bare)?.groups;
  const word = foldText(shape?.['word'] ?? '');
  const roman = ROMAN.indexOf(word.replaceAll('х', 'x').replaceAll('і', 'i'));
  const index =
    roman >= 0 ? roman : WORDS.findIndex((stem) => word.startsWith(stem) && ENDING.test(word.slice(stem.length)));
  return index < 0 ? reject({ code: 'not-a-grade' }) : judge(index + 1, shape?.['letter'] ?? '');
}
