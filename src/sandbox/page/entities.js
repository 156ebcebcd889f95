// @ts-check
/** Formatted text: entities, counted in UTF-16 units as JavaScript's strings are, become elements inside each other. */

/** @import { MessageEntity } from '@grammyjs/types' */
/** @import { Hand } from './hand.js' */

import { asFormatted } from './dates.js';
import { button, h } from './dom.js';
import { t } from './i18n.js';
import { destination } from './links.js';

/**
 * The text as a person sees it, its links and commands alive in their hand.
 *
 * @param {string} text
 * @param {MessageEntity[]} entities in any order; one that crosses another's end is cut there
 * @param {Hand} hand
 * @returns {DocumentFragment}
 */
export function formatted(text, entities, hand) {
  const outerFirst = [...entities].sort((one, two) => one.offset - two.offset || two.length - one.length);
  const fragment = new DocumentFragment();
  fragment.append(...spread(text, 0, text.length, outerFirst, hand));
  return fragment;
}

/**
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @param {MessageEntity[]} entities outer before inner, by offset
 * @param {Hand} hand
 * @returns {(Node | string)[]} what lies between the two offsets
 */
function spread(text, from, to, entities, hand) {
  /** @type {(Node | string)[]} */
  const nodes = [];
  let at = from;
  for (const [index, entity] of entities.entries()) {
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset < at || end <= entity.offset) continue;
    const inner = entities.slice(index + 1).filter((one) => one.offset < end);
    nodes.push(text.slice(at, entity.offset));
    nodes.push(drawn(entity, spread(text, entity.offset, end, inner, hand), text.slice(entity.offset, end), hand));
    at = end;
  }
  nodes.push(text.slice(at, to));
  return nodes;
}

/**
 * How a kind of entity is drawn around what lies in it.
 *
 * @template {MessageEntity['type']} [Type=MessageEntity['type']]
 * @typedef {(inner: (Node | string)[], covered: string, hand: Hand, entity: Extract<MessageEntity, { type: Type }>) => Node} Draw
 */

/** @type {(className: string) => (inner: (Node | string)[]) => Node} */
const span = (className) => (inner) => h('span', { class: className }, ...inner);

/** @type {{ [Type in MessageEntity['type']]: Draw<Type> }} */
const draw = {
  bold: (inner) => h('strong', {}, ...inner),
  italic: (inner) => h('em', {}, ...inner),
  underline: (inner) => h('u', {}, ...inner),
  strikethrough: (inner) => h('s', {}, ...inner),
  code: (inner, covered, hand) => h('code', { class: 'code', onclick: () => hand.copy(covered) }, ...inner),
  pre: (inner, _covered, _hand, entity) => h('pre', { class: 'pre', 'data-language': entity.language }, ...inner),
  blockquote: (inner) => h('blockquote', { class: 'quote' }, ...inner),
  expandable_blockquote: (inner) => expandable(inner),
  spoiler: (inner) => spoiler(inner),
  url: (inner, covered, hand) => linkTo(covered, inner, hand),
  text_link: (inner, _covered, hand, entity) => linkTo(entity.url, inner, hand),
  email: (inner, covered, hand) => linkTo(`mailto:${covered}`, inner, hand),
  phone_number: (inner, covered, hand) => linkTo(`tel:${covered.replace(/[^\d+]/g, '')}`, inner, hand),
  bot_command: (inner, covered, hand) => button(covered, () => hand.say(covered), { class: 'in-text' }, ...inner),
  mention: span('mention'),
  text_mention: span('mention'),
  hashtag: span('mention'),
  cashtag: span('mention'),
  custom_emoji: span('emoji'),
  date_time: (inner, covered, _hand, entity) => dateTime(inner, covered, entity),
};

/**
 * @param {MessageEntity} entity
 * @param {(Node | string)[]} inner
 * @param {string} covered
 * @param {Hand} hand
 */
function drawn(entity, inner, covered, hand) {
  const known = /** @type {Draw | undefined} */ (draw[entity.type]);
  return known ? known(inner, covered, hand, entity) : h('span', {}, ...inner);
}

/**
 * @param {string} url
 * @param {(Node | string)[]} inner
 * @param {Hand} hand
 */
function linkTo(url, inner, hand) {
  const where = destination(url, hand.botUsername());
  if (where.kind === 'start') {
    return h('a', { href: url, onclick: (/** @type {Event} */ event) => hand.follow(event, where.payload) }, ...inner);
  }
  if (where.kind === 'nowhere') return h('span', { class: 'mention' }, ...inner);
  return h('a', { href: where.href, title: where.href, target: '_blank', rel: 'noopener noreferrer' }, ...inner);
}

/** @param {(Node | string)[]} inner */
function spoiler(inner) {
  const hidden = h('span', { class: 'spoiler', role: 'button', tabindex: 0, 'aria-label': t.spoiler }, ...inner);
  const show = () => {
    hidden.classList.add('shown');
    for (const name of ['role', 'tabindex', 'aria-label']) hidden.removeAttribute(name);
  };
  hidden.addEventListener('click', show);
  hidden.addEventListener('keydown', (event) => event.key === 'Enter' && show());
  return hidden;
}

/** @param {(Node | string)[]} inner */
function expandable(inner) {
  const quote = h('blockquote', { class: 'quote closed', title: t.expand }, ...inner);
  quote.addEventListener('click', () => quote.classList.toggle('closed'));
  return quote;
}

/**
 * @param {(Node | string)[]} inner
 * @param {string} covered
 * @param {{ unix_time: number, date_time_format: string }} entity
 */
function dateTime(inner, covered, { unix_time, date_time_format: format }) {
  const instant = new Date(unix_time * 1000);
  const full = asFormatted(instant, 'wDt');
  const shown = format === '' || format === 'r' ? inner : [asFormatted(instant, format)];
  return h('time', { datetime: instant.toISOString(), title: full, 'aria-label': `${covered}: ${full}` }, ...shown);
}
