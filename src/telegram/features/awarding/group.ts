/** One group of a contest: its entries with their scores and awards, and the way to each. */

import { groupOfEntry, type Judged, type JudgedGroup } from '../../../awards/queries.ts';
import { degreeOf } from '../../../awards/rules.ts';
import { escapeHtml } from '../../../texts/html.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { fitted } from '../../entries/entry-card.ts';
import { titleOf } from '../../entries/entry-text.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw } from '../../screens/reply.ts';
import { inline, packed, press } from '../../screens/screen.ts';
import { cardButton, groupButton, groupsButton, nextButton } from './buttons.ts';
import { openCard } from './card.ts';
import { awardTitles, meanText } from './words.ts';

/** Entries on one page: a line and a button each. */
const PER_PAGE = 8;
const MOST_OF_TITLE = 40;

/** The group of this entry in place of what was tapped. */
export async function showGroup(ctx: Ctx, { entry, page: wanted }: { entry: number; page: number }): Promise<void> {
  const found = await groupOfEntry(ctx.services.db, ctx.caller, entry);
  if (!found.ok) return refuse(ctx, found.refusal);
  const { contest, judged } = found.value;
  const [first] = judged;
  if (!first) return answerTap(ctx, ctx.say('awarding-no-entries'), { alert: true });
  const { say } = ctx;
  const last = Math.max(0, Math.ceil(judged.length / PER_PAGE) - 1);
  const page = Math.min(wanted, last);
  const shown = judged.slice(page * PER_PAGE, (page + 1) * PER_PAGE);
  const to = (sign: string, target: number) => press(sign, groupButton.data({ entry, page: target }));
  const html = fitted([
    say.html('awarding-group-title', titlesOf(first)),
    '',
    ...shown.map((one) => lineOf(one, ctx)),
    '',
    say.html('awarding-group-hint'),
  ]);
  const rows = [
    ...packed(shown.map(({ entry: one }) => press(one.number ?? '', cardButton.data({ entry: one.id })))),
    [...(page > 0 ? [to('‹', page - 1)] : []), ...(page < last ? [to('›', page + 1)] : [])],
    unjudgedAfter(found.value, 0) ? [press(say('awarding-button-unjudged'), nextButton.data({ entry }))] : [],
    [press(say('awarding-button-groups'), groupsButton.data({ contest: contest.id, page: 0 }))],
  ];
  await redraw(ctx, html, inline(rows).keyboard);
}

/** The next entry of the group without an award, or the word that there is none. */
export async function next(ctx: Ctx, { entry }: { entry: number }): Promise<void> {
  const found = await groupOfEntry(ctx.services.db, ctx.caller, entry);
  if (!found.ok) return refuse(ctx, found.refusal);
  const after = unjudgedAfter(found.value, entry);
  if (after) return openCard(ctx, { entry: after.entry.id });
  await answerTap(ctx, ctx.say('awarding-all-judged'));
  await showGroup(ctx, { entry, page: 0 });
}

/** The first without an award after this entry, from the beginning again. */
function unjudgedAfter({ judged }: JudgedGroup, entryId: number): Judged | undefined {
  const at = judged.findIndex(({ entry }) => entry.id === entryId);
  const inOrder = [...judged.slice(at + 1), ...judged.slice(0, at + 1)];
  return inOrder.find(({ standing }) => !degreeOf(standing) && standing.prizes.length === 0);
}

function titlesOf({ entry }: Judged) {
  return { nomination: entry.nomination?.title ?? '', category: entry.declaredCategory?.title ?? '' };
}

/** «⏳ ЗЛБ-008 Песенка друзей (8,83): Лауреат I степени ⚠️» */
function lineOf({ entry, standing, departsFrom }: Judged, { say }: Ctx): string {
  const degree = degreeOf(standing);
  const awards = [...(degree ? [degree] : []), ...standing.prizes];
  const waits = awards.some(({ publishedAt }) => publishedAt === null);
  const mark = awards.length === 0 ? '▫️' : waits ? '⏳' : '🏅';
  const [child] = entry.participants;
  const title = titleOf(entry) ?? entry.ensembleName ?? `${child?.lastName ?? ''} ${child?.firstName ?? ''}`;
  const { number } = entry;
  let line = say.html('awarding-line', { mark, number: number ?? '', title: shortened(title, MOST_OF_TITLE) });
  if (standing.mean !== null) line = say('awarding-line-mean', { line, mean: meanText(standing.mean, say.language) });
  if (awards.length === 0) return line;
  const award = escapeHtml(awardTitles(awards, entry.contest, say));
  return `${say('awarding-line-award', { line, award })}${departsFrom === null ? '' : ' ⚠️'}`;
}
