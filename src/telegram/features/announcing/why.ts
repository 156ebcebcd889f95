/** For which child or subscription a copy came, in words, and the button under it that ends just that. */

import { InlineKeyboard } from 'grammy';
import { type Reason, readReasons } from '../../../announcements/audience/reasons.ts';
import { type Named, namedWish } from '../../../announcements/audience/targets.ts';
import { concertById } from '../../../concerts/queries.ts';
import { namedChildren } from '../../../entries/family/queries.ts';
import type { PlainKey, Say } from '../../../texts/texts.ts';
import type { Rendering } from '../../outgoing/render.ts';
import { button } from '../../screens/buttons.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { mineButton } from '../hearing/buttons.ts';

/** `announcement` 0: the button stands under another message than a copy. */
export const stop = button('un1', { announcement: 'id' });
export const resume = button('su1', { announcement: 'id' });

/** Why a copy came. */
export interface Why {
  reasons: readonly Reason[];
  /** One line of plain text; null where there is nothing to tell. */
  line: string | null;
  /** It stands for the lines of all: told on the button alone, where the text leaves no room for theirs. */
  isSample?: true;
}

/** In place of reasons, which a preview has none of. */
export function sampleWhy(say: Say): Why {
  return { reasons: [], line: say('why-sample'), isSample: true };
}

type OfChild = Extract<Reason, { kind: 'entry' }>;
type At = Pick<Rendering, 'db' | 'say' | 'recall'>;

/** The same as it may be read by one of those who get it; of families' children no one is named. */
export async function exampleLine(why: string, at: At): Promise<string | null> {
  const reasons = readReasons(why);
  return reasons.some(({ kind }) => kind === 'entry') ? at.say('why-own-entry') : lineOf(reasons, at);
}

/** Reads why a copy came and says it. */
export async function whyOf(why: string | undefined, at: At): Promise<Why> {
  const reasons = readReasons(why);
  return { reasons, line: await lineOf(reasons, at) };
}

/** Own children first, named together; else the first of the other reasons. */
export async function lineOf(reasons: readonly Reason[], at: At): Promise<string | null> {
  const children = reasons.filter((reason) => reason.kind === 'entry');
  const [first] = reasons.filter((reason) => reason.kind !== 'entry');
  if (children.length > 0) return sayChildren(children, at);
  return first ? sayReason(first, at) : null;
}

/** «Вам — потому что участвует Алёна (ЗЛБ-001)»: given names only, opened now. */
async function sayChildren(asked: readonly OfChild[], { db, say }: At): Promise<string> {
  const children = await namedChildren(db, asked);
  if (children.length === 0) return say('why-own-entry');
  const names = children.map(({ firstName, number }) => (number ? `${firstName} (${number})` : firstName));
  const list = new Intl.ListFormat(say.language, { type: 'conjunction' }).format(names);
  return say('why-children', { children: list, count: children.length });
}

/** What is the same for many is asked once; of everything nothing is asked at all. */
async function sayReason(reason: Exclude<Reason, OfChild>, { db, say, recall }: At): Promise<string | null> {
  if (reason.kind === 'everything') return say('why-everything');
  if (reason.kind === 'concert') {
    const concert = await recall(`concert ${reason.concertId}`, () => concertById(db, reason.concertId));
    return concert ? say('why-concert', { concert: concert.title }) : null;
  }
  if (!('target' in reason)) return say(otherKey(reason.code));
  const wish = { topic: reason.kind, target: reason.target };
  const named = await recall(`topic ${wish.topic} ${wish.target}`, () => namedWish(db, wish));
  return named ? sayNamed(named, say) : null;
}

function sayNamed(named: Named, say: Say): string {
  switch (named.topic) {
    case 'everything':
      return say('why-everything');
    case 'contest':
      return say('why-contest', { contest: shortTitle(named.contest) });
    case 'nomination':
      return say('why-nomination', { nomination: named.nomination, contest: shortTitle(named.contest) });
    case 'institution':
      return say('why-institution', { institution: named.institution });
    case 'district':
      return say('why-district', { district: named.district });
  }
}

/** What somebody is: a school's contact, one of the staff, or what a newer version knows. */
function otherKey(code: string): PlainKey {
  if (code === 'role:contact') return 'why-contact';
  return code.startsWith('role:') ? 'why-staff' : 'why-other';
}

/** The copy's text with its reason below, where both fit; `told` says whether they do. Lengths in UTF-16 units. */
export function withWhy(
  text: string,
  { line, isSample }: Pick<Why, 'line' | 'isSample'>,
  limit: number,
): { text: string; told: boolean } {
  if (line === null) return { text, told: true };
  const footer = text === '' ? line : `\n\n${line}`;
  if (text.length + footer.length > limit) return { text, told: false };
  return { text: isSample ? text : text + footer, told: true };
}

/** What the leave button is called: it names what it ends. */
const LEAVE = {
  everything: 'announcement-copy-unsubscribe',
  contest: 'leave-contest',
  nomination: 'leave-nomination',
  institution: 'leave-institution',
  district: 'leave-district',
  entry: 'leave-entry',
  concert: 'announcement-copy-unsubscribe',
  other: 'announcement-copy-unsubscribe',
} as const satisfies Record<Reason['kind'], PlainKey>;

function leaveLabel(reasons: readonly Reason[], say: Say): string {
  const kinds = [...new Set(reasons.map(({ kind }) => kind))];
  const [kind = 'everything'] = kinds;
  if (kinds.length > 1) return say('leave-several');
  const entries = new Set(reasons.map((reason) => (reason.kind === 'entry' ? reason.entryId : 0)));
  return say(entries.size > 1 ? 'leave-entries' : LEAVE[kind]);
}

/** What stands under a copy whose receiver has left what it came by: one tap brings that back. */
export function againKeyboard(say: Say, announcement: number, left: readonly Reason[]): InlineKeyboard {
  return new InlineKeyboard().text(againLabel(left, say), resume.data({ announcement }));
}

/** What the button that brings it back is called. */
function againLabel(reasons: readonly Reason[], say: Say): string {
  const all = reasons.every(({ kind }) => LEAVE[kind] === 'announcement-copy-unsubscribe');
  return say(all ? 'announcement-copy-subscribe' : 'hearing-button-again');
}

/**
 * What stands under a copy: the leave button, and what the text left no room for — that it may be a repeat, why it came.
 */
export function leaveKeyboard(
  say: Say,
  announcement: number,
  { reasons, line, repeat = false }: { reasons: readonly Reason[]; line?: string | null; repeat?: boolean },
): InlineKeyboard {
  const keyboard = new InlineKeyboard();
  if (line) keyboard.text(line, mineButton.data({ below: 1 })).row();
  const leave = leaveLabel(reasons, say);
  return keyboard.text(repeat ? say('leave-repeat', { leave }) : leave, stop.data({ announcement }));
}
