/** Begins a draft as a copy within a contest: the same people in another nomination, the same teacher's next child. */

import { and, eq } from 'drizzle-orm';
import { plainDateAt } from '../../calendar.ts';
import type { ContestDefinition } from '../../contests/definition.ts';
import type { Database } from '../../database/connect.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { type Result, refused } from '../../result.ts';
import type { Entry } from '../facts.ts';
import { closedChoice } from '../judging/closed.ts';
import type { Refusal } from '../refusals.ts';
import { carryTeachers, type Destination } from '../rosters/carrying.ts';
import { loadEntries, loadEntry, reachOf } from '../storing/load.ts';
import { saveEntry } from '../storing/save.ts';
import { transact } from '../storing/transact.ts';
import { entries } from '../tables.ts';
import type { EntryView } from '../view.ts';
import { emptyHanded, inFront, makeDraft, openContest } from './start.ts';

/** Which entry is copied, and how the copy comes: 'telegram', 'letter', 'paper', 'phone'. */
export interface Copy {
  entryId: number;
  channel: string;
}

/** A new draft of the same institution, people and teachers: only what differs is asked. Repeated, it is the same copy. */
export function copyEntry(db: Database, caller: Caller, copy: Copy, now: Date): Promise<Result<EntryView, Refusal>> {
  return copied(db, caller, copy, now, async (tx, { source, contest, contestId, channel }) => {
    const drafts = await emptyHanded(tx, caller.personId, contestId);
    const earlier = drafts.find((draft) => draft.id !== source.id && samePeople(draft, source));
    if (earlier) return inFront(tx, contest, earlier);
    const draft = await makeDraft(tx, caller, { contestId, channel }, now);
    const { institutionId, ensembleName, declaredCount, headcountOnly, participants } = source;
    const kept = ['institution', 'ensemble', 'headcount', 'participants', 'teachers'];
    const told = { institutionId, ensembleName, declaredCount, headcountOnly, participants };
    const teachers = await carryTeachers(destination(tx, caller, contest, { ...draft, ...told }, now), source.teachers);
    const answered = source.answered.filter((step) => kept.includes(step));
    return saved(tx, caller, contest, draft, { ...draft, ...told, teachers, answered }, now);
  });
}

/** A new draft of the same institution, teacher and nomination for another child. Repeated, it is the same copy. */
export function copyForNextChild(
  db: Database,
  caller: Caller,
  copy: Copy,
  now: Date,
): Promise<Result<EntryView, Refusal>> {
  return copied(db, caller, copy, now, async (tx, { source, contest, contestId, channel }) => {
    const mine = and(
      eq(entries.contactId, caller.personId),
      eq(entries.contestId, contestId),
      eq(entries.state, 'draft'),
    );
    const earlier = (await loadEntries(tx, mine)).find((draft) => draft.id !== source.id && awaitsChild(draft, source));
    if (earlier) return inFront(tx, contest, earlier);
    const draft = await makeDraft(tx, caller, { contestId, channel }, now);
    const chosen = { nomination: source.nomination, form: source.form, category: null };
    const isOpen = closedChoice(contest, chosen, null) === undefined;
    const { institutionId } = source;
    const told = isOpen ? { institutionId, nomination: source.nomination, form: source.form } : { institutionId };
    const teachers = await carryTeachers(destination(tx, caller, contest, { ...draft, ...told }, now), source.teachers);
    const kept = ['institution', 'teachers', ...(isOpen ? ['nomination', 'form'] : [])];
    const answered = source.answered.filter((step) => kept.includes(step));
    return saved(tx, caller, contest, draft, { ...draft, ...told, teachers, answered }, now);
  });
}

/** What a copy is made from, and where it goes. */
export interface Copying {
  source: Entry;
  contest: ContestDefinition;
  contestId: number;
  channel: string;
}

/** Opens the entry to be copied and the contest the copy goes to: the entry's own unless another is named. */
export function copied(
  db: Database,
  caller: Caller,
  { entryId, channel, contestId }: Copy & { contestId?: number },
  now: Date,
  make: (tx: Database, copying: Copying) => Promise<Result<EntryView, Refusal>>,
): Promise<Result<EntryView, Refusal>> {
  return transact(db, async (tx) => {
    const source = await loadEntry(tx, entryId);
    if (!source) return refused({ code: 'entry-not-found' });
    const allowed = authorize(caller, 'entry.see', reachOf(source));
    if (!allowed.ok) return allowed;
    const to = contestId ?? source.contestId;
    const open = await openContest(tx, to, now);
    if (!open.ok) return open;
    return make(tx, { source, contest: open.value, contestId: to, channel: wayOf(caller, source, to) ?? channel });
  });
}

/** What the staff copy from a school's paper stood on that paper, too. */
function wayOf(caller: Caller, source: Entry, contestId: number): string | undefined {
  const isStaff = authorize(caller, 'entry.start-for-school', { contestId }).ok;
  return isStaff && source.channel !== 'telegram' ? source.channel : undefined;
}

/** The draft as people are carried into it. */
export function destination(
  tx: Database,
  caller: Caller,
  contest: ContestDefinition,
  draft: Entry,
  now: Date,
): Destination {
  return { tx, caller, contest, draft, now, today: plainDateAt(now, contest.zone) };
}

/** Saves the copy and puts its first question in front of the contact. */
export async function saved(
  tx: Database,
  caller: Caller,
  contest: ContestDefinition,
  before: Entry,
  after: Entry,
  now: Date,
  asking?: 'participants',
): Promise<Result<EntryView, Refusal>> {
  const deed = { personId: caller.personId, action: 'copied', at: now };
  const draft = await saveEntry(tx, contest, before, after, deed);
  return inFront(tx, contest, draft, asking);
}

/** The same list and teachers at the same institution. */
function samePeople(draft: Entry, source: Entry): boolean {
  const people = ({ participants, teachers }: Entry) => [
    ...participants.map(({ childId }) => childId),
    'taught by',
    ...teachers.map(({ identityId }) => identityId),
  ];
  return (
    (draft.participants.length > 0 || draft.headcountOnly) &&
    draft.institutionId === source.institutionId &&
    draft.ensembleName === source.ensembleName &&
    people(draft).join() === people(source).join()
  );
}

/** Copied from this entry for a child who has not been named yet. */
function awaitsChild(draft: Entry, source: Entry): boolean {
  const common = ({ institutionId, nomination, form, teachers }: Entry) =>
    JSON.stringify([institutionId, nomination, form, teachers.map(({ identityId }) => identityId)]);
  return (
    draft.participants.length === 0 &&
    draft.pending === null &&
    Object.keys(draft.answers).length === 0 &&
    common(draft) === common(source)
  );
}
