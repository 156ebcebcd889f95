// @ts-check
/** Attaching: by the button's menu, by dropping onto the phone; sharing one's contact. */

/** @import { Hand } from './hand.js' */

import { button, h } from './dom.js';
import { openFiles } from './file-sheet.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { openMenu } from './menu.js';
import { openQuestion } from './sheet.js';

/**
 * The paper clip's menu.
 *
 * @param {HTMLElement} frame
 * @param {Hand} hand
 */
export function attachButton(frame, hand) {
  const pick = () => {
    const input = h('input', { type: 'file', multiple: true });
    input.addEventListener('change', () => openFiles(frame, [...(input.files ?? [])], hand));
    input.click();
  };
  const open = (/** @type {MouseEvent} */ event) => {
    const place = /** @type {Element} */ (event.currentTarget).getBoundingClientRect();
    openMenu(place, t.attach, [
      { label: t.photoOrFile, icon: 'photo', choose: pick },
      { label: t.myContact, icon: 'contact', choose: () => askForContact(frame, hand) },
      { label: t.sampleVoice, icon: 'voice', choose: () => hand.sendVoice() },
      { label: t.sampleSticker, icon: 'sticker', choose: () => hand.sendSticker() },
    ]);
  };
  return button(t.attach, open, { class: 'round', 'aria-haspopup': 'menu' }, icon('attach'));
}

/**
 * A phone number leaves the phone only after its owner agreed.
 *
 * @param {HTMLElement} frame
 * @param {Hand} hand
 */
export function askForContact(frame, hand) {
  openQuestion(frame, { question: t.shareContactAsk, agree: t.share, act: () => hand.shareContact() });
}

/**
 * Lets files be dropped onto the phone.
 *
 * @param {HTMLElement} frame
 * @param {Hand} hand
 */
export function takeDrops(frame, hand) {
  frame.setAttribute('data-drop', t.dropHere);
  const over = (/** @type {boolean} */ is) => frame.classList.toggle('dropping', is);
  frame.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    over(true);
  });
  frame.addEventListener('dragleave', (event) => {
    if (!frame.contains(/** @type {Node | null} */ (event.relatedTarget))) over(false);
  });
  frame.addEventListener('drop', (event) => {
    event.preventDefault();
    over(false);
    openFiles(frame, [...(event.dataTransfer?.files ?? [])], hand);
  });
}
