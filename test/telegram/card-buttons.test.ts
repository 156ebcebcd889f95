/** The buttons below an entry's own card: few at a glance, the seldom ones one tap further. */

import { expect, test } from 'vitest';
import { acceptEntry } from '../../src/entries/actions/moderate.ts';
import { home } from '../../src/telegram/features/home/feature.ts';
import { moderating } from '../../src/telegram/features/moderating/feature.ts';
import { myEntries } from '../../src/telegram/features/my-entries/feature.ts';
import { registering } from '../../src/telegram/features/registering/feature.ts';
import { FEATURES } from '../../src/telegram/features.ts';
import { NOON } from '../kit/entries.ts';
import { SCHOOL } from '../kit/sandbox.ts';
import { taken } from '../kit/school.ts';
import { aLine } from './line-stage.ts';

const LINE: ReadonlySet<unknown> = new Set([registering, myEntries, moderating]);
const names = (commands: readonly { name: string }[] = []) => commands.map(({ name }) => name).join();
const isHome = ({ commands }: { commands?: readonly { name: string }[] }) =>
  names(commands) === names(home([]).commands);

test('[UX-02, REG-16] of everything the program offers an accepted entry, a card shows a handful and keeps the rest behind «Ещё…»', async () => {
  const { school, phone, db, organizer } = await aLine(
    {},
    FEATURES.filter((feature) => !LINE.has(feature) && !isHome(feature)),
  );
  const entry = await school.enters({ title: 'Зимняя сказка' });
  taken(await acceptEntry(db, organizer, { entryId: entry.id, version: entry.version }, NOON));
  const mine = phone(SCHOOL);
  await mine.says('/my');
  await mine.presses('ЗЛБ-001 · Зимняя сказка');
  const often = mine.labels();
  await mine.presses('Ещё…');
  const seldom = mine.labels();
  await mine.presses('← Назад');

  expect(often.length).toBeLessThanOrEqual(6);
  expect(often.at(-1)).toContain('← Все мои заявки');
  expect(seldom).toContain('Исправить данные ребёнка');
  expect(seldom.at(-1)).toBe('← Назад');
  expect(mine.labels()).toEqual(often);
});
