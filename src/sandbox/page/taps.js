// @ts-check
/** Taps on inline buttons: which still spin, and which was the last on each message. */

export class Taps {
  /** Spinning buttons: query id by `message:data`, empty until the server told it. @type {Map<string, string>} */
  #spinning = new Map();
  /** Answers that overtook the server's word about their tap. @type {Set<string>} */
  #early = new Set();
  /** @type {Map<number, string>} */
  #last = new Map();

  /** Called after each change; the phone that shows the chat sets it. */
  onchange = () => {};

  /** @param {number} messageId @param {string} data */
  spins(messageId, data) {
    return this.#spinning.has(`${messageId}:${data}`);
  }

  /** @param {number} messageId @returns the data of the button tapped last on the message */
  lastOn(messageId) {
    return this.#last.get(messageId);
  }

  /** @param {number} messageId @param {string} data */
  begin(messageId, data) {
    this.#spinning.set(`${messageId}:${data}`, '');
    this.#last.set(messageId, data);
    this.onchange();
  }

  /**
   * The server took the tap, or refused it.
   *
   * @param {number} messageId
   * @param {string} data
   * @param {string | undefined} queryId nothing when it was refused
   */
  settle(messageId, data, queryId) {
    const key = `${messageId}:${data}`;
    if (queryId === undefined || this.#early.delete(queryId)) this.#spinning.delete(key);
    else this.#spinning.set(key, queryId);
    this.onchange();
  }

  /** The bot answered. @param {string} queryId */
  answered(queryId) {
    const [key] = [...this.#spinning].find(([, id]) => id === queryId) ?? [];
    if (key === undefined) this.#early.add(queryId);
    else this.#spinning.delete(key);
    this.onchange();
  }
}
