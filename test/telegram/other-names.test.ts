/** What people write out of habit from other bots. */

import { expect, test } from 'vitest';
import { aConcertStory } from './concert-stage.ts';

test('[UX-05] commands and words people know from other bots lead to what they mean', async () => {
  const { parent } = await aConcertStory();
  await parent.starts();
  const written = ['/menu', '/home', 'Меню', '/settings', '/info', 'помощь', '/lang', '/events', '/tickets'];
  const said: (string | undefined)[] = [];
  for (const one of written) said.push((await parent.says(one)).text?.split(/[.:?\n]/u)[0]);

  expect(said).toEqual([
    ...Array(3).fill('Здравствуйте! Это «Рампа»'),
    'Что вы получаете',
    ...Array(2).fill('Как тут всё устроено'),
    ...['На каком языке вам удобнее', 'Ближайших концертов пока нет', 'Мест на ближайшие концерты у вас пока нет'],
  ]);
});
