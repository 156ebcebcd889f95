/** The months as people write them: in words, short, misspelled, in Roman figures. */

import { nearest } from '../edit-distance.ts';
import { foldText } from '../typed.ts';

const MONTH_WORDS: ReadonlyArray<readonly string[]> = [
  ['январь', 'января', 'янв', 'january', 'jan'],
  ['февраль', 'февраля', 'фев', 'февр', 'february', 'feb'],
  ['март', 'марта', 'мар', 'march', 'mar'],
  ['апрель', 'апреля', 'апр', 'april', 'apr'],
  ['май', 'мая', 'may'],
  ['июнь', 'июня', 'июн', 'june', 'jun'],
  ['июль', 'июля', 'июл', 'july', 'jul'],
  ['август', 'августа', 'авг', 'august', 'aug'],
  ['сентябрь', 'сентября', 'сен', 'сент', 'september', 'sep', 'sept'],
  ['октябрь', 'октября', 'окт', 'october', 'oct'],
  ['ноябрь', 'ноября', 'ноя', 'нояб', 'november', 'nov'],
  ['декабрь', 'декабря', 'дек', 'december', 'dec'],
];
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const MONTHS = MONTH_WORDS.flatMap((words, index) => words.map((word) => ({ word, month: index + 1 })));

/** The month a word names, also misspelled (up to two slips in a long word); null when none or several are near. */
export function monthNamed(word: string): { month: number; isMisspelled: boolean } | null {
  const folded = foldText(word);
  const exact = MONTHS.find((known) => known.word === folded);
  if (exact !== undefined) {
    return { month: exact.month, isMisspelled: false };
  }
  const roman = ROMAN.indexOf(folded.replaceAll('х', 'x').replaceAll('і', 'i'));
  if (roman >= 0) {
    return { month: roman + 1, isMisspelled: false };
  }
  if (folded.length < 4) {
    return null;
  }
  const near = nearest(folded, MONTHS, (known) => known.word, folded.length > 5 ? 2 : 1);
  const months = new Set(near.map(({ month }) => month));
  const [month] = months;
  return months.size === 1 && month !== undefined ? { month, isMisspelled: true } : null;
}
