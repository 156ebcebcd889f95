/** Codes that are read aloud and typed in either script. Pure. */

const LENGTH = 8;

/**
 * Sixteen signs that nobody mistakes for each other, by ear or by eye: letters that look and are called alike in both
 * scripts, and digits without 0, 1, 8, which look like letters. Eight of them are 32 bits.
 */
const SIGNS = 'AEKHMPCTX2345679';

/** Capital Cyrillic letters by the Latin ones that look the same. */
const TWINS: Readonly<Record<string, string>> = {
  А: 'A',
  Е: 'E',
  К: 'K',
  Н: 'H',
  М: 'M',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
};

/** A code out of at least eight random bytes: every sign is as likely as the others. */
export function codeFrom(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, LENGTH), (byte) => SIGNS[byte % SIGNS.length]).join('');
}

/** What somebody typed as a code: in either script, in any case, with spaces and hyphens; undefined when it is none. */
export function readCode(typed: string): string | undefined {
  const signs = [...typed.toUpperCase()]
    .filter((sign) => !/[\s\p{Pd}.]/u.test(sign))
    .map((sign) => TWINS[sign] ?? sign);
  return signs.length === LENGTH && signs.every((sign) => SIGNS.includes(sign)) ? signs.join('') : undefined;
}

/** Four and four, for reading aloud: «KM4T 7XP2». */
export function spokenCode(code: string): string {
  return `${code.slice(0, LENGTH / 2)} ${code.slice(LENGTH / 2)}`;
}
