/** What a link in formatted text becomes: a link, a mention of a person by id, or nothing. */

import type { MessageEntity } from '@grammyjs/types';
import type { Span } from './formatted.ts';

/** No entity for an address nobody could open; the text stays. */
export function linkEntity(address: string, span: Span): MessageEntity[] {
  const userId = /^tg:(?:\/\/)?user\?id=(\d+)$/i.exec(address)?.[1];
  if (userId !== undefined) {
    return [{ type: 'text_mention', ...span, user: { id: Number(userId), is_bot: false, first_name: '' } }];
  }
  const url = openable(address);
  return url === undefined ? [] : [{ type: 'text_link', ...span, url }];
}

const TIME_FORMAT = /^(?:r|w?[dD]?[tT]?)$/;

/** A moment shown in the reader's own zone; undefined where it cannot be read. */
export function momentEntity(unix: string, format: string, span: Span): MessageEntity | undefined {
  if (!/^\d{1,12}$/.test(unix) || !TIME_FORMAT.test(format)) return undefined;
  return { type: 'date_time', ...span, unix_time: Number(unix), date_time_format: format as MomentFormat };
}

type MomentFormat = MessageEntity.DateTimeMessageEntity['date_time_format'];

/** The address written out, or undefined where it is not http(s), tg or a host with a dot. */
export function openable(address: string): string | undefined {
  const trimmed = address.trim();
  if (/^tg:/i.test(trimmed)) return trimmed;
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`;
  if (!/^https?:\/\//i.test(withScheme) || !URL.canParse(withScheme)) return undefined;
  const url = new URL(withScheme);
  return url.hostname.includes('.') || url.hostname.startsWith('[') ? url.href : undefined;
}
