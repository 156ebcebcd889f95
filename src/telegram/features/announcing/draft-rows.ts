/** The way out while a message is asked for: back to what there was, or nothing at all. */

import { InlineKeyboard } from 'grammy';
import { announcementById } from '../../../announcements/queries.ts';
import type { Ctx } from '../../context.ts';
import { dropIt, keepIt } from './draft-buttons.ts';

export async function askedRow({ say, services: { db } }: Ctx, announcement: number): Promise<InlineKeyboard> {
  const found = await announcementById(db, announcement);
  const row = new InlineKeyboard();
  if (found?.content) return row.text(say('announcement-button-keep'), keepIt.data({ announcement }));
  return row.text(say('button-cancel'), dropIt.data({ announcement }));
}
