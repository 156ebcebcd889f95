/** A whole workbook as a stream of bytes: the parts of the format around the sheets. */

import { type Part, zipped } from '../../zip.ts';
import type { Book, Sheet } from './sheet.ts';
import { stylesXml } from './styles.ts';
import { HEADER_ROW, worksheetXml } from './worksheet.ts';
import { xmlText } from './xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The workbook in Office Open XML; memory stays the same however many rows the sheets hand over. */
export function xlsx(book: Book): AsyncGenerator<Buffer> {
  return zipped(partsOf(book));
}

function partsOf(book: Book): Part[] {
  const { sheets } = book;
  return [
    { path: '[Content_Types].xml', chunks: [contentTypes(sheets)] },
    { path: '_rels/.rels', chunks: [packageRelations()] },
    { path: 'docProps/core.xml', chunks: [properties(book)] },
    { path: 'xl/workbook.xml', chunks: [workbook(sheets)] },
    { path: 'xl/_rels/workbook.xml.rels', chunks: [workbookRelations(sheets)] },
    { path: 'xl/styles.xml', chunks: [stylesXml()] },
    ...sheets.map((sheet, at) => ({ path: sheetPath(at), chunks: worksheetXml(sheet, book) })),
  ];
}

function sheetPath(at: number): string {
  return `xl/worksheets/sheet${at + 1}.xml`;
}

function contentTypes(sheets: readonly Sheet[]): string {
  const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`;
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('xl/workbook.xml', `${SHEET_TYPE}.sheet.main+xml`),
    override('xl/styles.xml', `${SHEET_TYPE}.styles+xml`),
    ...sheets.map((_, at) => override(sheetPath(at), `${SHEET_TYPE}.worksheet+xml`)),
  ].join('')}</Types>`;
}

function relations(list: readonly { type: string; target: string }[]): string {
  const each = list.map(
    ({ type, target }, at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function packageRelations(): string {
  return relations([
    { type: `${DOCUMENT}/officeDocument`, target: 'xl/workbook.xml' },
    { type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
  ]);
}

function workbookRelations(sheets: readonly Sheet[]): string {
  return relations([
    ...sheets.map((_, at) => ({ type: `${DOCUMENT}/worksheet`, target: `worksheets/sheet${at + 1}.xml` })),
    { type: `${DOCUMENT}/styles`, target: 'styles.xml' },
  ]);
}

/** Caption, header and first column are printed again on every page. */
function workbook(sheets: readonly Sheet[]): string {
  const list = sheets.map(({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const repeated = sheets.map(({ name }, at) => {
    const sheet = `'${name.replaceAll("'", "''")}'`;
    const titles = `${sheet}!$A:$A,${sheet}!$1:$${HEADER_ROW}`;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${xmlText(titles)}</definedName>`;
  });
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${list.join('')}</sheets><definedNames>${repeated.join('')}</definedNames></workbook>`;
}

function properties({ title, made }: Book): string {
  const spaces =
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  const created = `<dcterms:created xsi:type="dcterms:W3CDTF">${made.toISOString()}</dcterms:created>`;
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ${spaces}><dc:title>${xmlText(title)}</dc:title>${created}</cp:coreProperties>`;
}
