/** Bytes put together piece by piece: what a long list is written with, since adding up strings takes three times as long. */

/** Bytes there is room for at first. */
const ROOM = 64 * 1024;

export class Octets {
  #bytes = Buffer.allocUnsafe(ROOM);
  #length = 0;

  /** Appends bytes. A loop, since pieces are short and a call of the runtime costs more than such a piece. */
  put(piece: Uint8Array): void {
    this.#reserve(piece.length);
    const [bytes, from] = [this.#bytes, this.#length];
    for (let at = 0; at < piece.length; at += 1) bytes[from + at] = piece[at] ?? 0;
    this.#length = from + piece.length;
  }

  /** Appends a text of ASCII alone: tags and numbers. */
  ascii(text: string): void {
    this.#reserve(text.length);
    const [bytes, from] = [this.#bytes, this.#length];
    for (let at = 0; at < text.length; at += 1) bytes[from + at] = text.charCodeAt(at);
    this.#length = from + text.length;
  }

  /** What was put so far; begins anew. */
  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return taken;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const wider = Buffer.allocUnsafe(2 * (this.#length + more));
    wider.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = wider;
  }
}
