/** The codes that are dictated by phone, and how often somebody may miss. Pure. */

/** Days a code may be used. */
export const CODE_DAYS = 14;

/** Misses after which codes are closed to a person, and for how long after the last of them. */
export const MOST_MISSES = 5;
const CLOSED_MS = 86_400_000;

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

/**
 * Until when codes are closed to somebody who missed at these instants, the latest first; null while they may try.
 * Five misses within a day close them for a day after the fifth.
 */
export function closedUntil(misses: readonly Date[], now: Date): Date | null {
  const [last] = misses;
  const fifth = misses[MOST_MISSES - 1];
  if (!last || !fifth || last.getTime() - fifth.getTime() >= CLOSED_MS) return null;
  const until = new Date(last.getTime() + CLOSED_MS);
  return now < until ? until : null;
}

/** How many misses are left before codes are closed, after these of the last day. */
export function triesLeft(misses: readonly Date[], now: Date): number {
  const recent = misses.filter((at) => now.getTime() - at.getTime() < CLOSED_MS);
  return Math.max(0, MOST_MISSES - recent.length);
}
