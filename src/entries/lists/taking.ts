/** Takes what is written while a list is in front: more lines, a line mended, one soloist's answer. */

import { type Result, refused } from '../../result.ts';
import { type Answering, goesOn, rejected, type Taken, unexpected } from '../answers/answering.ts';
import type { Entry } from '../facts.ts';
import type { Answered, StepInput } from '../input.ts';
import type { StepId } from '../questions.ts';
import type { Refusal } from '../refusals.ts';
import { answerAlone, type TakerOf } from './answering.ts';
import { listOf, lockSoloists, makeSoloists, saveList } from './drafts.ts';
import type { HeldLine, SoloFacts, SoloList } from './facts.ts';
import { whatIsNext } from './next.ts';
import { countLines, isWholeLine, readPaste } from './paste.ts';
import { type Parted, partLines } from './reading.ts';
import { readSoloLine } from './solo-line.ts';

/** More soloists than any school has: beyond it somebody pastes the same again and again. */
export const LONGEST_LIST = 400;

/**
 * One line alone mends the line in front, or answers the question in front of one soloist; everything else is more of
 * the list. Everything taken is saved at once: soloists as drafts, the rest as lines held back.
 */
export async function answerList(
  asked: Answering,
  input: StepInput,
  takerOf: TakerOf,
): Promise<Result<Taken, Refusal>> {
  if (!('text' in input)) return unexpected(asked);
  const missing = untold(asked.entry);
  if (missing) return refused({ code: 'step-required', step: missing });
  const list = await listOf(asked.tx, asked.entry.id);
  const soloists = await lockSoloists(asked.tx, asked.entry.id);
  const drafts = soloists.filter(({ state }) => state === 'draft');
  const next = whatIsNext(asked.contest, list, drafts);
  const isOne = countLines(input.text) === 1;
  if (next.kind === 'held' && isOne) return mend(asked, list, next.line, input.text);
  if (next.kind === 'one' && isOne && !isWholeLine(readSoloLine(input.text, asked))) {
    const draft = drafts.find(({ id }) => id === next.entryId);
    const answered = draft && (await answerAlone(asked, takerOf, draft, { step: next.step, input }));
    return answered?.ok === false ? answered : goesOn(asked, {}, 'soloist');
  }
  return paste(asked, list, soloists.length, input.text);
}

/** What every soloist shares is told first. */
function untold({ institutionId, answered }: Entry): StepId | null {
  if (institutionId === null) return 'institution';
  return answered.includes('teachers') ? null : 'teachers';
}

async function paste(asked: Answering, list: SoloList, present: number, text: string): Promise<Result<Taken, Refusal>> {
  const tail = list.held.find(({ isTail }) => isTail) ?? null;
  const read = readPaste(text, tail?.typed ?? null, asked);
  if (read.outcome === 'reject') return rejected(asked, 'roster', read);
  if (present + read.lines.length > LONGEST_LIST) return tooMany(asked);
  const parted = await partLines(asked, read.lines, list.lines + 1);
  const repeated = withoutRepeats(parted, list.held);
  const stood = read.isContinued ? null : standing(tail);
  if (stood) parted.solos.unshift(stood);
  const held = read.isContinued || stood ? list.held.filter((line) => line !== tail) : list.held.map(whole);
  const lines = list.lines + read.lines.length;
  const already = await keep(asked, { ...list, held: [...held, ...parted.held], lines }, parted);
  const { length: taken } = parted.solos;
  const counts = { taken: taken - already, already: already + repeated, held: parted.held.length };
  return readBack({ ...counts, skipped: [...read.skipped] });
}

/** Takes out of those held back what waits already, word for word; returns how many those were. */
function withoutRepeats(parted: Parted, waiting: readonly HeldLine[]): number {
  const { length } = parted.held;
  const seen = new Set(waiting.map(({ typed }) => typed));
  parted.held = parted.held.filter(({ typed }) => !seen.has(typed) && seen.add(typed));
  return length - parted.held.length;
}

/** The line typed anew stands in place of the one in front, mended or with its next fault. */
async function mend(asked: Answering, list: SoloList, line: HeldLine, text: string): Promise<Result<Taken, Refusal>> {
  const read = readPaste(text, line.isTail ? line.typed : null, asked);
  if (read.outcome === 'reject') return rejected(asked, 'roster', read);
  const [mended] = read.lines;
  if (!mended) return readBack({ taken: 0, already: 0, held: 0, skipped: [...read.skipped] });
  const parted = await partLines(asked, [mended], line.line);
  const held = list.held.flatMap((one) => (one.line === line.line ? parted.held : [one]));
  await keep(asked, { ...list, held }, parted);
  return goesOn(asked, {}, 'soloist');
}

/** Keeps the list and makes the soloists' drafts; returns how many of these stood there already. */
async function keep({ tx, contest, entry, caller, now }: Answering, list: SoloList, parted: Parted): Promise<number> {
  await saveList(tx, list);
  const made = await makeSoloists(tx, contest, entry, parted.solos, { personId: caller.personId, at: now });
  return parted.solos.length - made;
}

/** A line that might have been cut off was not: it is a soloist after all. */
function standing(tail: HeldLine | null): SoloFacts | null {
  return tail?.why.code === 'cut-off' ? tail.solo : null;
}

/** The message after a cut-off one did not go on with it: the line stands or falls by itself. */
function whole(line: HeldLine): HeldLine {
  return { ...line, isTail: false };
}

function tooMany(asked: Answering): Result<never, Refusal> {
  return rejected(asked, 'roster', { outcome: 'reject', why: { code: 'too-many-lines', limit: LONGEST_LIST } });
}

function readBack(counts: Omit<Extract<Answered, { outcome: 'soloists-read' }>, 'outcome'>): Result<Taken, never> {
  const reply: Answered = { outcome: 'soloists-read', ...counts };
  return { ok: true, value: { facts: {}, pending: null, mark: 'unchanged', reply } };
}
