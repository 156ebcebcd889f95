/** Consents of an entry's children: who is covered, the link for families, blanks to print, scans, and the staff's look at them. */

import { InputFile } from 'grammy';
import { contestById } from '../../../contests/queries.ts';
import { blanksOf } from '../../../entries/family/blank.ts';
import { familyToken } from '../../../entries/family/link.ts';
import { coverageOf, papersOf } from '../../../entries/family/papers.ts';
import { rememberFile } from '../../../files/actions.ts';
import type { Ctx } from '../../context.ts';
import { type Feature, onTap } from '../../feature.ts';
import { arrivedFile } from '../../files/arrived-file.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { refusalHtml } from '../../screens/refusals.ts';
import { refuse } from '../../screens/refusing.ts';
import { reply } from '../../screens/reply.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { hearingUntilTaken } from '../../talks/hearing-until-taken.ts';
import { FAMILY_LINK } from '../family/feature.ts';
import * as on from './buttons.ts';
import { askScan, confirm, decline, keepScan, keepWord, seeScan, showChild, TALK, type Which } from './child.ts';
import { showPapers, unconfirmed, uncovered } from './screen.ts';

/** Random bytes of a family link: it is guarded by the child's birth date too. */
const TOKEN_BYTES = 15;

export const papers: Feature = {
  conversations: [{ name: TALK, run: hearingUntilTaken(heard), brief: true, again: on.scanButton.data }],
  taps: [
    onTap(on.papersButton, (ctx, values) => showPapers(ctx, values)),
    onTap(on.linkButton, giveLink),
    onTap(on.blanksButton, giveBlanks),
    onTap(on.inHandButton, keepWord(true)),
    onTap(on.notInHandButton, keepWord(false)),
    onTap(on.childButton, showChild),
    onTap(on.scanButton, askScan),
    onTap(on.seeScanButton, seeScan),
    onTap(on.confirmButton, confirm),
    onTap(on.declineButton, decline),
  ],
  additions: {
    async entry({ services, say }, entry) {
      if (entry.participants.length === 0 || entry.state === 'withdrawn') return {};
      const covered = await coverageOf(services.db, entry);
      const label = say('papers-button', { covered: covered.length - uncovered(covered).length, of: covered.length });
      return { rows: [[press(label, on.papersButton.data({ entry: entry.id, page: 0 }))]] };
    },
    async judged({ services, say }, entry) {
      if (entry.participants.length === 0) return {};
      const covered = await coverageOf(services.db, entry);
      const waiting = unconfirmed(covered).length;
      const label = say('papers-button', { covered: covered.length - uncovered(covered).length, of: covered.length });
      return {
        lines: waiting > 0 ? [say.html('papers-unconfirmed', { count: waiting })] : [],
        rows: [[press(label, on.papersButton.data({ entry: entry.id, page: 0 }))]],
      };
    },
  },
};

/** A message to be forwarded to the parents, and how to use it. */
async function giveLink(ctx: Ctx, { entry: entryId }: { entry: number }): Promise<void> {
  const fresh = ctx.services.randomToken(TOKEN_BYTES);
  const token = await familyToken(ctx.services.db, ctx.caller, { entryId, fresh }, ctx.now);
  if (!token.ok) return refuse(ctx, token.refusal);
  const found = await papersOf(ctx.services.db, ctx.caller, entryId);
  if (!found.ok) return refuse(ctx, found.refusal);
  const contest = await contestById(ctx.services.db, found.value.entry.contestId);
  const link = `https://t.me/${ctx.services.botUsername}?start=${FAMILY_LINK}${token.value}`;
  const title = [shortTitle(contest?.definition.title ?? ''), found.value.entry.ensembleName]
    .filter(Boolean)
    .join(' · ');
  await reply(ctx, ctx.say.html('papers-forward'));
  await reply(ctx, ctx.say.html('papers-invitation', { title, link }));
}

/** The blanks as one PDF; children whose guardians have decided by the link need no paper. */
async function giveBlanks(ctx: Ctx, { entry: entryId, which }: { entry: number; which: string }): Promise<void> {
  const found = await papersOf(ctx.services.db, ctx.caller, entryId);
  if (!found.ok) return refuse(ctx, found.refusal);
  const contest = (await contestById(ctx.services.db, found.value.entry.contestId))?.definition;
  if (!contest) return refuse(ctx, { code: 'contest-not-found' });
  const purposes = which === 'processing' ? (['processing'] as const) : (['distribution', 'photo'] as const);
  const open = found.value.covered.filter(({ decisions }) => purposes.some((one) => decisions[one]?.how !== 'link'));
  if (open.length === 0) return void (await reply(ctx, ctx.say.html('papers-no-blanks')));
  const bytes = await blanksOf({ contest, children: open.map(({ child }) => child), purposes }, ctx.say);
  const caption = ctx.say('papers-blanks', { count: open.length * purposes.length });
  await ctx.replyWithDocument(new InputFile(bytes, `consents-${entryId}-${which}.pdf`), { caption });
}

/** A scan is a picture or a document; anything else is asked for once more. */
async function heard(ctx: Ctx, which: Which): Promise<Screen> {
  const file = ctx.message && arrivedFile(ctx.message, ctx.me.id);
  if (!file || (file.kind !== 'photo' && file.kind !== 'document')) {
    return { html: ctx.say.html('papers-as-picture'), listens: true };
  }
  const kept = await keepScan(ctx, which, await rememberFile(ctx.services.db, file, ctx.now));
  if (!kept.ok) return { html: refusalHtml(ctx, kept.refusal), listens: false };
  const back = press(ctx.say('papers-button-back'), on.papersButton.data({ entry: which.entry, page: 0 }));
  return { html: ctx.say.html('papers-scan-kept'), ...inline([[back]]), listens: false };
}
