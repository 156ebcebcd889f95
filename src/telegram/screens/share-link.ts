/** The messenger's own way to pass something on: a link that asks into which chat. */

/** Spaces are %20: not every phone reads a plus as one. */
export function shareLink(url: string, text: string): string {
  const send = new URL('https://t.me/share/url');
  send.searchParams.set('url', url);
  send.searchParams.set('text', text);
  return send.href.replaceAll('+', '%20');
}
