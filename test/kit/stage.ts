/** The stage of a story: the sample directory and contests in a fresh database, the whole bot, and people's phones. */

import { readFileSync } from 'node:fs';
import { loadContest } from '../../src/contests/actions.ts';
import type { Database } from '../../src/database/connect.ts';
import { usedIds } from '../../src/entries/storing/using.ts';
import { loadDirectory } from '../../src/institutions/load.ts';
import type { Role } from '../../src/people/access.ts';
import { arrive } from '../../src/people/actions.ts';
import { grantRole } from '../../src/people/staff.ts';
import { shiftableClock } from '../../src/sandbox/clock.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import type { Feature } from '../../src/telegram/feature.ts';
import { type StartedBot, type StartOptions, startBot } from './bot.ts';
import { aDatabase, type Wanted } from './database.ts';
import { type Phone, phoneOf } from './phone.ts';
import { sampleContestFile } from './samples.ts';
import { aSandbox } from './sandbox.ts';

export interface Story {
  db: Database;
  sandbox: Sandbox;
  phone(personId: number): Phone;
  /** The phone of the one who enters for this institution of the sample; the same every time. */
  contactOf(institution: string): Phone;
  /** Makes the person one of the staff, for every contest. */
  givesRole(personId: number, role: Role): Promise<void>;
  now(): Date;
  /** Puts the clock to an instant. */
  at(instant: string | Date): void;
  /** Ends the bot and starts another on the same database, as a deploy does. */
  restarts(): Promise<void>;
  /** The same with something done while no bot listens: it waits at the messenger until the bot is back. */
  isAway(during: () => void): Promise<void>;
}

export interface Plot {
  features: readonly Feature[];
  contests?: readonly ('C1' | 'C2' | 'C3')[];
  at: string;
  on?: Wanted['on'];
  options?: Partial<StartOptions>;
}

/** A machine's clock that stands still until a story moves it. */
const EPOCH = new Date('2026-11-01T00:00:00Z');

/** Sets the stage with the sample's institutions and contests. */
export async function aStory({ features, contests = ['C1'], at, on, options }: Plot): Promise<Story> {
  const db = await aDatabase(on ? { on } : {});
  const clock = shiftableClock(() => EPOCH);
  clock.set(new Date(at));
  const directory = readFileSync(new URL('../samples/institutions.json', import.meta.url));
  const loaded = await loadDirectory(db, directory, clock.now());
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
  for (const id of contests) {
    const file = new TextEncoder().encode(JSON.stringify(sampleContestFile(id)));
    const contest = await loadContest(db, null, file, clock.now(), usedIds);
    if (!contest.ok) throw new Error(JSON.stringify(contest.refusal));
  }
  const sandbox = aSandbox({ clock });
  const contacts = new Map<string, number>();
  const contactOf = (institution: string) => {
    const known = contacts.get(institution);
    if (known !== undefined) return known;
    const { id } = sandbox.addPerson({ firstName: institution, languageCode: 'ru' });
    contacts.set(institution, id);
    return id;
  };
  const start = () => startBot({ features, sandbox, db, allowance: { burst: 10_000, perSecond: 10_000 }, ...options });
  let bot: StartedBot = await start();
  const away = async (during: () => void) => {
    await bot.stop();
    during();
    bot = await start();
    await bot.quiet();
  };
  return {
    db,
    sandbox,
    phone: (personId) => phoneOf(sandbox, personId, () => bot),
    contactOf: (institution) => phoneOf(sandbox, contactOf(institution), () => bot),
    async givesRole(personId, role) {
      const address = { channel: 'telegram', externalId: String(personId), languageCode: 'ru' };
      const { person } = await arrive(db, address, clock.now());
      await grantRole(db, person.id, { role, contestId: null }, null, clock.now());
    },
    now: () => clock.now(),
    at: (instant) => clock.set(new Date(instant)),
    restarts: () => away(() => undefined),
    isAway: away,
  };
}
