/** The words by which people name children by grade or by age: «первоклассники», «5-классники», «восьмилетние»; data for parsing. */

import { phrasesOf } from './phrases.ts';

type Grade = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10' | '11';

/** Children of a grade in one word. */
export const GRADERS = phrasesOf<Grade>({
  1: 'первоклассник|первоклассница|первоклашка|первоклашек|=first graders|=first grader|=first =grade',
  2: 'второклассник|второклассница|=second graders|=second grader|=second =grade',
  3: 'третьеклассник|третьеклассница|третиклассник|=third graders|=third grader|=third =grade',
  4: 'четвероклассник|четвероклассница|=fourth graders|=fourth grader|=fourth =grade',
  5: 'пятиклассник|пятиклассница|=fifth graders|=fifth =grade',
  6: 'шестиклассник|шестиклассница|=sixth graders|=sixth =grade',
  7: 'семиклассник|семиклассница|=seventh graders|=seventh =grade',
  8: 'восьмиклассник|восьмиклассница|=eighth graders|=eighth =grade',
  9: 'девятиклассник|девятиклассница|=ninth graders|=ninth =grade',
  10: 'десятиклассник|десятиклассница|=tenth graders|=tenth =grade',
  11: 'одиннадцатиклассник|одиннадцатиклассница|выпускник|=eleventh graders|=eleventh =grade',
});

/** After the number of a grade: the children, or the grade itself. */
export const OF_GRADE = phrasesOf<'children' | 'grade'>({
  children: 'классник|классница|=graders|=grader',
  grade: 'класс|=кл|=grade|=graders',
});

/** Before its number. */
export const GRADE_BEFORE = phrasesOf({ grade: '=grade' });

type Age = '5' | '6' | '7' | '8' | '9' | '10' | '11' | '12' | '13' | '14' | '15' | '16' | '17';

/** Children of an age in one word. */
export const YEAR_OLDS = phrasesOf<Age>({
  5: 'пятилетний|пятилетка|пятилеток',
  6: 'шестилетний|шестилетка|шестилеток',
  7: 'семилетний|семилетка|семилеток',
  8: 'восьмилетний|восьмилетка|восьмилеток',
  9: 'девятилетний',
  10: 'десятилетний',
  11: 'одиннадцатилетний',
  12: 'двенадцатилетний',
  13: 'тринадцатилетний',
  14: 'четырнадцатилетний',
  15: 'пятнадцатилетний',
  16: 'шестнадцатилетний',
  17: 'семнадцатилетний',
});

/** After the number of an age. */
export const OF_AGE = phrasesOf<'children' | 'age'>({
  children: '=летних|=летние|=леток|=летки|=year =olds|=yearolds',
  age: '=лет|=летнего =возраста|=years =old|=year =old',
});

/** Before a number of years they set a bound. */
export const AGE_BOUND = phrasesOf({ bound: '=до|=от' });

/** Before a number of years that is no age of a child: «за 5 лет», «от 7 лет». */
export const NO_AGE = phrasesOf({
  no: '=за|=до|=от|=с|=со|=старше|=младше|=последние|=последних|=через|=over|=under|=from|=to|=last|=past|=for|=than',
});
