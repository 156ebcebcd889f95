// @ts-check
/** Messages as they are laid out: a line for each new day, albums as one, runs of one sender drawn together. */

/** @import { SandboxMessage } from '../contract.ts' */

import { dayName, dayOf } from './dates.js';

/**
 * @typedef {object} DayLine
 * @property {'day'} kind
 * @property {string} key
 * @property {string} name
 */

/**
 * @typedef {object} Bubble
 * @property {'bubble'} kind
 * @property {string} key
 * @property {SandboxMessage[]} messages one, or an album's
 * @property {boolean} first of its run
 * @property {boolean} last of its run
 * @property {boolean} answered the bot has written since
 */

/** @typedef {DayLine | Bubble} Block */

const runMs = 10 * 60_000;

/**
 * @param {SandboxMessage[]} messages in order
 * @param {number} answeredId the bot's last message; the person's before it count as answered
 * @param {Date} now
 * @returns {Block[]}
 */
export function blocksOf(messages, answeredId, now) {
  const groups = grouped(messages);
  return groups.flatMap((group, index) => {
    const head = headOf(group);
    const before = groups[index - 1];
    const after = groups[index + 1];
    const day = dayOf(new Date(head.at));
    const newDay = !before || dayOf(new Date(headOf(before).at)) !== day;
    /** @type {Bubble} */
    const bubble = {
      kind: 'bubble',
      key: `message-${head.id}`,
      messages: group,
      first: newDay || !oneRun(before, group),
      last: !after || dayOf(new Date(headOf(after).at)) !== day || !oneRun(group, after),
      answered: head.id < answeredId,
    };
    // A moved clock may come back to a day, so the line's key names its first message too.
    return newDay ? [{ kind: 'day', key: `day-${day}-${head.id}`, name: dayName(day, now) }, bubble] : [bubble];
  });
}

/**
 * @param {Block} one
 * @param {Block} other
 * @returns {boolean} whether they are drawn alike
 */
export function sameBlock(one, other) {
  if (one.kind === 'day') return other.kind === 'day' && one.name === other.name;
  if (other.kind === 'day') return false;
  return (
    one.first === other.first &&
    one.last === other.last &&
    one.answered === other.answered &&
    one.messages.length === other.messages.length &&
    one.messages.every((message, index) => message === other.messages[index])
  );
}

/** @param {SandboxMessage[]} messages */
function grouped(messages) {
  /** @type {SandboxMessage[][]} */
  const groups = [];
  for (const message of messages) {
    const last = groups.at(-1);
    if (last && message.albumId !== undefined && last[0]?.albumId === message.albumId) last.push(message);
    else groups.push([message]);
  }
  return groups;
}

/** @param {SandboxMessage[]} group @returns {SandboxMessage} */
function headOf(group) {
  const [head] = group;
  if (!head) throw new Error('a group of messages is never empty');
  return head;
}

/** @param {SandboxMessage[]} one @param {SandboxMessage[]} next */
function oneRun(one, next) {
  const [before, after] = [headOf(one), headOf(next)];
  return before.from === after.from && Math.abs(Date.parse(after.at) - Date.parse(before.at)) < runMs;
}
