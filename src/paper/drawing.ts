/** Draws pages into a PDF. */

import type { Sheet } from './document.ts';
import { documentOf } from './document.ts';
import type { Face, Mark, Measure, Page } from './marks.ts';
import { pagesOf } from './pages.ts';
import type { Paper } from './paper.ts';

/** Points: thin enough for a table, thick enough for an office printer. */
const RULE = 0.5;
/** A grey that a black-and-white printer keeps apart from white. */
const SHADE = '#ebebeb';

/** From one word on how far it is to the next, in pages. */
const TOLD_EVERY = 20;

/**
 * The document as a PDF. It takes some milliseconds a page and holds its thread meanwhile; `tell` hears how much of it
 * is drawn, 0…1.
 */
export async function drawnPaper(paper: Paper, tell: (drawn: number) => void): Promise<Buffer> {
  return documentOf(paper.title, (sheet) => {
    const pages = pagesOf(paper, measureOn(sheet));
    for (const [at, page] of pages.entries()) {
      if (at % TOLD_EVERY === 0) tell(at / pages.length);
      drawPage(sheet, page);
    }
  });
}

/** Widths by letter, each asked of the typeface once: the same letters come again a million times. */
function measureOn(sheet: Sheet): Measure {
  const known: Record<Face, Map<string, number>> = { regular: new Map(), bold: new Map() };
  const unit = 100;
  const widthOf = (letter: string, face: Face) => {
    const found = known[face].get(letter);
    if (found !== undefined) return found;
    const width = sheet.font(face).fontSize(unit).widthOfString(letter) / unit;
    known[face].set(letter, width);
    return width;
  };
  return (text, face, size) => {
    let width = 0;
    for (const letter of text) width += widthOf(letter, face);
    return width * size;
  };
}

function drawPage(sheet: Sheet, { landscape, marks }: Page): void {
  sheet.addPage({ size: 'A4', layout: landscape ? 'landscape' : 'portrait', margin: 0 });
  sheet.lineWidth(RULE);
  for (const mark of marks) if (mark.kind === 'shade') draw(sheet, mark);
  for (const mark of marks) if (mark.kind !== 'shade') draw(sheet, mark);
}

function draw(sheet: Sheet, mark: Mark): void {
  const { x, y } = mark;
  if (mark.kind === 'rule') return void sheet.moveTo(x, y).lineTo(mark.toX, mark.toY).stroke();
  if (mark.kind === 'box') return void sheet.rect(x, y, mark.side, mark.side).stroke();
  if (mark.kind === 'shade') {
    return void sheet.save().rect(x, y, mark.width, mark.height).fill(SHADE).restore();
  }
  sheet.font(mark.face).fontSize(mark.size);
  if (!mark.upright) return void sheet.text(mark.text, x, y, { lineBreak: false });
  sheet.save().rotate(-90, { origin: [x, y] });
  sheet.text(mark.text, x, y, { lineBreak: false }).restore();
}
