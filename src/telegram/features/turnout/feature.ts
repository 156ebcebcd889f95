/** How many seats were promised and how many people came to the concerts of a school year; reached from the totals. */

import { plainDateAt } from '../../../calendar.ts';
import { reachOfConcert } from '../../../concerts/seats/queries.ts';
import { authorize } from '../../../people/access.ts';
import { schoolYearStart } from '../../../school-year.ts';
import { concertsCsv } from '../../../tallies/concerts/file.ts';
import { hasConcerts, tallyConcerts } from '../../../tallies/concerts/tally.ts';
import { tellMoment } from '../../../tallies/wording/telling.ts';
import { formatDayMonth } from '../../../texts/calendar-format.ts';
import type { Ctx } from '../../context.ts';
import { type Feature, onTap } from '../../feature.ts';
import { handOver } from '../../files/handing.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import * as on from './buttons.ts';

/** Concerts told one by one. */
const MOST_TOLD = 12;

export const turnout: Feature = {
  taps: [onTap(on.concertsButton, show), onTap(on.concertsFileButton, sendFile)],
  additions: {
    async tally({ say, services }, { view }) {
      if (view.by.length > 0 || !(await hasConcerts(services.db))) return {};
      return { rows: [[press(say('concerts-tally-button'), on.concertsButton.data({ back: 0 }))]] };
    },
    async staged({ say, caller }, concert) {
      if (!authorize(caller, 'tally.see', reachOfConcert(concert)).ok) return {};
      return { seldom: [[press(say('concerts-tally-staged'), on.concertsButton.data({ back: 0 }))]] };
    },
  },
};

/** The school year so many years back, in the instance's zone. */
function yearOf({ services, say, now }: Ctx, back: number) {
  const from = schoolYearStart(now, services.zone, back);
  const to = schoolYearStart(now, services.zone, back - 1);
  const year = Number(plainDateAt(from, services.zone).slice(0, 4));
  const period = say('concerts-tally-school-year', { from: String(year), to: String(year + 1) });
  return { from, to, period };
}

async function show(ctx: Ctx, { back }: { back: number }): Promise<void> {
  const { say, services, caller, now } = ctx;
  const { period, ...stretch } = yearOf(ctx, back);
  const counted = await tallyConcerts(services.db, caller, stretch);
  if (!counted.ok) return refuse(ctx, counted.refusal);
  const { concerts, promised, came } = counted.value;
  const told = concerts.slice(-MOST_TOLD).map((one) => {
    const day = formatDayMonth(plainDateAt(one.startsAt, one.zone), say.language);
    const facts = { day, title: shortTitle(one.title), promised: String(one.promised) };
    if (one.startsAt > now) return say.html('concerts-tally-ahead', facts);
    return say.html('concerts-tally-line', { ...facts, came: String(one.came) });
  });
  const total = { concerts: String(concerts.length), promised: String(promised), came: String(came) };
  const html = [
    say.html('concerts-tally-title', { period }),
    '',
    ...(concerts.length > 0
      ? [...told, '', say.html('concerts-tally-total', total)]
      : [say.html('concerts-tally-none')]),
    ...(concerts.length > MOST_TOLD ? [say.html('concerts-tally-more', { shown: String(MOST_TOLD) })] : []),
  ].join('\n');
  const other = back === 0 ? 'concerts-tally-last-year' : 'concerts-tally-this-year';
  const rows = [
    [press(say(other), on.concertsButton.data({ back: back === 0 ? 1 : 0 }))],
    concerts.length > 0 ? [press(say('concerts-tally-file'), on.concertsFileButton.data({ back }))] : [],
  ];
  await redraw(ctx, html, inline(rows).keyboard);
}

async function sendFile(ctx: Ctx, { back }: { back: number }): Promise<void> {
  const { say, services, caller, now } = ctx;
  const { period, ...stretch } = yearOf(ctx, back);
  const counted = await tallyConcerts(services.db, caller, stretch);
  if (!counted.ok) return refuse(ctx, counted.refusal);
  await answerTap(ctx);
  await handOver(ctx, {
    what: 'concerts-tally',
    contestId: null,
    personal: false,
    name: `concerts_${plainDateAt(stretch.from, services.zone).slice(0, 4)}.csv`,
    bytes: concertsCsv(counted.value.concerts, say),
    caption: say('concerts-tally-caption', { period, moment: tellMoment(now, services.zone, say) }),
  });
}
