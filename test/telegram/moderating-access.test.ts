/** Who may do what in the organizers' line: forged taps, revoked roles, other contests, other people's drafts. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rows } from '../../src/database/rows.ts';
import type { EntryView } from '../../src/entries/view.ts';
import { proposeInstitution } from '../../src/institutions/actions.ts';
import { grantRole } from '../../src/people/staff.ts';
import * as on from '../../src/telegram/features/moderating/buttons.ts';
import { aContest, NOON } from '../kit/entries.ts';
import { NOT_ALLOWED } from '../kit/not-allowed.ts';
import { ORGANIZER, PARENT, SCHOOL } from '../kit/sandbox.ts';
import { aLine } from './line-stage.ts';

const place = { filter: 'undecided', page: 0 };
const saw = ({ id, version }: EntryView) => ({ entry: id, version, ...place });

test('[PRV-01] the line’s buttons are nobody’s but the staff’s, not even over one’s own entry: forged taps change nothing and are logged', async () => {
  const { phone, school, intrusions, db } = await aLine();
  const entry = await school.enters();
  const forged = [
    on.contestsButton.data({}),
    on.listButton.data({ contest: entry.contestId, ...place }),
    on.cardButton.data({ entry: entry.id, ...place }),
    on.nextButton.data({ contest: entry.contestId, after: 0, ...place }),
    on.acceptButton.data(saw(entry)),
    on.askReasonButton.data({ ...saw(entry), verdict: 'returned' }),
    on.questionButton.data({ ...saw(entry), chosen: 0, at: 1 }),
    on.flagsButton.data({ ...saw(entry), verdict: 'rejected', chosen: 0 }),
    on.keepButton.data({ entry: entry.id, ...place }),
    on.proposalsButton.data({}),
    on.proposalButton.data({ institution: school.institutionId }),
    on.confirmButton.data({ institution: school.institutionId }),
  ];
  const owner = phone(SCHOOL);
  const before = await owner.says('/start');
  const answers: unknown[] = [];
  for (const data of forged) answers.push(await owner.taps(data));

  expect(answers).toEqual(forged.map(() => NOT_ALLOWED));
  expect(owner.text()).toBe(before);
  expect(intrusions().map(({ tap }) => tap)).toEqual(forged);
  expect(await phone(PARENT).says('/entries')).toEqual(NOT_ALLOWED);
  expect(await school.sees(entry.id)).toEqual(entry);
  expect(await rows(db, sql`select content ->> 'kind' as kind from deliveries`)).toEqual([{ kind: 'entry-board' }]);
});

test('[PRV-01, ORG-08] a revoked organizer’s next tap, and the reason they were about to give, are not taken', async () => {
  const { phone, school, intrusions, db } = await aLine();
  const entry = await school.enters();
  const organizer = phone(ORGANIZER);
  await organizer.says('/entries');
  await organizer.presses('ЗЛБ-001 · Зимняя сказка');
  await organizer.presses('Вернуть…');
  await db.execute(sql`update role_grants set revoked_at = now()`);

  const typed = await organizer.says('Поправьте название');
  const tapped = await organizer.taps(on.acceptButton.data(saw(entry)));

  expect([typed, tapped]).toEqual([NOT_ALLOWED, NOT_ALLOWED]);
  expect(intrusions().map(({ action }) => action)).toEqual(['entry.return', 'entry.accept']);
  expect(await school.sees(entry.id)).toEqual(entry);
});

test('[PRV-01] an organizer of one contest sees and decides nothing of another, and confirms no institutions', async () => {
  const { phone, school, db } = await aLine();
  const entry = await school.enters();
  const { contestId } = await aContest(db, { code: 'КЛБ', slug: 'second', title: 'Конкурс рисунка «Краски»' });
  await phone(PARENT).says('/start');
  const [limited] = await rows<{ id: number }>(
    db,
    sql`select person_id as id from addresses where external_id = ${String(PARENT)}`,
  );
  await grantRole(db, limited?.id ?? 0, { role: 'organizer', contestId }, null, NOON);
  const proposal = { typed: 'Студия «Радуга»', kind: 'ngo', districtId: null };
  await proposeInstitution(db, school.caller, proposal, NOON);

  await phone(PARENT).says('/entries');
  const own = phone(PARENT).lines();
  const answers = [];
  for (const data of [
    on.listButton.data({ contest: entry.contestId, ...place }),
    on.cardButton.data({ entry: entry.id, ...place }),
    on.acceptButton.data(saw(entry)),
    on.proposalsButton.data({}),
  ]) {
    answers.push(await phone(PARENT).taps(data));
  }

  expect(own[0]).toBe('«Краски»');
  expect(phone(PARENT).labels()).toEqual([]);
  expect(answers).toEqual(Array(4).fill(NOT_ALLOWED));
  expect(await school.sees(entry.id)).toEqual(entry);
});

test('[REG-02, PRV-01] a draft is not shown to an organizer even by its id', async () => {
  const { phone, school } = await aLine();
  const draft = await school.drafts();
  await phone(ORGANIZER).says('/entries');

  const answer = await phone(ORGANIZER).taps(on.cardButton.data({ entry: draft.id, ...place }));

  expect(answer).toBe('Такой заявки нет. Возможно, черновик уже отменён.');
});
