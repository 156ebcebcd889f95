/** Documents for paper: A4 PDF in a typeface with full Cyrillic, made in memory. */

import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';

const { resolve } = createRequire(import.meta.url);

/** PT Serif: made for every language written in Cyrillic, under the Open Font License. */
const FONTS = {
  regular: resolve('@expo-google-fonts/pt-serif/400Regular/PTSerif_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/pt-serif/700Bold/PTSerif_700Bold.ttf'),
} as const;

/** Points: 2 cm on the left for the binder, 1.5 cm elsewhere. */
const MARGINS = { left: 57, right: 43, top: 43, bottom: 43 } as const;

export type Sheet = PDFKit.PDFDocument;

/**
 * Draws a document page after page and returns its bytes; `title` is what a reader shows in its window. The library is
 * loaded when the first document is wanted: it takes a fifth of a second, which no start should wait for.
 */
export async function documentOf(title: string, draw: (sheet: Sheet) => void): Promise<Buffer> {
  const { default: PdfDocument } = await import('pdfkit');
  const sheet = new PdfDocument({ size: 'A4', margins: MARGINS, autoFirstPage: false, info: { Title: title } });
  sheet.registerFont('regular', FONTS.regular);
  sheet.registerFont('bold', FONTS.bold);
  const bytes = buffer(sheet);
  draw(sheet);
  sheet.end();
  return bytes;
}
