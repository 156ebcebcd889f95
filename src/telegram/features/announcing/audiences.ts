/** The audience of an announcement, put together on one message: its parts with live counts, added and narrowed by taps. */

import { audienceSize, partSize } from '../../../announcements/audience/audience.ts';
import { MOST_PARTS, type Segment, WHO, type Who } from '../../../announcements/audience/segments.ts';
import { readdressAnnouncement } from '../../../announcements/composing/composing.ts';
import { draftFor } from '../../../announcements/composing/drafts.ts';
import type { Ctx } from '../../context.ts';
import { answerTap, redraw } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import * as on from './draft-buttons.ts';
import { partText, whoText } from './part-text.ts';
import { refuse } from './refusing.ts';
import { subscribeLink } from './subscribing.ts';

interface Tapped {
  announcement: number;
}
export type Versioned = Tapped & { version: number };
export type OfPart = Tapped & { part: number };

/** The parts, each with its count, and how many people they are together. */
export async function showAudience(ctx: Ctx, { announcement }: Tapped): Promise<void> {
  const { say } = ctx;
  const { db } = ctx.services;
  const draft = await draftFor(db, ctx.caller, announcement);
  if (!draft.ok) return refuse(ctx, draft.refusal);
  const { segments, version } = draft.value;
  const total = await audienceSize(db, segments);
  const lines = [say.html('audience-heading'), ''];
  for (const [at, segment] of segments.entries()) {
    const count = segments.length === 1 && !segment.except ? total : await partSize(db, segment);
    lines.push(say.html('audience-part', { number: at + 1, who: await partText(ctx, segment), count }));
  }
  if (total > 0) lines.push('', say.html('audience-total', { count: total }));
  else lines.push(...(await nobody(ctx, segments)));
  const rows = [
    ...segments.map((segment, part) => [
      press(
        say('audience-button-part', { number: part + 1, who: whoText(segment, say) }),
        on.openPart.data({ announcement, part }),
      ),
    ]),
    [press(say('audience-button-add'), on.askWhom.data({ announcement, version }))],
    [press(say('audience-button-done'), on.showIt.data({ announcement }))],
  ];
  await redraw(ctx, lines.join('\n'), inline(rows).keyboard);
}

/** Why there is nobody: everybody is left out, or there is nobody yet who could subscribe. */
async function nobody({ say, services: { db, botUsername } }: Ctx, segments: readonly Segment[]): Promise<string[]> {
  const chosen = segments.filter(({ except }) => !except);
  const isLeftOut = chosen.length < segments.length && (await audienceSize(db, chosen)) > 0;
  if (isLeftOut) return ['', say.html('audience-total-left-out')];
  const why = segments.length === 0 ? [say.html('audience-none')] : ['', say.html('audience-total-nobody')];
  return [...why, say.html('audience-share', { link: subscribeLink(botUsername) })];
}

/** Whom to add. */
export async function showWhom(ctx: Ctx, { announcement, version }: Versioned): Promise<void> {
  const { say } = ctx;
  const draft = await draftFor(ctx.services.db, ctx.caller, announcement);
  if (!draft.ok) return refuse(ctx, draft.refusal);
  if (draft.value.segments.length >= MOST_PARTS)
    return answerTap(ctx, say('audience-too-many-parts', { most: MOST_PARTS }), { alert: true });
  const rows = [
    ...(Object.keys(WHO) as Who[]).map((who) => [
      press(say(WHO[who].title), on.addWho.data({ announcement, version, who })),
    ]),
    [press(say('audience-button-back'), on.audienceOf.data({ announcement }))],
  ];
  await redraw(ctx, say.html('audience-who-ask'), inline(rows).keyboard);
}

/** Changes the audience; a tap on an older drawing shows the present one instead. */
export async function readdress(
  ctx: Ctx,
  { announcement, version }: Versioned,
  change: (segments: readonly Segment[]) => Segment[],
): Promise<boolean> {
  const changing = { announcementId: announcement, version, change };
  const changed = await readdressAnnouncement(ctx.services.db, ctx.caller, changing);
  if (changed.ok) return true;
  await refuse(ctx, changed.refusal);
  if (changed.refusal.code === 'announcement-changed') await showAudience(ctx, { announcement });
  return false;
}
