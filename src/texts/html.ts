/** HTML of messages: escaping what people typed, and pieces that are already HTML. */

/** `text` with the three characters that mean something in the messenger's HTML made harmless. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
