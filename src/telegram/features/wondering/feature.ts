/** Questions about figures in plain words, outside of everything else: understood, told back, and answered as a tally. */

import { allContests } from '../../../contests/queries.ts';
import { contestsWithin } from '../../../people/access.ts';
import { contestsToTally } from '../../../tallies/access.ts';
import { askedBy } from '../../../tallies/questions/asking.ts';
import type { Unkept } from '../../../tallies/questions/figure-words.ts';
import type { Question, Understood, WhyChoose } from '../../../tallies/questions/question.ts';
import type { Shape } from '../../../tallies/questions/shape-words.ts';
import { isAboutSameAwards, withoutAwards } from '../../../tallies/questions/unpublished.ts';
import { lookBefore, rememberLook } from '../../../tallies/views/looks.ts';
import { type TallyView, type TallyViewInput, viewSchema } from '../../../tallies/views/view.ts';
import { keepView, requestOf } from '../../../tallies/views/views.ts';
import { sayLabel } from '../../../tallies/wording/labels.ts';
import type { PlainKey, Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import type { Feature } from '../../feature.ts';
import { titlesAmong } from '../../screens/contest-title.ts';
import { WHO_MAY } from '../../screens/refusals.ts';
import { reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { sendChart } from '../picturing/sending.ts';
import { awardsShown } from '../totals/awarding.ts';
import { viewButton } from '../totals/buttons.ts';
import { sendFile } from '../totals/files.ts';
import { showView } from '../totals/showing.ts';
import type { AwardsShown } from '../totals/shown.ts';
import { showLatest, tellClosing } from './elsewhere.ts';
import { type Beside, leftoverLines, slipLines, understoodLine } from './telling.ts';

const MOST_ON_BUTTON = 40;
/** Contests told by their names. */
const MOST_NAMED = 3;

/** Why there is no answer to what no figures are kept of. */
const UNKEPT = {
  gender: 'wondering-unkept-gender',
  'half-year': 'wondering-unkept-half-year',
  drafts: 'wondering-unkept-drafts',
  absent: 'wondering-unkept-absent',
  age: 'wondering-unkept-age',
  guests: 'wondering-unkept-guests',
  places: 'wondering-unkept-places',
  stages: 'wondering-unkept-stages',
  names: 'wondering-unkept-names',
  prizes: 'wondering-unkept-prizes',
  thanks: 'wondering-unkept-thanks',
  least: 'wondering-unkept-least',
  degree: 'wondering-unkept-degree',
  awards: 'wondering-unkept-awards',
  share: 'wondering-unkept-share',
  average: 'wondering-unkept-average',
} as const satisfies Record<Unkept, PlainKey>;

function unkeptText({ caller }: Ctx, what: Unkept): PlainKey {
  const isOthers = what === 'names' && contestsWithin(caller, 'workbook.personal').length === 0;
  return isOthers ? WHO_MAY.names : UNKEPT[what];
}

/** What the buttons under the figures do. */
const HANDED = {
  chart: sendChart,
  workbook: (ctx, viewId) => sendFile(ctx, 'workbook', viewId),
  csv: (ctx, viewId) => sendFile(ctx, 'csv', viewId),
} as const satisfies Record<Shape, (ctx: Ctx, viewId: number) => Promise<void>>;

export const wondering: Feature = { onMessage: wonder };

/** Whether the message was a question about figures from somebody who may see them; what was passed on asks nothing. */
async function wonder(ctx: Ctx): Promise<boolean> {
  const { text, forward_origin: passedOn } = ctx.message ?? {};
  if (text === undefined || passedOn || contestsWithin(ctx.caller, 'tally.see').length === 0) return false;
  const question = await askedBy(ctx.services.db, ctx.caller, text, ctx.now);
  switch (question.outcome) {
    case 'none':
      return false;
    case 'beyond':
      await reply(ctx, ctx.say.html('wondering-beyond', { words: question.words }));
      return true;
    case 'nothing-before':
      await reply(ctx, ctx.say.html(question.shape ? 'wondering-nothing-shown' : 'wondering-nothing-before'));
      return true;
    case 'full':
      await reply(ctx, ctx.say.html(question.of === 'ratio' ? 'wondering-full-ratio' : 'wondering-full'));
      return true;
    case 'shape':
      await HANDED[question.shape](ctx, await keepView(ctx.services.db, question.view, ctx.now));
      return true;
    case 'unkept':
      await reply(ctx, ctx.say.html(unkeptText(ctx, question.what)));
      return true;
    case 'closing':
      await tellClosing(ctx, question);
      return true;
    case 'latest':
      await showLatest(ctx, question);
      return true;
    case 'which-time':
      await reply(ctx, ctx.say.html('wondering-which-time'));
      return true;
    case 'nobody':
      await reply(ctx, ctx.say.html('wondering-nobody', { typed: question.typed }));
      return true;
    case 'view':
      await answer(ctx, question);
      return true;
    case 'choice':
      await choose(ctx, question);
      return true;
  }
}

type Asked<Outcome> = Extract<Question, { outcome: Outcome }>;

/**
 * First how it was understood, and below the figures, which change in place when their buttons are pressed; figures that
 * are not for this person are refused, and nothing is said to be understood.
 */
async function answer(ctx: Ctx, question: Asked<'view'>): Promise<void> {
  const { text, view, goesOn, understood, leftovers, slips, shape } = question;
  const { db } = ctx.services;
  const awards = await awardsBehind(ctx, viewSchema.parse(view));
  const beside = { ...(await besideOf(ctx, view, understood)), goesOn: goesOn === true };
  const lines = [
    understoodLine(understood, beside, ctx.say),
    ...slipLines(text, slips, ctx.say),
    ...leftoverLines(text, leftovers, ctx.say),
    ...(awards?.none ? awards.lines : []),
  ];
  const shown = awards?.none ? await shownInstead(ctx, question) : view;
  const viewId = await keepView(db, shown ?? view, ctx.now);
  if (!shown) {
    await rememberLook(db, ctx.caller.personId, viewId, ctx.now);
    return void (await reply(ctx, lines.join('\n')));
  }
  if (shown !== view) lines.push(ctx.say.html('wondering-without-awards'));
  const below: typeof reply = async (to, ...figures) => {
    await reply(to, lines.join('\n'));
    return reply(to, ...figures);
  };
  const isShown = await showView(ctx, viewId, below);
  if (isShown && shape) await HANDED[shape](ctx, viewId);
}

/**
 * What is shown of a view about awards of which there are none yet: nothing, but once that was said a question that goes
 * on gets the entries themselves.
 */
async function shownInstead(ctx: Ctx, { view, goesOn }: Asked<'view'>): Promise<TallyView | undefined> {
  const before = goesOn ? await lookBefore(ctx.services.db, ctx.caller.personId, ctx.now) : undefined;
  const parsed = viewSchema.parse(view);
  return before && isAboutSameAwards(parsed, before) ? withoutAwards(parsed) : undefined;
}

async function awardsBehind(ctx: Ctx, view: TallyView): Promise<AwardsShown | undefined> {
  const reached = await contestsToTally(ctx.services.db, ctx.caller);
  return reached.ok
    ? awardsShown(ctx, view, { looked: requestOf(view, reached.value).contests, reached: reached.value })
    : undefined;
}

/** A button for each that may be meant; each draws its figures in place of the question. */
async function choose(ctx: Ctx, question: Asked<'choice'>): Promise<void> {
  const { say, services } = ctx;
  const { why, typed, options, text, leftovers, slips } = question;
  const rows = [];
  for (const { label, view } of options) {
    const name = shortened(sayLabel(label, say), MOST_ON_BUTTON);
    rows.push([press(name, viewButton.data({ view: await keepView(services.db, view, ctx.now) }))]);
  }
  const [first] = options;
  const awards = first && (await awardsBehind(ctx, viewSchema.parse(first.view)));
  const beside = [...slipLines(text, slips, say), ...leftoverLines(text, leftovers, say), ...(awards?.lines ?? [])];
  await reply(ctx, [...whyLines(why, typed, options.length, say), ...beside].join('\n'), inline(rows).keyboard);
}

/** Why there is something to choose. */
function whyLines(why: WhyChoose, typed: string, options: number, say: Say): string[] {
  if (why === 'several') return [say.html('wondering-several', { typed })];
  if (why === 'wider') return [say.html('wondering-wider', { typed, count: options })];
  return [
    say.html('wondering-unknown', { typed }),
    say.html(options > 0 ? 'wondering-near' : 'wondering-nothing-near'),
  ];
}

/** The contests that were taken, named or not: of several editions it is said which one. */
async function besideOf(
  { services, say }: Ctx,
  { contests: taken = [] }: TallyViewInput,
  understood: readonly Understood[],
): Promise<Omit<Beside, 'goesOn'>> {
  const contests = await allContests(services.db);
  const [only] = taken;
  const zone = contests.find(({ id }) => id === only)?.definition.zone ?? contests[0]?.definition.zone ?? services.zone;
  const said = understood.flatMap(({ became }) => (became.is === 'contests' ? [became] : []));
  if (said.length > 0 && said.every(({ season, contests: ids }) => season || ids.length === 0)) {
    return { zone, taken: undefined };
  }
  if (only === undefined) return { zone, taken: null };
  const titles = contests.filter(({ id }) => taken.includes(id)).map(titlesAmong(contests));
  return {
    zone,
    taken: titles.length > MOST_NAMED ? say('wondering-contests', { count: titles.length }) : titles.join(', '),
  };
}
