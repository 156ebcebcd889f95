/** The life of an entry as a table: what is allowed, to whom, and that nothing else can be reached. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Actor, mayBecome, type NextState, waysFrom } from '../../src/entries/lifecycle.ts';
import { ENTRY_STATES, type EntryState } from '../../src/entries/words.ts';

const ACTORS: readonly Actor[] = ['contact', 'organizer', 'program'];
const NEXT: readonly NextState[] = [...ENTRY_STATES, 'gone'];

/** `from → to`: who may, written out once more by hand. */
const ALLOWED: Record<string, readonly Actor[]> = {
  'draft → submitted': ['contact', 'organizer'],
  'draft → waitlisted': ['contact', 'organizer'],
  'draft → gone': ['contact', 'organizer'],
  'submitted → accepted': ['organizer'],
  'submitted → returned': ['organizer'],
  'submitted → rejected': ['organizer'],
  'submitted → waitlisted': ['organizer'],
  'submitted → withdrawn': ['contact', 'organizer'],
  'waitlisted → accepted': ['organizer'],
  'waitlisted → returned': ['organizer'],
  'waitlisted → rejected': ['organizer'],
  'waitlisted → submitted': ['contact', 'program'],
  'waitlisted → withdrawn': ['contact', 'organizer'],
  'returned → submitted': ['contact'],
  'returned → withdrawn': ['contact', 'organizer'],
  'accepted → submitted': ['contact'],
  'accepted → returned': ['organizer'],
  'accepted → rejected': ['organizer'],
  'accepted → withdrawn': ['contact', 'organizer'],
  'withdrawn → submitted': ['contact', 'organizer'],
  'withdrawn → waitlisted': ['contact', 'organizer'],
};

test('[REG-01] every change of state is allowed to exactly those who may make it, and every other is refused', () => {
  const found = Object.fromEntries(
    ENTRY_STATES.flatMap((from) =>
      NEXT.map((to) => [`${from} → ${to}`, ACTORS.filter((actor) => mayBecome(from, to, actor, 'why').ok)] as const),
    ).filter(([, actors]) => actors.length > 0),
  );
  expect(found).toEqual(ALLOWED);
});

test.each(['returned', 'rejected'] as const)('[REG-01] an entry is not %s without a reason', (to) => {
  for (const said of ['  ', '👍', '...'])
    expect(mayBecome('accepted', to, 'organizer', said)).toEqual({ ok: false, refusal: { code: 'reason-missing' } });
});

test('[REG-01] a refusal names where the entry is and where it was to go', () => {
  expect(mayBecome('rejected', 'submitted', 'contact')).toEqual({
    ok: false,
    refusal: { code: 'transition-forbidden', from: 'rejected', to: 'submitted' },
  });
});

/** A walk through the table: at each turn somebody takes one of the ways they have. */
const walks = fc.array(fc.record({ actor: fc.constantFrom(...ACTORS), choice: fc.nat(20) }), { maxLength: 40 });

test('[REG-01] no path leads back to a draft, out of a rejection, or to acceptance without an organizer', () => {
  fc.assert(
    fc.property(walks, (turns) => {
      let state: NextState = 'draft';
      for (const { actor, choice } of turns) {
        if (state === 'gone') break;
        const ways: NextState[] = waysFrom(state, actor);
        const next: NextState | undefined = ways[choice % Math.max(1, ways.length)];
        if (next === undefined) continue;
        expect(next).not.toBe('draft');
        expect(state).not.toBe('rejected' satisfies EntryState);
        if (next === 'accepted' || next === 'returned' || next === 'rejected') expect(actor).toBe('organizer');
        state = next;
      }
    }),
  );
});
