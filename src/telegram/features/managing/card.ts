/** A contest's home for its organizers: where it stands, what is left to do, and everything that can be done with it. */

import type { InlineKeyboardButton } from 'grammy/types';
import { standingOf } from '../../../contests/card.ts';
import { sayWarnings } from '../../../contests/file/file-words.ts';
import { mainStage } from '../../../contests/making/schedule.ts';
import { type Unfinished, unfinished } from '../../../contests/making/standing.ts';
import type { Contest } from '../../../contests/queries.ts';
import { draftCount, entriesOfContest } from '../../../entries/queries.ts';
import { authorize } from '../../../people/access.ts';
import { formatDate } from '../../../texts/format.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Say } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw, type reply } from '../../screens/reply.ts';
import { inline, packed, press, type Screen } from '../../screens/screen.ts';
import { actButton, askButton, copyButton, filesButton, listButton, previewButton } from './buttons.ts';
import { contestToManage, sayDays, sayEnd, sayStanding, sayStart, sayZone } from './shown.ts';
import { stopAsking } from './stopping.ts';

/** So much of what is left is told at once; the rest when that is done. */
const MOST_LEFT = 4;

/** The card in place of what was tapped; whatever was being asked waits no more. */
export async function openManaged(ctx: Ctx, { contest: contestId }: { contest: number }): Promise<void> {
  await stopAsking(ctx);
  await showManaged(ctx, contestId, redraw);
}

/** The card, below a line of HTML where something was done. */
export async function showManaged(ctx: Ctx, contestId: number, draw: typeof reply, done?: string): Promise<void> {
  const contest = await contestToManage(ctx, contestId);
  if (!contest.ok) return refuse(ctx, contest.refusal);
  const { html, keyboard } = await managedScreen(ctx, contest.value);
  await draw(ctx, done === undefined ? html : `${done}\n\n${html}`, keyboard);
}

/** The card as a screen, for those who may change the contest. */
export async function managedScreen(ctx: Ctx, contest: Contest): Promise<Screen> {
  const { lines, rows } = await ctx.added(ctx, 'managed', contest);
  const { definition, id } = contest;
  const left = leftLines(unfinished(definition, ctx.now), ctx.say);
  const html = [
    `<b>${escapeHtml(definition.title)}</b>\n${escapeHtml(sayStanding(definition, ctx.now, ctx.say))}`,
    [...timeLines(contest, ctx.say), await countLine(ctx, id), ...lines].join('\n'),
    ...(definition.state === 'draft' && left.length > 0 ? [left.join('\n')] : []),
  ];
  const keyboard = inline([...ownRows(ctx, contest), ...packed(rows.flat()), ...lastRows(ctx, contest)]);
  return { html: html.join('\n\n'), ...keyboard, listens: false };
}

function timeLines({ definition }: Contest, say: Say): string[] {
  const times = { start: sayStart(definition, say), end: sayEnd(definition, say), zone: sayZone(definition, say) };
  const main = mainStage(definition);
  return [
    say.html('managing-code', { code: definition.code }),
    say.html('managing-window', times),
    ...(main
      ? [say.html('managing-day', { title: main.title, days: sayDays(main.starts_on, main.ends_on, say) })]
      : []),
  ];
}

async function countLine({ services: { db }, caller, say }: Ctx, contestId: number): Promise<string> {
  const list = await entriesOfContest(db, caller, contestId, { perPage: 1 });
  const entries = list.ok ? list.value.total : 0;
  return say.html('managing-counts', { entries, drafts: await draftCount(db, contestId) });
}

/** What is worth a look, as lines of HTML under their heading. */
export function leftLines(left: readonly Unfinished[], say: Say): string[] {
  if (left.length === 0) return [];
  return [say.html('managing-left'), ...left.slice(0, MOST_LEFT).map((one) => `• ${sayUnfinished(one, say)}`)];
}

function sayUnfinished(left: Unfinished, say: Say): string {
  switch (left.code) {
    case 'end-in-past':
      return say.html('managing-left-end-in-past');
    case 'stage-before-end':
      return say.html('managing-left-early-stage', { stage: left.stage, day: formatDate(left.day, say.language) });
    case 'nominations-closed':
      return say.html('managing-left-closed', { count: left.count });
    case 'no-stages':
      return say.html('managing-left-no-stages');
    case 'no-criteria':
      return say.html('managing-left-no-criteria');
    case 'no-degrees':
      return say.html('managing-left-no-degrees');
    case 'warned':
      return sayWarnings([left.warning], say).map(escapeHtml).join('\n');
  }
}

function ownRows({ say, now, services }: Ctx, { id, definition }: Contest): InlineKeyboardButton[][] {
  const standing = standingOf(definition, now).at;
  const preview = press(say('managing-button-preview'), previewButton.data({ contest: id, part: 'card' }));
  if (definition.state === 'draft') {
    return [
      [press(say('managing-button-publish'), actButton.data({ contest: id, act: 'publish' }))],
      [press(say('managing-button-questions'), askButton.data({ contest: id, step: 'title' }))],
      [preview],
    ];
  }
  if (definition.state === 'archived') return [[preview]];
  const link = `https://t.me/${services.botUsername}?start=c_${definition.slug}`;
  return [
    [preview, { text: say('managing-button-link'), copy_text: { text: link } }],
    standing === 'open' ? [press(say('managing-button-close'), actButton.data({ contest: id, act: 'close' }))] : [],
  ];
}

function lastRows({ say, now, caller }: Ctx, { id, definition }: Contest): InlineKeyboardButton[][] {
  const isArchived = definition.state === 'archived';
  const isRunning = definition.state === 'active' && standingOf(definition, now).at !== 'closed';
  const act = isArchived ? 'unarchive' : 'archive';
  const label = isArchived ? 'managing-button-unarchive' : 'managing-button-archive';
  return [
    definition.state !== 'draft' && authorize(caller, 'contest.make').ok
      ? [press(say('managing-button-copy'), copyButton.data({ contest: id }))]
      : [],
    [
      press(say('managing-button-files'), filesButton.data({ contest: id })),
      ...(isRunning ? [] : [press(say(label), actButton.data({ contest: id, act }))]),
    ],
    [press(say('managing-button-all'), listButton.data({ which: isArchived ? 'archive' : 'live', page: 0 }))],
  ];
}
