/** Why something did not happen, in words. A refusal without a text does not compile. */

import type { SubscriptionRefusal } from '../../announcements/subscriptions/subscribing.ts';
import type { AwardRefusal } from '../../awards/refusals.ts';
import type { ProgrammeRefusal } from '../../concerts/programme/refusals.ts';
import type { SeatRefusal } from '../../concerts/seats/refusals.ts';
import type { EnquiryRefusal } from '../../enquiries/rules.ts';
import type { FamilyRefusal } from '../../entries/family/rules.ts';
import type { HandoverRefusal } from '../../entries/handover/refusals.ts';
import type { Refusal, TypedReason } from '../../entries/refusals.ts';
import type { EntryState } from '../../entries/words.ts';
import type { InstitutionRefusal } from '../../institutions/actions.ts';
import type { ContactRefusal } from '../../institutions/contacts/refusals.ts';
import { type Holders, holdersOf } from '../../people/access.ts';
import type { InviteRefusal } from '../../people/staff.ts';
import type { ErasureRefusal, OwnDataRefusal } from '../../privacy/erasing/words.ts';
import type { SheetRefusal } from '../../sheets/words.ts';
import type { DigestRefusal } from '../../tallies/digests/actions.ts';
import type { ShareRefusal } from '../../tallies/sharing/refusals.ts';
import { formatInstant } from '../../texts/format.ts';
import type { TextKey } from '../../texts/keys.ts';
import type { PlainKey } from '../../texts/plain-key.ts';
import { type Say, unescaped } from '../../texts/texts.ts';
import { stateName } from '../entries/entry-text.ts';
import { type Concerned, issueText, rangeText } from '../entries/issues.ts';

/** Every refusal that is told here. */
export type Told =
  | Refusal
  | InviteRefusal
  | InstitutionRefusal
  | EnquiryRefusal
  | FamilyRefusal
  | ContactRefusal
  | HandoverRefusal
  | SheetRefusal
  | AwardRefusal
  | ProgrammeRefusal
  | ShareRefusal
  | DigestRefusal
  | ErasureRefusal
  | OwnDataRefusal
  | SeatRefusal
  | SubscriptionRefusal;

/** What a sentence may need beside the refusal's own facts. */
interface Words {
  say: Say;
  /** Zone in which instants are told; it is named with them. */
  zone: string;
  /** The entry, or only its contest, for titles in place of ids. */
  about: Concerned | undefined;
}

type Tellers = { readonly [C in Told['code']]: (refusal: Extract<Told, { code: C }>, words: Words) => string };

/** Who may, and whom to ask. */
export const WHO_MAY = {
  owner: 'refusal-not-allowed-owner',
  'owner-or-administrator': 'refusal-not-allowed-owner-or-administrator',
  concerned: 'refusal-not-allowed-concerned',
  figures: 'refusal-not-allowed-figures',
  door: 'refusal-not-allowed-door',
  jury: 'refusal-not-allowed-jury',
  names: 'refusal-not-allowed-names',
  staff: 'refusal-not-allowed-staff',
  administrator: 'refusal-not-allowed-administrator',
} as const satisfies Record<Holders, PlainKey>;

const TELLERS: Tellers = {
  'not-allowed': ({ action }, { say }) => say.html(WHO_MAY[holdersOf(action)]),
  'contest-not-found': plain('refusal-contest-not-found'),
  'contest-inactive': plain('refusal-contest-inactive'),
  'registration-not-open-yet': ({ opensAt }, words) =>
    words.say.html('refusal-registration-not-open-yet', { opensAt: instant(opensAt, words) }),
  'registration-closed': ({ closedAt }, words) =>
    words.say.html('refusal-registration-closed', { closedAt: instant(closedAt, words) }),
  'entry-not-found': plain('refusal-entry-not-found'),
  'entry-changed': plain('refusal-entry-changed'),
  'transition-forbidden': ({ from }, { say }) => say.html('refusal-transition-forbidden', { state: state(from, say) }),
  'entry-not-editable': (refusal, { say }) =>
    say.html('refusal-entry-not-editable', { state: state(refusal.state, say) }),
  'entry-incomplete': ({ missing }, { say }) => say.html('refusal-entry-incomplete', { count: missing.length }),
  'checks-refused': ({ issues }, { say, about }) =>
    [say.html('refusal-checks-refused'), ...issues.map((issue) => `• ${issueText(about, issue, say)}`)].join('\n'),
  'duplicate-found': ({ number }, { say }) =>
    number === null ? say.html('refusal-duplicate-found') : say.html('refusal-duplicate-of-own', { number }),
  'cap-reached': ({ cap, size, taken }, { say }) =>
    say.html(cap === 'contest' ? 'refusal-cap-contest' : 'refusal-cap-nomination', { size, taken }),
  'offer-gone': plain('refusal-offer-gone'),
  'reason-missing': plain('refusal-reason-missing'),
  'reason-too-long': ({ longest }, { say }) => say.html('refusal-reason-too-long', { longest }),
  'step-not-asked': plain('refusal-step-not-asked'),
  'input-unexpected': plain('refusal-input-unexpected'),
  'choice-unknown': plain('refusal-choice-unknown'),
  'step-required': plain('refusal-step-required'),
  'nothing-to-confirm': plain('refusal-nothing-to-confirm'),
  'nomination-closed': plain('refusal-nomination-closed'),
  'form-closed': ({ form }, { say, about }) => say.html('refusal-form-closed', { form: formTitle(form, about) }),
  'category-closed': ({ category }, { say, about }) =>
    say.html('refusal-category-closed', { category: categoryTitle(category, about) }),
  'answer-rejected': ({ kind, why }, { say }) => typedReasonText(say, kind, why),
  'text-too-long': ({ longest }, { say }) => say.html('refusal-text-too-long', { longest }),
  'ensemble-unnamed': plain('refusal-ensemble-unnamed'),
  'count-not-understood': plain('refusal-count-not-understood'),
  'child-already-listed': ({ position }, { say }) => say.html('refusal-child-already-listed', { position }),
  'participant-missing': ({ position }, { say }) => say.html('refusal-participant-missing', { position }),
  'roster-full': ({ form, max }, { say, about }) =>
    say.html('refusal-roster-full', { form: formTitle(form, about), max }),
  'roster-does-not-fit': ({ form, min, max, count }, { say, about }) =>
    say.html('refusal-roster-does-not-fit', {
      form: formTitle(form, about),
      range: rangeText(min, max),
      count,
      others: otherForms(about),
    }),
  'headcount-does-not-fit': ({ form, min, max, count }, { say, about }) =>
    say.html('refusal-headcount-does-not-fit', {
      form: formTitle(form, about),
      range: rangeText(min, max),
      count,
      others: otherForms(about),
    }),
  'institution-unknown': plain('refusal-institution-unknown'),
  'institution-name-missing': plain('refusal-institution-name-missing'),
  'institution-name-too-long': ({ longest }, { say }) => say.html('refusal-institution-name-too-long', { longest }),
  'institution-kind-unknown': plain('refusal-institution-kind-unknown'),
  'institution-district-unknown': plain('refusal-institution-district-unknown'),
  'teacher-unknown': plain('refusal-teacher-unknown'),
  'position-missing': plain('refusal-position-missing'),
  'file-unknown': plain('refusal-file-unknown'),
  'correction-unchanged': plain('refusal-correction-unchanged'),
  'correction-unknown': plain('refusal-correction-unknown'),
  'children-in-one-entry': plain('refusal-children-in-one-entry'),
  'child-alone': plain('refusal-child-alone'),
  'child-unknown': plain('refusal-child-unknown'),
  'no-waiting-list': plain('refusal-no-waiting-list'),
  'nothing-picked': plain('refusal-nothing-picked'),
  'picks-changed': plain('refusal-picks-changed'),
  'picked-too-many': ({ most }, { say }) => say.html('refusal-picked-too-many', { most }),
  'search-forgotten': plain('find-gone'),
  'some-refused': ({ rows }, { say }) => say.html('refusal-some-refused', { count: rows.length }),
  'institution-not-mergeable': plain('refusal-institution-not-mergeable'),
  'invite-unknown': plain('refusal-invite-unknown'),
  'invite-used': plain('refusal-invite-used'),
  'invite-expired': ({ expiredAt }, words) =>
    words.say.html('refusal-invite-expired', { expiredAt: instant(expiredAt, words) }),
  'last-administrator': plain('refusal-last-administrator'),
  'institution-not-named': plain('refusal-institution-not-named'),
  'contact-declined': ({ askAgainAt }, words) =>
    words.say.html('refusal-contact-declined', { askAgainAt: instant(askAgainAt, words) }),
  'request-unknown': plain('refusal-request-unknown'),
  'request-decided': ({ verdict }, { say }) => say.html(`refusal-request-${verdict}`),
  'contact-unknown': plain('refusal-contact-unknown'),
  'handover-not-for-school': plain('refusal-handover-not-for-school'),
  'handover-unknown': ({ left }, { say }) =>
    left === null ? say.html('refusal-handover-link') : say.html('refusal-handover-unknown', { left }),
  'handover-used': plain('refusal-handover-used'),
  'handover-expired': ({ expiredAt }, words) =>
    words.say.html('refusal-handover-expired', { expiredAt: instant(expiredAt, words) }),
  'handover-closed': ({ until }, words) => words.say.html('refusal-handover-closed', { until: instant(until, words) }),
  'family-link-unknown': plain('refusal-family-link-unknown'),
  'family-link-closed': ({ until }, words) =>
    words.say.html('refusal-family-link-closed', { until: instant(until, words) }),
  'child-not-found': ({ left }, { say }) => say.html('refusal-child-not-found', { left }),
  'not-a-guardian': plain('refusal-not-a-guardian'),
  'guardian-unnamed': plain('refusal-guardian-unnamed'),
  'entry-not-accepted': (refusal, { say }) =>
    say.html('refusal-entry-not-accepted', { state: state(refusal.state, say) }),
  'degree-unknown': plain('refusal-degree-unknown'),
  'programme-not-found': plain('refusal-programme-not-found'),
  'programme-changed': plain('refusal-programme-changed'),
  'programme-item-gone': plain('refusal-programme-item-gone'),
  'programme-act-unfit': plain('refusal-programme-act-unfit'),
  'programme-length-unfit': ({ most }, { say }) =>
    say.html('refusal-programme-length-unfit', { minutes: Math.floor(most / 60) }),
  'programme-words-unfit': ({ longest }, { say }) => say.html('refusal-programme-words-unfit', { longest }),
  'programme-place-unknown': plain('refusal-programme-place-unknown'),
  'programme-start-unread': plain('refusal-programme-start-unread'),
  'programme-empty': plain('refusal-programme-empty'),
  'programme-told': plain('refusal-programme-told'),
  'award-gone': plain('refusal-award-gone'),
  'awards-changed': plain('refusal-awards-changed'),
  'prize-unnamed': plain('refusal-prize-unnamed'),
  'prize-too-long': ({ longest }, { say }) => say.html('refusal-prize-too-long', { longest }),
  'reason-without-degree': plain('refusal-reason-without-degree'),
  'reasons-wanting': ({ count }, { say }) => say.html('refusal-reasons-wanting', { count }),
  'enquiry-gone': plain('refusal-enquiry-gone'),
  'enquiry-empty': plain('refusal-enquiry-empty'),
  'enquiry-too-long': ({ longest }, { say }) => say.html('refusal-enquiry-too-long', { longest }),
  'enquiries-waiting': ({ count }, { say }) => say.html('refusal-enquiries-waiting', { count }),
  'enquiry-answered': plain('refusal-enquiry-answered'),
  'enquiry-unanswered': plain('refusal-enquiry-unanswered'),
  'nothing-to-print': ({ sheet, waiting }, { say }) => say.html('refusal-nothing-to-print', { sheet, waiting }),
  'pinned-enough': ({ most }, { say }) => say.html('refusal-pinned-enough', { most }),
  'share-personal': plain('refusal-share-personal'),
  'share-gone': plain('refusal-share-gone'),
  'digest-gone': plain('refusal-digest-gone'),
  'nothing-to-hear-of': plain('refusal-nothing-to-hear-of'),
  'erased-already': plain('refusal-erased-already'),
  'erasure-changed': plain('refusal-erasure-changed'),
  'own-data-enough': ({ until }, words) => words.say.html('refusal-own-data-enough', { until: instant(until, words) }),
  'concert-not-open': plain('refusal-concert-not-open'),
  'concert-cancelled': plain('refusal-concert-cancelled'),
  'concert-begun': plain('refusal-concert-begun'),
  'door-not-open': ({ opensAt, zone }, { say }) =>
    say.html('refusal-door-not-open', { at: formatInstant(opensAt, zone, say) }),
  'seats-not-asked': plain('refusal-seats-not-asked'),
  'seats-too-many': ({ most }, { say }) => say.html('refusal-seats-too-many', { most }),
  'seats-closed': ({ closedAt, zone, seats }, { say }) =>
    say.html(seats > 0 ? 'refusal-seats-closed-fewer' : 'refusal-seats-closed', {
      at: formatInstant(closedAt, zone, say),
    }),
  'seats-short': ({ left }, { say }) => say.html('refusal-seats-short', { left }),
  'seats-offer-gone': plain('refusal-seats-offer-gone'),
  'guest-name-unclear': plain('refusal-guest-name-unclear'),
  'ticket-unknown': plain('refusal-ticket-unknown'),
  'guests-none': plain('guests-empty'),
};

/** To whom it is told: in which words, and in which zone what is about no contest. */
interface Listener {
  say: Say;
  services: { readonly zone: string };
}

/** The refusal as HTML; instants in the zone of the contest it is about, or the instance's. `about` also gives titles. */
export function refusalHtml({ say, services }: Listener, refusal: Told, about?: Concerned): string {
  return tell(refusal, { say, zone: about?.contest.zone ?? services.zone, about });
}

/** The same as plain text, for the answer to a tap. */
export function refusalPlain({ say, services }: Listener, refusal: Told, about?: Concerned): string {
  return refusalHtml({ say: unescaped(say), services }, refusal, about);
}

/** As HTML where the contest is known for sure. */
export function refusalAbout(say: Say, refusal: Told, about: Concerned): string {
  return tell(refusal, { say, zone: about.contest.zone, about });
}

/** Why a typed answer was doubted or not taken, as HTML: `typed-<kind>-<code>` with the reason's own facts. */
export function typedReasonText(say: Say, kind: string, { code, ...facts }: TypedReason): string {
  const tellAny = say.html as (key: TextKey, facts: Record<string, unknown>) => string;
  return tellAny(`typed-${kind}-${code}` as TextKey, facts);
}

function tell(refusal: Told, words: Words): string {
  const teller = TELLERS[refusal.code] as (refusal: Told, words: Words) => string;
  return teller(refusal, words);
}

function plain(key: PlainKey): (refusal: Told, words: Words) => string {
  return (_, { say }) => say.html(key);
}

function instant(at: Date, { say, zone }: Words): string {
  return formatInstant(at, zone, say);
}

function state(name: EntryState, say: Say): string {
  return stateName(name, say);
}

function categoryTitle(id: string, about: Concerned | undefined): string {
  return about?.contest.age_categories.find((one) => one.id === id)?.title ?? id;
}

/** How many other forms may be chosen; where the nomination is not known, some. */
function otherForms(about: Concerned | undefined): number {
  return ((about?.nomination ?? about?.contest)?.forms.length ?? 2) - 1;
}

/** As the entry's nomination calls it, where one is known. */
function formTitle(id: string, about: Concerned | undefined): string {
  const form = about?.contest.forms.find((one) => one.id === id);
  return about?.nomination?.form_titles[id] ?? form?.title ?? id;
}
