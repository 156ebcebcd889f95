/** Several things in one cell: with commas or line breaks between them, in quotes where they hold such signs themselves. Pure. */

/** An empty list, where an empty cell would mean that nothing is said. */
const EMPTY = '—';
const SEPARATORS = ',;\n';
const NEEDS_QUOTES = /[,;\n="]|^\s|\s$|^—$|^$|:\s/u;

/** The items as a cell's text. */
export function joinItems(items: readonly string[]): string {
  return items.length === 0 ? EMPTY : items.map(quoted).join(', ');
}

/** «ключ = значение» one after another. */
export function joinPairs(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([key, value]) => `${quoted(key)} = ${quoted(value)}`).join(', ');
}

/** The items of a cell; separators inside quotes are letters like others. */
export function splitItems(text: string): string[] {
  return text.trim() === EMPTY ? [] : pieces(text, SEPARATORS).map(unquoted);
}

/** The pairs of a cell; an item without «=» or «: » is a value that has no key. */
export function splitPairs(text: string): { key: string | null; value: string }[] {
  return pieces(text, SEPARATORS).map((piece) => {
    const [key = '', ...rest] = pieces(piece, '=');
    if (rest.length > 0) return { key: unquoted(key), value: unquoted(rest.join('=')) };
    const colon = piece.startsWith('"') ? null : /^(?<key>[^:]+):\s+(?<value>.+)$/su.exec(piece);
    return colon
      ? { key: unquoted(colon.groups?.['key'] ?? ''), value: unquoted(colon.groups?.['value'] ?? '') }
      : { key: null, value: unquoted(piece) };
  });
}

function quoted(item: string): string {
  return NEEDS_QUOTES.test(item) ? JSON.stringify(item) : item;
}

function unquoted(piece: string): string {
  const text = piece.trim();
  if (!text.startsWith('"')) return text;
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}

/** The text cut at each of `signs` outside of quotes; what is empty falls out. A quotation mark inside a word is a letter. */
function pieces(text: string, signs: string): string[] {
  const found: string[] = [];
  let piece = '';
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const begins = sign === '"' && !inside && (piece.trim() === '' || /=\s*$/u.test(piece));
    if (inside && sign === '\\') {
      piece += sign + text.charAt(at + 1);
      at += 1;
    } else if (!inside && signs.includes(sign)) {
      found.push(piece);
      piece = '';
    } else {
      if (begins) inside = true;
      else if (sign === '"' && inside) inside = false;
      piece += sign;
    }
  }
  return [...found, piece].map((one) => one.trim()).filter((one) => one !== '');
}
