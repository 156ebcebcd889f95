/** What a publication has to tell: acts that are new, moved or taken out, and those who hear of them. Pure. */

import type { Placed, Programme } from './loading.ts';
import type { Receiver } from './receivers.ts';
import { movedActs } from './rules.ts';

/** How many acts people would hear something of, were the programme published now. */
export function pendingNews(programme: Programme): number {
  const { told, out } = planOf(programme);
  return told.size + out.length;
}

/** The acts of a publication, by what is told of them. */
export interface Plan {
  /** Acts whose people are to be told, with their times. */
  readonly told: ReadonlyMap<number, Placed>;
  readonly isNew: number;
  /** Taken out after their people were told, while the entry still takes part. */
  readonly out: readonly { readonly id: number; readonly entryId: number }[];
  /** Taken out, and the entry left by itself: nobody has to be told. */
  readonly gone: readonly number[];
  readonly undecided: number;
}

/** What a publication of the programme as it stands would tell. */
export function planOf({ items, all }: Programme): Plan {
  const acts = items.filter(({ kind }) => kind === 'act');
  const sure = acts.filter(({ entryState, told }) => entryState === 'accepted' || told !== null);
  const moved = movedActs(
    sure.map(({ id, slot, arriveAt, told }) => ({ id, startsAt: slot.startsAt, arriveAt, told })),
  );
  const told = new Map(sure.flatMap((act) => (moved.has(act.id) ? [[act.id, act] as const] : [])));
  const removed = all.filter((item) => item.removedAt !== null && item.told !== null);
  const isOut = ({ entryState }: { entryState: string | null }) =>
    entryState === 'accepted' || entryState === 'returned';
  return {
    told,
    isNew: [...moved.values()].filter((what) => what === 'new').length,
    out: removed.filter(isOut).flatMap(({ id, entryId }) => (entryId === null ? [] : [{ id, entryId }])),
    gone: removed.filter((item) => !isOut(item)).map(({ id }) => id),
    undecided: acts.length - sure.length,
  };
}

/** Its acts in numbers. */
export function countsOf({ told, isNew, out, undecided }: Plan) {
  return { isNew, moved: told.size - isNew, out: out.length, undecided };
}

/** The entries of the acts that are told of. */
export function entriesOf({ told, out }: Plan): number[] {
  return [...[...told.values()].flatMap(({ entryId }) => entryId ?? []), ...out.map(({ entryId }) => entryId)];
}

/** Contacts, and guardians who are no contacts. */
export function peopleOf(receivers: readonly Receiver[]) {
  const contacts = receivers.filter(({ isContact }) => isContact).length;
  return { contacts, families: receivers.length - contacts };
}

/** The first arrival that is told; null where none is. */
export function soonestOf({ told }: Plan): Date | null {
  const arrivals = [...told.values()].map(({ arriveAt }) => arriveAt.getTime());
  return arrivals.length === 0 ? null : new Date(Math.min(...arrivals));
}
