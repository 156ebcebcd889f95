/** What changed in an entry since an organizer last decided, or since its first submit: each question with its old and new answer. */

import { inArray } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import type { PastEvent } from '../../history/queries.ts';
import { institutions } from '../../institutions/tables.ts';
import { formatName } from '../../people/name.ts';
import { formatBirthDate } from '../../texts/format.ts';
import { isReviewed, type StepId } from '../questions.ts';
import { children, teachers } from '../tables.ts';
import type { EntryView } from '../view.ts';

/** An answer that is another than it was. */
export interface Changed {
  step: StepId;
  /** Whether an organizer judges it: a contact's change of it sends an accepted entry back. */
  reviewed: boolean;
  /** As the history has it; names stand in place of people's and institutions' ids. */
  from: unknown;
  to: unknown;
}

/** After these an organizer has seen the entry as it was. */
const DECISIONS: readonly string[] = ['accepted', 'returned', 'rejected', 'set-aside'];
/** And before any of them, since it was first there to be seen. */
const SUBMITS: readonly string[] = ['submitted', 'waitlisted'];

/** Which question an entry's fact answers, by its name in the history. */
const STEPS: Readonly<Record<string, StepId>> = {
  nomination: 'nomination',
  form: 'form',
  institutionId: 'institution',
  ensembleName: 'ensemble',
  declaredCount: 'headcount',
  participants: 'participants',
  declaredCategory: 'category',
  teachers: 'teachers',
  accompanist: 'accompanist',
};

/** The changes that stand, in the order in which they were begun; what was put back as it was is none. */
export async function changesSinceDecision(
  db: Database,
  entry: EntryView,
  past: readonly PastEvent[],
): Promise<Changed[]> {
  const changed = new Map<string, { from: unknown; to: unknown }>();
  for (const { change } of past.slice(lastSeen(past) + 1)) {
    for (const [fact, { from, to }] of Object.entries(change)) {
      if (stepOf(fact)) changed.set(fact, { from: changed.has(fact) ? changed.get(fact)?.from : from, to });
    }
  }
  const standing = [...changed].filter(([, { from, to }]) => JSON.stringify(from) !== JSON.stringify(to));
  const names = await namesIn(db, standing);
  return standing.flatMap(([fact, { from, to }]) => {
    const step = stepOf(fact);
    if (!step) return [];
    return [{ step, reviewed: isReviewed(entry.contest, step), from: names(fact, from), to: names(fact, to) }];
  });
}

/** Where in the past an organizer saw the entry last. */
function lastSeen(past: readonly PastEvent[]): number {
  const decided = past.findLastIndex(({ action }) => DECISIONS.includes(action));
  return decided >= 0 ? decided : past.findIndex(({ action }) => SUBMITS.includes(action));
}

function stepOf(fact: string): StepId | undefined {
  return fact.startsWith('field:') ? (fact as StepId) : STEPS[fact];
}

/** People as they were spelled then: another spelling has another id. */
async function namesIn(db: Database, changed: [string, { from: unknown; to: unknown }][]) {
  const ids = (facts: readonly string[]) => [
    ...new Set(changed.flatMap(([fact, { from, to }]) => (facts.includes(fact) ? [...idsOf(from), ...idsOf(to)] : []))),
  ];
  const child = await childNames(db, ids(['participants']));
  const adult = await teacherNames(db, ids(['teachers', 'accompanist']));
  const institution = await institutionNames(db, ids(['institutionId']));
  const known: Readonly<Record<string, ReadonlyMap<number, string>>> = {
    participants: child,
    teachers: adult,
    accompanist: adult,
    institutionId: institution,
  };
  return (fact: string, value: unknown): unknown => {
    const map = known[fact];
    return map === undefined ? value : idsOf(value).map((id) => map.get(id) ?? '');
  };
}

/** «12/5,13» of a list, 12 of one: the ids in a value of the history; a grade stands behind its child. */
function idsOf(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'string' || value === '') return [];
  return value.split(',').map((part) => Number.parseInt(part, 10));
}

/** A child is a name and a birth date: either may be what changed. */
async function childNames(db: Database, ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const found = await db
    .select({ id: children.id, facts: children.facts })
    .from(children)
    .where(inArray(children.id, ids));
  return new Map(found.map(({ id, facts }) => [id, `${formatName(facts)}, ${formatBirthDate(facts.birthDate)}`]));
}

async function teacherNames(db: Database, ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const found = await db
    .select({ id: teachers.id, facts: teachers.facts })
    .from(teachers)
    .where(inArray(teachers.id, ids));
  return new Map(found.map(({ id, facts }) => [id, formatName(facts)]));
}

async function institutionNames(db: Database, ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const found = await db
    .select({ id: institutions.id, name: institutions.shortName })
    .from(institutions)
    .where(inArray(institutions.id, ids));
  return new Map(found.map(({ id, name }) => [id, name]));
}
