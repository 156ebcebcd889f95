/** What a programme can be of, a contest's days and concerts, and the acts it begins with. */

import { type Choice, countChoices } from '../../../concerts/programme/acts.ts';
import { beginProgramme, type Occasion } from '../../../concerts/programme/beginning.ts';
import { concertsToProgramme, programmedDays, programmeIdOf } from '../../../concerts/programme/loading.ts';
import { concertById } from '../../../concerts/queries.ts';
import { daysOnStage } from '../../../contests/acts.ts';
import { contestById } from '../../../contests/queries.ts';
import { authorize } from '../../../people/access.ts';
import { formatDate } from '../../../texts/format.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { answerOutdated } from '../../incoming/router.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw, type reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import * as on from './buttons.ts';
import { showProgramme } from './programme.ts';
import { occasionTitle, readChoice } from './words.ts';

const MOST_ON_BUTTON = 44;

/** The days and concerts of a contest; those with a programme lead to it, the others to its beginning. */
export async function showOccasions(
  ctx: Ctx,
  { contest: contestId }: { contest: number },
  draw: typeof reply = redraw,
) {
  const { say, services, caller } = ctx;
  const allowed = authorize(caller, 'concert.write', { contestId });
  if (!allowed.ok) return refuse(ctx, allowed.refusal);
  const contest = await contestById(services.db, contestId);
  if (!contest) return refuse(ctx, { code: 'programme-not-found' });
  const begun = await programmedDays(services.db, contestId);
  const days = [...new Set([...daysOnStage(contest.definition), ...begun.keys()])].sort();
  const concerts = await concertsToProgramme(services.db, contestId);
  const rows = [
    ...days.map((day) => {
      const key = begun.has(day) ? 'programme-day-begun' : 'programme-day';
      return [press(say(key, { day: formatDate(day, say.language) }), on.dayButton.data({ contest: contestId, day }))];
    }),
    ...concerts.map(({ id, title }) => [
      press(
        say('programme-concert', { title: shortened(title, MOST_ON_BUTTON) }),
        on.concertButton.data({ concert: id }),
      ),
    ]),
  ];
  const facts = { contest: shortTitle(contest.definition.title) };
  const html = say.html(rows.length > 0 ? 'programme-occasions' : 'programme-no-occasions', facts);
  await draw(ctx, html, inline(rows).keyboard);
}

/** The programme of a contest's day, or the ways to begin one. */
export async function openDay(ctx: Ctx, { contest: contestId, day }: { contest: number; day: string }) {
  const begun = await programmeIdOf(ctx.services.db, { contestId, day });
  if (begun !== undefined) return showProgramme(ctx, { programme: begun, page: 0 });
  const data = (of: string, which: string) => on.beginDayButton.data({ contest: contestId, day, of, which });
  await showBeginning(ctx, { contestId, day }, data, redraw);
}

/** The programme of a concert, or the ways to begin one. */
export async function openConcert(ctx: Ctx, { concert: concertId }: { concert: number }, draw: typeof reply = redraw) {
  const begun = await programmeIdOf(ctx.services.db, { concertId });
  if (begun !== undefined) return showProgramme(ctx, { programme: begun, page: 0 }, draw);
  const data = (of: string, which: string) => on.beginConcertButton.data({ concert: concertId, of, which });
  await showBeginning(ctx, { concertId }, data, draw);
}

async function showBeginning(
  ctx: Ctx,
  of: Occasion,
  data: (of: string, which: string) => string,
  draw: typeof reply,
): Promise<void> {
  const { say, services, caller } = ctx;
  const concert = 'concertId' in of ? ((await concertById(services.db, of.concertId)) ?? null) : null;
  const contestId = 'contestId' in of ? of.contestId : concert?.contestId;
  const allowed = authorize(caller, 'concert.write', typeof contestId === 'number' ? { contestId } : {});
  if (!allowed.ok) return refuse(ctx, allowed.refusal);
  const contest = typeof contestId === 'number' ? ((await contestById(services.db, contestId)) ?? null) : null;
  if (!concert && !contest) return refuse(ctx, { code: 'programme-not-found' });
  const day = 'day' in of ? of.day : null;
  const { all, degrees, nominations } = await countChoices(services.db, { contest, concert, all: [] });
  const rows = [
    ...(all > 0 ? [[press(say('programme-begin-all', { count: all }), data('all', ''))]] : []),
    ...degrees.map(({ id, title, count }) => [press(say('programme-choice', { title, count }), data('degree', id))]),
    ...(nominations.length > 1
      ? nominations.map(({ id, title, count }) => [
          press(say('programme-choice', { title: shortened(title, MOST_ON_BUTTON), count }), data('nomination', id)),
        ])
      : []),
    [press(say('programme-begin-empty'), data('none', ''))],
    ...(contest ? [[press(say('programme-back'), on.occasionsButton.data({ contest: contest.id }))]] : []),
  ];
  const html = say.html(all > 0 ? 'programme-begin' : 'programme-begin-without', {
    occasion: occasionTitle({ concert, contest, day }, say),
  });
  await draw(ctx, html, inline(rows).keyboard);
}

/** Begins it with a choice; two taps begin one. */
export async function beginDay(ctx: Ctx, values: { contest: number; day: string; of: string; which: string }) {
  const { contest: contestId, day } = values;
  await begin(ctx, { contestId, day }, readChoice(values.of, values.which));
}

export async function beginConcert(ctx: Ctx, values: { concert: number; of: string; which: string }) {
  await begin(ctx, { concertId: values.concert }, readChoice(values.of, values.which));
}

async function begin(ctx: Ctx, of: Occasion, choice: Choice | undefined): Promise<void> {
  if (!choice || ('day' in of && !/^\d{4}-\d{2}-\d{2}$/u.test(of.day))) return answerOutdated(ctx);
  const begun = await beginProgramme(ctx.services.db, ctx.caller, { of, choice }, ctx.now);
  if (!begun.ok) return refuse(ctx, begun.refusal);
  await showProgramme(ctx, { programme: begun.value, page: 0 });
}
