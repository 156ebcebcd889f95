/** The old Markdown, kept by Telegram for old bots: four marks, no nesting, no escaping inside. */

import type { MessageEntity } from '@grammyjs/types';
import { bytesBefore, cannotParse, type FormattedText } from './formatted.ts';
import { linkEntity } from './link.ts';

const MARKS = { '*': 'bold', _: 'italic', '`': 'code' } as const;

/** An escaped character, a block, a link, a marked text, or any other character. */
const TOKEN = /\\([_*`[])|```(?:([!-~]+)\n)?([\s\S]*?)```|\[([^\]]*)\](?:\(([^)]*)\))?|([*_`])([\s\S]*?)\6|[\s\S]/gu;

/** Refuses a mark that is not closed. */
export function parseLegacyMarkdown(source: string): FormattedText {
  const entities: MessageEntity[] = [];
  let text = '';
  for (const match of source.matchAll(TOKEN)) {
    const [token, escaped, language, block, label, url, mark, marked] = match;
    const shown = escaped ?? block ?? label ?? marked ?? token;
    const span = { offset: text.length, length: shown.length };
    text += shown;
    if (escaped !== undefined || span.length === 0) continue;
    if (block !== undefined) entities.push({ type: 'pre', ...span, ...(language === undefined ? {} : { language }) });
    else if (label !== undefined) entities.push(...linkEntity(url ?? label, span));
    else if (isMark(mark)) entities.push({ type: MARKS[mark], ...span });
    else if (/[*_`[]/.test(token)) {
      throw cannotParse(`Can't find end of the entity starting at byte offset ${bytesBefore(source, match.index)}`);
    }
  }
  return { text, entities };
}

function isMark(mark: string | undefined): mark is keyof typeof MARKS {
  return mark !== undefined && mark in MARKS;
}
