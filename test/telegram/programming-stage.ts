/** A programme in the chat: a school with accepted acts, an organizer, a gala of the contest. */

import { concerts } from '../../src/concerts/tables.ts';
import type { ContestFile } from '../../src/contests/definition.ts';
import { acceptEntry } from '../../src/entries/actions/moderate.ts';
import type { EntryView } from '../../src/entries/view.ts';
import type { Feature } from '../../src/telegram/feature.ts';
import { managing } from '../../src/telegram/features/managing/feature.ts';
import { printing } from '../../src/telegram/features/printing/feature.ts';
import * as on from '../../src/telegram/features/programming/buttons.ts';
import { programming } from '../../src/telegram/features/programming/feature.ts';
import { DEGREES } from '../awards/stage.ts';
import { GALA } from '../concerts/programme/stage.ts';
import { NOON } from '../kit/entries.ts';
import { ORGANIZER, SCHOOL } from '../kit/sandbox.ts';
import { type Told, taken } from '../kit/school.ts';
import { aLine } from './line-stage.ts';

const FIELDS: ContestFile['fields'] = [
  { id: 'title', kind: 'title' },
  { id: 'duration', kind: 'duration', required: false },
  { id: 'track', kind: 'backing_track', required: false },
];

const STAGES: ContestFile['stages'] = [
  { id: 'final', title: 'Финал', starts_on: '2027-01-23', ends_on: '2027-01-24', venue: 'Концертный зал' },
];

/** Three accepted acts of three minutes, and the organizer with the gala's programme still to be begun. */
export async function aGalaInTheChat(more: readonly Feature[] = []) {
  const line = await aLine({ fields: FIELDS, award_degrees: DEGREES, stages: STAGES }, [
    managing,
    printing,
    programming,
    ...more,
  ]);
  const { db, school, organizer: caller, stage } = line;
  const accepted = async (title: string, told: Told = {}): Promise<EntryView> => {
    const { id, version } = await school.enters({
      title,
      ...told,
      fields: { duration: { text: '3:00' }, ...told.fields },
    });
    taken(await acceptEntry(db, caller, { entryId: id, version }, NOON));
    return school.sees(id);
  };
  const acts = [
    await accepted('Первая', { children: ['Берестова Анна Олеговна 1.03.2017'] }),
    await accepted('Вторая', { children: ['Голубева Вера Олеговна 2.03.2017'] }),
    await accepted('Третья', { children: ['Зимина Злата Олеговна 3.03.2017'] }),
  ];
  const [concert] = await db
    .insert(concerts)
    .values({
      ...{ slug: 'gala', contestId: stage.contestId, state: 'published', title: 'Гала-концерт' },
      ...{ startsAt: GALA, zone: 'Asia/Novosibirsk', venue: 'Концертный зал', createdAt: NOON },
    })
    .returning({ id: concerts.id });
  await line.phone(SCHOOL).says('/start');
  await line.phone(ORGANIZER).says('/start');
  const organizer = line.phone(ORGANIZER);
  const press = (words: string): Promise<string> => {
    const label = organizer
      .labels()
      .flatMap((row) => row.split(' | '))
      .find((one) => one.includes(words));
    if (label === undefined) throw new Error(`no button «${words}» among ${organizer.labels().join(' | ')}`);
    return organizer.presses(label);
  };
  return {
    ...line,
    ...{ acts, accepted, press, mine: organizer, concertId: concert?.id ?? 0 },
    /** The programme's screen, begun with all acts. */
    async begins() {
      await organizer.taps(on.concertBelowButton.data({ concert: concert?.id ?? 0 }));
      await press('Все номера');
    },
    /** The lines of the items on the screen. */
    times: () => organizer.lines().filter((text) => /^\d\d:\d\d /u.test(text)),
  };
}
