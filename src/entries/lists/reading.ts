/** Judges the lines of a pasted list by what the parser cannot know, and parts those to be taken from those held back. */

import { type Answering, reasonOf } from '../answers/answering.ts';
import { childOf, judgeLines } from '../answers/roster-judging.ts';
import type { ListLine } from '../input.ts';
import type { ReadChild } from '../rosters/roster-line.ts';
import type { RosterLine } from '../rosters/roster-list.ts';
import type { HeldLine, SoloFacts } from './facts.ts';
import type { PastedLine } from './paste.ts';
import type { LineWhy } from './solo-line.ts';

/** Reasons of the list's own, beside those of the child and of the answers. */
export type ListWhy = Extract<LineWhy, { kind: 'list' }>['why'] | { code: 'cut-off' } | { code: 'joined' };

/** Lines that are soloists, and lines that want a look first. */
export interface Parted {
  solos: SoloFacts[];
  held: HeldLine[];
}

/** Parts the lines, numbering them from `first`. A line's first fault, or else its first doubt, is told. */
export async function partLines(asked: Answering, lines: readonly PastedLine[], first: number): Promise<Parted> {
  const children = await judgeLines(
    asked,
    lines.map(({ typed, read }, index) => rosterLine(typed, read.child, first + index)),
  );
  const parted: Parted = { solos: [], held: [] };
  for (const [index, pasted] of lines.entries()) {
    const child = children[index];
    if (!child) continue;
    const solo = soloOf(child, pasted);
    const why = whyHeld(child, pasted);
    if (solo !== null && why === null) parted.solos.push(solo);
    else if (why !== null) parted.held.push(heldLine(pasted, child.line, why, solo));
  }
  return parted;
}

type Why = Pick<HeldLine, 'kind' | 'why'>;

function heldLine({ typed, isTail }: PastedLine, line: number, why: Why, solo: SoloFacts | null): HeldLine {
  return { line, typed, ...why, solo, isTail };
}

/** What a confirming tap takes; a fault leaves nothing to confirm. */
function soloOf(child: ListLine, { read }: PastedLine): SoloFacts | null {
  if (child.outcome === 'faulty' || read.faults.length > 0) return null;
  return { child: childOf(child), nomination: read.nomination, answers: read.answers };
}

function whyHeld(child: ListLine, { read, isTail, isUnsure }: PastedLine): Why | null {
  const [fault] = read.faults;
  const [doubt] = read.doubts;
  if (child.outcome === 'faulty') return { kind: child.kind, why: child.why };
  if (fault) return { kind: fault.kind, why: reasonOf(fault.why) };
  if (child.outcome === 'doubtful') return { kind: child.kind, why: child.why };
  if (doubt) return { kind: doubt.kind, why: reasonOf(doubt.why) };
  if (isUnsure) return { kind: 'list', why: { code: 'joined' } };
  return isTail ? { kind: 'list', why: { code: 'cut-off' } } : null;
}

/** The child's part of the line in the words of a roster; the same child on two lines is two acts. */
function rosterLine(typed: string, read: ReadChild, line: number): RosterLine {
  const { name, birthDate, grade, doubts, faults } = read;
  if (name === null || faults.length > 0) return { line, typed, outcome: 'reject', read, faults };
  const value = { name, birthDate, grade };
  return doubts.length > 0 ? { line, typed, outcome: 'confirm', value, doubts } : { line, typed, outcome: 'ok', value };
}
