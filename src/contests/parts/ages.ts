/** Age categories: by age or by grade, one by one or all at once, and how a group's follows from its members'. */

import { plainDateAt } from '../../calendar.ts';
import { ok } from '../../result.ts';
import { formatDayMonth } from '../../texts/calendar-format.ts';
import { formatDate } from '../../texts/format.ts';
import type { AgeCategory, ContestDefinition } from '../definition.ts';
import { CATEGORY, isByGrade, makeCategories, rangeText, withIds } from './age-categories.ts';
import { readCategories } from './age-words.ts';
import { listOf } from './lists.ts';
import { readDay } from './moments.ts';
import type { Part, Setting } from './part.ts';
import { one } from './settings.ts';
import { readWhole, wordsOf } from './values.ts';

type C = ContestDefinition;

/** The basis follows the words: «1–4 класс» counts grades, «7–10» ages on the day there was, else the last of entering. */
function basisFor(contest: C, byGrade: boolean): C['age_basis'] {
  if (byGrade) return { kind: 'school_grade' };
  if (contest.age_basis.kind === 'age_on_date') return contest.age_basis;
  const date = contest.stages.at(0)?.starts_on ?? plainDateAt(new Date(contest.closes_at), contest.zone);
  return { kind: 'age_on_date', date };
}

/** All categories anew; one that takes what an earlier one took keeps its id, and with it its entries. */
const anew: Setting<C> = {
  label: 'shaping-ages-anew',
  ask: 'shaping-ask-ages-anew',
  way: 'typed',
  clears: false,
  unshown: true,
  read: () => '',
  put(contest, given) {
    const text = wordsOf(given);
    const read = text.ok ? readCategories(text.value, false) : text;
    if (!read.ok) return read;
    const standing = contest.age_categories;
    const made = withIds(read.value.categories, standing).map((category) => {
      const same = standing.find((other) => takesSame(other, category));
      return same ? { ...category, id: same.id, closed: same.closed } : category;
    });
    return ok({ ...contest, age_basis: basisFor(contest, read.value.byGrade), age_categories: made });
  },
};

function takesSame(one: AgeCategory, other: AgeCategory): boolean {
  const what = ({ min, max, grades, group_only }: AgeCategory) => JSON.stringify([min, max, grades, group_only]);
  return what(one) === what(other);
}

const reference: Setting<C> = {
  label: 'shaping-ages-date',
  ask: 'shaping-ask-ages-date',
  way: 'typed',
  clears: false,
  applies: (contest) => !isByGrade(contest),
  read: ({ age_basis }, _, say) => (age_basis.kind === 'age_on_date' ? formatDate(age_basis.date, say.language) : ''),
  put(contest, given, { now }) {
    const text = wordsOf(given);
    const day = text.ok ? readDay(text.value, plainDateAt(now, contest.zone)) : text;
    return day.ok ? ok({ ...contest, age_basis: { kind: 'age_on_date', date: day.value } }) : day;
  },
};

const POLICIES = ['every_member', 'tolerance', 'oldest', 'average', 'mixed'] as const;
const POLICY_KEYS = {
  every_member: 'shaping-policy-every-member',
  tolerance: 'shaping-policy-tolerance',
  oldest: 'shaping-policy-oldest',
  average: 'shaping-policy-average',
  mixed: 'shaping-policy-mixed',
} as const;
/** What regulations allow most often, in percent. */
const USUAL_TOLERANCE = 30;

const policy = one<C>(
  { label: 'shaping-ages-policy', ask: 'shaping-ask-ages-policy' },
  ({ group_age }, _, say) => POLICIES.map((id) => ({ id, title: say(POLICY_KEYS[id]), on: group_age.policy === id })),
  (contest, option) => {
    const wanted = POLICIES.find((id) => id === option) ?? contest.group_age.policy;
    if (wanted === contest.group_age.policy) return contest;
    const group_age = wanted === 'tolerance' ? { policy: wanted, percent: USUAL_TOLERANCE } : { policy: wanted };
    return { ...contest, group_age };
  },
);

const percent: Setting<C> = {
  label: 'shaping-ages-percent',
  ask: 'shaping-ask-ages-percent',
  way: 'typed',
  clears: false,
  applies: ({ group_age }) => group_age.policy === 'tolerance',
  read: ({ group_age }) => (group_age.policy === 'tolerance' ? `${group_age.percent} %` : ''),
  put(contest, given) {
    const text = wordsOf(given);
    const read = text.ok ? readWhole(text.value, 0, 50) : text;
    return read.ok ? ok({ ...contest, group_age: { policy: 'tolerance', percent: read.value } }) : read;
  },
};

/** «Младшая 7–10 лет» needs no «7–10 лет» beside it. */
function saysItself({ title, min, max }: AgeCategory): boolean {
  return min !== undefined && max !== undefined && title.includes(`${min}–${max}`);
}

export const ages: Part = {
  title: 'shaping-part-ages',
  concerns: 'shaping-concerns-ages',
  holds: 'age_categories',
  settings: { anew, date: reference, policy, percent },
  list: listOf<AgeCategory>({
    add: 'shaping-add-age',
    askAdd: 'shaping-ask-add-age',
    get: (contest) => contest.age_categories,
    set: (contest, things) => ({ ...contest, age_categories: things }),
    show: (category, _, say) => ({ title: category.title, line: saysItself(category) ? '' : rangeText(category, say) }),
    settings: CATEGORY,
    make: makeCategories,
    close: (category, closed) => ({ ...category, closed }),
    isClosed: ({ closed }) => closed,
  }),
  summary(contest, say) {
    const count = contest.age_categories.length;
    const { age_basis } = contest;
    if (age_basis.kind === 'school_grade') return say('shaping-count-grades', { count });
    return say('shaping-count-ages', { count, day: formatDayMonth(age_basis.date, say.language) });
  },
};
