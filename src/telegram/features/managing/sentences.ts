/** Why something about a contest did not happen. A reason without a sentence does not compile. */

import { shownEnd } from '../../../contests/card.ts';
import { sayEnd } from '../../../contests/card-words.ts';
import { sayContestFile } from '../../../contests/file/file-words.ts';
import type { BookRefusal } from '../../../contests/making/book/read.ts';
import { sayBook } from '../../../contests/making/book/words.ts';
import type { AnswerRefusal, MakingRefusal } from '../../../contests/making/drafting.ts';
import type { ActRefusal } from '../../../contests/making/publishing.ts';
import { sayUnreadable } from '../../../data-file/words.ts';
import { formatInstant } from '../../../texts/format.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Say } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { refusalHtml, type Told } from '../../screens/refusals.ts';
import { noteIntrusion } from '../../screens/refusing.ts';

export type ManagingRefusal = AnswerRefusal | ActRefusal | MakingRefusal | BookRefusal;
type Own = Exclude<ManagingRefusal, Told>;

interface Words {
  say: Say;
  zone: string;
}

/** So many faults of a file are told at once: a screen's worth. */
const MOST_FAULTS = 8;

const SENTENCES: { readonly [C in Own['code']]: (refusal: Extract<Own, { code: C }>, words: Words) => string } = {
  'making-no-day': (_, { say }) => say.html('managing-no-day'),
  'making-no-such-day': ({ typed }, { say }) => say.html('managing-no-such-day', { typed }),
  'making-many-days': (_, { say }) => say.html('managing-many-days'),
  'making-title-missing': (_, { say }) => say.html('managing-title-missing'),
  'making-title-too-long': ({ longest }, { say }) => say.html('managing-title-too-long', { longest }),
  'making-code-shape': (_, { say }) => say.html('managing-code-shape'),
  'making-code-taken': (_, { say }) => say.html('managing-code-taken'),
  'making-end-in-past': ({ end }, { say, zone }) =>
    say.html('managing-end-in-past', { end: sayEnd(shownEnd(end, zone), zone, say) }),
  'making-end-before-start': ({ opensAt }, { say, zone }) =>
    say.html('managing-end-before-start', { start: formatInstant(opensAt, zone, say) }),
  'making-not-a-draft': (_, { say }) => say.html('managing-not-a-draft'),
  'publish-end-in-past': ({ end }, { say, zone }) =>
    say.html('managing-publish-end-in-past', { end: sayEnd(shownEnd(end, zone), zone, say) }),
  'archive-still-open': (_, { say }) => say.html('managing-archive-still-open'),
  'contest-changed': (_, { say }) => say.html('managing-changed'),
  'contest-purged': (_, { say }) => say.html('managing-purged'),
  'contest-file-unreadable': ({ why }, { say }) => escapeHtml(sayUnreadable(why, say)),
  'contest-file-faulty': (refusal, { say }) => faulty(sayContestFile(refusal, say), say),
  'contest-book-faulty': (refusal, { say }) => faulty(sayBook(refusal, say), say),
};

/** The reason as HTML; what is not theirs to do leaves a line in the log. */
export function sayRefusal(ctx: Ctx, refusal: ManagingRefusal): string {
  if (isOwn(refusal)) {
    const sentence = SENTENCES[refusal.code] as (refusal: Own, words: Words) => string;
    return sentence(refusal, { say: ctx.say, zone: ctx.services.zone });
  }
  noteIntrusion(ctx, refusal);
  return refusalHtml(ctx, refusal);
}

/** Whether an answer in other words may mend it. */
export function isOfManaging({ code }: ManagingRefusal): boolean {
  return code.startsWith('making-') && code !== 'making-not-a-draft';
}

function isOwn(refusal: ManagingRefusal): refusal is Own {
  return Object.hasOwn(SENTENCES, refusal.code);
}

/** As many of the lines as fit a screen. */
function faulty(lines: readonly string[], say: Say): string {
  const shown = lines.slice(0, MOST_FAULTS).map((line) => `• ${escapeHtml(line)}`);
  const more = lines.length - shown.length;
  return [
    say.html('contest-file-faulty', { faults: lines.length }),
    ...shown,
    ...(more > 0 ? [say.html('managing-more-faults', { count: more })] : []),
  ].join('\n');
}
