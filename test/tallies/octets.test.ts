/** Bytes put together piece by piece are the bytes of the pieces, however long they are. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Octets } from '../../src/tallies/workbook/octets.ts';

const ASCII = fc.string({ unit: fc.constantFrom(...'<row r="1">09'), maxLength: 30 });
const LONG = fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => text.repeat(700));

test('[TAL-13] pieces stand one behind the other, beyond the room there was, and what was taken stays as it was', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(ASCII, fc.oneof(fc.string({ unit: 'grapheme' }), LONG)), { maxLength: 12 }),
      (pieces) => {
        const octets = new Octets();
        const put = () => {
          for (const [tag, text] of pieces) {
            octets.ascii(tag);
            octets.put(Buffer.from(text));
          }
          return octets.take();
        };
        const [first, second] = [put(), put()];
        const whole = pieces.flat().join('');

        expect(first.toString()).toBe(whole);
        expect(second.toString()).toBe(whole);
      },
    ),
    { numRuns: 50 },
  );
});
