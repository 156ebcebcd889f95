/** Text inside XML: escaped, and without the characters that XML has no way to write. */

/** Control characters but tab and line ends, the two that are no characters, halves of surrogate pairs. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Texts that need nothing done: most of a list. */
const PLAIN = /^[ !#-%'-;=?-~\u00A0-\uD7FF]*$/;

/** `text` for an element or an attribute in double quotes. */
export function xmlText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');
}
