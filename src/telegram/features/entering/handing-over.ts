/** The staff's side of handing over: what the code is for, then the code and the link, told once. */

import { offerHandover, staffEntriesBeside } from '../../../entries/handover/offering.ts';
import { entryForStaff } from '../../../entries/lists/queue.ts';
import type { EntryView } from '../../../entries/view.ts';
import { authorize } from '../../../people/access.ts';
import { codeFrom, spokenCode } from '../../../spoken-code.ts';
import { formatInstant } from '../../../texts/format.ts';
import type { Ctx } from '../../context.ts';
import { entryLabel } from '../../entries/entry-card.ts';
import type { Addition } from '../../screens/additions.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw, type reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { confirmsButton, giveCodeButton, handOverButton } from './buttons.ts';
import { isWay } from './ways.ts';

/** Bytes of randomness in a link's token, and at least as many as a code has signs. */
const TOKEN_BYTES = 18;

/** «Передать школе» on the staff's card of what they entered. */
export async function onJudgedCard({ caller, say }: Ctx, { id, contestId, channel }: EntryView): Promise<Addition> {
  const may = isWay(channel) && authorize(caller, 'entry.hand-over', { contestId }).ok;
  return may ? { rows: [[press(say('handover-button'), handOverButton.data({ entry: id }))]] } : {};
}

interface Handing {
  entry: number;
  confirms: string;
}

/** This entry or all of the school's, and whether to confirm the contact, too. */
export async function askReach(ctx: Ctx, handing: Handing, draw: typeof reply): Promise<void> {
  const { db } = ctx.services;
  const entry = await entryForStaff(db, ctx.caller, handing.entry);
  if (!entry.ok) return refuse(ctx, entry.refusal);
  const count = await staffEntriesBeside(db, ctx.caller, handing.entry);
  if (!count.ok) return refuse(ctx, count.refusal);
  const html = [
    `<b>${ctx.say.html('handover-title')}</b>`,
    ctx.say.html('handover-what', { institution: entry.value.institution?.shortName ?? '' }),
  ].join('\n');
  await draw(ctx, html, inline(reachRows(ctx, handing, entry.value, count.value)).keyboard);
}

function reachRows({ say, caller }: Ctx, { confirms }: Handing, entry: EntryView, count: number) {
  const yes = confirms === 'yes';
  const give = (reach: 'entry' | 'institution') => giveCodeButton.data({ entry: entry.id, reach, confirms });
  const other = confirmsButton.data({ entry: entry.id, confirms: yes ? 'no' : 'yes' });
  const tick = press(say(yes ? 'handover-confirms-on' : 'handover-confirms-off'), other);
  return [
    [press(say('handover-one', { entry: entryLabel(entry, say) }), give('entry'))],
    count > 1 ? [press(say('handover-all', { count }), give('institution'))] : [],
    authorize(caller, 'contact.decide').ok ? [tick] : [],
  ];
}

/** The code and the link, in place of the question. */
export async function giveCode(ctx: Ctx, { entry, reach, confirms }: Handing & { reach: string }): Promise<void> {
  const { db, randomToken, botUsername, zone } = ctx.services;
  const token = randomToken(TOKEN_BYTES);
  const code = codeFrom(Buffer.from(randomToken(TOKEN_BYTES), 'base64url'));
  const offer = {
    entryId: entry,
    reach: reach === 'institution' ? 'institution' : 'entry',
    confirms: confirms === 'yes',
    code,
    token,
  } as const;
  const offered = await offerHandover(db, ctx.caller, offer, ctx.now);
  if (!offered.ok) return refuse(ctx, offered.refusal);
  const html = ctx.say.html('handover-code', {
    code: spokenCode(code),
    link: `https://t.me/${botUsername}?start=h_${token}`,
    until: formatInstant(offered.value.expiresAt, zone, ctx.say),
  });
  await redraw(ctx, html);
}
