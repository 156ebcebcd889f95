/** Any text a messenger could deliver, for property tests: broken surrogates, marks and controls among Russian letters. */

import fc from 'fast-check';

const unit = fc.oneof(
  fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)),
  fc.nat({ max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
  fc.constantFrom(...'абвгёйяАБЁЯ0123456789 .,-:/\'"()«»№+\n\t\u0301\u200b\u202e\ufe0f'),
);

export const anyText = fc.string({ unit, maxLength: 300, size: 'max' });
