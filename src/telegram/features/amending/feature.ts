/** What was sent: listed, corrected, called back. */

import { askedAbout, askNothing } from '../../../announcements/composing/asking.ts';
import { listedAnnouncements, listedById, readersOf, writtenLanguages } from '../../../announcements/listing.ts';
import { announcementById, mediaOf, progressOf } from '../../../announcements/queries.ts';
import type { Progress } from '../../../announcements/rules.ts';
import {
  askForCorrection,
  correctAnnouncement,
  dropCorrection,
  proposalOf,
  proposeCorrection,
  takesAnotherMedium,
} from '../../../announcements/sent/correcting.ts';
import { recallAnnouncement } from '../../../announcements/sent/recalling.ts';
import { doubtfulReceivers } from '../../../deliveries/queries.ts';
import { authorize } from '../../../people/access.ts';
import { personById } from '../../../people/queries.ts';
import { isLanguage } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { type Feature, onTap } from '../../feature.ts';
import { isFirstOfAlbum } from '../../incoming/albums.ts';
import { redraw, reply, whileTyping } from '../../screens/reply.ts';
import type { Screen } from '../../screens/screen.ts';
import { unfinishedDraft } from '../announcing/composing.ts';
import { incomingOf } from '../announcing/incoming.ts';
import { refuse } from '../announcing/refusing.ts';
import { LISTED } from '../announcing/screens.ts';
import { showCopy } from '../announcing/showing.ts';
import { tellWhatStaysBehind } from '../announcing/staying-behind.ts';
import { after } from '../announcing/steering.ts';
import { showWaiting } from '../timing/feature.ts';
import * as on from './buttons.ts';
import { listScreen } from './list-screen.ts';
import { renderProposal } from './proposal.ts';
import { askScreen, cardScreen, confirmScreen, recallScreen } from './screens.ts';

interface Tapped {
  announcement: number;
}

export const amending: Feature = {
  commands: [
    {
      name: 'announcements',
      description: 'command-announcements',
      roles: ['administrator', 'organizer'],
      handle: (ctx) => list(ctx, 0, reply),
    },
  ],
  taps: [
    onTap(on.listButton, (ctx, { page }) => list(ctx, page, redraw)),
    onTap(on.cardButton, openCard),
    onTap(on.correctButton, ask),
    onTap(on.applyButton, apply),
    onTap(on.keepButton, keep),
    onTap(on.recallButton, (ctx, of) => about(ctx, of, (progress) => recallScreen(progress, ctx.say))),
    onTap(on.recallNowButton, recall),
  ],
  onMessage: takeCorrection,
};

/** Announcements on a page. */
const PAGE = 8;

async function list(ctx: Ctx, page: number, draw: typeof reply): Promise<void> {
  const composes = authorize(ctx.caller, 'announcement.compose');
  if (!composes.ok) return refuse(ctx, composes.refusal);
  const found = await listedAnnouncements(ctx.services.db, ctx.caller, { page, size: PAGE });
  const unfinished = page === 0 ? await unfinishedDraft(ctx) : undefined;
  const draft = unfinished === undefined ? undefined : await listedById(ctx.services.db, unfinished);
  const zone = (await personById(ctx.services.db, ctx.caller.personId))?.zone ?? ctx.services.zone;
  const shown = { ...found, page, ...(draft && { draft }) };
  const { html, keyboard } = listScreen(shown, { zone, now: ctx.now }, ctx.say);
  await draw(ctx, html, keyboard);
}

async function openCard(ctx: Ctx, { announcement }: Tapped): Promise<void> {
  const { db } = ctx.services;
  await askNothing(db, ctx.caller.personId);
  const found = await announcementById(db, announcement);
  if (found && !found.startedAt) return showWaiting(ctx, { announcement });
  const languages = await writtenLanguages(db, announcement);
  const doubtful = await doubtfulReceivers(db, announcement, LISTED);
  const text = found?.content?.text ?? '';
  await about(ctx, { announcement }, (progress) => cardScreen({ progress, text, languages, doubtful }, ctx.say));
}

async function ask(ctx: Ctx, { announcement, language }: Tapped & { language: string }): Promise<void> {
  const wish = { announcementId: announcement, ...(isLanguage(language) && { language }) };
  const asked = await askForCorrection(ctx.services.db, ctx.caller, wish, ctx.now);
  if (!asked.ok) return refuse(ctx, asked.refusal);
  await ctx.conversation.exitAll();
  const several = (await writtenLanguages(ctx.services.db, announcement)).length > 1;
  const media = (await mediaOf(ctx.services.db, announcement)).length;
  const { html, keyboard } = askScreen(
    { announcement, language: several && isLanguage(language) ? language : null, media },
    ctx.say,
  );
  await reply(ctx, html, keyboard);
}

/** What is to stand instead, shown as it will; nothing changes before the confirming tap. */
async function takeCorrection(ctx: Ctx): Promise<boolean> {
  const { db } = ctx.services;
  const { message, caller, now, say } = ctx;
  const announcementId = message && (await askedAbout(db, caller.personId, 'correction', now));
  if (announcementId === undefined || !message) return false;
  const takesMedium = await takesAnotherMedium(db, announcementId);
  const album = message.media_group_id;
  const incoming = album === undefined ? await incomingOf(ctx, message) : undefined;
  if (!incoming || (!takesMedium && incoming.wording.text.trim() === '')) {
    const isTold = album !== undefined && !isFirstOfAlbum(`${album} corrects`);
    if (!isTold) await reply(ctx, say.html(takesMedium ? 'amending-one-message' : 'amending-words-only'));
    return true;
  }
  await tellWhatStaysBehind(ctx, message);
  const { wording: content, medium, above } = incoming;
  const proposed = await proposeCorrection(db, caller, { announcementId, content, medium, above }, now);
  if (!proposed.ok) await refuse(ctx, proposed.refusal);
  else await preview(ctx, announcementId);
  return true;
}

async function preview(ctx: Ctx, announcementId: number): Promise<void> {
  const { db } = ctx.services;
  const found = await announcementById(db, announcementId);
  const progress = await progressOf(db, announcementId, ctx.now);
  if (!found?.correction || !progress) return refuse(ctx, { code: 'announcement-gone' });
  await showCopy(ctx, await renderProposal(ctx, announcementId, found.correction));
  const { language } = found.correction;
  const several = (await writtenLanguages(db, announcementId)).length > 1;
  const isForAll = found.correction.medium !== undefined;
  const corrected = several ? { language, readers: await readersOf(db, announcementId, language), isForAll } : null;
  const { html, keyboard } = confirmScreen(progress, { proposed: proposalOf(found), corrected }, ctx.say);
  await reply(ctx, html, keyboard);
}

async function apply(ctx: Ctx, { announcement, proposed }: Tapped & { proposed: number }): Promise<void> {
  const wish = { announcementId: announcement, proposed };
  await after(
    ctx,
    announcement,
    await whileTyping(ctx, () => correctAnnouncement(ctx.services.db, ctx.caller, wish, ctx.now)),
  );
}

async function keep(ctx: Ctx, { announcement }: Tapped): Promise<void> {
  const dropped = await dropCorrection(ctx.services.db, ctx.caller, announcement);
  if (!dropped.ok) return refuse(ctx, dropped.refusal);
  await openCard(ctx, { announcement });
}

async function recall(ctx: Ctx, { announcement }: Tapped): Promise<void> {
  await after(
    ctx,
    announcement,
    await whileTyping(ctx, () => recallAnnouncement(ctx.services.db, ctx.caller, announcement, ctx.now)),
  );
}

/** Draws a screen about a started announcement for whoever may steer it. */
async function about(ctx: Ctx, { announcement }: Tapped, draw: (progress: Progress) => Screen): Promise<void> {
  const progress = await progressOf(ctx.services.db, announcement, ctx.now);
  if (!progress) return refuse(ctx, { code: 'announcement-gone' });
  const steers = authorize(ctx.caller, 'announcement.steer', { ownerId: progress.authorId });
  if (!steers.ok) return refuse(ctx, steers.refusal);
  const { html, keyboard } = draw(progress);
  await redraw(ctx, html, keyboard);
}
