/** A programme keeps ids alone: who is erased or hears nothing is told nothing, and a purged contest leaves no words in it. */

import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { putIn } from '../../../src/concerts/programme/changing.ts';
import { publicationAhead } from '../../../src/concerts/programme/publishing.ts';
import { programmeNews } from '../../../src/concerts/programme/told.ts';
import { programmeItems } from '../../../src/concerts/tables.ts';
import { persons } from '../../../src/people/tables.ts';
import { erasePerson } from '../../../src/privacy/erasing/actions.ts';
import { previewPerson } from '../../../src/privacy/erasing/preview.ts';
import { purgeContest } from '../../../src/privacy/retention.ts';
import { makeProgramme } from '../../../src/sheets/stored-programme.ts';
import { texts } from '../../kit/bot.ts';
import { later } from '../../kit/entries.ts';
import { taken } from '../../kit/school.ts';
import { placesOf } from '../../privacy/walk.ts';
import { toldBy } from '../../sheets/told.ts';
import { aGala, motherOf, waitingNews } from './stage.ts';

let shared: Awaited<ReturnType<typeof aGala>>;
beforeAll(async () => {
  shared = await aGala();
}, 60_000);

test('[ANN-07, PRV-06] an erased mother and one who wants to hear nothing are told nothing, and not counted', async () => {
  const gala = await aGala(shared.db);
  const { db, organizer, school, lyceum } = gala;
  const mother = await motherOf(db, school.caller, gala.first);
  const silent = await motherOf(db, lyceum.caller, gala.third);
  await db.update(persons).set({ hearing: 'nothing' }).where(eq(persons.id, silent.personId));
  const id = await gala.begun();
  expect(taken(await publicationAhead(db, organizer, id))).toMatchObject({ contacts: 2, families: 1 });
  await gala.publishes(id);
  const { personId } = mother;
  const { mark } = taken(await previewPerson(db, mother, personId, later(21)));
  taken(await erasePerson(db, mother, { personId, mark, reason: null }, later(21)));
  expect(new Set((await waitingNews(db, id)).map(({ person }) => person))).toEqual(
    new Set([school.caller.personId, lyceum.caller.personId]),
  );
  const told = {
    kind: 'programme-told',
    programmeId: id,
    personId,
    round: 1,
    part: 1,
    parts: 1,
  } as const;
  expect(await programmeNews(db, told)).toBeUndefined();
});

test('[ANN-07, PRV-07] a purged contest leaves numbers and times in its programme, no names and no words', async () => {
  const gala = await aGala(shared.db);
  const { db, organizer } = gala;
  const id = await gala.begun();
  const { as } = await gala.seen(id);
  const words = { kind: 'words', title: 'Слово Тумановой', seconds: 300, after: null } as const;
  taken(await putIn(db, organizer, { ...as, ...words }, later(11)));
  await gala.publishes(id);
  await purgeContest(db, gala.contestId, later(30));
  expect(await placesOf(db, ['Туманов'])).toEqual([]);
  const { programme } = await gala.seen(id);
  expect(programme.items.map(({ title }) => title)).toEqual([null, null, null, null, null]);
  expect(await db.$count(programmeItems, eq(programmeItems.programmeId, id))).toBe(5);
  const paper = await makeProgramme(db, organizer, { programmeId: id }, texts('ru'), later(31));
  // Where it was is nobody's secret, and still said.
  expect(toldBy(taken(paper).paper)[0]).toContain('Концертный зал');
});
