/** Judges the lines of a list by what the parser cannot know: the contest, the list so far, spellings met before. */

import { inArray } from 'drizzle-orm';
import { formatName } from '../../people/name.ts';
import type { TypedChild } from '../facts.ts';
import type { ListLine } from '../input.ts';
import { childKey } from '../people/children.ts';
import { isSameChild, isSpelledAlike } from '../people/identity.ts';
import type { RosterChild, RosterLine } from '../rosters/roster-list.ts';
import { children } from '../tables.ts';
import { type Answering, reasonOf } from './answering.ts';

/** Each line by the parser's judgement, then by what is known: a grade the contest needs, a spelling met before. */
export async function judgeLines(asked: Answering, lines: readonly RosterLine[]): Promise<ListLine[]> {
  const judged = lines.map((line) => judgeLine(asked, line));
  const known = await knownSpellings(asked, judged);
  return judged.map((line) => {
    if (line.outcome !== 'good') return line;
    const same = known.filter((other) => isSameChild(line.child, other));
    const [other] = same;
    if (!other || same.some((spelling) => isSpelledAlike(spelling, line.child))) return line;
    return { ...line, outcome: 'doubtful', kind: 'name', why: { code: 'same-as-known', known: formatName(other) } };
  });
}

function judgeLine({ contest, entry }: Answering, judged: RosterLine): ListLine {
  const { line, typed } = judged;
  if (judged.outcome === 'reject') {
    const [fault] = judged.faults;
    return {
      line,
      outcome: 'faulty',
      typed,
      kind: fault?.kind ?? 'roster',
      why: reasonOf(fault?.why ?? { code: 'no-name' }),
    };
  }
  const child = toTypedChild(judged.value);
  if (child === null) return { line, outcome: 'faulty', typed, kind: 'roster', why: { code: 'no-birth-date' } };
  if (contest.age_basis.kind === 'school_grade' && child.grade === null) {
    return { line, outcome: 'faulty', typed, kind: 'grade', why: { code: 'empty' } };
  }
  if (isRepeated(judged) || entry.participants.some((other) => isSameChild(other, child))) {
    return { line, outcome: 'already', child };
  }
  const [doubt] = judged.outcome === 'confirm' ? judged.doubts : [];
  return doubt
    ? { line, outcome: 'doubtful', child, kind: doubt.kind, why: reasonOf(doubt.why) }
    : { line, outcome: 'good', child };
}

/** Nobody performs twice in one act: the line above holds the same child. */
function isRepeated(judged: RosterLine): boolean {
  return judged.outcome === 'confirm' && judged.doubts.some(({ why }) => why.code === 'repeated');
}

function toTypedChild({ name, birthDate, grade }: RosterChild): TypedChild | null {
  return birthDate === null ? null : { ...name, birthDate, grade: grade === null ? null : String(grade.grade) };
}

/** How the contact spelled these children before; another contact's spelling is never shown. */
async function knownSpellings({ tx, entry }: Answering, lines: readonly ListLine[]): Promise<TypedChild[]> {
  const good = lines.filter(({ outcome }) => outcome === 'good');
  if (good.length === 0) return [];
  const keys = good.map((line) => childKey(childOf(line)));
  const found = await tx
    .select({ createdBy: children.createdBy, facts: children.facts })
    .from(children)
    .where(inArray(children.matchKey, keys));
  return found.filter(({ createdBy }) => createdBy === entry.contactId).map(({ facts }) => ({ ...facts, grade: null }));
}

export function childOf(line: ListLine): TypedChild {
  if (line.outcome === 'faulty') throw new Error('a faulty line has no child');
  return line.child;
}
