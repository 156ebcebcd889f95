/** What every sheet has: the contest at its head, what it is, its moment at its foot, and the pieces cells are made of. */

import type { ContestDefinition } from '../contests/definition.ts';
import { formTitle } from '../contests/fields/field-words.ts';
import type { Block, PaperSheet, Piece, TableBlock } from '../paper/paper.ts';
import { phoneParts } from '../people/phone.ts';
import { tellMoment } from '../tallies/wording/telling.ts';
import { formatDuration } from '../texts/format.ts';
import type { PlainKey } from '../texts/plain-key.ts';
import type { Say } from '../texts/texts.ts';
import type { SheetEntry } from './entry.ts';

/** What a sheet is made in: the contest, the language, the moment its facts are of. */
export interface Setting extends Framing {
  readonly contest: ContestDefinition;
}

/** What every sheet needs, of a contest or of a concert: whose it is, in which zone and language, as of when. */
export interface Framing {
  readonly contest: Pick<ContestDefinition, 'title' | 'zone'>;
  readonly say: Say;
  readonly now: Date;
}

/** A sheet under its title; `lines` stand below it in small print. */
export function framed(
  { contest, say, now }: Framing,
  { title, lines = [], landscape }: { title: string; lines?: readonly string[]; landscape?: true },
  blocks: readonly Block[],
): PaperSheet {
  return {
    ...(landscape && { landscape }),
    head: contest.title,
    foot: say('paper-moment', { moment: tellMoment(now, contest.zone, say) }),
    counting: { page: say('paper-page'), of: say('paper-page-of') },
    blocks: [
      { kind: 'text', text: title, style: 'title', after: lines.length > 0 ? 2 : 8 },
      ...lines.map((text, at): Block => ({ kind: 'text', text, style: 'small', after: at < lines.length - 1 ? 1 : 8 })),
      ...blocks,
    ],
  };
}

/** A table in the sheet's language. */
export function table(
  say: Say,
  columns: TableBlock['columns'],
  rows: TableBlock['rows'],
  leastHeight?: number,
): TableBlock {
  const continued = say('paper-continued');
  return { kind: 'table', columns, rows, continued, ...(leastHeight !== undefined && { leastHeight }) };
}

/** A column under one of the sheets' own heads. */
export function column(
  say: Say,
  head: PlainKey,
  width: TableBlock['columns'][number]['width'],
  align?: 'center' | 'right',
): TableBlock['columns'][number] {
  return { head: say(head), width, ...(align && { align }) };
}

/** «Эстрадный вокал · 12 заявок». */
export function bandText(title: string, count: number, say: Say): string {
  return say('paper-band', { title, count });
}

/** Who takes part: a group by its name with how many they are, others by their names. */
export function whoPieces({ ensemble, children, count, nomination, form }: SheetEntry, say: Say): Piece[] {
  const size = say('paper-size', { form: formTitle(nomination, form), count });
  if (ensemble !== null)
    return [
      { text: ensemble, style: 'bold' },
      { text: size, style: 'small' },
    ];
  if (children.length === 0) return [{ text: size }];
  return children.map((text): Piece => ({ text, style: 'bold' }));
}

/** «Зимняя сказка» in quotes, quotes inside it of the other kind; nothing where there is no title. */
export function titleText({ title }: SheetEntry, say: Say): string {
  if (title === null) return '';
  const inside = title.replaceAll(/«([^«»]*)»/gu, (_, words: string) => say('paper-quoted-inside', { title: words }));
  return say('paper-quoted', { title: inside });
}

/** The teachers' names. */
export function teacherPieces({ teachers }: SheetEntry): Piece[] {
  return teachers.map(({ name }) => ({ text: name }));
}

/** The teachers' names with their phones: for the one sheet that tells them. */
export function phonePieces({ teachers }: SheetEntry, say: Say): Piece[] {
  return teachers.flatMap(({ name, phone }): Piece[] => [
    { text: name },
    ...(phone === null ? [] : [{ text: phoneText(phone, say), style: 'small' } as const]),
  ]);
}

function phoneText(phone: string, say: Say): string {
  const { number, extension } = phoneParts(phone);
  return (extension === null ? number : say('paper-phone', { number, extension })).replaceAll(' ', '\u00A0');
}

/** «3:45»; nothing where nobody has told. */
export function durationText({ seconds }: SheetEntry): string {
  return seconds === null ? '' : formatDuration(seconds);
}
