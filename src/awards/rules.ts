/** What scores say of degrees, what a change of an entry's results writes, how long letters are cut. Pure. */

import { foldText } from '../typed.ts';

/** One column of a protocol: a criterion or a member of the jury, and the points given. */
export interface Score {
  readonly label: string;
  readonly score: number;
}

/** Characters of a special prize's name. */
export const LONGEST_PRIZE = 120;
/** Characters of the reason for a degree. */
export const LONGEST_REASON = 500;

/** The mean of an entry's scores to a thousandth; null where there is none. */
export function meanOf(scores: readonly Score[]): number | null {
  if (scores.length === 0) return null;
  const sum = scores.reduce((total, { score }) => total + score, 0);
  return Math.round((sum / scores.length) * 1000) / 1000;
}

/** A standing award of an entry. */
export interface Award {
  readonly id: number;
  readonly degree: string | null;
  readonly title: string | null;
  readonly reason: string | null;
  /** Null while only the staff may see it. */
  readonly publishedAt: Date | null;
}

/** An entry's results as they are. */
export interface Standing {
  readonly entryId: number;
  /** 0 until anything was written of it. */
  readonly version: number;
  readonly scores: readonly Score[];
  readonly mean: number | null;
  readonly place: number | null;
  /** The degree everybody knows. */
  readonly published: Award | null;
  /** The degree that waits; once published it takes the place of the known one. */
  readonly pending: Award | null;
  readonly prizes: readonly Award[];
}

/** The degree as the staff see it: the one that waits, else the known one. */
export function degreeOf({ pending, published }: Standing): Award | null {
  return pending ?? published;
}

/** What is to be true of an entry afterwards; what is left out stays as it is. */
export interface AwardChange {
  readonly entryId: number;
  readonly degree?: string;
  /** To be there beside those that are. */
  readonly prizes?: readonly string[];
  readonly reason?: string;
  readonly scores?: readonly Score[];
  readonly place?: number;
}

/** The rows a change comes to. */
export interface Writes {
  readonly revoke: readonly number[];
  readonly give: readonly { degree: string | null; title: string | null; reason: string | null }[];
  /** A new reason for an award that stays. */
  readonly explain: { awardId: number; from: string | null; to: string } | null;
  readonly judged: { scores: readonly Score[]; mean: number | null; place: number | null } | null;
}

/** The writes that make `change` true; none where it is already. A reason belongs to the degree there will be. */
export function writesOf(change: AwardChange, standing: Standing): Writes {
  const { revoke, kept } = degreeWrites(change.degree, standing);
  const isNew = change.degree !== undefined && kept?.degree !== change.degree;
  const reason = change.reason ?? null;
  const known = new Set(standing.prizes.map(({ title }) => foldText(title ?? '')));
  const prizes = (change.prizes ?? []).filter((title) => !known.has(foldText(title)));
  return {
    revoke,
    give: [
      ...(isNew ? [{ degree: change.degree ?? null, title: null, reason }] : []),
      ...prizes.map((title) => ({ degree: null, title, reason: null })),
    ],
    explain:
      !isNew && kept && reason !== null && reason !== kept.reason
        ? { awardId: kept.id, from: kept.reason, to: reason }
        : null,
    judged: judgedWrites(change, standing),
  };
}

/** Whether there is nothing to write. */
export function isNothing({ revoke, give, explain, judged }: Writes): boolean {
  return revoke.length === 0 && give.length === 0 && explain === null && judged === null;
}

/** What of the present degrees goes, and which of them is the degree afterwards unless a new one is given. */
function degreeWrites(degree: string | undefined, { pending, published }: Standing) {
  if (degree === undefined || (pending ?? published)?.degree === degree) {
    return { revoke: [], kept: pending ?? published };
  }
  const revoke = pending ? [pending.id] : [];
  return { revoke, kept: published?.degree === degree ? published : null };
}

function judgedWrites({ scores, place }: AwardChange, standing: Standing): Writes['judged'] {
  const wanted = { scores: scores ?? standing.scores, place: place ?? standing.place };
  const isSame =
    wanted.place === standing.place &&
    wanted.scores.length === standing.scores.length &&
    wanted.scores.every(({ label, score }, at) => {
      const one = standing.scores[at];
      return one?.label === label && one.score === score;
    });
  return isSame ? null : { ...wanted, mean: meanOf(wanted.scores) };
}

/** Lengths of a letter's lines gathered into as few messages as hold at most `most` characters each, in order: a part for each. */
export function partsOf(lengths: readonly number[], most: number): number[] {
  let part = 1;
  let taken = 0;
  return lengths.map((length) => {
    if (taken > 0 && taken + length > most) {
      part += 1;
      taken = 0;
    }
    taken += length;
    return part;
  });
}
