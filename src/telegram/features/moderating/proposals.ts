/** Institutions that contacts have proposed: an organizer looks at each and takes it into the directory. */

import type { InlineKeyboardButton } from 'grammy/types';
import { entriesNaming } from '../../../entries/lists/queue.ts';
import { confirmInstitution } from '../../../institutions/actions.ts';
import { INSTITUTION_KINDS } from '../../../institutions/kinds.ts';
import {
  allDistricts,
  type Institution,
  institutionById,
  proposedInstitutions,
} from '../../../institutions/queries.ts';
import { authorize } from '../../../people/access.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { mergeRows, similarTo } from '../tidying/merging.ts';
import { confirmButton, contestsButton, proposalButton, proposalsButton } from './buttons.ts';

/** Proposals on one screen; the oldest come first, the others follow as these are settled. */
const MOST_LISTED = 8;
const MOST_ON_BUTTON = 40;

/** «Новые учреждения: 2», for those who may confirm them and while there are any. */
export async function proposalsRow(ctx: Ctx): Promise<InlineKeyboardButton[]> {
  if (!authorize(ctx.caller, 'institution.confirm').ok) return [];
  const { length: count } = await proposedInstitutions(ctx.services.db);
  return count > 0 ? [press(ctx.say('moderating-button-proposals', { count }), proposalsButton.data({}))] : [];
}

export async function listProposals(ctx: Ctx): Promise<void> {
  const allowed = authorize(ctx.caller, 'institution.confirm');
  if (!allowed.ok) return refuse(ctx, allowed.refusal);
  const proposed = await proposedInstitutions(ctx.services.db);
  const rows = proposed
    .slice(0, MOST_LISTED)
    .map(({ id, shortName }) => [
      press(shortened(shortName, MOST_ON_BUTTON), proposalButton.data({ institution: id })),
    ]);
  const back = [press(ctx.say('moderating-button-entries'), contestsButton.data({}))];
  const html = ctx.say.html(proposed.length > 0 ? 'moderating-proposals' : 'moderating-proposals-none');
  await redraw(ctx, html, inline([...rows, back]).keyboard);
}

/** One proposal with what helps to decide; one settled meanwhile leads back to the list. */
export async function openProposal(ctx: Ctx, { institution: id }: { institution: number }): Promise<void> {
  const allowed = authorize(ctx.caller, 'institution.confirm');
  if (!allowed.ok) return refuse(ctx, allowed.refusal);
  const institution = await institutionById(ctx.services.db, id);
  if (institution?.state !== 'proposed') return listProposals(ctx);
  const similar = await similarTo(ctx.services.db, institution);
  const rows = [
    [press(ctx.say('moderating-button-confirm'), confirmButton.data({ institution: id }))],
    ...mergeRows(ctx, id, similar),
    [press(ctx.say('button-back'), proposalsButton.data({}))],
  ];
  await redraw(ctx, (await proposalLines(ctx, institution, similar)).join('\n'), inline(rows).keyboard);
}

async function proposalLines(
  { say, services: { db } }: Ctx,
  institution: Institution,
  similar: readonly Institution[],
): Promise<string[]> {
  const { id, kind, districtId, shortName } = institution;
  const names = similar.map((one) => one.shortName).join('; ');
  const district = (await allDistricts(db)).find((one) => one.id === districtId)?.name;
  return [
    say.html('moderating-proposal', { name: shortName }),
    say.html('moderating-proposal-kind', { kind: say(INSTITUTION_KINDS[kind]) }),
    say.html('moderating-proposal-district', { district: district ?? say('moderating-proposal-elsewhere') }),
    say.html('moderating-proposal-entries', { count: await entriesNaming(db, id) }),
    ...(similar.length > 0 ? ['', say.html('moderating-proposal-similar', { names })] : []),
  ];
}

export async function confirmProposal(ctx: Ctx, { institution }: { institution: number }): Promise<void> {
  const confirmed = await confirmInstitution(ctx.services.db, ctx.caller, { institutionId: institution }, ctx.now);
  if (!confirmed.ok) return refuse(ctx, confirmed.refusal);
  await answerTap(ctx, ctx.say('moderating-proposal-confirmed'));
  await listProposals(ctx);
}
