/** The results of a search: each entry with what it was found by, and the ways on. */

import { allContests } from '../../../contests/queries.ts';
import type { Refusal } from '../../../entries/refusals.ts';
import { type FoundEntry, type FoundPage, findEntries, type Looking } from '../../../entries/search/finding.ts';
import type { FoundBy } from '../../../entries/search/kinds.ts';
import type { EntryView } from '../../../entries/view.ts';
import { formatName } from '../../../people/name.ts';
import { ok, type Result } from '../../../result.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { entryLabel } from '../../entries/entry-card.ts';
import { shortTitle, titlesAmong } from '../../screens/contest-title.ts';
import { inline, packed, press, type Screen } from '../../screens/screen.ts';
import { findButton, foundButton, openFoundButton } from './buttons.ts';

/** Characters of what was typed that are shown back, and of a name beside an entry. */
const MOST_SHOWN = 40;

/** A search as it is kept, and which page of it is wanted. */
export interface Searched extends Looking {
  search: number;
  page: number;
}

/** A page of the results; null where there is nothing to look for. */
export async function resultsScreen(ctx: Ctx, searched: Searched): Promise<Result<Screen | null, Refusal>> {
  const found = await findEntries(ctx.services, ctx.caller, searched, searched.page);
  if (!found.ok) return found;
  if (found.value.empty) return ok(null);
  if (found.value.total === 0) return ok(nothing(ctx, searched));
  const titleOf = titlesAmong(await allContests(ctx.services.db));
  return ok(something(ctx, searched, { ...found.value, titleOf: ({ contest }) => titleOf({ definition: contest }) }));
}

function nothing({ say }: Ctx, { typed }: Searched): Screen {
  return { html: say.html('find-nothing', { typed: shortened(typed, MOST_SHOWN) }), listens: true };
}

/** A page of what was found, and what the contest of each entry is called. */
interface Told extends FoundPage {
  titleOf(entry: EntryView): string;
}

function something({ say }: Ctx, { typed, search, contestId }: Searched, page: Told): Screen {
  const isOfSeveral = new Set(page.found.map(({ entry }) => entry.contestId)).size > 1;
  const contestOf = ({ entry }: FoundEntry) => {
    const title = page.titleOf(entry);
    return isOfSeveral || title !== shortTitle(entry.contest.title) ? title : undefined;
  };
  const html = [
    say.html('find-found', { typed: shortened(typed, MOST_SHOWN), count: page.total }),
    ...page.found.map((one) => `• ${foundLine(one, contestOf(one), say)}`),
    ...(page.pages > 1 ? [say.html('find-page', { page: page.page + 1, pages: page.pages })] : []),
  ].join('\n');
  const turn = (sign: string, to: number) => press(sign, foundButton.data({ search, page: to }));
  const rows = [
    ...packed(page.found.map(({ entry }) => press(entry.number ?? '', openFoundButton.data({ entry: entry.id })))),
    [
      ...(page.page > 0 ? [turn('‹', page.page - 1)] : []),
      ...(page.page < page.pages - 1 ? [turn('›', page.page + 1)] : []),
    ],
    [press(say('find-again'), findButton.data({ contest: contestId ?? 0 }))],
  ];
  return { html, ...inline(rows), listens: false };
}

/** «ЗЛБ-012 · Песенка друзей, ребёнок: Иванова Анна»; the contest where it could be another one or another edition. */
function foundLine(found: FoundEntry, contest: string | undefined, say: Say): string {
  const entry = entryLabel(found.entry, say);
  const what = whatText(found, say);
  return contest === undefined
    ? say.html('find-row', { entry, what })
    : say.html('find-row-in', { entry, what, contest });
}

type Teller = (found: FoundEntry, say: Say) => string;

const WHAT: Readonly<Record<FoundBy, Teller>> = {
  number: (_, say) => say('find-what-number'),
  title: (_, say) => say('find-what-title'),
  child({ entry, at }, say) {
    const child = entry.participants[at];
    return say('find-what-child', { name: child ? `${child.lastName} ${child.firstName}` : '' });
  },
  ensemble: ({ entry }, say) => say('find-what-ensemble', { name: shortened(entry.ensembleName ?? '', MOST_SHOWN) }),
  institution: ({ entry }, say) =>
    say('find-what-institution', { name: shortened(entry.institution?.shortName ?? '', MOST_SHOWN) }),
  teacher({ entry, at }, say) {
    const teacher = entry.teachers[at];
    return say('find-what-teacher', { name: teacher ? formatName(teacher) : '' });
  },
  accompanist: ({ entry }, say) =>
    say('find-what-accompanist', { name: entry.accompanist ? formatName(entry.accompanist) : '' }),
};

function whatText(found: FoundEntry, say: Say): string {
  return WHAT[found.by](found, say);
}
