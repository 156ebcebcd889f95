/** One child of a guardian's own, with the consents and the ways to decide them. */

import { PURPOSES, type Purpose } from '../../../consents/purposes.ts';
import { type OwnChild, ownChildren } from '../../../entries/family/queries.ts';
import { formatName } from '../../../people/name.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Ctx } from '../../context.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { inline, packed, press, type Screen } from '../../screens/screen.ts';
import * as on from './buttons.ts';
import { decisionLines, purposeName } from './words.ts';

/** A child of an entry, by ids. */
export interface Which {
  entry: number;
  child: number;
}

/** The child, the contest, and a line for each consent; what is undecided comes first among the buttons. */
export async function childScreen(ctx: Ctx, own: OwnChild): Promise<Screen> {
  const { say } = ctx;
  const { entry, child, decisions } = own;
  const added = await ctx.added(ctx, 'child', own);
  const which = { entry: entry.id, child: child.childId };
  const undecided = PURPOSES.filter((purpose) => decisions[purpose] === null);
  const decided = PURPOSES.filter((purpose) => decisions[purpose]?.how === 'link');
  const label = (purpose: Purpose) => purposeName(purpose, say);
  const html = [
    `<b>${escapeHtml(formatName(child))}</b>`,
    escapeHtml([shortTitle(entry.contest.title), entry.ensembleName].filter(Boolean).join(' · ')),
    '',
    ...decisionLines(decisions, say),
    '',
    ...(added.lines.length > 0 ? [...added.lines, ''] : []),
    say.html(undecided.length > 0 ? 'family-what-next' : 'family-all-decided'),
  ].join('\n');
  const rows = [
    ...undecided.map((purpose) => [press(label(purpose), on.documentButton.data({ ...which, purpose }))]),
    ...packed(
      decided.map((purpose) =>
        press(say('family-change', { purpose: label(purpose) }), on.documentButton.data({ ...which, purpose })),
      ),
    ),
    ...added.rows,
    ...added.seldom,
    [press(say('family-button-children'), on.listButton.data({}))],
  ];
  return { html, ...inline(rows), listens: false };
}

/** The caller's own child of an entry, or undefined. */
export async function ownChild({ services, caller }: Ctx, which: Which): Promise<OwnChild | undefined> {
  const children = await ownChildren(services.db, caller);
  return children.find(({ entry, child }) => entry.id === which.entry && child.childId === which.child);
}
