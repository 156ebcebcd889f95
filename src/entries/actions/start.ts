/** Begins a draft, anew or as a copy of an earlier entry. */

import { and, eq, isNull } from 'drizzle-orm';
import type { ContestDefinition } from '../../contests/definition.ts';
import { contestById } from '../../contests/queries.ts';
import { maySubmit } from '../../contests/rules.ts';
import type { Database } from '../../database/connect.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { anyExtension } from '../extensions.ts';
import type { Entry } from '../facts.ts';
import { loadEntries, loadEntry, reachOf } from '../load.ts';
import { viewEntry } from '../queries.ts';
import { nextStep } from '../questions.ts';
import type { Refusal } from '../refusals.ts';
import { putInFront, saveEntry } from '../save.ts';
import { entries } from '../tables.ts';
import { transact } from '../transact.ts';
import type { EntryView } from '../view.ts';

/** Which contest, and how the entry comes: 'telegram', 'letter', 'paper', 'phone'. */
export interface Start {
  contestId: number;
  channel: string;
}

/** Begins a draft and puts its first question in front of the caller; an untouched draft of theirs is taken again. */
export async function startDraft(
  db: Database,
  caller: Caller,
  { contestId, channel }: Start,
  now: Date,
): Promise<Result<EntryView, Refusal>> {
  const allowed = authorize(caller, 'entry.start', { contestId });
  if (!allowed.ok) return allowed;
  return transact(db, async (tx) => {
    const open = await openContest(tx, contestId, now);
    if (!open.ok) return open;
    const drafts = await emptyHanded(tx, caller.personId, contestId);
    const untouched = drafts.find(({ answered, pending }) => answered.length === 0 && pending === null);
    const draft = untouched ?? (await makeDraft(tx, caller, { contestId, channel }, now));
    return inFront(tx, open.value, draft);
  });
}

/** A new draft of the same institution, people and teachers: only what differs is asked. Repeated, it is the same copy. */
export async function copyEntry(
  db: Database,
  caller: Caller,
  { entryId, channel }: { entryId: number; channel: string },
  now: Date,
): Promise<Result<EntryView, Refusal>> {
  return transact(db, async (tx) => {
    const source = await loadEntry(tx, entryId);
    if (!source) return refused({ code: 'entry-not-found' });
    const { contestId } = source;
    const allowed = authorize(caller, 'entry.see', reachOf(source));
    if (!allowed.ok) return allowed;
    const open = await openContest(tx, contestId, now);
    if (!open.ok) return open;
    const drafts = await emptyHanded(tx, caller.personId, contestId);
    const earlier = drafts.find((draft) => draft.id !== entryId && samePeople(draft, source));
    if (earlier) return inFront(tx, open.value, earlier);
    const draft = await makeDraft(tx, caller, { contestId, channel }, now);
    const copied = await saveEntry(tx, open.value, draft, copyInto(draft, source), {
      personId: caller.personId,
      action: 'copied',
      at: now,
    });
    return inFront(tx, open.value, copied);
  });
}

/** The contest's definition while it takes new drafts; a running extension keeps it open, for it may be the caller's. */
async function openContest(tx: Database, contestId: number, now: Date): Promise<Result<ContestDefinition, Refusal>> {
  const contest = await contestById(tx, contestId);
  if (!contest) return refused({ code: 'contest-not-found' });
  const open = maySubmit(contest.definition, await anyExtension(tx, contestId, now), now);
  return open.ok ? ok(contest.definition) : open;
}

/** The person's drafts in the contest that do not name a nomination yet. */
function emptyHanded(tx: Database, personId: number, contestId: number): Promise<Entry[]> {
  return loadEntries(
    tx,
    and(
      eq(entries.contactId, personId),
      eq(entries.contestId, contestId),
      eq(entries.state, 'draft'),
      isNull(entries.nomination),
    ),
  );
}

async function makeDraft(tx: Database, caller: Caller, { contestId, channel }: Start, now: Date): Promise<Entry> {
  const [made] = await tx
    .insert(entries)
    .values({
      contestId,
      channel,
      contactId: caller.personId,
      state: 'draft',
      answers: {},
      answered: [],
      issues: [],
      createdAt: now,
      updatedAt: now,
    })
    .returning({ id: entries.id });
  const draft = made && (await loadEntry(tx, made.id));
  if (!draft) throw new Error('a draft was not made');
  return draft;
}

async function inFront(tx: Database, contest: ContestDefinition, draft: Entry): Promise<Result<EntryView, Refusal>> {
  const asking = nextStep(contest, draft);
  await putInFront(tx, draft, asking);
  return ok(await viewEntry(tx, { ...draft, asking, pending: null }));
}

/** The grade belongs to the participation, but the same children are in the same grade this season. */
function copyInto(draft: Entry, source: Entry): Entry {
  const { institutionId, ensembleName, declaredCount, headcountOnly, participants, teachers } = source;
  const kept = ['institution', 'ensemble', 'headcount', 'participants', 'teachers'];
  return {
    ...draft,
    institutionId,
    ensembleName,
    declaredCount,
    headcountOnly,
    participants,
    teachers,
    answered: source.answered.filter((step) => kept.includes(step)),
  };
}

function samePeople(draft: Entry, source: Entry): boolean {
  const people = ({ participants, teachers }: Entry) => [
    ...participants.map(({ childId }) => childId),
    'taught by',
    ...teachers.map(({ teacherId }) => teacherId),
  ];
  return (
    draft.participants.length > 0 &&
    draft.institutionId === source.institutionId &&
    people(draft).join() === people(source).join()
  );
}
