/** A link to a video or a work, as people paste it: known sites are checked for being open to everybody. */

import { repairHomoglyphs } from '../../alphabets.ts';
import { accept, cleanText, doubt, reject, shortened, type Typed } from '../../typed.ts';
import { type MediaSite, siteOf } from './media-sites.ts';

/** The longest link that is kept, in characters. */
const LONGEST_LINK = 2000;

export type LinkDoubt =
  | { code: 'hard-to-reach'; host: string }
  | { code: 'unknown-site'; host: string }
  | { code: 'several-links'; count: number };

export type LinkFault =
  | { code: 'empty' }
  | { code: 'not-a-link' }
  | { code: 'local-file' }
  | { code: 'forbidden-scheme'; scheme: string }
  | { code: 'personal-page'; site: string }
  | { code: 'not-the-work'; site: string }
  | { code: 'too-long'; limit: number };

export type TypedLink = Typed<string, LinkDoubt, LinkFault>;

const LOCAL = /^(?:file:|content:|[a-z]:[\\/]|\\\\|~\/|\/(?:users|home|storage|sdcard|mnt|data|var|private)\/)/iu;
const FILE_NAME = /^[^/:]+\.(?:mp4|mov|avi|mkv|wmv|m4v|3gp|mp3|wav|m4a|jpe?g|png|heic|pdf|docx?|pptx?|zip|rar)$/iu;
const SCHEME = /^(?<scheme>[a-z][a-z\d+.-]*):(?!\d{2,5}(?:\/|$))/iu;
const CANDIDATE = /(?:https?:\/\/|(?<![\p{L}\d@._/-])(?=[\p{L}\d-]+\.))[^\s<>"«»]+/giu;
const TRAILING = /[.,;:!?)\]}'’]+$/u;

/** Reads a link; text around it becomes the note. `http` becomes `https`, a missing scheme is added. */
export function parseMediaLink(typed: string): TypedLink {
  const text = cleanText(typed);
  if (text === '') {
    return reject({ code: 'empty' });
  }
  if (LOCAL.test(text) || FILE_NAME.test(text)) {
    return reject({ code: 'local-file' });
  }
  const scheme = SCHEME.exec(text)?.groups?.['scheme']?.toLowerCase();
  if (
    scheme !== undefined &&
    /^(?:javascript|data|vbscript|ftp|blob|about|tg|mailto|tel|chrome|view-source|ws|wss)$/u.test(scheme)
  ) {
    return reject({ code: 'forbidden-scheme', scheme });
  }
  const written = text.match(CANDIDATE) ?? [];
  const addresses = [...new Set(written.map((candidate) => addressIn(candidate)?.href))].filter(
    (href) => href !== undefined,
  );
  const [first, ...others] = addresses;
  if (first === undefined) {
    return reject({ code: 'not-a-link' });
  }
  const note = shortened(noteAround(text, written), 200);
  const judged = judge(new URL(first), note);
  if (judged.outcome === 'reject' || others.length === 0) {
    return judged;
  }
  const open = others.filter((other) => judge(new URL(other), '').outcome !== 'reject');
  const why: LinkDoubt = { code: 'several-links', count: open.length + 1 };
  return open.length === 0 ? judged : doubt(judged.value, why, { alternatives: open, note });
}

function judge(url: URL, note: string): TypedLink {
  if (url.href.length > LONGEST_LINK) {
    return reject({ code: 'too-long', limit: LONGEST_LINK });
  }
  const site = siteOf(url);
  if (site === null) {
    return doubt(url.href, { code: 'unknown-site', host: url.hostname }, { note });
  }
  const refusal = refusalOf(site, url);
  if (refusal !== null) {
    return reject(refusal);
  }
  const host = url.hostname;
  return site.reach === 'open' ? accept(url.href, note) : doubt(url.href, { code: 'hard-to-reach', host }, { note });
}

function refusalOf(site: MediaSite, url: URL): LinkFault | null {
  const place = `${url.hostname}${url.pathname}${url.search}`;
  if (site.personal?.test(place) === true) {
    return { code: 'personal-page', site: site.name };
  }
  return site.shared.test(place) ? null : { code: 'not-the-work', site: site.name };
}

/** The address a candidate means, or null when it is no place on the public web. */
function addressIn(candidate: string): URL | null {
  const trimmed = candidate.replace(TRAILING, '');
  const [host = ''] = trimmed.replace(/^https?:\/\//iu, '').split(/[/?#]/u);
  const repairedHost = repairedIfKnown(host);
  const withScheme = `https://${trimmed.replace(/^https?:\/\//iu, '').replace(host, repairedHost)}`;
  if (!URL.canParse(withScheme)) {
    return null;
  }
  const url = new URL(withScheme);
  const isPublic =
    /\.(?:\p{L}{2,}|xn--[a-z\d-]+)$/u.test(url.hostname) && !/\.(?:local|internal|localhost|test)$/u.test(url.hostname);
  const isSentence =
    url.pathname === '/' && url.search === '' && url.hash === '' && !/^[a-z\d.-]+$/iu.test(repairedHost);
  return isPublic && url.username === '' && url.password === '' && !isSentence && !FILE_NAME.test(trimmed) ? url : null;
}

/** Russian look-alikes in the name of a known site («vк.com») are a slip; in any other name they stay and are shown. */
function repairedIfKnown(host: string): string {
  const latin = [...host].map((letter) => CYRILLIC_TWINS[letter] ?? letter).join('');
  const isKnown = URL.canParse(`https://${latin}`) && siteOf(new URL(`https://${latin}`)) !== null;
  return isKnown ? latin : host;
}

const CYRILLIC_TWINS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'acekopuxyABCEHKMOPTXY'].map((letter) => [repairHomoglyphs(`я${letter}`).slice(1), letter]),
);

function noteAround(text: string, written: readonly string[]): string {
  const rest = written.reduce((left, address) => left.replace(address.replace(TRAILING, ''), ' '), text);
  return cleanText(rest)
    .replace(/\s+(?=[,.;)])/gu, '')
    .replace(/^(?:ссылка|видео|link|video)\s*:/iu, '')
    .replace(/^[\s.,;:()\p{Pd}]+|[\s.,;:()\p{Pd}]+$/gu, '');
}
