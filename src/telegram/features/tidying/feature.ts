/** Tidying: organizers settle who is who among children, and which institutions are one. */

import { likelySameChildren } from '../../../entries/merging/suggestions.ts';
import { proposedInstitutions, twinInstitutions } from '../../../institutions/queries.ts';
import type { Ctx } from '../../context.ts';
import { type Feature, onTap } from '../../feature.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw, reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { proposalsButton } from '../moderating/buttons.ts';
import * as on from './buttons.ts';
import { askSplit, askWhoIsOther, join, keepTwo, sharedOn, showPair, split } from './children.ts';
import { askMerge, askName, hearingName, merge, showTwins, TALK } from './merging.ts';

export const tidying: Feature = {
  commands: [
    {
      name: 'tidy',
      description: 'command-tidy',
      roles: ['administrator', 'organizer'],
      handle: (ctx) => showTidy(ctx, reply),
    },
  ],
  conversations: [
    { name: TALK, run: hearingName, brief: true, again: (from: number) => on.searchButton.data({ from }) },
  ],
  taps: [
    onTap(on.tidyButton, (ctx) => showTidy(ctx, redraw)),
    onTap(on.pairButton, showPair),
    onTap(on.joinButton, join),
    onTap(on.apartButton, keepTwo),
    onTap(on.sharedButton, askWhoIsOther),
    onTap(on.askSplitButton, askSplit),
    onTap(on.splitButton, split),
    onTap(on.twinButton, showTwins),
    onTap(on.searchButton, askName),
    onTap(on.askMergeButton, askMerge),
    onTap(on.mergeButton, merge),
  ],
  additions: { judged: sharedOn },
};

/** What there is to settle, each with its number; nothing is a good answer, too. */
async function showTidy(ctx: Ctx, draw: typeof reply): Promise<void> {
  const { say, services } = ctx;
  const pairs = await likelySameChildren(services, ctx.caller);
  if (!pairs.ok) return refuse(ctx, pairs.refusal);
  const { length: proposals } = await proposedInstitutions(services.db);
  const { length: twins } = await twinInstitutions(services.db);
  const rows = [
    pairs.value.length > 0
      ? [press(say('tidy-pairs', { count: pairs.value.length }), on.pairButton.data({ at: 0 }))]
      : [],
    proposals > 0 ? [press(say('moderating-button-proposals', { count: proposals }), proposalsButton.data({}))] : [],
    twins > 0 ? [press(say('tidy-twin-institutions', { count: twins }), on.twinButton.data({ at: 0 }))] : [],
  ];
  const isTidy = rows.every((row) => row.length === 0);
  await draw(ctx, say.html(isTidy ? 'tidy-all-tidy' : 'tidy-title'), inline(rows).keyboard);
}
