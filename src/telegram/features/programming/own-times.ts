/** When an entry goes on, for its contact on its card and for a guardian beside the child, once the programme is published. */

import { plainDateAt } from '../../../calendar.ts';
import { saidArrival } from '../../../concerts/programme/timetable.ts';
import { type OwnTime, timesOfEntry } from '../../../concerts/programme/told.ts';
import type { EntryView } from '../../../entries/view.ts';
import { formatDate, formatTime, zoneName } from '../../../texts/format.ts';
import type { Ctx } from '../../context.ts';
import type { Addition } from '../../screens/additions.ts';
import { occasionTitle } from './words.ts';

/** A line for each concert or day the accepted entry performs at. */
export async function ownTimes(ctx: Ctx, { id, state }: Pick<EntryView, 'id' | 'state'>): Promise<Addition> {
  if (state !== 'accepted') return {};
  const times = await timesOfEntry(ctx.services.db, id, ctx.now);
  return { lines: times.map((time) => timeLine(ctx, time)) };
}

function timeLine({ say }: Ctx, { concert, contest, zone, startsAt, arriveAt, place }: OwnTime): string {
  const time = (at: Date) => formatTime(at, zone, say.language);
  const occasion = concert ? occasionTitle({ concert, contest, day: null }, say) : say('programme-contest-day');
  return say.html('programme-own-time', {
    occasion,
    day: formatDate(plainDateAt(startsAt, zone), say.language),
    time: time(startsAt),
    zone: zoneName(startsAt, zone, say),
    place,
    arrive: time(saidArrival(arriveAt)),
  });
}
