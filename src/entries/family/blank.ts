/** Blanks of consents to be signed on paper: a page for each child and purpose, the names filled in. */

import { guardianText } from '../../consents/consent-texts.ts';
import type { Purpose } from '../../consents/purposes.ts';
import type { ContestDefinition } from '../../contests/definition.ts';
import { documentOf, type Sheet } from '../../paper/document.ts';
import type { Say } from '../../texts/texts.ts';
import type { Participant } from '../facts.ts';
import { partiesOf } from './deciding.ts';

/** Where the guardian writes their own name. */
const NAME_LINE = '_'.repeat(44);
const SIGNING_LINE = '_'.repeat(18);
/** Points. */
const TEXT_SIZE = 11.5;
const TITLE_SIZE = 14;

export interface Blank {
  contest: ContestDefinition;
  children: readonly Participant[];
  purposes: readonly Purpose[];
}

/** The blanks as one PDF, child after child in the order given; `say` is in the language of the document. */
export async function blanksOf({ contest, children, purposes }: Blank, say: Say): Promise<Buffer> {
  return documentOf(say('blank-title', { contest: contest.title }), (sheet) => {
    for (const child of children) {
      for (const purpose of purposes) {
        const parties = { guardian: NAME_LINE, ...partiesOf(contest, child) };
        drawPage(sheet, guardianText(purpose, say.language, parties), say);
      }
    }
  });
}

/** The text's first line is its title; below the text there is room to sign. */
function drawPage(sheet: Sheet, text: string, say: Say): void {
  const [title = '', ...paragraphs] = text.split(/\n{2,}/u);
  sheet.addPage();
  sheet.font('bold').fontSize(TITLE_SIZE).text(title, { align: 'center' }).moveDown(1.2);
  sheet.font('regular').fontSize(TEXT_SIZE);
  for (const paragraph of paragraphs) sheet.text(paragraph, { align: 'left', lineGap: 3 }).moveDown(0.7);
  sheet.moveDown(1.5);
  sheet.text(say('blank-signing', { line: SIGNING_LINE }), { lineGap: 6 });
}
