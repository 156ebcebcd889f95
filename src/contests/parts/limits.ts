/** How many entries a contest takes: in all, from one institution, from one child; and who waits beyond that. */

import { ok } from '../../result.ts';
import type { ContestDefinition } from '../definition.ts';
import type { Part, Setting } from './part.ts';
import { several, turned, typed, whole } from './settings.ts';

type C = ContestDefinition;
type Limits = C['limits'];
type Count = 'per_institution' | 'per_institution_nomination_category' | 'per_child';

const MOST = 100_000;

/** A limit as a setting of the contest. */
function limit(key: Count, told: Pick<Setting<C>, 'label' | 'ask'>): Setting<C> {
  const inner = typed<Limits, number>(key, whole(1, MOST), { ...told, clears: true });
  return {
    ...told,
    unset: 'shaping-without',
    way: 'typed',
    clears: true,
    read: ({ limits }, around, say) => inner.read(limits, around, say),
    put(contest, given, around) {
      const put = inner.put(contest.limits, given, around);
      return put.ok ? ok({ ...contest, limits: put.value }) : put;
    },
  };
}

export const limits: Part = {
  title: 'shaping-part-limits',
  concerns: 'shaping-concerns-new',
  settings: {
    cap: typed<C, number>('cap', whole(1, MOST), {
      label: 'shaping-cap',
      ask: 'shaping-ask-cap',
      unset: 'shaping-without',
      clears: true,
    }),
    waiting: turned<C>('waiting_list', { label: 'shaping-waiting', ask: 'shaping-waiting' }),
    offer: typed<C, number>('offer_hours', whole(1, 240), {
      label: 'shaping-offer',
      ask: 'shaping-ask-offer',
      clears: false,
      applies: ({ waiting_list }) => waiting_list,
    }),
    school: limit('per_institution', { label: 'shaping-per-school', ask: 'shaping-ask-per-school' }),
    schoolHere: limit('per_institution_nomination_category', {
      label: 'shaping-per-school-here',
      ask: 'shaping-ask-per-school-here',
    }),
    child: limit('per_child', { label: 'shaping-per-child', ask: 'shaping-ask-per-child' }),
    childAside: several<C>(
      {
        label: 'shaping-child-aside',
        ask: 'shaping-ask-child-aside',
        applies: ({ limits: { per_child } }) => per_child !== undefined,
      },
      (contest) =>
        contest.forms.map(({ id, title }) => ({
          id,
          title,
          on: contest.limits.per_child_ignores_forms.includes(id),
        })),
      (contest, on) => ({ ...contest, limits: { ...contest.limits, per_child_ignores_forms: [...on] } }),
    ),
  },
  summary({ cap, waiting_list, limits: { per_institution, per_institution_nomination_category, per_child } }, say) {
    const isFree = [per_institution, per_institution_nomination_category, per_child].every(
      (most) => most === undefined,
    );
    if (cap === undefined) return say(isFree ? 'shaping-limits-none' : 'shaping-limits-of-entries');
    return say(waiting_list ? 'shaping-limits-waiting' : 'shaping-limits-cap', { cap });
  },
};
