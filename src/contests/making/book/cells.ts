/** The kinds of cell in a contest's workbook. */

import { ok, type Result, refused } from '../../../result.ts';
import type { PlainKey } from '../../../texts/plain-key.ts';
import { cleanText, foldText } from '../../../typed.ts';
import type { Beside, Cell, CellFault } from './cell.ts';
import { joinItems, splitItems } from './lists.ts';
import * as moments from './moments.ts';

export const text: Cell = { write: String, read: (typed) => ok(typed.trim()) };

export const number: Cell = {
  write: String,
  read: readNumber,
};

function readNumber(typed: string): Result<number, CellFault> {
  const value = Number(cleanText(typed).replace(',', '.'));
  return Number.isFinite(value) ? ok(value) : refused({ code: 'book-not-a-number' });
}

/** Yes or no in any language, or as a cell of that kind says it. */
export const yesNo: Cell = {
  write: (value, { says }) => says[0](value === true ? 'making-book-yes' : 'making-book-no'),
  read(typed, { says }) {
    const word = foldText(cleanText(typed));
    if (['yes', 'true', ...says.map((say) => say('making-book-yes'))].includes(word)) return ok(true);
    if (['no', 'false', ...says.map((say) => say('making-book-no'))].includes(word)) return ok(false);
    return refused({ code: 'book-not-yes-or-no' });
  },
  options: (say) => [say('making-book-yes'), say('making-book-no')],
};

export const day: Cell = {
  write: (value) => moments.dayText(String(value)),
  read: (typed) => given(moments.readDay(typed), { code: 'book-not-a-day' }),
};

export const start: Cell = {
  write: (value, { zone }) => moments.startText(String(value), zone),
  read: (typed, { zone }) => given(moments.readStart(typed, zone), { code: 'book-not-an-instant' }),
};

/** A day alone is meant whole: «по 18 декабря включительно». */
export const end: Cell = {
  write: (value, { zone }) => moments.endText(String(value), zone),
  read: (typed, { zone }) => given(moments.readEnd(typed, zone), { code: 'book-not-an-instant' }),
};

export const duration: Cell = {
  write: (value) => moments.durationText(Number(value)),
  read: (typed) => given(moments.readDuration(typed), { code: 'book-not-a-duration' }),
};

export const words: Cell = {
  write: (value) => joinItems(value as string[]),
  read: (typed) => ok(splitItems(typed)),
};

/** One of several words with a name each. */
export function oneOf(names: Readonly<Record<string, PlainKey>>): Cell {
  return {
    write: (value, { says }) => nameFor(names, String(value), says[0]),
    read(typed, { says }) {
      const word = foldText(cleanText(typed));
      const known = Object.keys(names).find(
        (id) => id === word || says.some((say) => foldText(nameFor(names, id, say)) === word),
      );
      const choices = Object.keys(names).map((id) => nameFor(names, id, says[0]));
      return given(known, { code: 'book-not-a-choice', choices: choices.join(', ') });
    },
    options: (say) => Object.keys(names).map((id) => nameFor(names, id, say)),
  };
}

function nameFor(names: Readonly<Record<string, PlainKey>>, id: string, say: Beside['says'][0]): string {
  const key = names[id];
  return key === undefined ? id : say(key);
}

const GRADES = /^(?<from>\d{1,2})\s*\p{Pd}\s*(?<to>\d{1,2})$/u;

/** School grades: «дошкольники, 1, 2», also «1–4». */
export const grades: Cell = {
  write: (value, { says }) =>
    joinItems(
      (value as (string | number)[]).map((one) =>
        one === 'preschool' ? says[0]('making-book-preschool') : String(one),
      ),
    ),
  read(typed, { says }) {
    const preschool = ['preschool', ...says.map((say) => say('making-book-preschool'))];
    const read = each(splitItems(typed), (item): Result<(string | number)[], CellFault> => {
      if (preschool.includes(foldText(item))) return ok(['preschool']);
      const { from, to } = GRADES.exec(item)?.groups ?? {};
      const [first, last] = [Number(from ?? item), Number(to ?? item)];
      if (!Number.isInteger(first) || !Number.isInteger(last) || last < first)
        return refused({ code: 'book-not-a-number' });
      return ok(Array.from({ length: last - first + 1 }, (_, step) => first + step));
    });
    return read.ok ? ok(read.value.flat()) : read;
  },
};

/** «60 × 40 × 30». */
export const sides: Cell = {
  write: (value) => (value as number[]).join(' × '),
  read: (typed) => each(typed.split(/[×xх*]/iu), readNumber),
};

/** What was understood, or why nothing was. */
export function given<T>(value: T | undefined, fault: CellFault): Result<T, CellFault> {
  return value === undefined ? refused(fault) : ok(value);
}

/** All of them read, or the first fault. */
export function each<T, R>(items: readonly T[], read: (item: T) => Result<R, CellFault>): Result<R[], CellFault> {
  const done: R[] = [];
  for (const item of items) {
    const one = read(item);
    if (!one.ok) return one;
    done.push(one.value);
  }
  return ok(done);
}
