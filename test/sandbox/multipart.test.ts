/** Multipart bodies, written in every way a library writes them. */

import { expect, test } from 'vitest';
import { readMultipart } from '../../src/sandbox/http/multipart.ts';

/** Parts joined as on the wire. */
const body = (boundary: string, ...parts: string[]) =>
  Buffer.from(`--${boundary}\r\n${parts.join(`\r\n--${boundary}\r\n`)}\r\n--${boundary}--\r\n`);

test.each([
  [
    'without spaces and quotes',
    'content-disposition:form-data;name="a";filename=Афиша концерта (1).png\r\ncontent-type:application/octet-stream\r\n\r\nbytes',
    { name: 'a', filename: 'Афиша концерта (1).png', mime: 'application/octet-stream', isFile: true, text: 'bytes' },
  ],
  [
    'with spaces and quotes',
    'Content-Disposition: form-data; name="a"; filename="Список; детей.txt"\r\nContent-Type: text/plain\r\n\r\nbytes',
    { name: 'a', filename: 'Список; детей.txt', mime: 'text/plain', isFile: true, text: 'bytes' },
  ],
  [
    'with an encoded name',
    'Content-Disposition: form-data; name="a"; filename="x"; filename*=UTF-8\'\'%D0%A5%D0%BE%D1%80.txt\r\n\r\nbytes',
    { name: 'a', filename: 'Хор.txt', mime: undefined, isFile: true, text: 'bytes' },
  ],
  [
    'a plain value with line breaks',
    'content-disposition:form-data;name="text"\r\n\r\nраз\r\n\r\n--два\r\n',
    { name: 'text', filename: undefined, mime: undefined, isFile: false, text: 'раз\r\n\r\n--два\r\n' },
  ],
  [
    'bytes that hold the boundary within a line',
    'content-disposition:form-data;name="a";filename=a\r\n\r\nx--edge\r\ny',
    { name: 'a', filename: 'a', mime: undefined, isFile: true, text: 'x--edge\r\ny' },
  ],
  [
    'an empty file',
    'content-disposition:form-data;name="a";filename=a\r\n\r\n',
    { name: 'a', filename: 'a', mime: undefined, isFile: true, text: '' },
  ],
])('%s: a part is read', (_case, part, expected) => {
  const parts = readMultipart(
    body('edge', part, 'content-disposition:form-data;name="last"\r\n\r\n1'),
    'multipart/form-data; boundary=edge',
  );

  expect(parts.map(({ bytes, ...rest }) => ({ ...rest, text: bytes.toString() }))).toEqual([
    expected,
    { name: 'last', filename: undefined, mime: undefined, isFile: false, text: '1' },
  ]);
});

test.each(['multipart/form-data;boundary="edge"', 'multipart/form-data; charset=utf-8; boundary=edge'])(
  'the boundary is found in %s',
  (contentType) => {
    expect(readMultipart(body('edge', 'content-disposition:form-data;name="a"\r\n\r\n1'), contentType)).toHaveLength(1);
  },
);

test('a body without a boundary is refused', () => {
  expect(() => readMultipart(Buffer.alloc(0), 'multipart/form-data')).toThrow('boundary');
});
