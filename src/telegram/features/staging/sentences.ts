/** Why nothing was done to a concert, in words. A refusal without a sentence does not compile. */

import { sayMoment } from '../../../concerts/card-words.ts';
import type { ConcertRefusal } from '../../../concerts/refusals.ts';
import type { PlainKey } from '../../../texts/plain-key.ts';
import { type Say, unescaped } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { refusalHtml, typedReasonText } from '../../screens/refusals.ts';
import { noteIntrusion, refuse } from '../../screens/refusing.ts';
import { answerTap, reply } from '../../screens/reply.ts';

type Own = Exclude<ConcertRefusal, { code: 'not-allowed' }>;

interface Words {
  say: Say;
  /** Zone in which instants are told. */
  zone: string;
  now: Date;
}

type Sentences = { readonly [C in Own['code']]: (refusal: Extract<Own, { code: C }>, words: Words) => string };

const SENTENCES: Sentences = {
  'concert-not-found': plain('concert-gone'),
  'concert-changed': plain('staging-changed'),
  'concert-closed': ({ state }, { say }) =>
    say.html(state === 'cancelled' ? 'staging-is-cancelled' : 'staging-is-archived'),
  'concert-title-missing': plain('staging-title-missing'),
  'concert-words-too-long': ({ longest }, { say }) => say.html('staging-too-long', { longest }),
  'concert-in-past': ({ startsAt }, words) => words.say.html('staging-in-past', { at: moment(startsAt, words) }),
  'concert-end-before-start': ({ startsAt }, words) =>
    words.say.html('staging-end-before-start', { at: moment(startsAt, words) }),
  'concert-doors-after-start': ({ startsAt }, words) =>
    words.say.html('staging-doors-after-start', { at: moment(startsAt, words) }),
  'concert-answers-close-after-start': ({ startsAt }, words) =>
    words.say.html('staging-close-after-start', { at: moment(startsAt, words) }),
  'concert-answers-close-in-past': ({ closesAt }, words) =>
    words.say.html('staging-close-in-past', { at: moment(closesAt, words) }),
  'concert-capacity-range': ({ least, most }, { say }) => say.html('staging-capacity-range', { least, most }),
  'concert-capacity-below-taken': ({ capacity, taken }, { say }) =>
    say.html('staging-capacity-below-taken', { capacity, taken }),
  'concert-answers-given': ({ taken }, { say }) => say.html('staging-answers-given', { taken }),
  'concert-family-range': ({ least, most }, { say }) => say.html('staging-family-range', { least, most }),
  'concert-zone-unknown': plain('staging-zone-unknown'),
  'concert-age-mark-unknown': ({ marks }, { say }) => say.html('staging-age-unknown', { marks }),
  'concert-place-impossible': plain('staging-place-unread'),
  'concert-reminders-many': ({ most }, { say }) => say.html('staging-reminders-many', { most }),
  'concert-reminder-range': ({ earliest }, { say }) => say.html('staging-reminder-range', { days: earliest / 24 }),
  'concert-venue-missing': plain('staging-venue-missing'),
  'concert-over': plain('staging-over'),
  'concert-held': plain('staging-held'),
  'concert-not-over': plain('staging-not-over'),
  'concert-reason-missing': plain('staging-reason-missing'),
  'concert-poster-unfit': ({ why: { area, ...why } }, { say }) => typedReasonText(say, area, why),
  'making-no-day': plain('staging-no-day'),
  'making-no-such-day': ({ typed }, { say }) => say.html('staging-no-such-day', { typed }),
  'making-many-days': plain('staging-many-days'),
  'time-missing': plain('staging-time-missing'),
  'time-unread': plain('staging-time-unread'),
  'words-unread': plain('staging-words-unread'),
  'number-unread': plain('staging-number-unread'),
  'place-unread': plain('staging-place-unread'),
  'hours-unread': plain('staging-hours-unread'),
  'cannot-be-cleared': plain('staging-cannot-be-cleared'),
};

/** The reason as HTML; what is not theirs to do leaves a line in the log. */
export function sayConcertRefusal(ctx: Ctx, refusal: ConcertRefusal, zone = ctx.services.zone): string {
  if (refusal.code === 'not-allowed') {
    noteIntrusion(ctx, refusal);
    return refusalHtml(ctx, refusal);
  }
  return tell(refusal, { say: ctx.say, zone, now: ctx.now });
}

/** The reason as an alert on the tap, or as a message where nothing was tapped. */
export async function refuseConcert(ctx: Ctx, refusal: ConcertRefusal, zone = ctx.services.zone): Promise<void> {
  if (refusal.code === 'not-allowed') return refuse(ctx, refusal);
  const { say, now } = ctx;
  if (!ctx.callbackQuery) return void (await reply(ctx, tell(refusal, { say, zone, now })));
  await answerTap(ctx, tell(refusal, { say: unescaped(say), zone, now }), { alert: true });
}

function tell(refusal: Own, words: Words): string {
  const sentence = SENTENCES[refusal.code] as (refusal: Own, words: Words) => string;
  return sentence(refusal, words);
}

function plain(key: PlainKey): (refusal: unknown, words: Words) => string {
  return (_, { say }) => say.html(key);
}

function moment(at: Date, { say, zone, now }: Words): string {
  return sayMoment(at, zone, now, say);
}
