/** How many statements an answer in the chat takes: few, and no more for a choir than for a trio. */

import type { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { expect, test } from 'vitest';
import { loadContest } from '../../src/contests/actions.ts';
import type { Database } from '../../src/database/connect.ts';
import { usedIds } from '../../src/entries/storing/using.ts';
import { loadDirectory } from '../../src/institutions/load.ts';
import { FEATURES } from '../../src/telegram/features.ts';
import { startBot } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { fillsIn } from '../kit/entering.ts';
import { phoneOf } from '../kit/phone.ts';
import { sampleContestFile, sampleDistricts, sampleEntries, sampleInstitutions } from '../kit/samples.ts';
import { aSandbox, SCHOOL, stillClock } from '../kit/sandbox.ts';

const NOW = new Date('2026-11-18T10:00:00+07:00');

/** The most that any answer of the dialogue may take, its storing, its handling and its end together. */
const MOST = 22;

/** What a typed answer to a question of the contest's own takes: stored, whose it is, the entry, saved, ended. */
const PLAIN = 5;

/** What is asked every so often by itself, what the test asks to know when all is quiet, and what is read once a contest. */
const NOT_OF_AN_ANSWER = /^\s*with (handled|held|due) |set lease_until|count\(\*\) filter|"mark", "definition"/;

/** The same database, with every statement told to `statement`. */
async function aToldDatabase(statement: (text: string) => void): Promise<Database> {
  const { $client } = (await aDatabase()) as Database & { $client: PGlite };
  return drizzle($client, { logger: { logQuery: statement } });
}

/** Enters the sample's ensemble with so many of its children; the statements each act took, in the order of the acts. */
async function statementsOfEntering(children: number): Promise<number[]> {
  const statements: string[] = [];
  const db = await aToldDatabase((text) => void statements.push(text));
  await loadDirectory(db, bytes({ districts: sampleDistricts, institutions: sampleInstitutions }), NOW);
  await loadContest(db, null, bytes(sampleContestFile('C1')), NOW, usedIds);
  const sample = sampleEntries('C1').find(({ participant_ids }) => participant_ids.length === 8);
  if (!sample?.ensemble) throw new Error('the sample has no ensemble of eight');
  const sandbox = aSandbox({ clock: stillClock(NOW) });
  const bot = await startBot({ features: FEATURES, sandbox, db });
  const taken: number[] = [];
  const phone = phoneOf(sandbox, SCHOOL, () => ({
    async quiet() {
      statements.length = 0;
      await bot.quiet();
      taken.push(statements.filter((text) => !NOT_OF_AN_ANSWER.test(text)).length);
    },
  }));
  const participant_ids = sample.participant_ids.slice(0, children);
  await fillsIn(phone, { ...sample, participant_ids, ensemble: { ...sample.ensemble, declared_count: children } });
  await phone.presses('Подать заявку');
  expect(phone.last().text).toContain('ЗЛБ-001');
  return taken;
}

function bytes(file: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(file));
}

test('an answer takes few statements, and no more of them for eight children than for five', async () => {
  const [few, many] = [await statementsOfEntering(5), await statementsOfEntering(8)];

  expect(many).toEqual(few);
  expect(Math.max(...many)).toBeLessThanOrEqual(MOST);
  expect(many.filter((count) => count === PLAIN).length).toBeGreaterThanOrEqual(3);
});
