/** Numbers from one to ten in words, in the forms people write them; data for reading. */

const FORMS: readonly string[] = [
  'один одна одно одного одному одну одним одной one',
  'два две двух двумя двое двоих двоими вдвоем two both',
  'три трех тремя трое троих троими втроем three',
  'четыре четырех четырьмя четверо четверых вчетвером four',
  'пять пяти пятеро пятерых впятером five',
  'шесть шести шестеро шестерых вшестером six',
  'семь семи семеро семерых всемером seven',
  'восемь восьми восьмеро восьмерых ввосьмером eight',
  'девять девяти девятеро девятерых nine',
  'десять десяти десятеро десятерых ten',
];

/** The number each word stands for; words are in lower case with «е» for «ё». */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  FORMS.flatMap((forms, index) => forms.split(' ').map((form) => [form, index + 1] as const)),
);
