/** What a contest is called and what is said of it. */

import { ok } from '../../result.ts';
import type { ContestDefinition } from '../definition.ts';
import { type Part, unread } from './part.ts';
import { someWords, typed, words } from './settings.ts';

type C = ContestDefinition;

/** Words of the card; more would push its buttons off a small screen. */
const LONGEST_WORDS = 400;

/** Two to six capitals; small ones are meant to be capitals. */
const CODE = /^\p{L}{2,6}$/u;

export const about: Part = {
  title: 'shaping-part-about',
  concerns: 'shaping-concerns-card',
  settings: {
    title: words<C>('title', 200, { label: 'shaping-title', ask: 'shaping-ask-title' }),
    organizer: someWords<C>('organizer', 200, { label: 'shaping-organizer', ask: 'shaping-ask-organizer' }),
    goal: someWords<C>('goal', LONGEST_WORDS, { label: 'shaping-goal', ask: 'shaping-ask-goal' }),
    who: someWords<C>('participants', LONGEST_WORDS, { label: 'shaping-who', ask: 'shaping-ask-who' }),
    fee: someWords<C>('fee', LONGEST_WORDS, { label: 'shaping-fee', ask: 'shaping-ask-fee' }),
    season: someWords<C>('season', 40, { label: 'shaping-season', ask: 'shaping-ask-season' }),
    code: typed<C, string>(
      'code',
      {
        read(text) {
          const code = text.trim().toUpperCase();
          return CODE.test(code) ? ok(code) : unread({ code: 'not-a-code' });
        },
        show: (code) => code,
      },
      { label: 'shaping-code', ask: 'shaping-ask-code', clears: false },
    ),
  },
  summary: ({ code }, say) => say('shaping-about-summary', { code }),
};
