/** Raw SQL answers alike on PGlite and PostgreSQL. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rows } from '../../src/database/rows.ts';
import { aDatabase } from '../kit/database.ts';

const ON = ['pglite', 'postgres'] as const;
const noon = new Date('2026-01-23T05:00:00.123Z');

test.each(ON)('[OPS-10] raw SQL gives the same values on %s', async (on) => {
  const db = await aDatabase({ on });

  const answer = await rows(
    db,
    sql`select count(*) as count, 5::bigint as big, array[1, 2]::bigint[] as bigs, 7 as int, 1.50 as exact,
      ${noon}::timestamptz as at, timestamp '2026-01-23 05:00' as plain, date '2026-01-23' as day,
      '{"a": [1]}'::jsonb as json, true as yes, null::timestamptz as never, 'ё' as text, array['а', 'б'] as texts,
      '\\x00ff'::bytea as bytes`,
  );

  expect(answer.map((row) => ({ ...(row as object), bytes: [...(row as { bytes: Uint8Array }).bytes] }))).toEqual([
    {
      count: 1,
      big: 5,
      bigs: [1, 2],
      int: 7,
      exact: '1.50',
      at: noon,
      plain: new Date('2026-01-23T05:00:00Z'),
      day: '2026-01-23',
      json: { a: [1] },
      yes: true,
      never: null,
      text: 'ё',
      texts: ['а', 'б'],
      bytes: [0, 255],
    },
  ]);
});

test.each(ON)('[OPS-10] no rows are an empty list on %s, inside a transaction too', async (on) => {
  const db = await aDatabase({ on });

  const found = await db.transaction((tx) => rows(tx, sql`select 1 as one where false`));

  expect(found).toEqual([]);
});

test.each(ON)('[OPS-10] Russian words sort as in a dictionary on %s, Ё beside Е and Й after И', async (on) => {
  const db = await aDatabase({ on });
  const words = ['Яна', 'Ёлка', 'ель', 'Елена', 'ёж', 'Жук', 'Ива', 'Йод', 'Ира', 'Кот', 'ежевика'];

  const sorted = await rows<{ word: string }>(
    db,
    sql`select word from json_array_elements_text(${JSON.stringify(words)}::json) word order by word collate "und-x-icu"`,
  );

  expect(sorted.map(({ word }) => word)).toEqual([
    'ёж',
    'ежевика',
    'Елена',
    'Ёлка',
    'ель',
    'Жук',
    'Ива',
    'Ира',
    'Йод',
    'Кот',
    'Яна',
  ]);
});

test.each(ON)('[OPS-10] upper and lower case of Russian letters are known on %s', async (on) => {
  const db = await aDatabase({ on });

  const answer = await rows(
    db,
    sql`select lower('ЁЛКА') as lower, upper('ёлка') as upper, 'ЁЛКА' ilike 'ёлк%' as alike`,
  );

  expect(answer).toEqual([{ lower: 'ёлка', upper: 'ЁЛКА', alike: true }]);
});
