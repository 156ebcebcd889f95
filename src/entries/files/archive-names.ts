/** Names of files in an archive: order, entry number, title; safe on every system, each once. Pure. */

import type { ContestDefinition, FieldUse } from '../../contests/definition.ts';
import { fieldLabel } from '../../contests/fields/field-words.ts';
import type { Say } from '../../texts/texts.ts';
import type { Entry } from '../facts.ts';
import { entryNumber } from '../number.ts';
import { nominationOf } from '../questions.ts';
import { attachmentsOf } from './attachments.ts';

/** An entry of the archive and how its files are called. */
export interface NamedEntry {
  entry: Entry;
  number: string;
  /** Its title, or its ensemble's name; null where it has neither. */
  title: string | null;
  /** `07_ЗЛБ-012_Зимняя сказка.mp3`; the question follows where the entry has several files. Asked twice, it differs. */
  pathOf(use: FieldUse, ending: string): string;
}

/** Characters of a title that stay: some systems take no longer paths. */
const LONGEST_TITLE = 80;

/** The entries in their order, numbered from 01; their files are the answers to the wanted questions. */
export function archiveNames(
  contest: ContestDefinition,
  found: readonly Entry[],
  say: Say,
  isWanted: (use: FieldUse) => boolean,
): NamedEntry[] {
  const digits = Math.max(2, String(found.length).length);
  const taken = new Set<string>();
  return found.map((entry, index) => {
    const number = entry.number === null ? '' : entryNumber(contest.code, entry.number);
    const title = titleIn(contest, entry) ?? entry.ensembleName;
    const head = [String(index + 1).padStart(digits, '0'), number, safeName(title ?? '')].filter(Boolean).join('_');
    const given = attachmentsOf(contest, entry).filter((one) => one.given !== null && isWanted(one.use));
    const several = given.length > 1;
    const pathOf = (use: FieldUse, ending: string) => {
      const question = several ? `_${safeName(fieldLabel(use, nominationOf(contest, entry), say))}` : '';
      return once(taken, `${head}${question}`, safeName(ending));
    };
    return { entry, number, title, pathOf };
  });
}

/** A name without what some system cannot bear: reserved signs, control characters, dots and spaces at the ends. */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/gu, ' ');
  return [...plain]
    .slice(0, LONGEST_TITLE)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
}

function titleIn(contest: ContestDefinition, { answers }: Entry): string | null {
  const use = contest.fields.find(({ kind }) => kind === 'title');
  const answer = use && answers[use.id];
  return typeof answer === 'string' ? answer : null;
}

/** Some systems do not tell capitals from small letters. */
function once(taken: Set<string>, head: string, ending: string): string {
  for (let at = 1; ; at += 1) {
    const path = `${head}${at > 1 ? ` (${at})` : ''}.${ending}`;
    if (taken.has(path.toLowerCase())) continue;
    taken.add(path.toLowerCase());
    return path;
  }
}
