/** A guardian has their child's data erased: entry by entry what becomes of them, and two taps. */

import { formatName } from '../../../people/name.ts';
import { eraseChild } from '../../../privacy/erasing/actions.ts';
import { type ChildFate, type ChildPreview, previewChild } from '../../../privacy/erasing/preview.ts';
import type { PlainKey, Say } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import * as on from './buttons.ts';

/** A child of an entry, by ids. */
export interface Which {
  entry: number;
  child: number;
}

const FATES: Readonly<Record<ChildFate['fate'], PlainKey>> = {
  withdrawn: 'forget-fate-withdrawn',
  smaller: 'forget-fate-smaller',
  nameless: 'forget-fate-nameless',
  draft: 'forget-fate-draft',
};

/** Entries told one by one. */
const MOST_FATES = 6;

/** A line of HTML for each entry of the child; the rest are counted. */
export function fateLines({ fates }: ChildPreview, say: Say): string[] {
  const lines = fates.slice(0, MOST_FATES).map(({ entry, fate }) =>
    say.html('forget-fate', {
      entry: [entry.number, shortTitle(entry.contest.title)].filter(Boolean).join(' · '),
      fate: say(FATES[fate]),
    }),
  );
  const rest = fates.length - MOST_FATES;
  return [...lines, ...(rest > 0 ? [say.html('forget-fates-more', { count: rest })] : [])];
}

/** What it means for the child. */
export async function showChild(ctx: Ctx, which: Which): Promise<void> {
  const shown = await preview(ctx, which);
  if (!shown) return;
  const { say } = ctx;
  const html = [
    say.html('forget-child-title', { child: formatName(shown.child) }),
    '',
    ...fateLines(shown, say),
    '',
    say.html('forget-child-goes'),
    say.html('forget-child-elsewhere'),
  ].join('\n');
  const rows = [
    [press(say('forget-button-child', { child: shown.child.firstName }), on.askChildButton.data(which))],
    [press(say('button-back'), on.homeButton.data({}))],
  ];
  await redraw(ctx, html, inline(rows).keyboard);
}

export async function askForChild(ctx: Ctx, which: Which): Promise<void> {
  const shown = await preview(ctx, which);
  if (!shown) return;
  const rows = [
    [press(ctx.say('forget-button-yes'), on.forgetChildButton.data({ ...which, mark: shown.mark }))],
    [press(ctx.say('button-back'), on.childButton.data(which))],
  ];
  const html = ctx.say.html('forget-child-sure', { child: formatName(shown.child) });
  await redraw(ctx, html, inline(rows).keyboard);
}

export async function forgetChild(ctx: Ctx, { mark, ...which }: Which & { mark: string }): Promise<void> {
  const { services, caller } = ctx;
  const confirmed = { entryId: which.entry, childId: which.child, mark, reason: null };
  const done = await eraseChild(services.db, caller, confirmed, ctx.now);
  if (!done.ok) {
    await refuse(ctx, done.refusal);
    if (done.refusal.code === 'erasure-changed') await showChild(ctx, which);
    return;
  }
  await services.erased(done.value.hashes);
  services.wakeSender();
  await redraw(ctx, ctx.say.html('forget-child-done'));
}

async function preview(ctx: Ctx, { entry: entryId, child: childId }: Which): Promise<ChildPreview | undefined> {
  const shown = await previewChild(ctx.services.db, ctx.caller, { entryId, childId }, ctx.now);
  if (shown.ok) return shown.value;
  await refuse(ctx, shown.refusal);
  return undefined;
}
