/** The way to a draft: the contests that are open, a contest's card, the contact's own consent, the first question. */

import { hasConsent } from '../../../consents/queries.ts';
import { sayCard, sayContestLine, sayDates, sayNominations, sayRequirements } from '../../../contests/card-words.ts';
import { type Contest, contestById, contestBySlug, openContests, upcomingContests } from '../../../contests/queries.ts';
import { isOpen, submitWindow } from '../../../contests/rules.ts';
import { startDraft } from '../../../entries/actions/start.ts';
import { draftInFront } from '../../../entries/queries.ts';
import { authorize } from '../../../people/access.ts';
import type { Say } from '../../../texts/texts.ts';
import { plainWords } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { answerTap, redraw, reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { means, standsOn } from '../../screens/spoken-words.ts';
import { refuseStart } from '../extending/asking.ts';
import { goTo } from '../home/doors.ts';
import { agreeOnce, askConsent } from './agreeing.ts';
import { consentButton, contestPartButton, showContestButton, startButton } from './buttons.ts';
import { frontScreen } from './front.ts';
import { startedAnew } from './leaving.ts';
import { show } from './showing.ts';

/** How entries made here came. */
const CHANNEL = 'telegram';

/** /contests: what is open now and what opens soon, each a button. */
export async function listContests(ctx: Ctx): Promise<void> {
  const { db } = ctx.services;
  const open = await openContests(db, ctx.now);
  const soon = await upcomingContests(db, ctx.now);
  const all = [...open, ...soon];
  if (all.length === 0) return void (await reply(ctx, ctx.say.html('contests-none')));
  const lines = all.map(({ definition }) => sayContestLine(definition, ctx.now, ctx.say));
  const rows = all.map(({ id, definition }) => [
    press(shortTitle(definition.title), showContestButton.data({ contest: id })),
  ]);
  const { keyboard } = inline(rows);
  await reply(ctx, [ctx.say.html('contests-title'), ...lines].join('\n\n'), keyboard);
}

/** The card of one contest, by id or by the address in a link. */
export async function showContest(ctx: Ctx, wanted: { id: number } | { slug: string }, draw = reply): Promise<void> {
  const { db } = ctx.services;
  const contest = 'id' in wanted ? await contestById(db, wanted.id) : await contestBySlug(db, wanted.slug);
  if (!contest || isHidden(contest, ctx)) return showUnknown(ctx, draw);
  const { lines, rows } = await ctx.added(ctx, 'contest', contest);
  const html = [sayCard(contest.definition, ctx.now, ctx.say), ...lines].join('\n\n');
  await draw(ctx, html, inline([...cardRows(contest, ctx), ...rows]).keyboard);
}

/** A draft is nobody's but its organizers'. */
function isHidden({ id, definition }: Contest, { caller }: Ctx): boolean {
  return definition.state === 'draft' && !authorize(caller, 'contest.change', { contestId: id }).ok;
}

async function showUnknown(ctx: Ctx, draw: typeof reply): Promise<void> {
  const all = press(ctx.say('home-door-contests'), goTo.data({ command: 'contests' }));
  await draw(ctx, ctx.say.html('contest-unknown'), inline([[all]]).keyboard);
}

function cardRows({ id, definition }: Contest, { say, now }: Ctx, shown?: string) {
  const enter = isOpen(submitWindow(definition), now)
    ? [press(say('contest-enter'), startButton.data({ contest: id }))]
    : [];
  const parts = PARTS.filter(({ part }) => part !== shown);
  const back = shown ? [[press(say('contest-card'), showContestButton.data({ contest: id }))]] : [];
  return [
    enter,
    parts.map(({ part, label }) => press(say(label), contestPartButton.data({ contest: id, part }))),
    ...back,
  ];
}

const PARTS = [
  { part: 'nominations', label: 'contest-part-nominations', text: sayNominations },
  {
    part: 'dates',
    label: 'contest-part-dates',
    text: (contest: Contest['definition'], _: Date, say: Say) => sayDates(contest, say),
  },
  {
    part: 'needs',
    label: 'contest-part-needs',
    text: (contest: Contest['definition'], _: Date, say: Say) => sayRequirements(contest, say),
  },
] as const;

/** Nominations, dates or requirements, in place of the card. */
export async function showPart(ctx: Ctx, { contest: id, part }: { contest: number; part: string }): Promise<void> {
  const contest = await contestById(ctx.services.db, id);
  const found = PARTS.find((one) => one.part === part);
  if (!contest || !found || isHidden(contest, ctx)) return showContest(ctx, { id }, redraw);
  await redraw(ctx, found.text(contest.definition, ctx.now, ctx.say), inline(cardRows(contest, ctx, part)).keyboard);
}

/** A second tap so soon is a nervous finger's, and not a second wish. */
const DOUBLE_TAP_MS = 60_000;
const STARTED = 'start';

/** The button of a contest's card; tapped twice in a row it asks once. */
export async function startByTap(ctx: Ctx, { contest }: { contest: number }): Promise<void> {
  const { talk } = ctx.handling;
  const { shownBefore: before } = talk;
  const isAgain = before?.name === STARTED && before.of === contest;
  if (isAgain && ctx.now.getTime() - Date.parse(before.at ?? '') < DOUBLE_TAP_MS) {
    talk.shown = before;
    return answerTap(ctx, ctx.say('contest-asked-below'));
  }
  talk.shown = { name: STARTED, of: contest, at: ctx.now.toISOString() };
  await start(ctx, { contest });
}

/** A draft begins; before the first name is asked the contact has agreed to the processing of their own data. */
async function start(ctx: Ctx, { contest }: { contest: number }): Promise<void> {
  const { db } = ctx.services;
  if (!(await hasConsent(db, ctx.caller.personId, 'processing')))
    return askConsent(ctx, contest, consentButton.data({ contest }));
  const before = await draftInFront(db, ctx.caller.personId);
  const draft = await startDraft(db, ctx.caller, { contestId: contest, channel: CHANNEL }, ctx.now);
  if (!draft.ok) return refuseStart(ctx, draft.refusal, contest);
  const screen = await frontScreen(ctx, draft.value);
  const isPutAside = before?.state === 'draft' && before.nomination !== null && before.id !== draft.value.id;
  const aside = isPutAside ? [startedAnew(before, ctx.say)] : [];
  await show(ctx, draft.value, { ...screen, html: [...aside, screen.html].join('\n\n') });
}

export function agree(ctx: Ctx, { contest }: { contest: number }): Promise<void> {
  return agreeOnce(ctx, contest, () => start(ctx, { contest }));
}

/** «Согласна» written below the question for the consent: it is given by the button, which stands once more. */
export async function heardAtConsent(ctx: Ctx): Promise<boolean> {
  const { talk } = ctx.handling;
  const { shownBefore: before } = talk;
  const typed = plainWords(ctx.message?.text ?? '');
  const agrees = means(ctx.say, 'spoken-agree', typed) || standsOn(ctx.say('consent-agree'), typed);
  if (before?.name !== STARTED || !agrees || (await hasConsent(ctx.services.db, ctx.caller.personId, 'processing')))
    return false;
  talk.shown = before;
  await reply(ctx, ctx.say.html('consent-by-button'));
  await askConsent(ctx, before.of, consentButton.data({ contest: before.of }));
  return true;
}
