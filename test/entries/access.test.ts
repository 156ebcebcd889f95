/** Who may do what to whose entry: every action, every role. */

import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { answerStep } from '../../src/entries/actions/answer.ts';
import { copyEntry } from '../../src/entries/actions/copy.ts';
import { acceptEntry, rejectEntry, returnEntry } from '../../src/entries/actions/moderate.ts';
import { cancelDraft, goBack, leaveDraft, openStep } from '../../src/entries/actions/navigate.ts';
import { restoreEntry, submitEntry } from '../../src/entries/actions/submit.ts';
import { withdrawEntry } from '../../src/entries/actions/withdraw.ts';
import { offerHandover } from '../../src/entries/handover/offering.ts';
import type { HandoverRefusal } from '../../src/entries/handover/refusals.ts';
import { entriesOfContest, entryView } from '../../src/entries/queries.ts';
import type { Caller } from '../../src/people/access.ts';
import type { Result } from '../../src/result.ts';
import { aDatabase } from '../kit/database.ts';
import { anInstitution, aPerson, NOON, nextChild } from '../kit/entries.ts';
import { aContestWithSchool } from '../kit/school.ts';

let db: Database;
let organizer: Caller;
beforeAll(async () => {
  db = await aDatabase();
  organizer = await aPerson(db, ['organizer']);
});

const OFFER = { reach: 'entry', confirms: false, code: 'KM4T7XP2', token: 'link' } as const;
const REASON = 'Проверьте, пожалуйста, дату рождения.';

/** Every action on somebody's entry, called by somebody. */
const ACTIONS: Record<
  string,
  (caller: Caller, entryId: number, contestId: number) => Promise<Result<unknown, HandoverRefusal>>
> = {
  see: (caller, entryId) => entryView(db, caller, entryId),
  list: (caller, _, contestId) => entriesOfContest(db, caller, contestId),
  answer: (caller, entryId) =>
    answerStep(db, caller, { entryId, step: 'participants', input: { text: nextChild(), at: 1 } }, NOON),
  open: (caller, entryId) => openStep(db, caller, { entryId, step: 'summary' }),
  back: (caller, entryId) => goBack(db, caller, { entryId }),
  leave: (caller, entryId) => leaveDraft(db, caller, { entryId }),
  cancel: (caller, entryId) => cancelDraft(db, caller, { entryId }, NOON),
  submit: (caller, entryId) => submitEntry(db, caller, { entryId }, NOON),
  withdraw: (caller, entryId) => withdrawEntry(db, caller, { entryId }, NOON),
  restore: (caller, entryId) => restoreEntry(db, caller, { entryId }, NOON),
  copy: (caller, entryId) => copyEntry(db, caller, { entryId, channel: 'telegram' }, NOON),
  accept: (caller, entryId) => acceptEntry(db, caller, { entryId, version: 1 }, NOON),
  return: (caller, entryId) => returnEntry(db, caller, { entryId, version: 1, reason: REASON }, NOON),
  handOver: (caller, entryId) => offerHandover(db, caller, { ...OFFER, entryId }, NOON),
  reject: (caller, entryId) => rejectEntry(db, caller, { entryId, version: 1, reason: REASON }, NOON),
};

const OWNERS = ['see', 'answer', 'open', 'back', 'leave', 'cancel', 'submit', 'withdraw', 'restore', 'copy'];
const EVERYTHING = Object.keys(ACTIONS);

test.each([
  ['a stranger', [], null, []],
  ['a jury member', ['jury'], null, []],
  ['a director', ['director'], null, []],
  ['door staff', ['door'], null, []],
  ['an organizer of another contest', ['organizer'], 999, []],
  ['an organizer', ['organizer'], null, EVERYTHING],
  ['an administrator', ['administrator'], null, EVERYTHING],
  ['the contact', 'contact', null, OWNERS],
  ['a confirmed contact of its institution', 'member', null, OWNERS],
  ['a confirmed contact of another institution', 'outsider', null, []],
] as const)(
  '[PRV-01] %s is let to what is theirs and to nothing else, and a refusal changes nothing',
  async (_, roles, contestId, allowed) => {
    const { school, stage } = await aContestWithSchool(db);
    const entry = await school.enters();
    const { personId } = await aPerson(db);
    const others: Record<string, Caller> = {
      contact: school.caller,
      member: { personId, roles: [], institutions: [school.institutionId] },
      outsider: { personId, roles: [], institutions: [await anInstitution(db, { number: 63 })] },
    };
    const caller: Caller =
      typeof roles === 'string'
        ? (others[roles] ?? school.caller)
        : { personId, roles: roles.map((role) => ({ role, contestId })) };
    const let_: string[] = [];
    for (const [name, act] of Object.entries(ACTIONS)) {
      const before = await school.sees(entry.id);
      const result = await act(caller, entry.id, stage.contestId);
      const isForbidden = !result.ok && result.refusal.code === 'not-allowed';
      if (isForbidden) expect(await school.sees(entry.id)).toEqual(before);
      else let_.push(name);
    }
    expect(let_).toEqual(allowed);
  },
  30_000,
);

test('[PRV-01] an entry that does not exist is not found, whoever asks', async () => {
  expect(await entryView(db, organizer, 999_999)).toEqual({ ok: false, refusal: { code: 'entry-not-found' } });
});
