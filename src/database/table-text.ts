/** A table's columns for statements kept as text: their list, their rows read as drizzle would and written as JSON. */

import { getTableColumns } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';

/** What statements kept as text need of a table; it follows the table when columns are added. */
export interface TableText<T extends PgTable> {
  /** Its columns under an alias, for a select. */
  list(alias: string): string;
  /** The name of the column that keeps this property. */
  name(property: string): string;
  /** A selected row as drizzle would give it; sealed columns are opened. */
  read(row: Readonly<Record<string, unknown>>): T['$inferSelect'];
  /** Some properties as an object for `json_populate_record`; sealed columns are sealed. */
  toJson(properties: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

export function tableText<T extends PgTable>(table: T): TableText<T> {
  const columns: Readonly<Record<string, PgColumn>> = getTableColumns(table);
  const all = Object.entries(columns);
  const columnOf = (property: string): PgColumn => {
    const found = columns[property];
    if (!found) throw new Error(`no column for ${property}`);
    return found;
  };
  const read = (row: Readonly<Record<string, unknown>>) => {
    const made: Record<string, unknown> = {};
    for (const [property, column] of all) {
      const value = row[column.name];
      made[property] = value === null ? null : column.mapFromDriverValue(value);
    }
    return made;
  };
  const toJson = (properties: Readonly<Record<string, unknown>>) => {
    const made: Record<string, unknown> = {};
    for (const [property, value] of Object.entries(properties)) {
      const column = columnOf(property);
      made[column.name] = jsonOf(column, value);
    }
    return made;
  };
  const list = (alias: string) => all.map(([, { name }]) => `${alias}."${name}"`).join(', ');
  return { list, name: (property) => columnOf(property).name, read, toJson };
}

function jsonOf(column: PgColumn, value: unknown): unknown {
  if (value === null || value === undefined || column.dataType === 'json') return value ?? null;
  const written = column.mapToDriverValue(value);
  return written instanceof Uint8Array ? `\\x${Buffer.from(written).toString('hex')}` : written;
}
