// @ts-check
/** What the page remembers between visits; a browser that forbids it only makes the page forget. */

const prefix = 'rampa.sandbox.';

/**
 * @param {string} name
 * @returns {string | undefined} what was remembered under the name
 */
export function recall(name) {
  try {
    return localStorage.getItem(prefix + name) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} name
 * @param {string} value
 */
export function remember(name, value) {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // Private windows refuse storage; the choice then lasts as long as the page.
  }
}

/** @param {string} name */
export function forget(name) {
  try {
    localStorage.removeItem(prefix + name);
  } catch {
    // Where nothing can be remembered, nothing has to be forgotten.
  }
}
