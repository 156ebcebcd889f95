/** Results as everybody sees them: by nomination and age, names only with a consent to make them known. */

import { nominationsWithResults, type ResultLine, resultsOf } from '../../../awards/results.ts';
import { type Contest, contestById } from '../../../contests/queries.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { fitted } from '../../entries/entry-card.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { answerTap, redraw, type reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { showContestButton } from '../registering/buttons.ts';
import { nominationButton, resultsButton } from './buttons.ts';
import { awardTitles } from './words.ts';

/** Entries on one page. */
const PER_PAGE = 8;
const MOST_ON_BUTTON = 48;
const MOST_OF_NAME = 120;

/** The nominations that have results; one alone opens at once. */
export async function showResults(
  ctx: Ctx,
  { contest: contestId }: { contest: number },
  draw: typeof reply = redraw,
): Promise<void> {
  const contest = await contestById(ctx.services.db, contestId);
  const found = contest ? await nominationsWithResults(ctx.services.db, contest) : [];
  const [only] = found;
  if (!contest || !only) return answerTap(ctx, ctx.say('results-none'), { alert: true });
  if (found.length === 1)
    return showNomination(ctx, { contest: contestId, nomination: only.nomination, page: 0 }, draw);
  const { say } = ctx;
  const html = [
    say.html('results-title', { contest: shortTitle(contest.definition.title) }),
    '',
    say.html('results-choose'),
  ].join('\n');
  const rows = found.map(({ nomination, entries }) => {
    const label = say('results-nomination', { title: nominationTitle(contest, nomination), count: entries });
    const data = nominationButton.data({ contest: contestId, nomination, page: 0 });
    return [press(shortened(label, MOST_ON_BUTTON), data)];
  });
  await draw(ctx, html, inline([...rows, backToContest(contestId, say)]).keyboard);
}

/** A page of one nomination's results. */
export async function showNomination(
  ctx: Ctx,
  { contest: contestId, nomination, page: wanted }: { contest: number; nomination: string; page: number },
  draw: typeof reply = redraw,
): Promise<void> {
  const contest = await contestById(ctx.services.db, contestId);
  const lines = contest ? await resultsOf(ctx.services.db, contest, nomination) : [];
  if (!contest || lines.length === 0) return answerTap(ctx, ctx.say('results-none'), { alert: true });
  const { say } = ctx;
  const pages = Math.ceil(lines.length / PER_PAGE);
  const page = Math.min(wanted, pages - 1);
  const shown = lines.slice(page * PER_PAGE, (page + 1) * PER_PAGE);
  const html = fitted([
    say.html('results-heading', {
      contest: shortTitle(contest.definition.title),
      nomination: nominationTitle(contest, nomination),
    }),
    ...shown.flatMap((line, at) => lineWithHeading(line, shown[at - 1], contest, say)),
    ...(shown.some(({ name }) => name === null) ? ['', say.html('results-no-name')] : []),
    ...(pages > 1 ? ['', say.html('results-page', { page: page + 1, pages })] : []),
  ]);
  const to = (sign: string, target: number) =>
    press(sign, nominationButton.data({ contest: contestId, nomination, page: target }));
  const others = (await nominationsWithResults(ctx.services.db, contest)).length > 1;
  const rows = [
    [...(page > 0 ? [to('‹', page - 1)] : []), ...(page < pages - 1 ? [to('›', page + 1)] : [])],
    others ? [press(say('results-button-nominations'), resultsButton.data({ contest: contestId }))] : [],
    backToContest(contestId, say),
  ];
  await draw(ctx, html, inline(rows).keyboard);
}

function lineWithHeading(line: ResultLine, before: ResultLine | undefined, contest: Contest, say: Say): string[] {
  const { age_categories } = contest.definition;
  const category = age_categories.find(({ id }) => id === line.category)?.title ?? '';
  const heading = line.category === before?.category ? [] : ['', say.html('results-category', { category })];
  return [...heading, lineText(line, contest, say)];
}

function lineText({ number, name, institution, awards }: ResultLine, { definition }: Contest, say: Say): string {
  const told = { number, awards: awardTitles(awards, definition, say) };
  if (name === null) return say.html('results-line', told);
  const named = { ...told, name: shortened(name, MOST_OF_NAME) };
  return institution === null
    ? say.html('results-line-named', named)
    : say.html('results-line-from', { ...named, institution });
}

function nominationTitle({ definition }: Contest, wanted: string): string {
  return definition.nominations.find(({ id }) => id === wanted)?.title ?? wanted;
}

function backToContest(contest: number, say: Say) {
  return [press(say('results-button-contest'), showContestButton.data({ contest }))];
}
