/** Pieces of the page of one's own data: parts, lists, instants. */

import { plainDateAt } from '../../../calendar.ts';
import { formatDate, formatTime } from '../../../texts/format.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { PlainKey, Say } from '../../../texts/texts.ts';

/** In what language and zone the page is told. */
export interface Telling {
  say: Say;
  zone: string;
}

/** A part of the page; the title is plain text, the rest HTML. */
export interface Part {
  title: string;
  html: string[];
}

/** «12 декабря 2026, 09:15», without the zone. */
export function toldAt(at: Date, { say, zone }: Telling): string {
  return `${formatDate(plainDateAt(at, zone), say.language)}, ${formatTime(at, zone, say.language)}`;
}

/** «<li>Телефон: …</li>»; nothing where there is no value. */
export function fact(label: PlainKey, value: string | null | undefined, { say }: Telling): string[] {
  return value ? [item(say('mydata-fact', { label: say(label), value }))] : [];
}

/** A line of a list out of plain text. */
export function item(text: string): string {
  return `<li>${escapeHtml(text).replaceAll('\n', '<br>')}</li>`;
}

/** A list of lines already made; no list where there is none. */
export function list(items: readonly string[]): string[] {
  return items.length > 0 ? [`<ul>${items.join('')}</ul>`] : [];
}

/** A part, or null where there is nothing to tell. */
export function part(title: PlainKey, html: readonly string[], { say }: Telling): Part | null {
  return html.length > 0 ? { title: say(title), html: [...html] } : null;
}
