// @ts-check
/** A message told in a line, where another one or the phone's head speaks of it. */

/** @import { SandboxMessage } from '../contract.ts' */
/** @import { Ground } from './bubble.js' */

import { button, h } from './dom.js';
import { t } from './i18n.js';

/**
 * What the message answers, when that is still in the chat; a press leads there.
 *
 * @param {SandboxMessage} message
 * @param {Ground} ground
 */
export function quoteOf(message, { chat, goTo, hand }) {
  const quoted = chat().messages.find((one) => one.id === message.replyTo);
  if (!quoted) return undefined;
  const who = quoted.from === 'bot' ? hand.botName() : t.you;
  return button(
    t.replyTo,
    () => goTo(quoted.id),
    { class: 'quoted' },
    h('span', { class: 'name' }, who),
    h('span', { class: 'quiet' }, gist(quoted)),
  );
}

/**
 * A message in a few words, for quotes and the pinned line.
 *
 * @param {SandboxMessage} message
 */
export function gist(message) {
  const carried = message.file?.kind ?? (message.contact && 'contact') ?? (message.location && 'location');
  const written = message.text ?? message.caption ?? '';
  const sign = carried && t[carried];
  return [sign, message.file?.name, written.replaceAll('\n', ' ')].filter(Boolean).join(' · ').slice(0, 160);
}
