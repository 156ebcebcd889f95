/** The stage of the sample's gala: its ten entries, their contacts and families with phones, an organizer, the concert. */

import { eq } from 'drizzle-orm';
import { concerts } from '../../src/concerts/tables.ts';
import { claimChild, familyToken } from '../../src/entries/family/link.ts';
import { arrive } from '../../src/people/actions.ts';
import { addresses } from '../../src/people/tables.ts';
import { shiftableClock } from '../../src/sandbox/clock.ts';
import { FEATURES } from '../../src/telegram/features.ts';
import { type StartedBot, startBot } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest } from '../kit/entries.ts';
import { phoneOf } from '../kit/phone.ts';
import { castSample, playEntry } from '../kit/sample-play.ts';
import { sampleChild, sampleConcert, sampleContestFile, sampleEntries } from '../kit/samples.ts';
import { aSandbox } from '../kit/sandbox.ts';
import { taken } from '../kit/school.ts';
import { sendAll } from '../telegram/line-stage.ts';

/** The sample's gala. */
export const GALA = sampleConcert('K2');
/** Its acts, in its order. */
export const ACTS = GALA.programme.map(({ entry_id: id }) => {
  const entry = sampleEntries('C1').find((one) => one.id === id);
  if (!entry) throw new Error(`the sample has no ${id}`);
  return entry;
});
/** The families of the story: whose mother, and in which acts her children are. Two children of the first one are in two acts. */
export const FAMILIES: readonly (readonly string[])[] = [
  ['E001', 'E009'],
  ...ACTS.filter(({ id }) => id !== 'E001' && id !== 'E009').map(({ id }) => [id]),
];

/** Ids of the mothers in the messenger, beyond everybody else's. */
const FIRST_MOTHER = 9001;

export const NOW = new Date('2027-01-30T12:00:00+07:00');

export async function aGalaStory() {
  const db = await aDatabase();
  const stage = await aContest(db, sampleContestFile('C1'));
  const cast = await castSample(db);
  const entryIds = new Map<string, number>();
  for (const entry of sampleEntries('C1')) {
    const played = await playEntry(stage, cast, entry);
    if (played.outcome === 'taken') entryIds.set(entry.id, played.entryId);
  }
  const { slug, title, starts_at, venue } = GALA;
  await db.insert(concerts).values({
    ...{ slug, title, contestId: stage.contestId, state: 'published', startsAt: new Date(starts_at) },
    ...{ zone: 'Asia/Novosibirsk', venue: venue.name, address: venue.address, createdAt: NOW },
  });
  const sandbox = aSandbox({ clock: shiftableClock(() => NOW), people: [] });
  let bot: StartedBot = await startBot({ features: FEATURES, sandbox, db });
  const onAir = (id: number, firstName: string) => {
    sandbox.addPerson({ id, firstName, languageCode: 'ru' });
    return phoneOf(sandbox, id, () => bot);
  };
  const phoneOfPerson = async (personId: number) => {
    const [address] = await db.select().from(addresses).where(eq(addresses.personId, personId));
    const phone = onAir(Number(address?.externalId), 'Педагог');
    await phone.starts();
    return phone;
  };
  const contactOf = (entry: (typeof ACTS)[number]) => {
    const contact = cast.contacts.get(entry.institution_id)?.caller;
    if (!contact) throw new Error(`nobody enters for ${entry.institution_id}`);
    return entry.channel === 'organizer' ? cast.organizer : contact;
  };
  const contacts = new Map<number, Awaited<ReturnType<typeof phoneOfPerson>>>();
  for (const entry of ACTS) {
    const { personId } = contactOf(entry);
    if (!contacts.has(personId)) contacts.set(personId, await phoneOfPerson(personId));
  }
  const mothers = [];
  for (const acts of FAMILIES) {
    const id = FIRST_MOTHER + mothers.length;
    const phone = onAir(id, 'Мама');
    await phone.starts();
    const { caller } = await arrive(db, { channel: 'telegram', externalId: String(id) }, NOW);
    for (const act of acts) {
      const entryId = entryIds.get(act) ?? 0;
      const entry = ACTS.find((one) => one.id === act);
      const child = sampleChild(entry?.participant_ids[0] ?? '');
      const token = taken(await familyToken(db, cast.organizer, { entryId, fresh: `link-of-${act}` }, NOW));
      const named = { name: child.last_name, birthDate: child.birth_date };
      taken(
        await claimChild(db, caller, { token, named: entry?.ensemble || entry?.form === 'duet' ? named : null }, NOW),
      );
    }
    mothers.push({ acts, phone });
  }
  const organizer = contacts.get(cast.organizer.personId) ?? (await phoneOfPerson(cast.organizer.personId));
  await db.update(concerts).set({ createdBy: cast.organizer.personId });
  // The news of the entries is out before the story begins: what is due together comes in either order.
  await sendAll(bot, db);
  return {
    ...{ db, sandbox, organizer, mothers, entryIds },
    contactPhone: (entry: (typeof ACTS)[number]) => {
      const phone = contacts.get(contactOf(entry).personId);
      if (!phone) throw new Error(`nobody entered ${entry.id}`);
      return phone;
    },
    contacts: [...contacts.values()],
    sent: () => sendAll(bot, db),
    async restarts() {
      await bot.stop();
      bot = await startBot({ features: FEATURES, sandbox, db });
    },
  };
}
