/** The sample's expected figures, per contest and over all, now and as of each of its moments. */

import { readXlsx } from 'hucre/xlsx';
import { beforeAll, expect, test } from 'vitest';
import { UNIT_IDS, unitOf } from '../../src/tallies/counting/units.ts';
import { contestTotals } from '../../src/tallies/totals.ts';
import { totalsWorkbook } from '../../src/tallies/workbook/workbook.ts';
import { texts } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { figuresOf } from './figures-of.ts';
import { EXPECTED } from './sample-figures.ts';
import { aPlayedSample, type SampleStage } from './sample-stage.ts';

let stage: SampleStage;
beforeAll(async () => {
  stage = await aPlayedSample(await aDatabase());
}, 120_000);

test.each(EXPECTED)('[TAL-04] [TAL-07] as of %s the figures of %s are the sample’s', async (moment, id, expected) => {
  const contests = id === 'all' ? Object.values(stage.contests) : [stage.contests[id]];
  expect(await figuresOf(stage.db, contests, moment, stage.end)).toEqual(expected);
});
test('[TAL-02] [TAL-07] [TAL-12] the workbook of a sample contest has the totals of the chat, which are the sample’s', async () => {
  const { db, cast, contests, end } = stage;
  const request = { contestId: contests.C1.id };
  const totals = await contestTotals(db, cast.organizer, request, end);
  const made = await totalsWorkbook(db, cast.organizer, request, texts('ru'), end);
  if (!totals.ok || !made.ok) throw new Error('refused');
  const pieces: Buffer[] = [];
  for await (const piece of made.value.bytes) pieces.push(piece);
  const { sheets } = await readXlsx(Buffer.concat(pieces));
  const rows = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const figure = (name: string) => rows('Итоги').find(([title]) => title === name)?.[1];

  const { tally } = totals.value;
  expect(UNIT_IDS.map((unit) => figure(texts('ru')(unitOf(unit).title)))).toEqual(
    UNIT_IDS.map((unit) => tally.total[unit]),
  );
  expect([figure('Заявки'), figure('Участия (с повторами)'), figure('Дети (без повторов)')]).toEqual([20, 113, 112]);
  expect(rows('Заявки').slice(2)).toHaveLength(26);
  const counted = rows('Участники').filter(
    ([, , , , , , state]) => state === 'Принята' || state === 'Подана, проверяем',
  );
  expect(counted).toHaveLength(113);
});
