/** What is never asked and never kept. */

import { readdirSync, readFileSync } from 'node:fs';
import { getTableColumns, getTableName, is, Table } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { readKeys } from '../../scripts/texts.ts';
import * as schema from '../../src/database/schema.ts';
import { LOCALES } from '../../src/texts/folder.ts';

const NEVER_KEPT = /passport|snils|insurance|home_?address|registration_address|health|diagnos|disab/i;
const NEVER_ASKED =
  /паспорт|снилс|домашн\S* адрес|адрес прожив|прописк|диагноз|инвалид|состояни\S* здоровья|ОВЗ|passport|insurance number|home address|diagnosis|disabilit/i;

test('[PRV-08] no column is for a passport, an insurance number, an address or health', () => {
  const columns = Object.values(schema)
    .filter((value) => is(value, Table))
    .flatMap((table) => Object.values(getTableColumns(table)).map((column) => `${getTableName(table)}.${column.name}`));
  expect(columns.length).toBeGreaterThan(150);
  expect(columns.filter((name) => NEVER_KEPT.test(name))).toEqual([]);
});

test('[PRV-08] no text asks for them, in any language', () => {
  const folder = `${LOCALES}/`;
  const texts = ['ru', 'en'].flatMap((language) =>
    readdirSync(folder + language).map((file) => ({
      file,
      text: readFileSync(`${folder}${language}/${file}`, 'utf8'),
    })),
  );
  expect(readKeys('ru').size).toBeGreaterThan(100);
  expect(texts.filter(({ text }) => NEVER_ASKED.test(text)).map(({ file }) => file)).toEqual([]);
});
