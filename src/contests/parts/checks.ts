/** Which of the checks stop an entry and which only mark it; consents and how long personal data are kept. */

import { ok } from '../../result.ts';
import type { PlainKey } from '../../texts/plain-key.ts';
import type { CheckName, ContestDefinition } from '../definition.ts';
import type { Part, Setting, Settings } from './part.ts';
import { typed, whole } from './settings.ts';

type C = ContestDefinition;

/** The names of the checks for people; a check without one does not compile. */
const CHECKS: Record<CheckName, PlainKey> = {
  late_submission: 'shaping-check-late',
  form_size_mismatch: 'shaping-check-size',
  participant_count_mismatch: 'shaping-check-count',
  age_category_mismatch: 'shaping-check-category',
  age_out_of_range: 'shaping-check-age',
  participant_limit_exceeded: 'shaping-check-child-limit',
  institution_limit_exceeded: 'shaping-check-school-limit',
  duplicate_of: 'shaping-check-duplicate',
  duration_over_limit: 'shaping-check-duration',
  media_missing: 'shaping-check-media',
  file_format_not_allowed: 'shaping-check-format',
  work_too_large: 'shaping-check-work',
  consent_missing: 'shaping-check-consent',
};

/** A tap turns stopping into marking and back. */
function check(name: CheckName): Setting<C> {
  const label = CHECKS[name];
  return {
    ...{ label, ask: label, way: 'switch', clears: false },
    read: ({ checks: set }, _, say) => say(set[name] === 'refuse' ? 'shaping-check-refuse' : 'shaping-check-flag'),
    put(contest) {
      const turned = contest.checks[name] === 'refuse' ? 'flag' : 'refuse';
      return ok({ ...contest, checks: { ...contest.checks, [name]: turned } });
    },
  };
}

const NAMES = (Object.keys(CHECKS) as CheckName[]).filter((name) => name !== 'consent_missing');

export const checks: Part = {
  title: 'shaping-part-checks',
  concerns: 'shaping-concerns-new',
  settings: Object.fromEntries(NAMES.map((name) => [short(name), check(name)])) satisfies Settings<C>,
  summary: ({ checks: set }, say) =>
    say('shaping-checks-refusing', { count: NAMES.filter((name) => set[name] === 'refuse').length }),
};

/** A button has little room. */
function short(name: CheckName): string {
  return name.replaceAll('_', '').slice(0, 14);
}

export const papers: Part = {
  title: 'shaping-part-papers',
  concerns: 'shaping-concerns-new',
  settings: {
    consent: check('consent_missing'),
    keep: typed<C, number>('keep_months', whole(1, 120), {
      label: 'shaping-keep-months',
      ask: 'shaping-ask-keep',
      clears: false,
    }),
  },
  summary: ({ keep_months }, say) => say('shaping-keep-summary', { months: keep_months }),
};
