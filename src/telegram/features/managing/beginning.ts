/** A new contest: what to begin it from, and the draft that stands from then on. */

import { contestBook } from '../../../contests/making/book/write.ts';
import { type Beginning, makeContest } from '../../../contests/making/drafting.ts';
import { readTemplates, templateNamed } from '../../../contests/making/templates.ts';
import { allContests } from '../../../contests/queries.ts';
import { authorize } from '../../../people/access.ts';
import type { Ctx } from '../../context.ts';
import { handOver } from '../../files/handing.ts';
import { titlesAmong } from '../../screens/contest-title.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw, reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { goOn } from './asking.ts';
import {
  blankButton,
  copyButton,
  earlierButton,
  fileHelpButton,
  listButton,
  newButton,
  templateButton,
} from './buttons.ts';
import { pageOf } from './list.ts';
import { sayRefusal } from './sentences.ts';

/** The ways to begin. */
export async function chooseBeginning(ctx: Ctx): Promise<void> {
  const allowed = authorize(ctx.caller, 'contest.make');
  if (!allowed.ok) return refuse(ctx, allowed.refusal);
  const { good, broken } = await readTemplates(ctx.say.language);
  if (broken.length > 0) ctx.services.log.warn({ files: broken }, 'templates that are no contests were left out');
  const earlier = await allContests(ctx.services.db);
  const rows = [
    ...good.map(({ name, definition }) => [
      press(templateLabel(definition.title), templateButton.data({ template: name })),
    ]),
    earlier.length > 0 ? [press(ctx.say('managing-button-earlier'), earlierButton.data({ page: 0 }))] : [],
    [press(ctx.say('managing-button-from-file'), fileHelpButton.data({}))],
    [press(ctx.say('button-back'), listButton.data({ which: 'live', page: 0 }))],
  ];
  await redraw(ctx, ctx.say.html('managing-begin'), inline(rows).keyboard);
}

/** Characters that a button shows on a phone. */
const MOST_ON_BUTTON = 60;

function templateLabel(title: string): string {
  return `✨ ${title.slice(0, MOST_ON_BUTTON)}`;
}

/** Earlier contests, the latest first: each can be made anew. */
export async function chooseEarlier(ctx: Ctx, { page }: { page: number }): Promise<void> {
  const allowed = authorize(ctx.caller, 'contest.make');
  if (!allowed.ok) return refuse(ctx, allowed.refusal);
  const all = [...(await allContests(ctx.services.db))].reverse();
  const titleOf = titlesAmong(all);
  const { shown, at, pages } = pageOf(all, page);
  const rows = [
    ...shown.map((contest) => [press(titleOf(contest), copyButton.data({ contest: contest.id }))]),
    [
      ...(at > 0 ? [press('‹', earlierButton.data({ page: at - 1 }))] : []),
      ...(at + 1 < pages ? [press('›', earlierButton.data({ page: at + 1 }))] : []),
    ],
    [press(ctx.say('button-back'), newButton.data({}))],
  ];
  await redraw(ctx, ctx.say.html('managing-which-earlier'), inline(rows).keyboard);
}

/** A draft of a template; one that is gone shows what there is now. */
export async function beginFromTemplate(ctx: Ctx, { template: name }: { template: string }): Promise<void> {
  const template = await templateNamed(name, ctx.say.language);
  if (!template) return chooseBeginning(ctx);
  await begin(ctx, { from: 'template', definition: template.definition });
}

/** A draft of an earlier contest, with its days a year or more on. */
export async function beginFromEarlier(ctx: Ctx, { contest }: { contest: number }): Promise<void> {
  await begin(ctx, { from: 'earlier', contestId: contest });
}

async function begin(ctx: Ctx, beginning: Beginning): Promise<void> {
  const made = await makeContest(ctx.services.db, ctx.caller, beginning, ctx.now);
  if (made.ok) return goOn(ctx, made.value, 'title');
  if (made.refusal.code === 'not-allowed') return refuse(ctx, made.refusal);
  await answerTap(ctx);
  await reply(ctx, sayRefusal(ctx, made.refusal));
}

/** What may be sent, and a workbook to fill in. */
export async function explainFiles(ctx: Ctx): Promise<void> {
  const allowed = authorize(ctx.caller, 'contest.make');
  if (!allowed.ok) return refuse(ctx, allowed.refusal);
  const rows = [
    [press(ctx.say('managing-button-blank'), blankButton.data({}))],
    [press(ctx.say('button-back'), newButton.data({}))],
  ];
  await redraw(ctx, ctx.say.html('managing-file-help'), inline(rows).keyboard);
}

/** The first template as a workbook: an example is easier to change than an empty table to fill. */
export async function giveBlank(ctx: Ctx): Promise<void> {
  const allowed = authorize(ctx.caller, 'contest.make');
  if (!allowed.ok) return refuse(ctx, allowed.refusal);
  const [template] = (await readTemplates(ctx.say.language)).good;
  if (!template) return chooseBeginning(ctx);
  const bytes = await contestBook(template.definition, ctx.say);
  const caption = ctx.say('managing-blank-caption');
  await handOver(ctx, {
    what: 'contest-template',
    contestId: null,
    personal: false,
    name: 'contest.xlsx',
    bytes,
    caption,
  });
}
