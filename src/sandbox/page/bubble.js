// @ts-check
/** One bubble: whose, what, when; and under it the bot's buttons. */

/** @import { SandboxChat, SandboxMessage } from '../contract.ts' */
/** @import { Bubble } from './blocks.js' */
/** @import { Hand } from './hand.js' */
/** @import { FileMessage } from './media.js' */
/** @import { Session } from './sessions.js' */

import { shortTime } from './dates.js';
import { button, h } from './dom.js';
import { formatted } from './entities.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { inlineKeyboard } from './inline-keyboard.js';
import { drawnAlbum, drawnContact, drawnFile, drawnLocation, isPicture } from './media.js';
import { quoteOf } from './quote.js';

/**
 * What a bubble needs of its phone.
 *
 * @typedef {object} Ground
 * @property {() => SandboxChat} chat
 * @property {Hand} hand
 * @property {Session} session
 * @property {(messageId: number) => void} goTo shows another message of the chat
 * @property {(message: SandboxMessage, place: import('./menu.js').Place) => void} openMenu
 */

/**
 * @param {Bubble} bubble
 * @param {Ground} ground
 */
export function drawnBubble({ messages, first, last, answered }, ground) {
  const [head] = messages;
  if (!head) throw new Error('a bubble holds at least one message');
  const sticker = head.file?.kind === 'sticker';
  const classes = ['message', head.from, first && 'first', last && 'last', sticker && 'bare'].filter(Boolean).join(' ');
  return h(
    'article',
    { class: classes, 'data-message': head.id, tabindex: -1, ...menuGestures(head, ground) },
    h(
      'div',
      { class: isBarePicture(messages) ? 'bubble picture-only' : 'bubble' },
      head.forwarded && h('div', { class: 'forwarded' }, icon('forward'), t.forwarded),
      quoteOf(head, ground),
      ...body(messages, ground),
      meta(messages, answered),
      h('span', { class: 'visually-hidden' }, head.from === 'bot' ? t.bot : t.you),
    ),
    head.inlineKeyboard && head.inlineKeyboard.length > 0 && inlineKeyboard(head, ground.hand, ground.session),
    menuButton(head, ground),
  );
}

/** Pictures alone carry their time on themselves. @param {SandboxMessage[]} messages */
function isBarePicture(messages) {
  return messages.every(({ file, caption, forwarded, replyTo }) => {
    return file && isPicture(file) && !caption && !forwarded && replyTo === undefined;
  });
}

/**
 * @param {SandboxMessage[]} messages
 * @param {Ground} ground
 */
function body(messages, { hand, session }) {
  const withFiles = /** @type {FileMessage[]} */ (messages.filter((message) => message.file));
  const pictures = withFiles.length > 1 && withFiles.every(({ file }) => isPicture(file));
  const files = pictures ? [drawnAlbum(withFiles, session)] : withFiles.map((message) => drawnFile(message, session));
  const [head] = messages;
  const captioned = messages.find((message) => message.caption) ?? head;
  const caption = words(captioned?.caption, captioned?.captionEntities, hand);
  return [
    ...(captioned?.captionAbove ? [caption, ...files] : [...files, caption]),
    head?.contact && drawnContact(head.contact),
    head?.location && drawnLocation(head.location),
    words(head?.text, head?.entities, hand),
  ];
}

/**
 * @param {string | undefined} text
 * @param {SandboxMessage['entities']} entities
 * @param {Hand} hand
 */
function words(text, entities = [], hand) {
  return text && h('span', { class: isOnlyEmoji(text) ? 'text large' : 'text' }, formatted(text, entities, hand));
}

/** Up to three emoji alone are drawn large. @param {string} text */
function isOnlyEmoji(text) {
  return /^(?:\p{Extended_Pictographic}(?:\uFE0F|\u200D\p{Extended_Pictographic}|\p{Emoji_Modifier})*){1,3}$/u.test(
    text,
  );
}

/**
 * @param {SandboxMessage[]} messages
 * @param {boolean} answered
 */
function meta(messages, answered) {
  const [head] = messages;
  if (!head) return undefined;
  const own = head.from === 'person';
  const ticks =
    own &&
    h(
      'span',
      { class: 'ticks', role: 'img', 'aria-label': answered ? t.seen : t.sent, title: answered ? t.seen : t.sent },
      icon(answered ? 'ticks' : 'tick'),
    );
  return h(
    'span',
    { class: 'meta' },
    messages.some((message) => message.pinned) && icon('pin'),
    messages.some((message) => message.edited) && h('span', {}, t.edited),
    h('time', { datetime: head.at }, shortTime(new Date(head.at))),
    ticks,
  );
}

/**
 * @param {SandboxMessage} message
 * @param {Ground} ground
 */
function menuButton(message, { openMenu }) {
  const open = (/** @type {MouseEvent} */ event) => {
    openMenu(message, /** @type {Element} */ (event.currentTarget).getBoundingClientRect());
  };
  return button(t.messageMenu, open, { class: 'message-menu', 'aria-haspopup': 'menu' }, icon('dots'));
}

/**
 * The right button and a long press open the menu where they were made; a link keeps its own.
 *
 * @param {SandboxMessage} message
 * @param {Ground} ground
 */
function menuGestures(message, { openMenu }) {
  return {
    oncontextmenu: (/** @type {MouseEvent} */ event) => {
      if (/** @type {Element} */ (event.target).closest('a[href]') || getSelection()?.toString()) return;
      event.preventDefault();
      const { clientX, clientY } = event;
      openMenu(message, { left: clientX, right: clientX, top: clientY, bottom: clientY });
    },
  };
}
