/** What a list can be narrowed to, each choice with how many entries it leaves: first the kinds, then the choices of one. */

import { type Contest, contestById } from '../../../contests/queries.ts';
import { type Facets, facetsOf } from '../../../entries/lists/facets.ts';
import { type QueueCounts, queueCounts } from '../../../entries/lists/queue.ts';
import type { Refusal } from '../../../entries/refusals.ts';
import { ok, type Result, refused } from '../../../result.ts';
import type { PlainKey, Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw } from '../../screens/reply.ts';
import { inline, packed, press } from '../../screens/screen.ts';
import { facetButton, listButton, narrowButton } from './buttons.ts';
import { type Facet, FILTER_NAMES, FILTERS, filterOf, filterWord, ISSUE_LABELS } from './filters.ts';
import { listPress, type Wanted } from './list.ts';

/** Choices on one screen. */
const PER_PAGE = 8;
const MOST_ON_BUTTON = 36;

/** The kinds of choices that are many, each with its screen. */
const KINDS = {
  issue: { button: 'moderating-by-issue', title: 'moderating-choose-issue' },
  nomination: { button: 'moderating-by-nomination', title: 'moderating-choose-nomination' },
  institution: { button: 'moderating-by-institution', title: 'moderating-choose-institution' },
} as const satisfies Record<string, { button: PlainKey; title: PlainKey }>;

type Kind = keyof typeof KINDS;

interface Narrowing {
  contest: Contest;
  counts: QueueCounts;
  facets: Facets;
}

/** Other lists, and what the present one can be narrowed by. */
export async function showNarrowing(ctx: Ctx, { contest: id, filter: word, page }: Wanted): Promise<void> {
  const found = await narrowing(ctx, id, word);
  if (!found.ok) return refuse(ctx, found.refusal);
  const { say } = ctx;
  const { counts, facets } = found.value;
  const list = filterOf(word);
  const others = FILTER_NAMES.filter((name) => name !== list && counts[name] > 0);
  const rows = [
    ...packed(others.map((name) => listPress(id, name, counts, say))),
    ...packed(facetPresses(id, list, facets, say)),
    list === word
      ? []
      : [press(say('moderating-button-whole'), listButton.data({ contest: id, filter: list, page: 0 }))],
    [press(say('moderating-button-list'), listButton.data({ contest: id, filter: word, page }))],
  ];
  await redraw(ctx, say.html('moderating-narrow', { list: say(FILTERS[list].label) }), inline(rows).keyboard);
}

async function narrowing(ctx: Ctx, id: number, word: string): Promise<Result<Narrowing, Refusal>> {
  const { db } = ctx.services;
  const counts = await queueCounts(db, ctx.caller, id);
  if (!counts.ok) return counts;
  const facets = await facetsOf(db, ctx.caller, id, FILTERS[filterOf(word)].holds);
  if (!facets.ok) return facets;
  const contest = await contestById(db, id);
  return contest ? ok({ contest, counts: counts.value, facets: facets.value }) : refused({ code: 'contest-not-found' });
}

/** What there is to choose; a choice between one and the same is none. */
function facetPresses(contest: number, list: ReturnType<typeof filterOf>, facets: Facets, say: Say) {
  const many: Record<Kind, boolean> = {
    issue: facets.issues.length > 0,
    nomination: facets.nominations.length > 1,
    institution: facets.institutions.length > 1,
  };
  const alone = (by: 'late' | 'new', key: PlainKey, count: number) =>
    count === 0
      ? []
      : [
          press(
            say('moderating-button-filter', { list: say(key), count }),
            listButton.data({ contest, filter: filterWord(list, { by }), page: 0 }),
          ),
        ];
  return [
    ...(Object.keys(KINDS) as Kind[])
      .filter((by) => many[by])
      .map((by) => press(say(KINDS[by].button), facetButton.data({ contest, filter: list, by, shown: 0 }))),
    ...alone('late', 'moderating-facet-late', facets.late),
    ...alone('new', 'moderating-facet-new', facets.newInstitution),
  ];
}

/** The choices of one kind, the most frequent first. */
export async function showFacet(
  ctx: Ctx,
  { contest: id, filter: word, by, shown }: { contest: number; filter: string; by: string; shown: number },
): Promise<void> {
  const kind = Object.hasOwn(KINDS, by) ? (by as Kind) : 'issue';
  const found = await narrowing(ctx, id, word);
  if (!found.ok) return refuse(ctx, found.refusal);
  const { say } = ctx;
  const list = filterOf(word);
  const choices = choicesOf(kind, found.value, say);
  const pages = Math.max(1, Math.ceil(choices.length / PER_PAGE));
  const page = Math.min(shown, pages - 1);
  const turn = (sign: string, to: number) =>
    press(sign, facetButton.data({ contest: id, filter: list, by: kind, shown: to }));
  const rows = [
    ...choices
      .slice(page * PER_PAGE, (page + 1) * PER_PAGE)
      .map(({ label, count, facet }) => [
        press(
          say('moderating-button-filter', { list: shortened(label, MOST_ON_BUTTON), count }),
          listButton.data({ contest: id, filter: filterWord(list, facet), page: 0 }),
        ),
      ]),
    [...(page > 0 ? [turn('‹', page - 1)] : []), ...(page < pages - 1 ? [turn('›', page + 1)] : [])],
    [press(say('button-back'), narrowButton.data({ contest: id, filter: list, page: 0 }))],
  ];
  const html = say.html(choices.length > 0 ? KINDS[kind].title : 'moderating-none-here');
  await redraw(ctx, html, inline(rows).keyboard);
}

function choicesOf(
  kind: Kind,
  { contest: { definition }, facets }: Narrowing,
  say: Say,
): { label: string; count: number; facet: Facet }[] {
  if (kind === 'issue')
    return facets.issues.map(({ code, count }) => {
      return { label: say(ISSUE_LABELS[code].label), count, facet: { by: 'issue', code } };
    });
  if (kind === 'institution')
    return facets.institutions.map(({ id, shortName, count }) => {
      return { label: shortName, count, facet: { by: 'institution', id } };
    });
  return facets.nominations.map(({ id, count }) => {
    const label = definition.nominations.find((one) => one.id === id)?.title ?? id;
    return { label, count, facet: { by: 'nomination', id } };
  });
}
