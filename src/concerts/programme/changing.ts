/** What may be changed of a programme: its acts, their order and lengths, breaks and words, when it begins. */

import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { cleanText } from '../../typed.ts';
import { programmeItems, programmes } from '../tables.ts';
import { actsChosen, type Choice, type NewAct } from './acts.ts';
import type { Programme } from './loading.ts';
import type { ProgrammeRefusal } from './refusals.ts';
import { LONGEST_ITEM, LONGEST_WORDS } from './rules.ts';
import { change, type SeenProgramme } from './versions.ts';

/** The most minutes people may be asked to come before they go on, and the longest changeover in seconds. */
const MOST = { arriveMinutes: 240, changeoverSeconds: 1800 } as const;

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
export async function insertActs(
  tx: Database,
  { id: programmeId, all }: Programme,
  acts: readonly NewAct[],
): Promise<void> {
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

function isLength(seconds: number): boolean {
  return Number.isInteger(seconds) && seconds >= 1 && seconds <= LONGEST_ITEM;
}

const unfit = (most: number) => ({ code: 'programme-length-unfit', most }) as const;
const LENGTH_UNFIT = unfit(LONGEST_ITEM);
