/** Begins a draft. */

import { and, eq, isNull } from 'drizzle-orm';
import type { ContestDefinition } from '../../contests/definition.ts';
import { contestById } from '../../contests/queries.ts';
import { maySubmit } from '../../contests/rules.ts';
import type { Database } from '../../database/connect.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { anyExtension } from '../extending/extensions.ts';
import type { Entry } from '../facts.ts';
import { viewEntry } from '../queries.ts';
import { nextStep, type StepId } from '../questions.ts';
import type { Refusal } from '../refusals.ts';
import { loadEntries, loadEntry } from '../storing/load.ts';
import { putInFront } from '../storing/save.ts';
import { transact } from '../storing/transact.ts';
import { entries } from '../tables.ts';
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
  const allowed = authorize(caller, wayIn(channel), { contestId });
  if (!allowed.ok) return allowed;
  return transact(db, async (tx) => {
    const open = await openContest(tx, contestId, now);
    if (!open.ok) return open;
    const drafts = await emptyHanded(tx, caller.personId, contestId);
    const untouched = drafts.find((draft) => draft.channel === channel && isUntouched(draft));
    const draft = untouched ?? (await makeDraft(tx, caller, { contestId, channel }, now));
    return inFront(tx, open.value, draft);
  });
}

/** The contest's definition while it takes new drafts; a running extension keeps it open, for it may be the caller's. */
export async function openContest(
  tx: Database,
  contestId: number,
  now: Date,
): Promise<Result<ContestDefinition, Refusal>> {
  const contest = await contestById(tx, contestId);
  if (!contest) return refused({ code: 'contest-not-found' });
  const open = maySubmit(contest.definition, await anyExtension(tx, contestId, now), now);
  return open.ok ? ok(contest.definition) : open;
}

/** The person's drafts in the contest that do not name a nomination yet. */
export function emptyHanded(tx: Database, personId: number, contestId: number): Promise<Entry[]> {
  return loadEntries(
    tx,
    and(
      eq(entries.contactId, personId),
      eq(entries.contestId, contestId),
      eq(entries.state, 'draft'),
      isNull(entries.nomination),
      isNull(entries.listId),
    ),
  );
}

/** A draft with nothing told yet. */
export async function makeDraft(
  tx: Database,
  caller: Caller,
  { contestId, channel }: Start,
  now: Date,
): Promise<Entry> {
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

/** Puts a question of the draft in front of its contact: the first without an answer unless said otherwise. */
export async function inFront(
  tx: Database,
  contest: ContestDefinition,
  draft: Entry,
  asking: StepId | 'summary' = nextStep(contest, draft),
): Promise<Result<EntryView, Refusal>> {
  await putInFront(tx, draft, asking, draft.contactId);
  return ok(await viewEntry(tx, { ...draft, asking, askedOf: draft.contactId, pending: null }));
}

/** What comes through the messenger is a contact's own; every other way is the staff's, for a school. */
function wayIn(channel: string): 'entry.start' | 'entry.start-for-school' {
  return channel === 'telegram' ? 'entry.start' : 'entry.start-for-school';
}

function isUntouched({ answered, pending }: Entry): boolean {
  return answered.length === 0 && pending === null;
}
