/** One institution as its contacts and the staff see it: what one sees of it, who else sees all, and the ways on. */

import type { InlineKeyboardButton } from 'grammy/types';
import {
  type Colleague,
  colleaguesAt,
  institutionsOf,
  type OwnInstitution,
} from '../../../institutions/contacts/queries.ts';
import type { ContactRefusal } from '../../../institutions/contacts/refusals.ts';
import { institutionById } from '../../../institutions/queries.ts';
import { authorize } from '../../../people/access.ts';
import { ok, type Result, refused } from '../../../result.ts';
import type { Ctx } from '../../context.ts';
import { inline, packed, press, type Screen } from '../../screens/screen.ts';
import { goTo } from '../home/doors.ts';
import { listButton as entriesButton } from '../my-entries/buttons.ts';
import { firstPage } from '../my-entries/place.ts';
import { askButton, askLeaveButton, askRevokeButton, confirmedButton, inviteButton, listButton } from './buttons.ts';

/** The institution for whoever named it, is confirmed for it or is on the staff; for nobody else. */
export async function institutionScreen(ctx: Ctx, institutionId: number): Promise<Result<Screen, ContactRefusal>> {
  const { db } = ctx.services;
  const own = await institutionsOf(db, ctx.caller);
  const colleagues = await colleaguesAt(db, ctx.caller, institutionId);
  if (colleagues.ok) return wholeScreen(ctx, institutionId, colleagues.value, own);
  const mine = own.find(({ id }) => id === institutionId);
  return mine ? ok(await ownScreen(ctx, mine, own)) : refused({ code: 'not-allowed', action: 'institution.see' });
}

/** For those who see everything: the confirmed and the staff. */
async function wholeScreen(
  ctx: Ctx,
  institutionId: number,
  colleagues: readonly Colleague[],
  own: readonly OwnInstitution[],
): Promise<Result<Screen, ContactRefusal>> {
  const { say } = ctx;
  const institution = await institutionById(ctx.services.db, institutionId);
  if (!institution) return refused({ code: 'institution-unknown' });
  const id = { institution: institution.id };
  const isMember = colleagues.some(({ personId }) => personId === ctx.caller.personId);
  const entries = press(say('institution-button-entries'), entriesButton.data(firstPage({ institutionId })));
  const html = [
    say.html('institution-name', { institution: institution.shortName }),
    ...(isMember ? [say.html('institution-confirmed')] : []),
    '',
    say.html(colleagues.length > 0 ? 'institution-colleagues' : 'institution-no-colleagues'),
    ...colleagues.map((one, index) => say.html('institution-colleague', { number: index + 1, name: nameOf(ctx, one) })),
  ].join('\n');
  const added = await ctx.added(ctx, 'institution', institution);
  const rows = [
    isMember ? [entries] : [],
    ...added.rows,
    [press(say('institution-button-invite'), inviteButton.data(id))],
    ...revokeRows(ctx, institution.id, colleagues),
    isMember ? [press(say('institution-button-leave'), askLeaveButton.data(id))] : [],
    backRow(ctx, own),
  ];
  return ok({ html, ...inline(rows), listens: false });
}

function revokeRows({ say, caller }: Ctx, institution: number, colleagues: readonly Colleague[]) {
  const buttons = colleagues.flatMap(({ personId }, index) =>
    personId === caller.personId
      ? []
      : [
          press(
            say('institution-button-revoke', { number: index + 1 }),
            askRevokeButton.data({ institution, person: personId }),
          ),
        ],
  );
  return packed(buttons);
}

/** For those who see what they entered themselves, and may ask for more. */
async function ownScreen(
  ctx: Ctx,
  { id, shortName, standing }: OwnInstitution,
  own: readonly OwnInstitution[],
): Promise<Screen> {
  const { say } = ctx;
  const asked = standing === 'asked';
  const html = [
    say.html('institution-name', { institution: shortName }),
    say.html('institution-own'),
    '',
    say.html(asked ? 'institution-asked' : 'institution-may-ask'),
  ].join('\n');
  const rows = [
    asked ? [] : [press(say('institution-button-ask'), askButton.data({ institution: id }))],
    [press(say('home-door-my'), entriesButton.data(firstPage()))],
    ...(await ctx.added(ctx, 'institution', { id, shortName })).rows,
    backRow(ctx, own),
  ];
  return { html, ...inline(rows), listens: false };
}

function backRow({ say, caller }: Ctx, own: readonly OwnInstitution[]): InlineKeyboardButton[] {
  if (own.length > 1) return [press(say('institution-button-others'), listButton.data({}))];
  const isStaff = authorize(caller, 'contact.decide').ok;
  return isStaff && own.length === 0 ? [press(say('button-back'), confirmedButton.data({ page: 0 }))] : [];
}

const MARKS = { confirmed: '✓ ', asked: '… ', own: '' } as const;

/** Several institutions to choose from; those whose entries are all seen are ticked. */
export function chooseScreen({ say }: Ctx, own: readonly OwnInstitution[], buttonOf: (id: number) => string): Screen {
  if (own.length === 0) {
    const contests = press(say('home-door-contests'), goTo.data({ command: 'contests' }));
    return { html: say.html('institution-none'), ...inline([[contests]]), listens: false };
  }
  const rows = own.map(({ id, shortName, standing }) => [press(`${MARKS[standing]}${shortName}`, buttonOf(id))]);
  return { html: say.html('institution-which'), ...inline(rows), listens: false };
}

/** People in chat give no name; whoever looks at the list at least knows which line is their own. */
export function nameOf({ say, caller }: Pick<Ctx, 'say' | 'caller'>, { name, personId }: Colleague): string {
  if (personId === caller.personId) return say('staff-you');
  return name ?? say('staff-nameless', { id: personId });
}
