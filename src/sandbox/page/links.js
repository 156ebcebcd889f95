// @ts-check
/** Links: which lead back into this bot, which lead out, which lead nowhere. */

const botHosts = new Set(['t.me', 'telegram.me', 'telegram.dog']);
const outsideSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * Where a link leads. A bare `example.org` is taken for https, as messengers do; other schemes lead nowhere.
 *
 * @param {string} url
 * @param {string} botUsername
 * @returns {{ kind: 'start', payload: string } | { kind: 'outside', href: string } | { kind: 'nowhere' }}
 */
export function destination(url, botUsername) {
  const parsed = parse(url);
  if (!parsed) return { kind: 'nowhere' };
  const payload = startPayload(parsed, botUsername);
  if (payload !== undefined) return { kind: 'start', payload };
  return outsideSchemes.has(parsed.protocol) ? { kind: 'outside', href: parsed.href } : { kind: 'nowhere' };
}

/** @param {string} url */
function parse(url) {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(url) && !/^[\w.-]+:\d/.test(url) ? url : `https://${url}`;
  return URL.canParse(whole) ? new URL(whole) : undefined;
}

/**
 * The payload of a link to this bot, empty when it has none.
 *
 * @param {URL} url
 * @param {string} botUsername
 */
function startPayload(url, botUsername) {
  const named =
    url.protocol === 'tg:' ? url.searchParams.get('domain') : botHosts.has(url.host) && url.pathname.slice(1);
  if (!named || named.toLowerCase() !== botUsername.toLowerCase()) return undefined;
  return url.searchParams.get('start') ?? '';
}

/**
 * What a person pastes to open the bot: a link to it, or the bare start parameter.
 *
 * @param {string} pasted
 * @param {string} botUsername
 * @returns {string | undefined} the payload; nothing when it is neither
 */
export function pastedPayload(pasted, botUsername) {
  if (/^[\w-]{1,64}$/.test(pasted)) return pasted;
  const where = destination(pasted, botUsername);
  return where.kind === 'start' ? where.payload : undefined;
}
