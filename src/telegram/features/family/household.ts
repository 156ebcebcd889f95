/** The family's home: every child with where its entry stands, what is left to decide, results; and what others add. */

import { knownAwards } from '../../../awards/correcting.ts';
import type { Standing } from '../../../awards/rules.ts';
import { standingsOf } from '../../../awards/standing.ts';
import { PURPOSES } from '../../../consents/purposes.ts';
import { type OwnChild, ownChildren } from '../../../entries/family/queries.ts';
import type { EntryView } from '../../../entries/view.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { fitted } from '../../entries/entry-card.ts';
import { stateName } from '../../entries/entry-text.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { redraw, type reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { awardTitles } from '../awarding/words.ts';
import * as on from './buttons.ts';

const MOST_ON_BUTTON = 40;

/** /family: the children the person is a guardian of, and everything else that concerns a family. */
export async function showHousehold(ctx: Ctx, draw: typeof reply = redraw): Promise<void> {
  const { db } = ctx.services;
  const children = await ownChildren(db, ctx.caller);
  const results = await standingsOf(
    db,
    children.map(({ entry }) => entry.id),
  );
  const { lines, rows } = await ctx.added(ctx, 'household', ctx.caller);
  const parts = [
    ctx.say.html(children.length > 0 ? 'family-title' : 'family-none'),
    ...children.map((own) => childLines(own, results.get(own.entry.id), ctx.say).join('\n')),
    ...(lines.length > 0 ? [lines.join('\n')] : []),
  ];
  const buttons = children.map(({ entry, child }) => [
    press(
      shortened(`${child.firstName} · ${shortTitle(entry.contest.title)}`, MOST_ON_BUTTON),
      on.childButton.data({ entry: entry.id, child: child.childId }),
    ),
  ]);
  await draw(ctx, fitted(parts.join('\n\n').split('\n')), inline([...buttons, ...rows]).keyboard);
}

/** Who it is and where; how the entry stands; what it got; how many consents wait. */
function childLines({ entry, child, decisions }: OwnChild, result: Standing | undefined, say: Say): string[] {
  const where = [shortTitle(entry.contest.title), entry.ensembleName, entry.number].filter(Boolean).join(', ');
  const known = entry.state === 'accepted' && result ? knownAwards(result) : [];
  const undecided = PURPOSES.filter((purpose) => decisions[purpose] === null).length;
  return [
    say.html('family-child', { child: child.firstName, where }),
    known.length > 0
      ? say.html('family-result', { awards: awardTitles(known, entry.contest, say) })
      : escapeHtml(familyState(entry, say)),
    ...(undecided > 0 && entry.state !== 'withdrawn' && entry.state !== 'rejected'
      ? [say.html('family-to-decide', { count: undecided })]
      : []),
  ];
}

/** What the school has to put right is not the family's to worry about. */
function familyState({ state }: EntryView, say: Say): string {
  if (state === 'draft') return say('family-state-draft');
  return state === 'returned' ? say('family-state-returned') : stateName(state, say);
}
