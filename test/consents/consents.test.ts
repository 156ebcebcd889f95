/** Consents: the contact's own, and the guardians' on paper. */

import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { giveConsent } from '../../src/consents/actions.ts';
import { consentText } from '../../src/consents/consent-texts.ts';
import { attestPaper, retractPaper } from '../../src/consents/papers.ts';
import { childrenWithout, hasConsent } from '../../src/consents/queries.ts';
import { consents } from '../../src/consents/tables.ts';
import type { Database } from '../../src/database/connect.ts';
import { historyOf } from '../../src/history/queries.ts';
import { arrive } from '../../src/people/actions.ts';
import { takeBackConsents } from '../../src/privacy/erasing/own-consents.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { aDatabase } from '../kit/database.ts';

const NOW = new Date('2026-11-22T12:00:00+07:00');
const LATER = new Date('2026-11-23T12:00:00+07:00');
const texts = loadTexts(fileURLToPath(new URL('../../locales', import.meta.url)));

async function aContact(db: Database, externalId = '7001', languageCode = 'ru'): Promise<number> {
  return (await arrive(db, { channel: 'telegram', externalId, languageCode }, NOW)).person.id;
}

test('[PRV-04] a contact’s own consent is kept once, with the version and the hash of the text as it was shown', async () => {
  const db = await aDatabase();
  const contact = await aContact(db);
  expect(await hasConsent(db, contact, 'processing')).toBe(false);

  await giveConsent(db, contact, 'processing', 'en', NOW);
  await giveConsent(db, contact, 'processing', 'en', LATER);

  expect(await hasConsent(db, contact, 'processing')).toBe(true);
  expect(await db.select().from(consents)).toEqual([
    {
      id: 1,
      personId: contact,
      purpose: 'processing',
      childId: null,
      contestId: null,
      how: 'tap',
      given: true,
      guardianName: null,
      scanId: null,
      confirmedBy: null,
      confirmedAt: null,
      textVersion: '1',
      textHash: createHash('sha256').update(texts('en')('consent-processing-contact')).digest('hex'),
      givenAt: NOW,
      withdrawnAt: null,
    },
  ]);
  expect(await historyOf(db, 'person', contact)).toEqual([
    { at: NOW, personId: contact, action: 'consent-given:processing', change: {} },
  ]);
});

test('[PRV-04] a consent that ended with its person’s data no longer counts and can be given again; a stranger’s stands', async () => {
  const db = await aDatabase();
  const [contact, stranger] = [await aContact(db), await aContact(db, '7002')];
  await giveConsent(db, contact, 'processing', 'ru', NOW);
  await giveConsent(db, stranger, 'processing', 'ru', NOW);
  await takeBackConsents(db, contact, { way: 'self', reason: null, askedBy: contact, at: LATER });

  expect([await hasConsent(db, contact, 'processing'), await hasConsent(db, stranger, 'processing')]).toEqual([
    false,
    true,
  ]);
  await giveConsent(db, contact, 'processing', 'ru', LATER);
  expect(await hasConsent(db, contact, 'processing')).toBe(true);
  expect((await historyOf(db, 'person', contact)).map(({ action }) => action)).toEqual([
    'consent-given:processing',
    'consent-given:processing',
  ]);
});

test('[PRV-05] a contact attests papers child by child, for one contest; who is left out stays uncovered', async () => {
  const db = await aDatabase();
  const contact = await aContact(db);
  await attestPaper(db, contact, [11, 12], 1, NOW);
  await attestPaper(db, contact, [12, 13], 1, LATER);
  await attestPaper(db, contact, [], 1, LATER);

  expect(await childrenWithout(db, 1, [14, 12, 11, 14, 13])).toEqual([14]);
  expect(await childrenWithout(db, 2, [11, 12])).toEqual([11, 12]);
  expect(await childrenWithout(db, 1, [])).toEqual([]);
  const kept = await db.select().from(consents);
  expect(kept.map(({ childId, how, givenAt, textHash }) => [childId, how, givenAt, textHash])).toEqual(
    [11, 12, 13].map((childId, at) => [
      childId,
      'paper',
      at < 2 ? NOW : LATER,
      createHash('sha256').update(consentText('guardian-processing-paper', 'ru')).digest('hex'),
    ]),
  );

  await retractPaper(db, contact, [12], 1, LATER);
  expect(await childrenWithout(db, 1, [11, 12, 13])).toEqual([12]);
});

test('[PRV-05] a contact’s word about papers is not their own consent', async () => {
  const db = await aDatabase();
  const contact = await aContact(db);
  await attestPaper(db, contact, [11], 1, NOW);
  expect(await hasConsent(db, contact, 'processing')).toBe(false);
});

test('[PRV-04] two taps at once on a real server make one consent', async () => {
  const db = await aDatabase({ on: 'postgres' });
  const contact = await aContact(db);
  await Promise.all([1, 2, 3, 4].map(() => giveConsent(db, contact, 'processing', 'ru', NOW)));
  await Promise.all([1, 2, 3, 4].map(() => attestPaper(db, contact, [11, 12], 1, NOW)));
  const kept = await db.select({ how: consents.how, childId: consents.childId }).from(consents);
  expect(kept.length).toBe(3);
});
