/** The waiting list as people see it: the place in the line, the offer, taking and leaving it, the line once more. */

import { expect, test } from 'vitest';
import { acceptEntry } from '../../src/entries/actions/moderate.ts';
import { tendWaitingLists } from '../../src/entries/actions/offer.ts';
import { withdrawEntry } from '../../src/entries/actions/withdraw.ts';
import { extending } from '../../src/telegram/features/extending/feature.ts';
import * as on from '../../src/telegram/features/waiting/buttons.ts';
import { waiting } from '../../src/telegram/features/waiting/feature.ts';
import { later, NOON } from '../kit/entries.ts';
import { NOT_ALLOWED } from '../kit/not-allowed.ts';
import { ORGANIZER, PARENT, SCHOOL } from '../kit/sandbox.ts';
import { taken } from '../kit/school.ts';
import { aLine, toast } from './line-stage.ts';

const CAP = { cap: 1, waiting_list: true, offer_hours: 6 };

/** One place, taken by the one school; two of the other wait. */
async function aFullLine() {
  const line = await aLine(CAP, [waiting, extending]);
  const mine = line.phone(PARENT);
  await mine.says('/my');
  const first = await line.school.enters({ title: 'Первая' }, later(-60));
  const second = await line.other.enters({ title: 'Вторая' }, later(-59));
  const third = await line.other.enters({ title: 'Третья' }, later(-58));
  const frees = async () => {
    taken(await withdrawEntry(line.db, line.school.caller, { entryId: first.id }, NOON));
    await line.sent();
  };
  return { ...line, mine, first, second, third, frees };
}

test('[REG-13, UX-05] a free place comes as a message with two verbs, and one tap takes it', async () => {
  const { mine, second, other, frees, sandbox, phone } = await aFullLine();
  await mine.says('/my');
  await mine.presses('ЗЛБ-003 · Третья');
  const inLine = mine.lines().at(-1);

  await frees();
  const [news, labels] = [mine.lines(), mine.labels()];
  await mine.presses('Занять место');
  const answer = toast(sandbox, PARENT);
  await mine.does((acts) => acts.tapsAgain());
  const again = toast(sandbox, PARENT);

  expect(inLine).toBe('Вы вторые в очереди. Освободится место — напишем.');
  expect(news).toEqual([
    '🎉 Для заявки ЗЛБ-002 · Вторая освободилось место!',
    'Держим его за вами до: вторник, 1 декабря, 18:00 (по Новосибирску). Потом предложим следующим.',
  ]);
  expect(labels).toEqual(['Занять место', 'Отказаться', 'Открыть заявку']);
  expect([answer, again]).toEqual(Array(2).fill('Место ваше! Заявка ЗЛБ-002 · Вторая подана, проверим и напишем.'));
  expect(mine.lines()[0]).toBe('ЗЛБ-002 · Подана, проверяем');
  expect((await other.sees(second.id)).state).toBe('submitted');
  expect(phone(SCHOOL).text()).toBe('');
});

test('[REG-13] a place declined goes on; who changed their mind joins the line again from the card', async () => {
  const { mine, second, third, other, frees } = await aFullLine();
  await frees();
  const answer = await mine.taps(on.declineButton.data({ entry: second.id }));
  const [declined, labels] = [mine.lines().at(-1), mine.labels()];
  const late = await mine.taps(on.takeButton.data({ entry: second.id }));
  await mine.presses('Снова встать в очередь');

  expect(answer).toBe('Поняли, место предложим следующим.');
  expect(declined).toBe(
    'Место предложили следующим. Захотите снова — встаньте в очередь, напишем, как только освободится.',
  );
  expect(labels).toContain('Снова встать в очередь');
  expect(late).toMatch(/^Этого места уже нет:/u);
  expect(mine.lines().at(-1)).toBe('Вы первые в очереди. Освободится место — напишем.');
  expect((await other.sees(third.id)).offeredUntil).toEqual(later(6 * 60));
});

test('[REG-13] an offer that ran out is said on an old button, and its message is not sent any more', async () => {
  const { mine, second, other, db, sandbox, frees, sent } = await aFullLine();
  await frees();
  sandbox.clock.set(later(6 * 60));
  await tendWaitingLists(db, later(6 * 60));
  await sent();
  const answer = await mine.taps(on.takeButton.data({ entry: second.id }));
  expect(answer).toMatch(/^Этого места уже нет:/u);
  expect((await other.sees(second.id)).offerLapsed).toBe(true);
});

test('[REG-13, ORG-05] organizers see on the card how the line stands', async () => {
  const { phone, db, organizer, second, third, frees, other } = await aFullLine();
  const desk = phone(ORGANIZER);
  const opens = async (label: string) => {
    await desk.says('/entries');
    await desk.presses('Лист ожидания · 2');
    await desk.presses(label);
    return desk.lines().at(-1);
  };
  const before = [await opens('ЗЛБ-002 · Вторая'), await opens('ЗЛБ-003 · Третья')];
  await frees();
  const offered = await opens('ЗЛБ-002 · Вторая');
  const version = (await other.sees(second.id)).version;
  taken(await acceptEntry(db, organizer, { entryId: second.id, version }, NOON));

  expect(before).toEqual(['В очереди первая', 'В очереди вторая']);
  expect(offered).toBe('Предложено место, ждём ответа до: вторник, 1 декабря, 18:00 (по Новосибирску)');
  expect((await other.sees(third.id)).state).toBe('waitlisted');
});

test('[PRV-01] a button of somebody else’s place does nothing and leaves a line in the log', async () => {
  const { phone, second, other, frees, intrusions } = await aFullLine();
  await frees();
  await phone(SCHOOL).says('/my');
  const data = on.takeButton.data({ entry: second.id });
  const answer = await phone(SCHOOL).taps(data);
  expect(answer).toEqual(NOT_ALLOWED);
  expect(intrusions()).toEqual([{ action: 'entry.see', tap: data }]);
  expect((await other.sees(second.id)).state).toBe('waitlisted');
});
