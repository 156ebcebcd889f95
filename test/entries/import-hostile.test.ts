/** Files that mean harm, or are only broken: each is refused with its reason, and nothing else happens. */

import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { readApart } from '../../src/data-file/reading/read-apart.ts';
import { readFile } from '../../src/data-file/reading/read-file.ts';

const MB = 1024 * 1024;

/** An archive of these parts, packed; `claimed` is what it says of each part's size. */
function archive(parts: Record<string, string | Buffer>, claimed?: number): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const path = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claimed ?? bytes.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    pieces.push(Buffer.from('PK\x03\x04'), facts, path, packed);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), facts, place, path);
    offset += 30 + path.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(parts).length, 4);
  end.writeUInt16LE(Object.keys(parts).length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...pieces, list, Buffer.from('PK\x05\x06'), end]);
}

const WORKBOOK = {
  '[Content_Types].xml': '<Types/>',
  '_rels/.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml':
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
};

/** A workbook whose one sheet holds these rows of XML. */
function withSheet(rows: string, more: Record<string, string | Buffer> = {}): Buffer {
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
  return archive({ ...WORKBOOK, 'xl/worksheets/sheet1.xml': sheet, ...more });
}

const cell = (at: string, text = 'x') => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (at: number) => `<row r="${at}">${cell(`A${at}`)}</row>`;

const HOSTILE: [string, () => Buffer | Promise<Buffer>, string][] = [
  ['a bomb: sixty megabytes of a part in sixty kilobytes', () => withSheet(' '.repeat(60 * MB)), 'file-too-big'],
  [
    'a bomb that claims to be small',
    () => archive({ ...WORKBOOK, 'xl/sharedStrings.xml': Buffer.alloc(60 * MB) }, 10),
    'file-too-big',
  ],
  [
    'many parts that are too big together',
    () =>
      withSheet(
        '',
        Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`xl/worksheets/${name}.xml`, ' '.repeat(11 * MB)])),
      ),
    'file-too-big',
  ],
  ['a file larger than is taken', () => Buffer.alloc(6 * MB, 'x;y\n'), 'file-too-big'],
  [
    'more parts than a workbook has',
    () => archive(Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`p${at}`, '']))),
    'file-too-big',
  ],
  [
    'a sheet with a cell in its last corner',
    () => withSheet(`<row r="1">${cell('A1')}</row><row r="1048576">${cell('XFD1048576')}</row>`),
    '',
  ],
  [
    'more rows than are taken',
    () => withSheet(Array.from({ length: 2_002 }, (_, at) => row(at + 1)).join('')),
    'file-too-many-rows',
  ],
  ['more columns than are taken', () => withSheet(`<row r="1">${cell('CW1')}</row>`), ''],
  ['more rows of text than are taken', () => Buffer.from('a;b\n'.repeat(3_000)), 'file-too-many-rows'],
  ['more columns of text than are taken', () => Buffer.from('a;'.repeat(200)), 'file-too-many-columns'],
  [
    'entities that grow',
    () => withSheet('', { 'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst/>' }),
    'file-damaged',
  ],
  ['macros', () => withSheet('', { 'xl/vbaProject.bin': 'x' }), 'file-macros'],
  [
    'macros told by the kind alone',
    () =>
      archive({
        ...WORKBOOK,
        '[Content_Types].xml': '<Types>application/vnd.ms-excel.sheet.macroEnabled.main+xml</Types>',
      }),
    'file-macros',
  ],
  [
    'links to other files',
    () => withSheet('', { 'xl/externalLinks/externalLink1.xml': '<x/>' }),
    'file-external-links',
  ],
  ['data from elsewhere', () => withSheet('', { 'xl/connections.xml': '<x/>' }), 'file-external-links'],
  [
    'a password',
    async () =>
      Buffer.from(
        await writeXlsx({ sheets: [{ name: 'A', rows: [['x']] }], encryption: { password: 'x', spinCount: 10 } }),
      ),
    'file-encrypted',
  ],
  [
    'the format before 2007',
    () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]),
    'file-old-format',
  ],
  ['another kind of archive', () => archive({ 'word/document.xml': '<x/>' }), 'file-not-a-table'],
  ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'file-not-a-table'],
  ['an archive cut off', () => withSheet(row(1)).subarray(0, 900), 'file-damaged'],
];

test.each(HOSTILE)('[REG-54] %s', async (_name, make, code) => {
  const read = await readFile(await make());
  if (code !== '') expect(read).toMatchObject({ ok: false, refusal: { code } });
  // What lies beyond the last row or column is not looked at, and costs nothing.
  else
    expect(read.ok ? read.value.rows.length : read.refusal.code).toSatisfy(
      (seen) => seen === 1 || seen === 0 || /^file-too-many/u.test(String(seen)),
    );
});

test('[REG-54] a formula is no value, whatever result it carries', async () => {
  const file = withSheet(
    `<row r="1"><c r="A1"><f>HYPERLINK("http://example.org")</f><v>1</v></c><c r="B1" t="e"><v>#REF!</v></c></row>`,
  );
  const rows = [{ row: 1, cells: [{ bad: 'formula' }, { bad: 'error' }] }];
  expect(await readFile(file)).toEqual({
    ok: true,
    value: { mark: null, rows, sheets: [{ name: 'A', rows, fault: null }] },
  });
});

test('[REG-54] no bytes whatever make the reading fail otherwise than with a reason', async () => {
  const broken = withSheet(row(1));
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.nat(broken.length - 1), async (bytes, at) => {
      const spoilt = Buffer.concat([broken.subarray(0, at), bytes, broken.subarray(at + bytes.length)]);
      for (const file of [Buffer.from(bytes), spoilt]) expect(typeof (await readFile(file)).ok).toBe('boolean');
    }),
    { numRuns: 200 },
  );
});

test('[REG-54] the file is read in a thread of its own; one that takes too much memory ends, and the program goes on', async () => {
  const good = await readApart(withSheet(row(1)));
  const wide = Array.from(
    { length: 2_000 },
    (_, at) => `<row r="${at + 1}">${cell(`A${at + 1}`, 'я'.repeat(3_000))}</row>`,
  );
  const heavy = await readApart(withSheet(wide.join('')), { time: 60_000, memory: 8 });
  const rows = [{ row: 1, cells: ['x'] }];
  expect([good, heavy]).toEqual([
    { ok: true, value: { mark: null, rows, sheets: [{ name: 'A', rows, fault: null }] } },
    { ok: false, refusal: { code: 'file-too-heavy' } },
  ]);
});
