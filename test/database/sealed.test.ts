/** Sealed values: they open for who has the key, for nobody else, and no dump shows them. */

import { sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import { rows } from '../../src/database/rows.ts';
import { readKeyring } from '../../src/database/sealing/keys.ts';
import { lookupKey, openSealed, seal, sealed, sealedWith, useKeys } from '../../src/database/sealing/sealed.ts';
import { aDatabase, testKeys } from '../kit/database.ts';
import { keyLine } from './key-lines.ts';

interface Person {
  name: string;
  born: string;
}

const people = pgTable('sealed_people', { nick: text('nick'), person: sealed<Person>('person') });
const yolkina: Person = { name: 'Ёлкина Варвара', born: '2014-02-28' };

test.each(['pglite', 'postgres'] as const)(
  '[PRV-09] a sealed column opens by itself and lies sealed on %s',
  async (on) => {
    const db = await aDatabase({ on });
    await db.execute(sql`create table sealed_people (nick text, person bytea)`);

    await db.insert(people).values([
      { nick: 'a', person: yolkina },
      { nick: 'b', person: null },
    ]);

    const [raw] = await rows<{ person: Uint8Array }>(db, sql`select person from sealed_people where nick = 'a'`);
    expect(await db.select().from(people).orderBy(people.nick)).toEqual([
      { nick: 'a', person: yolkina },
      { nick: 'b', person: null },
    ]);
    expect(Buffer.from(raw?.person ?? []).includes('Ёлкина')).toBe(false);
    expect(sealedWith(raw?.person ?? new Uint8Array())).toBe('test');
  },
);

test('[PRV-09] what is sealed twice looks different and opens alike', () => {
  useKeys(testKeys());

  const [one, other] = [seal(yolkina), seal(yolkina)];

  expect(one.equals(other)).toBe(false);
  expect([openSealed(one), openSealed(other)]).toEqual([yolkina, yolkina]);
});

test('[PRV-09] an envelope changed in any byte does not open', () => {
  useKeys(testKeys());
  const envelope = seal('тайна');

  for (let index = 0; index < envelope.length; index += 1) {
    const changed = Buffer.from(envelope);
    changed.writeUInt8((changed.readUInt8(index) ^ 1) & 0xff, index);
    expect(() => openSealed(changed), `byte ${index}`).toThrow();
  }
});

test('[PRV-09] an older key still opens after a new one is put first, and no longer once it is gone', () => {
  useKeys(readKeyring(`${keyLine('old', 1)},${keyLine('lookup', 9)}`, 'test'));
  const envelope = seal('тайна');

  useKeys(readKeyring(`${keyLine('new', 2)},${keyLine('old', 1)},${keyLine('lookup', 9)}`, 'test'));
  expect([openSealed(envelope), sealedWith(seal('тайна'))]).toEqual(['тайна', 'new']);

  useKeys(readKeyring(`${keyLine('new', 2)},${keyLine('lookup', 9)}`, 'test'));
  expect(() => openSealed(envelope)).toThrow('old');
});

test('[PRV-09] a look-up key finds equal values, tells kinds and parts apart, and survives rotation', () => {
  useKeys(readKeyring(`${keyLine('old', 1)},${keyLine('lookup', 9)}`, 'test'));
  const before = lookupKey('child', 'ёлкина', '2014-02-28');

  useKeys(readKeyring(`${keyLine('new', 2)},${keyLine('lookup', 9)}`, 'test'));

  expect(lookupKey('child', 'ёлкина', '2014-02-28')).toBe(before);
  expect(before).toMatch(/^[A-Za-z0-9_-]{43}$/);
  const others = [
    lookupKey('teacher', 'ёлкина', '2014-02-28'),
    lookupKey('child', 'ёлкина2014-02-28'),
    lookupKey('child', 'ёлкина', '2014-02-2', '8'),
  ];
  expect(new Set([before, ...others]).size).toBe(4);
});
