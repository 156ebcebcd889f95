/** Where degrees depart from the scores: a better degree at a lower mean. Pure. */

/** An entry among those it is compared with: of one nomination and age category. */
export interface Ranked {
  readonly entryId: number;
  /** The degree's place in the contest's list, the highest first; null without one. */
  readonly rank: number | null;
  /** Null without scores. */
  readonly mean: number | null;
  /** Whether somebody wrote why. */
  readonly explained: boolean;
}

/** An entry that wants a reason, and one it is out of order with. */
export interface Departure {
  readonly entryId: number;
  readonly than: number;
}

interface Pair {
  /** The better degree at the lower mean. */
  readonly raised: number;
  readonly lowered: number;
}

/**
 * The fewest entries found whose explanation would explain every contradiction that is not explained yet: again and
 * again the one with the most of them, of equals the raised one. A pair in which either is explained is settled.
 */
export function departuresIn(group: readonly Ranked[]): Departure[] {
  let open = contradictions(group);
  const found: Departure[] = [];
  while (open.length > 0) {
    const worst = mostOften(open);
    const [first] = open.filter(({ raised, lowered }) => raised === worst || lowered === worst);
    if (!first) break;
    found.push({ entryId: worst, than: first.raised === worst ? first.lowered : first.raised });
    open = open.filter(({ raised, lowered }) => raised !== worst && lowered !== worst);
  }
  return found;
}

function contradictions(group: readonly Ranked[]): Pair[] {
  const compared = group.flatMap(({ entryId, rank, mean, explained }) =>
    rank === null || mean === null || explained ? [] : [{ entryId, rank, mean }],
  );
  return compared.flatMap((one) =>
    compared
      .filter((other) => one.rank < other.rank && one.mean < other.mean)
      .map((other) => ({ raised: one.entryId, lowered: other.entryId })),
  );
}

function mostOften(pairs: readonly Pair[]): number {
  const times = new Map<number, { all: number; raised: number }>();
  const count = (id: number, raised: number) => {
    const { all, raised: before } = times.get(id) ?? { all: 0, raised: 0 };
    times.set(id, { all: all + 1, raised: before + raised });
  };
  for (const { raised, lowered } of pairs) {
    count(raised, 1);
    count(lowered, 0);
  }
  const [worst] = [...times].sort(
    ([id, one], [otherId, other]) => other.all - one.all || other.raised - one.raised || id - otherId,
  );
  return worst?.[0] ?? 0;
}
