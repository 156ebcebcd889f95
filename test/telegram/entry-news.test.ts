/** The news of an entry that come to its contact by themselves. */

import { expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { acceptEntry, rejectEntry, returnEntry } from '../../src/entries/actions/moderate.ts';
import { submitEntry } from '../../src/entries/actions/submit.ts';
import type { EntryView } from '../../src/entries/view.ts';
import { type Rendering, render } from '../../src/telegram/outgoing/render.ts';
import { texts } from '../kit/bot.ts';
import { later, NOON } from '../kit/entries.ts';
import { SCHOOL } from '../kit/sandbox.ts';
import { taken } from '../kit/school.ts';
import { aLine } from './line-stage.ts';

/** What a renderer has at hand, without the language. */
function rendering(db: Database): Omit<Rendering, 'say'> {
  const recall: Rendering['recall'] = (_, load) => load();
  return { db, zone: 'Asia/Novosibirsk', now: NOON, botUsername: 'bot', botId: '1', recall, repeat: false };
}

test('[REG-15] the contact is told of each decision in a short message with its button', async () => {
  const { phone, school, organizer, sent, stage } = await aLine();
  const { db } = stage;
  const mine = phone(SCHOOL);
  await mine.says('/my');
  const saw = ({ id, version }: EntryView) => ({ entryId: id, version });
  const one = await school.enters({ title: 'Зимняя сказка' });
  taken(await acceptEntry(db, organizer, saw(one), NOON));
  await sent();
  const two = await school.enters({ title: 'Песня о «Заре»' });
  taken(await returnEntry(db, organizer, { ...saw(two), reason: 'Нужно отчество <участника>' }, NOON));
  await sent();
  const three = await school.enters({ title: 'Дорога' });
  taken(await rejectEntry(db, organizer, { ...saw(three), reason: 'Номер длиннее регламента' }, NOON));
  await sent();

  const news = mine
    .messages()
    .filter(({ text }) => /Заявк|заявке/u.test(text?.split('\n')[0] ?? ''))
    .map(({ text, inlineKeyboard }) => [text, inlineKeyboard?.flat().map((key) => key.text)]);
  expect(news).toEqual([
    ['Заявка ЗЛБ-001 «Зимняя сказка» принята! Ждём вас.', ['Открыть заявку']],
    [
      'В заявке ЗЛБ-002 Песня о «Заре» нужно кое-что поправить. Её номер и место за вами сохраняются.\n\nНужно отчество <участника>\n\nЖдём до: пятница, 4 декабря, 21:00 (по Новосибирску)\nНажмите «Исправить» или ответьте прямо на это сообщение.',
      ['Исправить', 'Открыть заявку'],
    ],
    ['Заявку ЗЛБ-003 «Дорога», к сожалению, принять не получилось.\n\nНомер длиннее регламента', ['Открыть заявку']],
  ]);
});

test('[REG-15] what can be corrected opens below the organizer’s words, which stay', async () => {
  const { phone, school, organizer, sent, stage } = await aLine();
  const mine = phone(SCHOOL);
  await mine.says('/my');
  const { id, version } = await school.enters();
  taken(await returnEntry(stage.db, organizer, { entryId: id, version, reason: 'Нужно отчество' }, NOON));
  await sent();

  const asked = await mine.presses('Исправить');

  expect(asked).toBe(texts('ru')('summary-what-to-edit'));
  expect(mine.messages()).toHaveLength(4);
  expect(mine.messages()[2]?.text).toContain('Нужно отчество');
});

test('[REG-15] an accepted entry’s news name what comes next, in the reader’s language', async () => {
  const { school, organizer, stage } = await aLine({
    stages: [
      { id: 'final', title: 'Очный финал', starts_on: '2027-01-23', ends_on: '2027-01-23', venue: 'Концертный зал' },
    ],
  });
  const { id, version } = await school.enters();
  taken(await acceptEntry(stage.db, organizer, { entryId: id, version }, NOON));
  const at = rendering(stage.db);
  const told = async (language: 'ru' | 'en') => {
    const rendered = await render({ kind: 'entry-accepted', entryId: id }, { ...at, say: texts(language) });
    return 'text' in rendered ? rendered.text : rendered;
  };

  expect([await told('ru'), await told('en')]).toEqual([
    'Заявка <b>ЗЛБ-001 «Зимняя сказка»</b> принята! Ждём вас.\n\nДальше: Очный финал, 23 января, Концертный зал',
    'Entry <b>ЗЛБ-001 “Зимняя сказка”</b> is accepted! We look forward to seeing you.\n\nNext: Очный финал, 23 January, Концертный зал',
  ]);
});

test('[REG-15] a receipt is given where nobody answered there and then, and stale news are not sent at all', async () => {
  const { school, organizer, stage } = await aLine();
  const { db } = stage;
  const draft = await school.drafts();
  taken(await submitEntry(db, school.caller, { entryId: draft.id, receipt: true }, NOON));
  const at = rendering(db);
  const told = (kind: string, entryId = draft.id) => render({ kind, entryId }, { ...at, say: texts('ru') });
  const receipt = await told('entry-submitted');
  const { version } = await school.sees(draft.id);
  taken(await acceptEntry(db, organizer, { entryId: draft.id, version }, later(1)));

  expect(receipt).toMatchObject({ text: 'Заявка <b>ЗЛБ-001 «Зимняя сказка»</b> подана. Проверим и напишем сюда.' });
  expect([await told('entry-submitted'), await told('entry-returned'), await told('entry-accepted', 999)]).toEqual([
    { void: 'entry-state-changed' },
    { void: 'entry-state-changed' },
    { void: 'entry-gone' },
  ]);
});
