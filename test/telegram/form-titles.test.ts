/** A form is called as the nomination calls it, wherever it is spoken of. */

import { expect, test } from 'vitest';
import { placeColumns } from '../../src/tallies/workbook/entry-table.ts';
import type { ListedEntry } from '../../src/tallies/workbook/listed.ts';
import { issueText } from '../../src/telegram/entries/issues.ts';
import { refusalAbout } from '../../src/telegram/screens/refusals.ts';
import { aDefinition } from '../contests/made.ts';
import { texts } from '../kit/bot.ts';

test('[REG-21] «хор» is «большой состав» among dancers: in refusals and in what the checks find', () => {
  const say = texts('ru');
  const contest = aDefinition({
    nominations: [
      { id: 'vocal', title: 'Вокал', forms: ['choir'] },
      { id: 'dance', title: 'Танец', forms: ['choir'], form_titles: { choir: 'большой состав' } },
    ],
  });
  const form = contest.forms.find(({ id }) => id === 'choir') ?? null;
  const said = contest.nominations.map((nomination) => {
    const about = { contest, nomination, form };
    return [
      issueText(about, { code: 'form_size_mismatch', size: 13, taken: 9 }, say),
      refusalAbout(say, { code: 'roster-does-not-fit', form: 'choir', min: 13, max: 60, count: 9 }, about),
    ];
  });

  expect(said).toEqual(
    ['хор', 'большой состав'].map((title) => [
      `В составе «${title}» должно быть 13–60, а в списке 9`,
      `В составе «${title}» должно быть 13–60, а у вас 9. Поправьте список.`,
    ]),
  );
});

test('[REG-21, TAL-12] and in the table of entries', () => {
  const contest = aDefinition({
    nominations: [
      { id: 'vocal', title: 'Вокал', forms: ['choir'] },
      { id: 'dance', title: 'Танец', forms: ['choir'], form_titles: { choir: 'большой состав' } },
    ],
  });
  const column = placeColumns(contest, texts('ru')).find(({ header }) => header === 'Состав');
  const cells = ['vocal', 'dance'].map((nomination) => column?.cell({ nomination, form: 'choir' } as ListedEntry));

  expect(cells).toEqual(['хор', 'большой состав']);
});
