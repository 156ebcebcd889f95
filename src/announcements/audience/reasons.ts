/** For what a copy came to somebody, as its delivery keeps it: read, and turned into what can be left. Pure. */

import { TOPICS, type Topic } from './segments.ts';
import type { Wish } from './targets.ts';

/** A child of theirs in an entry; something they subscribed to; or what they are, such as a school's contact. */
export type Reason =
  | { kind: 'entry'; entryId: number; childId: number }
  | { kind: Exclude<Topic, 'entry'>; target: string }
  | { kind: 'concert'; concertId: number }
  | { kind: 'other'; code: string };

/** Reads `entry:12:34,contest:3`; what a newer version wrote is told as `other`. */
export function readReasons(why: string | undefined): Reason[] {
  return (why ?? '').split(',').filter(Boolean).map(readReason);
}

function readReason(code: string): Reason {
  const [kind = '', target = '', child = ''] = code.split(':');
  if (kind === 'entry') return { kind, entryId: Number(target), childId: Number(child) };
  if (kind === 'concert') return { kind, concertId: Number(target) };
  return isTopic(kind) ? { kind, target } : { kind: 'other', code };
}

function isTopic(kind: string): kind is Exclude<Topic, 'entry'> {
  return kind !== 'entry' && (TOPICS as readonly string[]).includes(kind);
}

/** What somebody ends who does not want to hear of these; what they are cannot be ended. */
export function wishesIn(reasons: readonly Reason[]): Wish[] {
  const wishes = reasons.flatMap((reason): Wish[] => {
    if (reason.kind === 'entry') return [{ topic: 'entry', target: String(reason.entryId) }];
    return 'target' in reason ? [{ topic: reason.kind, target: reason.target }] : [];
  });
  return wishes.filter((wish, at) => wishes.findIndex((one) => sameWish(one, wish)) === at);
}

function sameWish(one: Wish, other: Wish): boolean {
  return one.topic === other.topic && one.target === other.target;
}
