/** The staff in the chat: who there is, what each may see, what they did; roles that end in the middle of an act. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rows } from '../../src/database/rows.ts';
import { deedsOf } from '../../src/history/queries.ts';
import { arrive } from '../../src/people/actions.ts';
import { acceptInvite, grantRole, inviteStaff } from '../../src/people/staff.ts';
import { pastButton } from '../../src/telegram/features/chronicle/buttons.ts';
import { hasWords } from '../../src/telegram/features/chronicle/deeds.ts';
import { chronicle } from '../../src/telegram/features/chronicle/feature.ts';
import { staffFeature } from '../../src/telegram/features/staff/feature.ts';
import { aDatabase } from '../kit/database.ts';
import { NOON } from '../kit/entries.ts';
import { ORGANIZER, SCHOOL } from '../kit/sandbox.ts';
import { aPlayedSample } from '../tallies/sample-stage.ts';
import { aLine } from './line-stage.ts';

const TOKEN = 'a-token-of-the-tests-000';

async function aStaff() {
  const line = await aLine({}, [chronicle, staffFeature]);
  await grantRole(line.db, line.organizer.personId, { role: 'administrator', contestId: null }, null, NOON);
  const administrator = { ...line.organizer, roles: [{ role: 'administrator' as const, contestId: null }] };
  const phoneOwner = line.sandbox.addPerson({ firstName: 'Методист', languageCode: 'ru' }).id;
  const { caller } = await arrive(line.db, { channel: 'telegram', externalId: String(phoneOwner) }, NOON);
  const invite = { role: 'organizer', contestId: line.stage.contestId, token: TOKEN } as const;
  await inviteStaff(line.db, administrator, invite, NOON);
  await acceptInvite(line.db, caller.personId, TOKEN, NOON);
  return {
    ...line,
    administrator,
    newOne: caller.personId,
    mine: line.phone(ORGANIZER),
    theirs: line.phone(phoneOwner),
  };
}

test('[ORG-08] the staff are listed by person with what each role reaches, and a number opens the person', async () => {
  const { mine, newOne } = await aStaff();

  await mine.says('/staff');
  const list = [mine.lines(), mine.labels()];
  await mine.presses('№ 2');

  expect(list).toEqual([
    ['Сотрудники', '1. это вы — Организатор; Администратор', `2. человек № ${newOne} — Организатор (ЗЛБ)`],
    ['№ 1 | № 2', 'Пригласить'],
  ]);
  expect([mine.lines(), mine.labels()]).toEqual([
    [`человек № ${newOne}`, '• Организатор (ЗЛБ)', 'Ещё одну роль или конкурс даёт новая ссылка-приглашение.'],
    ['Снять: Организатор (ЗЛБ)', 'Что делал(а) | ← Назад'],
  ]);
});

test('[ORG-08] a role revoked while its holder decides ends at their next tap, and nothing is decided', async () => {
  const { mine, theirs, school, db } = await aStaff();
  const entry = await school.enters({ title: 'Зимняя сказка' });
  await theirs.says('/entries');
  await theirs.presses('ЗЛБ-001 · Зимняя сказка');
  await theirs.presses('Вернуть…');
  await mine.says('/staff');
  await mine.presses('№ 2');
  await mine.presses('Снять: Организатор (ЗЛБ)');
  await mine.presses('Да, снять');

  await theirs.says('Поправьте, пожалуйста, название.');

  const { state } = await school.sees(entry.id);
  const events = await deedsOf(db, { subject: 'entry', subjectId: entry.id }, { page: 0, size: 5 });
  expect({ state, deeds: events.deeds.filter(({ action }) => action === 'returned') }).toEqual({
    state: 'submitted',
    deeds: [],
  });
});

test('[REG-14, ORG-08] an administrator reads what one of the staff did, latest first, and who gave the role', async () => {
  const { mine, theirs, school, newOne } = await aStaff();
  await school.enters({ title: 'Зимняя сказка' });
  await theirs.says('/entries');
  await theirs.presses('ЗЛБ-001 · Зимняя сказка');
  await theirs.presses('Принять');
  await mine.says('/staff');
  await mine.presses('№ 2');

  await mine.presses('Что делал(а)');

  expect(mine.lines()).toEqual([`История: человек № ${newOne}`, '1 декабря, 12:00 · ЗЛБ-001: принята']);
});

test('[REG-14] an entry’s past tells every deed with who and when, page by page', async () => {
  const { mine, school } = await aStaff();
  const entry = await school.enters({ title: 'Зимняя сказка' });
  await mine.says('/entries');
  await mine.presses('ЗЛБ-001 · Зимняя сказка');
  await mine.presses('Принять');

  await mine.taps(pastButton.data({ subject: 'entry', id: entry.id }));

  const who = `человек № ${entry.contactId}`;
  const [title, latest, before] = mine.lines();
  expect([title, latest?.split(' · ')[1]?.split(': ')[1], before]).toEqual([
    'История: ЗЛБ-001',
    'принята',
    `1 декабря, 12:00 · ${who}: подана`,
  ]);
});

test('[REG-14] a dozen answers to a draft are one line of its past', async () => {
  const { mine, school } = await aStaff();
  const entry = await school.enters({ title: 'Зимняя сказка' });

  await mine.says('/entries');
  await mine.taps(pastButton.data({ subject: 'entry', id: entry.id }));

  const [, ...told] = mine.lines().map((line) => line.split(': ').at(-1));
  expect(told[0]).toBe('подана');
  expect(told[1]).toMatch(/^ответы в черновике \(\d+\)$/u);
  expect(told).toHaveLength(2);
});

test('[PRV-01] nobody but the staff reads a past, and only administrators what a person did', async () => {
  const { phone, school, newOne, theirs, stage, intrusions } = await aStaff();
  const entry = await school.enters({ title: 'Зимняя сказка' });
  const contact = phone(SCHOOL);
  await contact.says('/start');
  await theirs.says('/start');

  await contact.taps(pastButton.data({ subject: 'entry', id: entry.id }));
  await contact.taps(pastButton.data({ subject: 'contest', id: stage.contestId }));
  await theirs.taps(pastButton.data({ subject: 'person', id: newOne }));

  expect(intrusions().map(({ action }) => action)).toEqual(['entry.list', 'history.see', 'role.list']);
});

test('[REG-14] whatever the samples, their awards and their staff did, there are words for it', async () => {
  const db = await aDatabase();
  await aPlayedSample(db);
  const kept = await rows<{ action: string }>(db, sql`select distinct action from history order by 1`);
  expect(kept.length).toBeGreaterThan(5);
  expect(kept.filter(({ action }) => !hasWords(action))).toEqual([]);
});
