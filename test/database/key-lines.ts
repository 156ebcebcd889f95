/** Keys by number, for tests of keys. */

/** A pair as it is written in `ENCRYPTION_KEYS`, of a key that is `byte` 32 times. */
export function keyLine(id: string, byte: number): string {
  return `${id}:${Buffer.alloc(32, byte).toString('base64')}`;
}
