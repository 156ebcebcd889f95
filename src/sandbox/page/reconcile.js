// @ts-check
/** Brings drawn blocks up to date: only what changed is drawn anew, and the focus stays where it was. */

/** @import { Block } from './blocks.js' */

import { sameBlock } from './blocks.js';

/**
 * Makes the list show the blocks, touching only those that differ.
 *
 * @param {HTMLElement} list
 * @param {Block[]} blocks
 * @param {Map<string, { block: Block, element: HTMLElement }>} drawn
 * @param {(block: Block) => HTMLElement} draw
 */
export function reconcile(list, blocks, drawn, draw) {
  const keys = new Set(blocks.map((block) => block.key));
  for (const [key, { element }] of drawn) {
    if (keys.has(key)) continue;
    element.remove();
    drawn.delete(key);
  }
  for (const [index, block] of blocks.entries()) {
    const known = drawn.get(block.key);
    const same = known && sameBlock(known.block, block);
    const element = same ? known.element : draw(block);
    if (known && !same) replaceKeepingFocus(known.element, element);
    if (list.children[index] !== element) list.insertBefore(element, list.children[index] ?? null);
    drawn.set(block.key, { block, element });
  }
}

/**
 * Someone walking by keyboard stays on the same button, or the one in its place.
 *
 * @param {HTMLElement} old
 * @param {HTMLElement} fresh
 */
function replaceKeepingFocus(old, fresh) {
  const focused = document.activeElement;
  const kind = focused?.matches('.key') ? '.key' : 'button, a';
  const at = [...old.querySelectorAll(kind)].indexOf(/** @type {Element} */ (focused));
  old.replaceWith(fresh);
  fresh.classList.add('redrawn');
  if (at < 0) return;
  const places = [...fresh.querySelectorAll(kind)];
  const next = places[at] ?? places.at(-1);
  if (next instanceof HTMLElement) next.focus({ preventScroll: true });
}
