/** Begins a programme and changes it: each change on the version that was seen, in one transaction, written down. */

import { eq, sql } from 'drizzle-orm';
import { clockTime } from '../../contests/acts.ts';
import { contestById } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { type FieldChange, record } from '../../history/actions.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { cleanText } from '../../typed.ts';
import { concertById } from '../queries.ts';
import { programmeItems, programmes } from '../tables.ts';
import { actsChosen, type Choice, type NewAct } from './acts.ts';
import { loadProgramme, type Programme, programmeFor, programmeIdOf } from './loading.ts';
import type { ProgrammeRefusal } from './refusals.ts';
import { LONGEST_ITEM, LONGEST_WORDS } from './rules.ts';

/** Whose programme: a concert's, or that of a contest's day (`YYYY-MM-DD`). */
export type Occasion = { concertId: number } | { contestId: number; day: string };

/** What nobody has said otherwise: a contest's day begins at ten, in the contest's zone. */
const USUAL = { startMinutes: 10 * 60, changeoverSeconds: 60, arriveMinutes: 30 } as const;
/** The most minutes people may be asked to come before they go on, and the longest changeover in seconds. */
const MOST = { arriveMinutes: 240, changeoverSeconds: 1800 } as const;

/** Begins the programme with the acts of a choice; one that was begun before is left as it is. Returns its id. */
export async function beginProgramme(
  db: Database,
  caller: Caller,
  { of, choice }: { of: Occasion; choice: Choice },
  now: Date,
): Promise<Result<number, ProgrammeRefusal>> {
  return db.transaction(async (tx) => {
    const begun = await occasionFor(tx, caller, of);
    if (!begun.ok) return begun;
    const { startMinutes: _, ...usual } = USUAL;
    const [made] = await tx
      .insert(programmes)
      .values({ ...of, ...usual, startsAt: begun.value, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: programmes.id });
    const id = made?.id ?? (await programmeIdOf(tx, of));
    if (id === undefined) throw new Error('a programme was neither made nor found');
    if (!made) return ok(id);
    const programme = await loadProgramme(tx, id);
    if (programme) await insertActs(tx, programme, await actsChosen(tx, programme, choice));
    await recordChange(tx, caller, { id, action: 'programme-begun' }, now);
    return ok(id);
  });
}

/** When a programme of this would begin, for whoever may write it. */
async function occasionFor(tx: Database, caller: Caller, of: Occasion): Promise<Result<Date, ProgrammeRefusal>> {
  const concert = 'concertId' in of ? await concertById(tx, of.concertId) : null;
  const contestId = 'contestId' in of ? of.contestId : (concert?.contestId ?? null);
  const allowed = authorize(caller, 'concert.write', contestId === null ? {} : { contestId });
  if (!allowed.ok) return allowed;
  if (concert) return ok(concert.startsAt);
  const contest = contestId === null ? undefined : await contestById(tx, contestId);
  if (!contest || !('day' in of)) return refused({ code: 'programme-not-found' });
  return ok(clockTime(of.day, USUAL.startMinutes, contest.definition.zone));
}

/** A programme as it was seen. */
export interface SeenProgramme {
  readonly programmeId: number;
  /** The version that was shown. */
  readonly seen: number;
}

/** What a change came to: what history keeps of it; null: there was nothing to change. */
type Changed = Result<Readonly<Record<string, FieldChange>> | null, ProgrammeRefusal>;

/** Opens the programme locked and as it was seen, works on it, and writes down what was done. Returns its version. */
async function change(
  db: Database,
  caller: Caller,
  { programmeId, seen }: SeenProgramme,
  now: Date,
  work: (tx: Database, programme: Programme) => Promise<Changed>,
): Promise<Result<number, ProgrammeRefusal>> {
  return db.transaction(async (tx) => {
    const opened = await programmeFor(tx, caller, programmeId, { lock: true });
    if (!opened.ok) return opened;
    const programme = opened.value;
    if (programme.version !== seen) return refused({ code: 'programme-changed' });
    if (programme.contest?.definition.state === 'archived') return refused({ code: 'contest-inactive' });
    const done = await work(tx, programme);
    if (!done.ok) return done;
    if (done.value === null) return ok(seen);
    await tx
      .update(programmes)
      .set({ version: seen + 1 })
      .where(eq(programmes.id, programmeId));
    await recordChange(tx, caller, { id: programmeId, action: 'programme-changed', change: done.value }, now);
    return ok(seen + 1);
  });
}

async function recordChange(
  tx: Database,
  { personId }: Caller,
  { id, ...what }: { id: number; action: string; change?: Readonly<Record<string, FieldChange>> },
  now: Date,
): Promise<void> {
  await record(tx, { at: now, personId, subject: 'programme', subjectId: id, ...what });
}

/** Puts in the acts of a choice, after everything that stands there; those that are in it stay where they are. */
export async function addActs(
  db: Database,
  caller: Caller,
  { choice, ...seen }: SeenProgramme & { choice: Choice },
  now: Date,
): Promise<Result<number, ProgrammeRefusal>> {
  return change(db, caller, seen, now, async (tx, programme) => {
    const acts = await actsChosen(tx, programme, choice);
    if (acts.length === 0) return choice.of === 'entry' ? refused({ code: 'programme-act-unfit' }) : ok(null);
    await insertActs(tx, programme, acts);
    return ok({ added: { from: null, to: acts.map(({ entryId }) => entryId) } });
  });
}

/** One that was taken out and whose people do not know yet comes back as it was. */
async function insertActs(tx: Database, { id: programmeId, all }: Programme, acts: readonly NewAct[]): Promise<void> {
  if (acts.length === 0) return;
  const values = acts.map(({ entryId, seconds }, at) => ({
    ...{ programmeId, kind: 'act' as const, entryId, seconds },
    position: all.length + at + 1,
  }));
  await tx
    .insert(programmeItems)
    .values(values)
    .onConflictDoUpdate({
      target: [programmeItems.entryId, programmeItems.programmeId],
      targetWhere: sql`entry_id is not null`,
      set: { removedAt: null, position: sql`excluded.position` },
    });
}

/** Gives the items another order; `order` names those that stand in it, as they stand and as they are to stand. */
export async function moveItem(
  db: Database,
  caller: Caller,
  { itemId, reorder, ...seen }: SeenProgramme & { itemId: number; reorder: (order: readonly number[]) => number[] },
  now: Date,
): Promise<Result<number, ProgrammeRefusal>> {
  return change(db, caller, seen, now, async (tx, programme) => {
    const order = programme.items.map(({ id }) => id);
    const from = order.indexOf(itemId);
    if (from === -1) return refused({ code: 'programme-item-gone' });
    const wanted = reorder(order);
    const to = wanted.indexOf(itemId);
    if (to === from) return ok(null);
    await writeOrder(tx, programme, wanted);
    return ok({ [`item-${itemId}`]: { from: from + 1, to: to + 1 } });
  });
}

/** Those that do not stand in it stay where they are among the others. */
async function writeOrder(tx: Database, { all }: Programme, wanted: readonly number[]): Promise<void> {
  const standing = new Set(wanted);
  const next = [...wanted];
  const order = [...all.map(({ id }) => (standing.has(id) ? next.shift() : id)), ...next];
  await tx.execute(sql`update programme_items set position = wanted.place
    from (select value::int as id, ordinality::int as place
      from jsonb_array_elements_text(${JSON.stringify(order)}::text::jsonb) with ordinality) wanted
    where programme_items.id = wanted.id and position <> wanted.place`);
}

/** Puts a break or words right after an item, or before everything where `after` is null. Null `title`: the usual word. */
export async function putIn(
  db: Database,
  caller: Caller,
  {
    kind,
    title: typed,
    seconds,
    after,
    ...seen
  }: SeenProgramme & { kind: 'break' | 'words'; title: string | null; seconds: number; after: number | null },
  now: Date,
): Promise<Result<number, ProgrammeRefusal>> {
  return change(db, caller, seen, now, async (tx, programme) => {
    const title = typed === null ? null : cleanText(typed);
    if (title !== null && (title === '' || [...title].length > LONGEST_WORDS))
      return refused({ code: 'programme-words-unfit', longest: LONGEST_WORDS });
    if (!isLength(seconds)) return refused(LENGTH_UNFIT);
    const order = programme.items.map(({ id }) => id);
    const place = after === null ? 0 : order.indexOf(after) + 1;
    if (after !== null && place === 0) return refused({ code: 'programme-item-gone' });
    const position = programme.all.length + 1;
    const [made] = await tx
      .insert(programmeItems)
      .values({ programmeId: programme.id, kind, title, seconds, position })
      .returning({ id: programmeItems.id });
    if (!made) throw new Error('nothing was put into the programme');
    await writeOrder(tx, programme, [...order.slice(0, place), made.id, ...order.slice(place)]);
    return ok({ [kind]: { from: null, to: seconds } });
  });
}

/** Gives an act, a break or words so many seconds, 1 to three hours. */
export async function changeSeconds(
  db: Database,
  caller: Caller,
  { itemId, seconds, ...seen }: SeenProgramme & { itemId: number; seconds: number },
  now: Date,
): Promise<Result<number, ProgrammeRefusal>> {
  return change(db, caller, seen, now, async (tx, { items }) => {
    const item = items.find(({ id }) => id === itemId);
    if (!item) return refused({ code: 'programme-item-gone' });
    if (!isLength(seconds)) return refused(LENGTH_UNFIT);
    if (item.seconds === seconds) return ok(null);
    await tx.update(programmeItems).set({ seconds }).where(eq(programmeItems.id, itemId));
    return ok({ [`item-${itemId}-seconds`]: { from: item.seconds, to: seconds } });
  });
}

/** Takes an item out. Those whose people were told of it are kept until they know. */
export async function takeOut(
  db: Database,
  caller: Caller,
  { itemId, ...seen }: SeenProgramme & { itemId: number },
  now: Date,
): Promise<Result<number, ProgrammeRefusal>> {
  return change(db, caller, seen, now, async (tx, { items }) => {
    const item = items.find(({ id }) => id === itemId);
    if (!item) return refused({ code: 'programme-item-gone' });
    const whose = eq(programmeItems.id, itemId);
    if (item.told === null) await tx.delete(programmeItems).where(whose);
    else await tx.update(programmeItems).set({ removedAt: now }).where(whose);
    return ok({ [item.kind]: { from: item.entryId ?? item.seconds, to: null } });
  });
}

/** When the first item begins, seconds between two acts, minutes before which people come; what is left out stays. */
export async function setTimes(
  db: Database,
  caller: Caller,
  {
    programmeId,
    seen,
    ...wanted
  }: SeenProgramme & { startsAt?: Date; changeoverSeconds?: number; arriveMinutes?: number },
  now: Date,
): Promise<Result<number, ProgrammeRefusal>> {
  return change(db, caller, { programmeId, seen }, now, async (tx, programme) => {
    const { changeoverSeconds = 0, arriveMinutes = 0 } = wanted;
    const isFit = (value: number, most: number) => Number.isInteger(value) && value >= 0 && value <= most;
    if (!isFit(changeoverSeconds, MOST.changeoverSeconds)) return refused(unfit(MOST.changeoverSeconds));
    if (!isFit(arriveMinutes, MOST.arriveMinutes)) return refused(unfit(MOST.arriveMinutes * 60));
    const { startsAt, changeoverSeconds: changeover, arriveMinutes: arrive } = programme;
    const before = { startsAt, changeoverSeconds: changeover, arriveMinutes: arrive };
    const names = Object.keys(wanted) as (keyof typeof before)[];
    const changes = names.filter((name) => Number(before[name]) !== Number(wanted[name]));
    if (changes.length === 0) return ok(null);
    await tx.update(programmes).set(wanted).where(eq(programmes.id, programmeId));
    return ok(Object.fromEntries(changes.map((name) => [name, { from: before[name], to: wanted[name] }])));
  });
}

/** Throws away a programme nobody was told of. */
export async function dropProgramme(
  db: Database,
  caller: Caller,
  { programmeId, seen }: SeenProgramme,
  now: Date,
): Promise<Result<true, ProgrammeRefusal>> {
  return db.transaction(async (tx) => {
    const opened = await programmeFor(tx, caller, programmeId, { lock: true });
    if (!opened.ok) return opened;
    if (opened.value.version !== seen) return refused({ code: 'programme-changed' });
    if (opened.value.round > 0) return refused({ code: 'programme-told' });
    await tx.delete(programmes).where(eq(programmes.id, programmeId));
    await recordChange(tx, caller, { id: programmeId, action: 'programme-dropped' }, now);
    return ok(true);
  });
}

function isLength(seconds: number): boolean {
  return Number.isInteger(seconds) && seconds >= 1 && seconds <= LONGEST_ITEM;
}

const unfit = (most: number) => ({ code: 'programme-length-unfit', most }) as const;
const LENGTH_UNFIT = unfit(LONGEST_ITEM);
