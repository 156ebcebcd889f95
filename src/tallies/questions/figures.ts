/** Reads the words of figures: what is counted, by what it is cut, in which state; pure. */

import { INSTITUTION_KINDS } from '../../institutions/kinds.ts';
import type { DimensionId } from '../counting/dimensions.ts';
import type { UnitId } from '../counting/units.ts';
import * as words from './figure-words.ts';
import { readTitle } from './naming.ts';
import { FROM, KIND_WORDS } from './place-words.ts';
import type { Became } from './question.ts';
import type { Place, Reader, Reading } from './reading.ts';
import { YEAR_BEFORE } from './time-words.ts';

/** «Сколько», «how many». */
export const readCounting: Reader = ({ tokens, at }) => {
  const heard = words.COUNTING.at(tokens, at);
  if (heard) return { length: heard.length, became: [], counts: true };
  const summary = words.SUMMARY.at(tokens, at);
  return summary && { length: summary.length, became: [], which: true };
};

export const readUnit: Reader = ({ tokens, at }) => {
  const heard = words.UNIT_WORDS.at(tokens, at);
  return heard && { length: heard.length, became: [{ is: 'unit', units: unitsOf(heard.target) }] };
};

/** «По районам»; after one, «и номинациям» too. */
export const readDimension: Reader = ({ tokens, at, before, read }) => {
  const by = words.BY.at(tokens, at);
  const goesOn = before.at(-1)?.is === 'dimension' && read.at(-1)?.became.at(-1)?.is === 'dimension';
  const and = goesOn ? (words.AND.at(tokens, at) ?? comma(tokens, at)) : undefined;
  const lead = by ?? and ?? eachAtEnd(tokens, at);
  if (!lead) return undefined;
  const next = at + lead.length + (by ? 0 : (words.BY.at(tokens, at + lead.length)?.length ?? 0));
  const skipped = next - at;
  const heard = words.DIMENSION_WORDS.at(tokens, next);
  if (heard) return { length: skipped + heard.length, became: [{ is: 'dimension', dimension: heard.target }] };
  const kind = KIND_WORDS.at(tokens, next);
  return (
    kind && {
      length: skipped + kind.length,
      became: [{ is: 'dimension', dimension: 'institution' }, kindIs(kind.target)],
    }
  );
};

/** «Кто больше всех подал». */
export const readWhoMost: Reader = ({ tokens, at }) => {
  const heard = words.WHO_MOST.at(tokens, at);
  if (!heard) return undefined;
  return { length: heard.length, became: [FULLEST], cut: 'institution', which: true };
};

const FULLEST = { is: 'fullest' } as const;

/** «Больше всего заявок», «в какой номинации больше всего»; «самая популярная» tells only what else is said. */
export const readMost: Reader = ({ tokens, at }) => {
  const heard = words.MOST.at(tokens, at);
  if (!heard) return undefined;
  const { length, target } = heard;
  if (target === 'beside') return { length, became: [FULLEST] };
  return { length, became: [FULLEST], cut: target === 'where' ? 'district' : 'institution', which: true };
};

/** «Откуда дети», «where are they from». */
export const readFromWhere: Reader = ({ tokens, at }) => {
  const heard = words.FROM_WHERE.at(tokens, at);
  if (heard) return { length: heard.length, became: [], cut: 'district', which: true };
  const isAsked = tokens[at]?.word === 'where' && tokens.at(-1)?.word === 'from';
  return isAsked ? { length: 1, became: [], cut: 'district', which: true } : undefined;
};

/** «Топ школ», «топ-5 районов», «какие школы». */
export const readTop: Reader = ({ tokens, at }) => {
  const heard = words.TOP.at(tokens, at);
  if (!heard) return undefined;
  const next = at + heard.length + (tokens[at + heard.length]?.kind === 'number' ? 1 : 0);
  const cut = words.DIMENSION_WORDS.at(tokens, next);
  const kind = cut ? undefined : KIND_WORDS.at(tokens, next);
  const length = next - at + (cut?.length ?? kind?.length ?? 0);
  const by = (dimension: DimensionId): Became[] => [
    { is: 'dimension', dimension },
    ...(heard.target === 'top' ? [FULLEST] : []),
  ];
  if (cut) return { length, became: by(cut.target), which: true };
  if (!kind) return undefined;
  return { length, became: [...by('institution'), kindIs(kind.target)], which: true };
};

/** «Покажи районы», «номинации по районам»: a cut first of all, or behind the word that asks. */
export const readCut: Reader = ({ tokens, at, read, vocabulary }) => {
  const heard = words.CUT_WORDS.at(tokens, at);
  const first = read.every(({ became, counts }) => counts === true || became.length === 0);
  const named = readTitle({ tokens, at: at + (heard?.length ?? 0), vocabulary });
  if (!heard || !first || named) return undefined;
  return { length: heard.length, became: [{ is: 'dimension', dimension: heard.target }] };
};

export const readUnkept: Reader = ({ tokens, at }) => {
  const heard = words.UNKEPT.at(tokens, at);
  return (
    heard && {
      length: heard.length,
      became: [],
      unkept: heard.target,
      ...(heard.target in ALONE && { which: true }),
    }
  );
};

/** Asked about by their names alone. */
const ALONE = { prizes: true, stages: true, age: true, least: true } as const;

/** «Сколько заявок на номинацию»: nothing follows that it could be. */
function eachAtEnd(tokens: Place['tokens'], at: number): { length: number } | undefined {
  const each = tokens[at]?.word === 'на' ? words.DIMENSION_WORDS.at(tokens, at + 1) : undefined;
  const isEnd = each !== undefined && at + 1 + each.length === tokens.length;
  return isEnd && ['nomination', 'category', 'district'].includes(each.target) ? { length: 1 } : undefined;
}

function comma(tokens: Place['tokens'], at: number): { length: number } | undefined {
  return tokens[at]?.kind === 'sign' && /[,×]/u.test(tokens[at].word) ? { length: 1 } : undefined;
}

export const readState: Reader = ({ tokens, at }) => {
  const heard = words.STATE_WORDS.at(tokens, at);
  return heard && { length: heard.length, became: [{ is: 'state', state: heard.target }] };
};

/** «Из школ»; counted themselves where nothing else is: «сколько школ», «сколько новых школ», «школы по районам». */
export const readKind: Reader = ({ tokens, at, before, read }) => {
  const heard = KIND_WORDS.at(tokens, at);
  if (!heard) return undefined;
  const isFirst = read.length === 0 && words.BY.at(tokens, at + heard.length) !== undefined;
  const isAsked = (isFirst || read.some(({ counts }) => counts)) && before.every(narrowsInstitutions);
  const counted = isAsked && FROM.at(tokens, at - 1) === undefined;
  const unit: Became[] = counted ? [{ is: 'unit', units: ['institutions'] }] : [];
  return { length: heard.length, became: [...unit, kindIs(heard.target)] };
};

function narrowsInstitutions(became: Became): boolean {
  return became.is === 'filter' && (became.dimension === 'returning' || became.dimension === 'district');
}

export const readAllContests: Reader = ({ tokens, at }) => {
  const heard = words.ALL_CONTESTS.at(tokens, at);
  return heard && { length: heard.length, became: [{ is: 'contests', contests: [], labels: [] }] };
};

function isInstitution(tokens: Place['tokens'], at: number): boolean {
  return words.UNIT_WORDS.at(tokens, at)?.target === 'institutions';
}

/** «Новые школы», «школы новые»; new entries are something else. */
export const readAcquaintance: Reader = ({ tokens, at }) => {
  const heard = words.ACQUAINTANCE_WORDS.at(tokens, at);
  const isTheirs =
    (at > 0 && (KIND_WORDS.at(tokens, at - 1) !== undefined || isInstitution(tokens, at - 1))) ||
    KIND_WORDS.at(tokens, at + 1) !== undefined ||
    isInstitution(tokens, at + 1);
  if (!heard || !isTheirs) return undefined;
  const label = { kind: 'text', text: heard.target === 'new' ? 'acquaintance-new' : 'acquaintance-returning' } as const;
  return {
    length: heard.length,
    became: [{ is: 'filter', dimension: 'returning', keys: [heard.target], labels: [label] }],
  };
};

/** «Больше» sets no condition where a comparison is asked for. */
export const readBeyond: Reader = ({ tokens, at }) => {
  const compares = tokens.some((_, index) => YEAR_BEFORE.at(tokens, index) !== undefined);
  const more = words.MORE.at(tokens, at);
  if (more && compares) return { length: more.length, became: [] };
  const heard = more ?? words.BEYOND.at(tokens, at);
  return heard && { length: heard.length, became: [], beyond: true };
};

export const readFiller: Reader = ({ tokens, at }): Reading | undefined => {
  if (tokens[at]?.kind === 'sign') return { length: 1, became: [] };
  const heard = words.FILLER.at(tokens, at);
  return heard && { length: heard.length, became: [] };
};

/** The units that a word names. */
export function unitsOf(heard: UnitId | 'participants'): UnitId[] {
  return heard === 'participants' ? ['participations', 'children'] : [heard];
}

/** Institutions of this kind only. */
export function kindIs(kind: keyof typeof INSTITUTION_KINDS): Became {
  return { is: 'filter', dimension: 'kind', keys: [kind], labels: [{ kind: 'text', text: INSTITUTION_KINDS[kind] }] };
}
