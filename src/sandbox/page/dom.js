// @ts-check
/** Makes elements: a tag, its attributes and listeners, its children. */

/** @typedef {Node | string | number | undefined | null | false} Child */
/** @typedef {Record<string, string | number | boolean | undefined | ((event: never) => unknown)>} Props */

/**
 * A new element. A prop that is a function and begins with `on` is a listener; `true` sets an empty attribute,
 * `false` and `undefined` set none. Text is always text, never markup.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Props} [props]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  put(element, ...children);
  return element;
}

/**
 * Empties the element and fills it anew; empty children are left out.
 *
 * @param {Element | DocumentFragment} element
 * @param {...Child} children
 */
export function put(element, ...children) {
  element.replaceChildren(...children.filter(isShown).map((child) => (typeof child === 'number' ? `${child}` : child)));
}

/**
 * @param {Child} child
 * @returns {child is Node | string | number}
 */
function isShown(child) {
  return child !== undefined && child !== null && child !== false && child !== '';
}

/**
 * A button that does one thing; `label` is its accessible name where it shows only an icon.
 *
 * @param {string} label
 * @param {(event: MouseEvent) => unknown} onclick
 * @param {Props} [props]
 * @param {...Child} children what it shows; the label itself when nothing is given
 */
export function button(label, onclick, props = {}, ...children) {
  const named = children.length > 0 ? { 'aria-label': label, title: label } : {};
  return h('button', { type: 'button', onclick, ...named, ...props }, ...(children.length > 0 ? children : [label]));
}
