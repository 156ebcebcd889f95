/** Files sealed at rest, as streams: blocks of AES-256-GCM under a key of each file's own, so that no tampering passes. */

import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { headerOf, keys } from '../database/sealing/sealed.ts';

/**
 * Layout: the header of sealed values (it names the key), a salt, then blocks of up to 64 KiB with their tags. The file's
 * key is HKDF-SHA-256 of the named key and the salt; a block's nonce is its number and whether it is the last, so blocks
 * cannot be exchanged, left out or cut off (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015).
 */
const BLOCK_BYTES = 64 * 1024;
const TAG_BYTES = 16;
const SALT_BYTES = 32;
const KEY_BYTES = 32;

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** The bytes sealed with the first key. */
export async function* sealedBytes(plain: Bytes): AsyncGenerator<Buffer> {
  const { current } = keys();
  const salt = randomBytes(SALT_BYTES);
  const key = keyOf(current.key, salt);
  yield Buffer.concat([headerOf(current.id), salt]);
  let number = 0;
  for await (const { block, isLast } of inBlocks(plain, BLOCK_BYTES)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number++, isLast));
    yield Buffer.concat([cipher.update(block), cipher.final(), cipher.getAuthTag()]);
  }
}

/** The bytes opened. Throws when the key is unknown, or as soon as anything was changed or is missing. */
export async function* openedBytes(sealed: Bytes): AsyncGenerator<Buffer> {
  const { head, rest } = await beheaded(sealed);
  const key = keyOf(keyNamed(head.id), head.salt);
  let number = 0;
  for await (const { block, isLast } of inBlocks(rest, BLOCK_BYTES + TAG_BYTES)) {
    if (block.length < TAG_BYTES) throw new Error('a sealed file breaks off');
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number++, isLast)).setAuthTag(
      block.subarray(-TAG_BYTES),
    );
    const plain = decipher.update(block.subarray(0, -TAG_BYTES));
    yield Buffer.concat([plain, decipher.final()]);
  }
}

/** The id of the key a sealed file's first bytes name; undefined for what is no sealed file. */
export function keyIdOf(start: Uint8Array): string | undefined {
  const length = start[1] ?? 0;
  const id = Buffer.from(start.subarray(2, 2 + length)).toString('latin1');
  return id.length === length && length > 0 && headerOf(id)[0] === start[0] ? id : undefined;
}

function keyNamed(id: string): KeyObject {
  const key = keys().all.get(id);
  if (!key) throw new Error(`a file is sealed with a key that is not in use: ${id}`);
  return key;
}

function keyOf(key: KeyObject, salt: Uint8Array): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', key, salt, 'rampa file', KEY_BYTES)));
}

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(number, 7);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** Cuts a stream into blocks of `size` bytes; the last one may be shorter, and there is always one. */
async function* inBlocks(bytes: Bytes, size: number): AsyncGenerator<{ block: Buffer; isLast: boolean }> {
  let left = Buffer.alloc(0);
  for await (const chunk of bytes) {
    left = Buffer.concat([left, chunk]);
    while (left.length > size) {
      yield { block: left.subarray(0, size), isLast: false };
      left = left.subarray(size);
    }
  }
  yield { block: left, isLast: true };
}

interface Head {
  id: string;
  salt: Buffer;
}

/** Takes header and salt off the front of a stream. */
async function beheaded(sealed: Bytes): Promise<{ head: Head; rest: AsyncIterable<Buffer> }> {
  const iterator = chunksOf(sealed);
  let start = Buffer.alloc(0);
  for (;;) {
    const id = keyIdOf(start);
    const from = id === undefined ? Number.POSITIVE_INFINITY : headerOf(id).length;
    if (id !== undefined && start.length >= from + SALT_BYTES) {
      const [salt, first] = [start.subarray(from, from + SALT_BYTES), start.subarray(from + SALT_BYTES)];
      return { head: { id, salt }, rest: followed(first, iterator) };
    }
    const next = await iterator.next();
    if (next.done) throw new Error('this is no sealed file');
    start = Buffer.concat([start, next.value]);
  }
}

async function* chunksOf(bytes: Bytes): AsyncGenerator<Uint8Array> {
  yield* bytes;
}

async function* followed(first: Buffer, others: AsyncGenerator<Uint8Array>): AsyncGenerator<Buffer> {
  yield first;
  for await (const other of others) yield Buffer.from(other);
}
