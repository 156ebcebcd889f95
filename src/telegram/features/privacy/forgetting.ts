/** A person forgets themselves: what goes, what stays, and two taps. */

import { type OwnChild, ownChildren } from '../../../entries/family/queries.ts';
import { erasePerson } from '../../../privacy/erasing/actions.ts';
import { type PersonPreview, previewPerson } from '../../../privacy/erasing/preview.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw, type reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import * as on from './buttons.ts';

const MOST_ON_BUTTON = 40;

/** /forget: what it means and whose data it may be. */
export async function showForgetting(ctx: Ctx, draw: typeof reply): Promise<void> {
  const { say, caller, services } = ctx;
  const shown = await previewPerson(services.db, caller, caller.personId, ctx.now);
  if (!shown.ok) return refuse(ctx, shown.refusal);
  const children = onePerRow(await ownChildren(services.db, caller));
  const html = [say.html('forget-title'), '', ...meaningOf(shown.value, say)].join('\n');
  const rows = [
    [press(say('forget-button-me'), on.askMeButton.data({}))],
    ...children.map(({ entry, child }) => [
      press(
        shortened(say('forget-button-child', { child: child.firstName }), MOST_ON_BUTTON),
        on.childButton.data({ entry: entry.id, child: child.childId }),
      ),
    ]),
    [press(say('forget-button-take'), on.takeButton.data({}))],
  ];
  await draw(ctx, html, inline(rows).keyboard);
}

/** What goes and what stays, a line of HTML each. */
export function meaningOf({ drafts, running, past, children }: PersonPreview, say: Say): string[] {
  return [
    say.html('forget-goes'),
    ...(drafts > 0 ? [say.html('forget-drafts', { count: drafts })] : []),
    ...(running > 0 ? [say.html('forget-running', { count: running })] : []),
    ...(past > 0 ? [say.html('forget-past', { count: past })] : []),
    say.html('forget-stays'),
    ...(children > 0 ? [say.html('forget-children')] : []),
  ];
}

/** A child in several entries of one institution is forgotten in all of them at once. */
function onePerRow(children: readonly OwnChild[]): OwnChild[] {
  return [...new Map(children.map((one) => [one.child.childId, one])).values()];
}

/** The second tap is asked for: its button knows what was shown. */
export async function askForMe(ctx: Ctx): Promise<void> {
  const { say, caller, services } = ctx;
  const shown = await previewPerson(services.db, caller, caller.personId, ctx.now);
  if (!shown.ok) return refuse(ctx, shown.refusal);
  const rows = [
    [press(say('forget-button-yes'), on.forgetMeButton.data({ mark: shown.value.mark }))],
    [press(say('button-back'), on.homeButton.data({}))],
  ];
  await redraw(ctx, say.html('forget-sure'), inline(rows).keyboard);
}

/** Done at once; what was being said in this chat goes, too. */
export async function forgetMe(ctx: Ctx, { mark }: { mark: string }): Promise<void> {
  const { services, caller } = ctx;
  const done = await erasePerson(services.db, caller, { personId: caller.personId, mark, reason: null }, ctx.now);
  if (!done.ok) {
    await refuse(ctx, done.refusal);
    if (done.refusal.code === 'erasure-changed') await showForgetting(ctx, redraw);
    return;
  }
  await ctx.conversation.exitAll();
  await services.erased(done.value.hashes);
  services.wakeSender();
  await redraw(ctx, ctx.say.html('forget-done'));
}
