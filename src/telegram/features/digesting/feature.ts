/** Figures by a schedule: asked for under a contest or under any figures of one, stopped by one tap. */

import { authorize } from '../../../people/access.ts';
import { ok, type Result, refused } from '../../../result.ts';
import { contestToTell } from '../../../tallies/digests/access.ts';
import { askDigest, type DigestRefusal, stopDigest } from '../../../tallies/digests/actions.ts';
import { digestOf } from '../../../tallies/digests/queries.ts';
import { nextHour } from '../../../tallies/digests/rules.ts';
import { viewById } from '../../../tallies/views/views.ts';
import { formatInstant, zoneName } from '../../../texts/format.ts';
import type { PlainKey } from '../../../texts/plain-key.ts';
import type { Ctx } from '../../context.ts';
import { type Feature, onTap } from '../../feature.ts';
import type { Addition } from '../../screens/additions.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw, reply } from '../../screens/reply.ts';
import { press, type Screen } from '../../screens/screen.ts';
import { askButton, backButton, hourButton, setButton, stopButton, weeklyButton } from './buttons.ts';
import { askScreen, hourScreen, type Subject, setScreen, weekdayScreen } from './screens.ts';

export const digesting: Feature = {
  taps: [
    onTap(askButton, (ctx, of) => ask(ctx, of, reply)),
    onTap(backButton, (ctx, of) => ask(ctx, of, redraw)),
    onTap(weeklyButton, (ctx, of) => show(ctx, of, (subject) => weekdayScreen(subject, ctx.say))),
    onTap(hourButton, (ctx, of) => show(ctx, of, (subject) => hourScreen(subject, of.weekday, ctx.say))),
    onTap(setButton, set),
    onTap(stopButton, stop),
  ],
  additions: {
    managed: async (ctx, { id, definition }) =>
      definition.state === 'draft' ? {} : offer(ctx, id, 0, 'digest-button'),
    tally: async (ctx, { view, viewId }) => {
      const [contestId, other] = view.contests;
      if (contestId === undefined || other !== undefined) return {};
      const plain = view.by.length === 0 && Object.keys(view.filters).length === 0 && !view.period && !view.states;
      return offer(ctx, contestId, plain ? 0 : viewId, 'digest-button-here');
    },
  },
};

/** A contest and the view of it; the view 0 is its totals. */
interface Of {
  readonly contest: number;
  readonly view: number;
}

async function offer({ caller, say }: Ctx, contest: number, view: number, label: PlainKey): Promise<Addition> {
  if (!authorize(caller, 'digest.ask', { contestId: contest }).ok) return {};
  return { rows: [[press(say(label), askButton.data({ contest, view }))]] };
}

/** Opened under a contest or under figures it is a message of its own, so that they stay. */
async function ask(ctx: Ctx, of: Of, how: typeof reply): Promise<void> {
  const { db } = ctx.services;
  const known = await digestOf(db, ctx.caller.personId, { contestId: of.contest, viewId: of.view });
  await show(ctx, of, (subject) => askScreen(subject, known, ctx.say), how);
}

async function show(ctx: Ctx, of: Of, draw: (subject: Subject) => Screen, how: typeof reply = redraw): Promise<void> {
  const subject = await subjectOf(ctx, of);
  if (!subject.ok) return refuse(ctx, subject.refusal);
  const { html, keyboard } = draw(subject.value);
  await how(ctx, html, keyboard);
}

async function subjectOf(
  { services, caller, now, say }: Ctx,
  { contest, view }: Of,
): Promise<Result<Subject, DigestRefusal>> {
  const kept = view === 0 ? null : await viewById(services.db, view);
  if (kept === undefined) return refused({ code: 'digest-gone' });
  const found = await contestToTell(services.db, caller, { contestId: contest, view: kept });
  if (!found.ok) return found;
  const { title, zone } = found.value.definition;
  return ok({ contest, view, title: shortTitle(title), zone: zoneName(now, zone, say) });
}

async function set(ctx: Ctx, { contest, view, weekday, hour }: Of & { weekday: number; hour: number }): Promise<void> {
  const { db } = ctx.services;
  const wish = { weekday: weekday === 0 ? null : weekday, hour };
  const asked = await askDigest(db, ctx.caller, { contestId: contest, viewId: view, ...wish }, ctx.now);
  if (!asked.ok) return refuse(ctx, asked.refusal);
  const found = await contestToTell(db, ctx.caller, { contestId: contest, view: null });
  if (!found.ok) return refuse(ctx, found.refusal);
  const { zone } = found.value.definition;
  const first = formatInstant(nextHour(wish, ctx.now, zone), zone, ctx.say);
  await show(ctx, { contest, view }, (subject) => setScreen(subject, { id: asked.value, first, ...wish }, ctx.say));
}

/** Under a digest the figures stay and only its buttons go; on the screens of asking the message says it. */
async function stop(ctx: Ctx, { digest }: { digest: number }): Promise<void> {
  const stopped = await stopDigest(ctx.services.db, ctx.caller, digest, ctx.now);
  if (!stopped.ok) return refuse(ctx, stopped.refusal);
  await answerTap(ctx, ctx.say('digest-stopped-note'));
  await reply(ctx, ctx.say.html('digest-stopped'));
}
