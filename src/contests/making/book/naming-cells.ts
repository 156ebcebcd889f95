/** The kinds of cell in a contest's workbook that name other parts of it, or name parts of their own. */

import { ok, type Result, refused } from '../../../result.ts';
import { cleanText, foldText } from '../../../typed.ts';
import { proposedId } from '../names.ts';
import type { Cell, CellFault, Named } from './cell.ts';
import { duration, each, given } from './cells.ts';
import { joinItems, joinPairs, splitItems, splitPairs } from './lists.ts';

/** Ids of forms or nominations, by their titles where these are unlike. */
export function namesOf(what: 'forms' | 'nominations'): Cell {
  return {
    write: (value, beside) => joinItems((value as string[]).map((id) => calledBy(id, beside[what]))),
    read: (typed, beside) => each(splitItems(typed), (name) => meant(name, beside[what])),
  };
}

/** A value for each form or nomination: «соло = 4:00, дуэт = 4:30». */
export function byName(what: 'forms' | 'nominations', value: Cell): Cell {
  return {
    write(record, beside) {
      const entries = Object.entries(record as Record<string, unknown>);
      return joinPairs(entries.map(([id, one]) => [calledBy(id, beside[what]), value.write(one, beside)]));
    },
    read(typed, beside) {
      const read = each(splitPairs(typed), (pair): Result<[string, unknown], CellFault> => {
        if (pair.key === null) return refused({ code: 'book-no-key', value: pair.value });
        const id = meant(pair.key, beside[what]);
        const one = value.read(pair.value, beside);
        if (!id.ok) return id;
        return one.ok ? ok([id.value, one.value]) : one;
      });
      return read.ok ? ok(Object.fromEntries(read.value)) : read;
    },
  };
}

export const durationsByForm = byName('forms', duration);

/** Answers to choose from; one without an id of its own gets it from its title. */
export const choices: Cell = {
  write: (value) =>
    isEmpty(value) ? joinItems([]) : joinPairs((value as Named[]).map(({ id, title }) => [id, title])),
  read(typed) {
    if (splitItems(typed).length === 0) return ok([]);
    const read: Named[] = [];
    for (const { key, value } of splitPairs(typed)) {
      const others = read.map(({ id }) => id);
      read.push({ id: key ?? proposedId(value, others, 'choice'), title: value });
    }
    return ok(read);
  },
};

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** By its title where that leads back to it, else by its id. */
function calledBy(id: string, all: readonly Named[]): string {
  const title = all.find((one) => one.id === id)?.title;
  if (title === undefined) return id;
  const back = meant(title, all);
  return back.ok && back.value === id && cleanText(title) === title ? title : id;
}

/** The id of what is named: by the id itself, by a title that nothing else has, or by a title's beginning. */
function meant(name: string, all: readonly Named[]): Result<string, CellFault> {
  const typed = foldText(cleanText(name));
  const titles = all.map(({ id, title }) => ({ id, title: foldText(cleanText(title)) }));
  const same = titles.filter(({ title }) => title === typed);
  const begun = titles.filter(({ title }) => typed !== '' && title.startsWith(typed));
  const [only, another] = same.length > 0 ? same : begun;
  const known = all.find(({ id }) => id === name)?.id ?? (another ? undefined : only?.id);
  return given(known, { code: 'book-unknown-name', name, names: all.map(({ title }) => title).join(', ') });
}
