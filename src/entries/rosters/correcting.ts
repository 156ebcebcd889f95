/** Corrects a child's name or birth date once: in every open entry, and in accepted ones after a word of the contact. */

import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { plainDateAt } from '../../calendar.ts';
import type { Database } from '../../database/connect.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { ownerOf, reasonOf } from '../answers/answering.ts';
import type { Entry, TypedChild } from '../facts.ts';
import { keepChildren } from '../people/children.ts';
import { viewEntries } from '../queries.ts';
import type { Refusal, TypedReason } from '../refusals.ts';
import { loadEntry, reachOf } from '../storing/load.ts';
import { transact } from '../storing/transact.ts';
import { type ChildFacts, children } from '../tables.ts';
import type { EntryView } from '../view.ts';
import { correctedEntry } from './corrected-entry.ts';
import { readRosterLine } from './roster-line.ts';
import { childCorrections } from './tables.ts';
import { touchedBy } from './touched.ts';

/** A correction as it waits for its tap. */
export interface Correction {
  id: number;
  before: ChildFacts;
  after: ChildFacts;
  /** What in the text should be looked at once more; its sentence is `typed-<kind>-<why.code>`. */
  doubt: { kind: string; why: TypedReason } | null;
  /** Corrected with the tap. */
  open: EntryView[];
  /** Accepted already: corrected only on a word, and judged anew then. */
  accepted: EntryView[];
}

/** Reads what is to be put right («Иванова Мария», «12.03.2014», or both) and keeps it until the confirming tap. */
export async function askCorrection(
  db: Database,
  caller: Caller,
  { entryId, childId, text }: { entryId: number; childId: number; text: string },
  now: Date,
): Promise<Result<Correction, Refusal>> {
  const found = await childIn(db, caller, entryId, childId);
  if (!found.ok) return found;
  const { entry, child } = found.value;
  const { lastName, firstName, patronymic, birthDate } = child;
  const before = { lastName, firstName, patronymic, birthDate };
  const read = readRosterLine(text, { today: plainDateAt(now, 'UTC'), needsBirthDate: false });
  const fault = read.faults.find(({ why }) => why.code !== 'no-name' || read.birthDate === null);
  if (fault) return refused({ code: 'answer-rejected', step: 'participants', ...fault, why: reasonOf(fault.why) });
  const after = { ...before, ...read.name, birthDate: read.birthDate ?? birthDate };
  if (sameFacts(before, after)) return refused({ code: 'correction-unchanged' });
  const [made] = await db
    .insert(childCorrections)
    .values({ childId, personId: caller.personId, facts: after, askedAt: now })
    .returning({ id: childCorrections.id });
  if (!made) throw new Error('a correction was not kept');
  const { open, accepted } = await touchedBy(db, caller, entry, child.identityId, now);
  const [doubt] = read.doubts;
  return ok({
    id: made.id,
    before,
    after,
    doubt: doubt ? { kind: doubt.kind, why: reasonOf(doubt.why) } : null,
    open: await viewEntries(db, open),
    accepted: await viewEntries(db, accepted),
  });
}

/**
 * Corrects the child in the open entries, and with `accepted` in the accepted ones too. Each keeps its versions and a
 * line of history, its category is found anew; what the contest refuses of one changes none. Safe to repeat.
 * Returns the entries corrected by this call.
 */
export async function correctChild(
  db: Database,
  caller: Caller,
  { correctionId, entryId, accepted }: { correctionId: number; entryId: number; accepted: boolean },
  now: Date,
): Promise<Result<EntryView[], Refusal>> {
  return transact(db, async (tx) => {
    const [correction] = await tx
      .select()
      .from(childCorrections)
      .where(and(eq(childCorrections.id, correctionId), eq(childCorrections.personId, caller.personId)))
      .for('update');
    if (!correction) return refused({ code: 'correction-unknown' });
    const from = await loadEntry(tx, entryId);
    if (!from) return refused({ code: 'entry-not-found' });
    const allowed = authorize(caller, 'entry.answer', reachOf(from));
    if (!allowed.ok) return allowed;
    const [row] = await tx.select().from(children).where(eq(children.id, correction.childId));
    if (!row) return refused({ code: 'correction-unknown' });
    const touched = await touchedBy(tx, caller, from, row.identityId, now);
    const wanted = [...touched.open, ...(accepted ? touched.accepted : [])].sort(byLock);
    const corrected: Entry[] = [];
    for (const { id } of wanted) {
      const done = await correctedEntry(tx, caller, id, row.identityId, correction.facts, now);
      if (!done.ok) return done;
      corrected.push(done.value);
    }
    await remember(tx, correction, ownerOf(from), now);
    return ok(await viewEntries(tx, corrected));
  });
}

/** Entries that lock their contest come first, in one order, so that two corrections never wait in a circle. */
function byLock(one: Entry, other: Entry): number {
  const draft = ({ state }: Entry) => Number(state === 'draft');
  return draft(one) - draft(other) || one.contestId - other.contestId || one.id - other.id;
}

/** The roster shows the corrected child from now on; what had been corrected into this row leads on to the new one. */
async function remember(
  tx: Database,
  { id, childId, personId, facts }: typeof childCorrections.$inferSelect,
  owner: { institutionId: number | null; createdBy: number },
  now: Date,
): Promise<void> {
  const [kept] = await keepChildren(tx, owner, [{ ...facts, grade: null }], now);
  if (!kept) throw new Error('a corrected child was not kept');
  const done = { correctedId: kept.childId, correctedAt: now };
  const earlier = await tx
    .select({ id: childCorrections.id })
    .from(childCorrections)
    .where(
      and(
        eq(childCorrections.personId, personId),
        eq(childCorrections.correctedId, childId),
        isNotNull(childCorrections.correctedAt),
      ),
    );
  const ids = [id, ...earlier.map((one) => one.id)];
  await tx.update(childCorrections).set(done).where(inArray(childCorrections.id, ids));
}

async function childIn(db: Database, caller: Caller, entryId: number, childId: number) {
  const entry = await loadEntry(db, entryId);
  if (!entry) return refused({ code: 'entry-not-found' as const });
  const allowed = authorize(caller, 'entry.answer', reachOf(entry));
  if (!allowed.ok) return allowed;
  const child = entry.participants.find((one) => one.childId === childId);
  return child ? ok({ entry, child }) : refused({ code: 'correction-unknown' as const });
}

function sameFacts(one: ChildFacts, other: ChildFacts): boolean {
  const facts = ({ lastName, firstName, patronymic, birthDate }: Omit<TypedChild, 'grade'>) =>
    JSON.stringify([lastName, firstName, patronymic, birthDate]);
  return facts(one) === facts(other);
}
