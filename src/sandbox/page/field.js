// @ts-check
/** The text field: as high as its text, kept in the session while unsent. */

/** @import { Session } from './sessions.js' */

import { h } from './dom.js';
import { t } from './i18n.js';

/** The longest text of one message, in UTF-16 units; phones send a longer one in parts. */
const longest = 4096;

/**
 * A field that shows the session's draft.
 *
 * @param {Session} session
 */
export function createField(session) {
  const field = h('textarea', {
    rows: 1,
    'aria-label': t.messageField,
    placeholder: t.messageField,
    enterkeyhint: 'send',
  });
  const measure = () => {
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  };
  const keep = () => {
    session.draft = field.value;
    measure();
  };
  field.value = session.draft;
  field.addEventListener('input', keep);
  // The height follows from the width, which the field has only once it is on the page.
  let width = 0;
  new ResizeObserver(() => {
    if (field.clientWidth !== width) measure();
    width = field.clientWidth;
  }).observe(field);

  /** @param {string} text */
  const setText = (text) => {
    field.value = text;
    keep();
  };
  return { field, setText };
}

/**
 * A long text as a phone sends it: in messages of the greatest length, parted at the ends of lines where there are any.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function inMessages(text) {
  if (text.length <= longest) return text === '' ? [] : [text];
  const lineEnd = text.lastIndexOf('\n', longest);
  const cut = lineEnd > 0 ? lineEnd : longest;
  return [text.slice(0, cut), ...inMessages(text.slice(cut).trimStart())];
}
