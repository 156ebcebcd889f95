/** Fresh databases on the run's own PostgreSQL. */

import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import postgres from 'postgres';
import { inject } from 'vitest';
import { atEnd } from './at-end.ts';

/** The address of a fresh database, migrated unless told otherwise, dropped when the test (or the file) ends. */
export async function aPostgres({ migrated = true }: { migrated?: boolean } = {}): Promise<string> {
  const url = await serverUrl();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(url, `create database ${name} template ${migrated ? 'rampa_template' : 'template0'}`);
  atEnd(() => administer(url, `drop database ${name} with (force)`));
  return url.replace(/[^/]*$/, name);
}

async function administer(url: string, statement: string): Promise<void> {
  const admin = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await admin.unsafe(statement);
  } finally {
    await admin.end();
  }
}

async function serverUrl(): Promise<string> {
  const answer = await text(connect(inject('postgresDoor'), '127.0.0.1'));
  if (!answer.startsWith('postgres://')) throw new Error(`PostgreSQL did not start: ${answer}`);
  return answer;
}
