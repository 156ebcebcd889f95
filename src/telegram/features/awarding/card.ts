/** One entry's results: scores and awards as they stand, a degree by one tap, what is given by words, what is taken back. */

import { recordAward, takeBackAward } from '../../../awards/actions.ts';
import { type Judged, judgedEntry } from '../../../awards/queries.ts';
import type { AwardRefusal } from '../../../awards/refusals.ts';
import { type Award, degreeOf, type Standing } from '../../../awards/rules.ts';
import { ok, type Result } from '../../../result.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { entryLabel, fitted } from '../../entries/entry-card.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw } from '../../screens/reply.ts';
import { inline, packed, press, type Screen } from '../../screens/screen.ts';
import * as on from './buttons.ts';
import { awardTitle, meanText } from './words.ts';

const MOST_ON_BUTTON = 48;
/** Participants named; the rest are behind the entry's own card. */
const NAMED = 3;

/** The card in place of what was tapped. */
export async function openCard(ctx: Ctx, { entry }: { entry: number }): Promise<void> {
  const screen = await cardScreen(ctx, entry);
  if (!screen.ok) return refuse(ctx, screen.refusal);
  await redraw(ctx, screen.value.html, screen.value.keyboard);
}

/** The card as the entry's results are now. */
export async function cardScreen(ctx: Ctx, entryId: number): Promise<Result<Screen, AwardRefusal>> {
  const found = await judgedEntry(ctx.services.db, ctx.caller, entryId);
  if (!found.ok) return found;
  const { say } = ctx;
  const { entry } = found.value;
  const html = fitted([
    ...headLines(found.value, say),
    '',
    ...scoreLines(found.value.standing, say),
    ...awardLines(found.value, say),
  ]);
  const rows = [
    ...(entry.state === 'accepted' ? degreeRows(found.value, say) : []),
    ...takeBackRows(found.value, say),
    [
      press(say('awarding-button-group'), on.groupButton.data({ entry: entryId, page: 0 })),
      press(say('awarding-button-unjudged'), on.nextButton.data({ entry: entryId })),
    ],
  ];
  return ok({ html, ...inline(rows), listens: false });
}

function headLines({ entry }: Judged, say: Say): string[] {
  const names = entry.participants.slice(0, NAMED).map(({ lastName, firstName }) => `${lastName} ${firstName}`);
  const rest = entry.participants.length > NAMED ? ['…'] : [];
  const who = entry.ensembleName ?? [...names, ...rest].join(', ');
  const where = [who, entry.institution?.shortName].filter(Boolean).join(' · ');
  const group = [entry.nomination?.title, entry.declaredCategory?.title].filter(Boolean).join(' · ');
  return [
    say.html('awarding-line', { mark: '', number: entryLabel(entry, say), title: '' }).trim(),
    ...[group, where].filter((who) => who !== '').map((who) => say.html('awarding-who', { who })),
  ];
}

function scoreLines({ scores, mean, place }: Standing, say: Say): string[] {
  const told = scores.map(({ score }) => meanText(score, say.language)).join(' · ');
  return [
    ...(scores.length > 0 ? [say.html('awarding-scores', { scores: told })] : []),
    ...(mean !== null ? [say.html('awarding-mean', { mean: meanText(mean, say.language) })] : []),
    ...(place !== null ? [say.html('awarding-place', { place })] : []),
  ];
}

/** Every award with its standing, why the degree is as it is, and whether that is still to be said. */
export function awardLines({ entry, standing, departsFrom }: Judged, say: Say): string[] {
  const { published, pending, prizes } = standing;
  const title = (award: Award) => awardTitle(award, entry.contest, say);
  const line = (award: Award) =>
    award.publishedAt
      ? say.html('awarding-award-known', { award: title(award) })
      : say.html('awarding-award-waiting', { award: title(award) });
  const replacing =
    published && pending
      ? [say.html('awarding-award-replacing', { award: title(pending), before: title(published) })]
      : [published, pending].flatMap((award) => (award ? [line(award)] : []));
  const reason = degreeOf(standing)?.reason;
  const lines = [...replacing, ...prizes.map(line)];
  return [
    ...(lines.length > 0 ? lines : [say.html('awarding-no-award')]),
    ...(reason ? [say.html('awarding-reason', { reason })] : []),
    ...(departsFrom === null ? [] : ['', say.html('awarding-departs', { than: departsFrom })]),
  ];
}

function degreeRows({ entry, standing }: Judged, say: Say) {
  const chosen = degreeOf(standing)?.degree;
  const degrees = entry.contest.award_degrees.map(({ id, title }) => {
    const label = id === chosen ? say('awarding-chosen', { degree: title }) : title;
    const data = on.degreeButton.data({ entry: entry.id, degree: id, seen: standing.version });
    return press(shortened(label, MOST_ON_BUTTON), data);
  });
  const ask = (what: string, label: string) => press(label, on.askButton.data({ entry: entry.id, what }));
  return [
    ...packed(degrees),
    [
      ask('prize', say('awarding-button-prize')),
      ...(chosen === undefined ? [] : [ask('reason', say('awarding-button-reason'))]),
    ],
  ];
}

function takeBackRows({ entry, standing: { pending, published, prizes } }: Judged, say: Say) {
  return [pending, published, ...prizes].flatMap((award) => {
    if (!award) return [];
    const label = say('awarding-button-take-back', { award: awardTitle(award, entry.contest, say) });
    const data = on.takeBackButton.data({ award: award.id, entry: entry.id });
    return [[press(shortened(label, MOST_ON_BUTTON), data)]];
  });
}

/** One tap gives the degree; on the one that waits it takes it back, as long as that is what the organizer saw. */
export async function chooseDegree(
  ctx: Ctx,
  { entry: entryId, degree, seen }: { entry: number; degree: string; seen: number },
): Promise<void> {
  const { db } = ctx.services;
  const found = await judgedEntry(db, ctx.caller, entryId);
  if (!found.ok) return refuse(ctx, found.refusal);
  const { pending, published, version } = found.value.standing;
  if (pending?.degree === degree && version === seen) return takeBack(ctx, { award: pending.id, entry: entryId });
  if (!pending && published?.degree === degree)
    return answerTap(ctx, ctx.say('awarding-known-already'), { alert: true });
  const given = await recordAward(db, ctx.caller, { entryId, degree, seen }, ctx.now);
  if (!given.ok) return explainAbove(ctx, entryId, given.refusal);
  await openCard(ctx, { entry: entryId });
}

/** What waits goes at once; what is known is asked about, since people will be told. */
export async function takeBack(
  ctx: Ctx,
  { award: id, entry: entryId }: { award: number; entry: number },
): Promise<void> {
  const found = await judgedEntry(ctx.services.db, ctx.caller, entryId);
  if (!found.ok) return refuse(ctx, found.refusal);
  const { entry, standing } = found.value;
  const award = [standing.pending, standing.published, ...standing.prizes].find((one) => one?.id === id);
  if (!award?.publishedAt) return takeBackNow(ctx, { award: id, entry: entryId });
  const { say } = ctx;
  const rows = [
    [press(say('awarding-button-take-back-now'), on.takeBackNowButton.data({ award: id, entry: entryId }))],
    [press(say('awarding-button-keep'), on.cardButton.data({ entry: entryId }))],
  ];
  const named = { award: awardTitle(award, entry.contest, say), entry: entryLabel(entry, say) };
  await redraw(ctx, say.html('awarding-ask-take-back', named), inline(rows).keyboard);
}

export async function takeBackNow(ctx: Ctx, { award, entry }: { award: number; entry: number }): Promise<void> {
  const taken = await takeBackAward(ctx.services.db, ctx.caller, award, ctx.now);
  if (!taken.ok) return explainAbove(ctx, entry, taken.refusal);
  if (taken.value.wasPublished) ctx.services.wakeSender();
  await answerTap(ctx, ctx.say('awarding-taken-back'));
  await openCard(ctx, { entry });
}

/** Why nothing was changed, as an alert over the card as it is now. */
async function explainAbove(ctx: Ctx, entry: number, refusal: AwardRefusal): Promise<void> {
  await refuse(ctx, refusal);
  const screen = await cardScreen(ctx, entry);
  if (screen.ok) await redraw(ctx, screen.value.html, screen.value.keyboard);
}
