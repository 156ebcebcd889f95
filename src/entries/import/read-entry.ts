/** Reads the rows of one entry: what they tell, and what is to be said of their cells. */

import type { Form, Nomination } from '../../contests/definition.ts';
import { ensembleNameIn, headcountIn } from '../answers/choosing.ts';
import type { Participant } from '../facts.ts';
import { declarableCategories, proposeCategory } from '../judging/age.ts';
import { isGroup } from '../questions.ts';
import { formTitled, namedChoices, nominationTitled, titled } from './choices.ts';
import type { RowGroup } from './groups.ts';
import type { Note } from './note.ts';
import { readAccompanist, readTeachers } from './read-adults.ts';
import { readChildren } from './read-children.ts';
import { readFields } from './read-fields.ts';
import { readInstitution } from './read-institution.ts';
import { isFaulty, type Known, type Reader, readerOf } from './reader.ts';
import type { Told, ToldChild } from './told.ts';

/** What the rows tell; null where it cannot be known which entry they are. */
export function readEntry(group: RowGroup, known: Known): { told: Told | null; notes: Note[] } {
  const reader = readerOf(group, known);
  const nomination = readNomination(reader);
  const form = nomination && readForm(reader, nomination);
  const institution = readInstitution(reader);
  const children = readChildren(reader);
  const teachers = readTeachers(reader);
  if (!nomination || !form) return { told: null, notes: reader.notes };
  const size = readSize(reader, form, children);
  const told = {
    number: reader.text('number'),
    nomination: nomination.id,
    form: form.id,
    ensembleName: isGroup(form) ? readEnsemble(reader) : null,
    ...size,
    children,
    category: readCategory(reader, size.headcountOnly ? (size.declaredCount ?? 0) : children.length, children),
    teachers,
    accompanist: readAccompanist(reader),
    answers: readFields(reader, nomination, form),
  };
  return { told: institution ? { ...told, institutionId: institution.id } : null, notes: reader.notes };
}

function readNomination(reader: Reader): Nomination | null {
  const text = reader.text('nomination');
  const found = nominationTitled(reader.contest, text);
  if (found) return found;
  const choices = namedChoices(reader.contest.nominations.map(({ title }) => title));
  reader.note('fault', 'nomination', text === '' ? { code: 'cell-empty' } : { code: 'cell-not-a-choice', choices });
  return null;
}

function readForm(reader: Reader, nomination: Nomination): Form | null {
  const text = reader.text('form');
  const found = formTitled(reader.contest, nomination, text);
  if (found) return found;
  const forms = reader.contest.forms.filter(({ id }) => nomination.forms.includes(id));
  const choices = namedChoices(forms.map(({ title }) => title));
  reader.note('fault', 'form', text === '' ? { code: 'cell-empty' } : { code: 'cell-not-a-choice', choices });
  return null;
}

function readEnsemble(reader: Reader): string | null {
  const text = reader.text('ensemble');
  if (text === '') {
    reader.note('gap', 'ensemble', { code: 'cell-empty' });
    return null;
  }
  const name = ensembleNameIn(text, 'ensemble');
  if (!name.ok) reader.note('fault', 'ensemble', name.refusal);
  return name.ok ? name.value : null;
}

/** A number without any rows is enough only where the form takes that. */
function readSize(
  reader: Reader,
  form: Form,
  children: readonly ToldChild[],
): Pick<Told, 'declaredCount' | 'headcountOnly'> {
  const declaredCount = isGroup(form) ? readCount(reader, form) : null;
  const hasRows = reader.group.rows.some(({ cells }) => cells.has('child'));
  const headcountOnly = !hasRows && form.headcount_only && declaredCount !== null;
  if (hasRows) checkSize(reader, form, children.length);
  else if (!headcountOnly) reader.note('fault', 'child', { code: 'cell-empty' });
  return { declaredCount, headcountOnly };
}

function readCount(reader: Reader, form: Form): number | null {
  const text = reader.text('count');
  if (text === '') return null;
  const count = headcountIn(text, 'headcount', reader.contest, form);
  if (!count.ok) reader.note('fault', 'count', count.refusal);
  return count.ok ? count.value : null;
}

function checkSize({ contest, note, group }: Reader, { id: form, min, max }: Form, count: number): void {
  const fits = count >= min && count <= max;
  const hasFaults = count < group.rows.length;
  if (fits || hasFaults || contest.checks.form_size_mismatch === 'flag') return;
  note('fault', 'form', { code: 'roster-does-not-fit', form, min, max, count });
}

/** Empty where the bot's proposal is taken; a gap where it has none. A closed one is read, for who has it keeps it. */
function readCategory(reader: Reader, size: number, children: readonly ToldChild[]): string | null {
  const text = reader.text('category');
  const possible = declarableCategories(reader.contest, size);
  const found = titled([...possible, ...reader.contest.age_categories.filter(({ closed }) => closed)], text);
  if (found) return found.id;
  if (text !== '') {
    const choices = namedChoices(possible.map(({ title }) => title));
    reader.note('fault', 'category', { code: 'cell-not-a-choice', choices });
  } else if (!isFaulty(reader) && proposeCategory(reader.contest, children.map(asParticipant)).category === null) {
    reader.note('gap', 'category', { code: 'cell-empty' });
  }
  return null;
}

/** A child before there is a row for them: known by their place in the list. */
export function asParticipant(child: ToldChild, index: number): Participant {
  const { lastName, firstName, patronymic, birthDate, grade } = child;
  const position = index + 1;
  return { position, childId: position, identityId: position, lastName, firstName, patronymic, birthDate, grade };
}
