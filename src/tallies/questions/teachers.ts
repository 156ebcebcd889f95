/** Reads a teacher's name inside a question: «у Ивановой», «педагога Ивановой М. П.»; pure. */

import { stemOf } from '../../entries/search/word-forms.ts';
import { foldName } from '../../people/name.ts';
import { FILLER, UNIT_WORDS } from './figure-words.ts';
import type { Piece } from './pieces.ts';
import { TEACHER_LEAD } from './place-words.ts';
import type { Became } from './question.ts';
import type { Meaning, Reader } from './reading.ts';
import type { Token } from './tokens.ts';

/** A teacher as far as a question may mean them. */
export interface NamedTeacher {
  /** Under which tallies know them. */
  readonly id: number;
  readonly lastName: string;
  readonly firstName: string;
  readonly patronymic: string | null;
  readonly institution: string | null;
  /** Contests with entries of theirs, as far as they are in the asker's reach. */
  readonly contests: readonly number[];
}

/** Teachers offered at most: they become buttons. */
const MOST_OFFERED = 6;
/** Last name, first name, patronymic. */
const MOST_PARTS = 3;
/** Shorter words are no last names that could be told from other words. */
const SHORTEST = 3;

/** The words of a part of a name. */
export function teacherWords(part: string): string[] {
  return foldName(part).split(' ').filter(Boolean);
}

export const readTeacher: Reader = ({ tokens, at, vocabulary: { teachers } }) => {
  if (teachers.length === 0) return undefined;
  const preposition = TEACHER_LEAD.at(tokens, at)?.length ?? 0;
  const role = UNIT_WORDS.at(tokens, at + preposition);
  const lead = preposition + (role?.target === 'supervisors' ? role.length : 0);
  for (let parts = MOST_PARTS; parts > 0; parts -= 1) {
    const said = tokens.slice(at + lead, at + lead + parts);
    const found = said.length === parts ? teachers.filter((teacher) => isCalled(teacher, said)) : [];
    const meanings = found.slice(0, MOST_OFFERED).map((teacher) => meaningOf(teacher, found));
    const [only, another] = meanings;
    const length = lead + parts;
    if (another) return { length, became: [], choice: { why: 'several', lead, meanings } };
    if (only) return { length, became: [only.became] };
  }
  return undefined;
};

/** The last name among the words, and every other word a part of the name or its first letter. */
function isCalled({ lastName, firstName, patronymic }: NamedTeacher, said: readonly Token[]): boolean {
  const last = teacherWords(lastName);
  const others = [...teacherWords(firstName), ...teacherWords(patronymic ?? '')];
  const isLast = ({ word }: Token) => last.some((one) => stemOf(one) === stemOf(word));
  const isOther = ({ word }: Token) =>
    others.some((one) => (word.length === 1 ? one.startsWith(word) : stemOf(one) === stemOf(word)));
  return said.some(isLast) && said.every((token) => token.kind === 'word' && (isLast(token) || isOther(token)));
}

/** Namesakes are told apart by where they teach. */
function meaningOf(
  { id, lastName, firstName, patronymic, institution, contests }: NamedTeacher,
  all: readonly NamedTeacher[],
): Meaning {
  const name = [lastName, firstName, patronymic].filter(Boolean).join(' ');
  const where = all.length > 1 && institution ? `${name}, ${institution}` : name;
  const label = { kind: 'name', name: where } as const;
  const became: Became = {
    is: 'filter',
    dimension: 'supervisor',
    keys: [String(id)],
    labels: [{ kind: 'name', name }],
    within: contests,
  };
  return { label, became };
}

/** Words nobody reads: one of them may be a teacher's last name. */
export function strangers(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => (isStranger(piece) ? piece.tokens.map(({ word }) => word) : []));
}

/** The word by which somebody is named whom nobody knows: «у Ивановой», «педагога Ивановой»; undefined where nobody is. */
export function somebodyIn(pieces: readonly Piece[]): Token | undefined {
  const at = pieces.findIndex((piece, index) => isStranger(piece) && isLead(pieces[index - 1]));
  return pieces[at]?.tokens[0];
}

function isStranger({ reading, tokens: [token] }: Piece): boolean {
  return reading === undefined && token?.kind === 'word' && token.word.length >= SHORTEST;
}

function isLead(piece: Piece | undefined): boolean {
  const [token] = piece?.tokens ?? [];
  if (!piece || !token) return false;
  const isRole = piece.reading?.became.some((became) => became.is === 'unit' && became.units.includes('supervisors'));
  return isRole === true || (FILLER.at([token], 0) !== undefined && TEACHER_LEAD.at([token], 0)?.target === 'whose');
}
