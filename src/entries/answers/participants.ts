/** Takes participants: one by one or a pasted list, in place of another, out again, until the list is finished. */

import { findDates } from '../../dates/date-parts.ts';
import { sameNameKey } from '../../people/name.ts';
import { ok, type Result, refused } from '../../result.ts';
import { plainWords } from '../../typed.ts';
import type { Participant, PendingValue } from '../facts.ts';
import type { ListLine } from '../input.ts';
import { keepChildren, type ToldChild } from '../people/children.ts';
import { isSameChild } from '../people/identity.ts';
import { formOf, NUMBER_ALONE } from '../questions.ts';
import type { Refusal } from '../refusals.ts';
import { lacksGrades } from '../rosters/carrying.ts';
import { parseRosterList } from '../rosters/roster-list.ts';
import { saidCount } from '../said-count.ts';
import { isOpen } from '../settle.ts';
import {
  type Answering,
  type AnswerStep,
  doubtful,
  goesOn,
  ownerOf,
  rejected,
  settled,
  type Taken,
  unexpected,
  waiting,
} from './answering.ts';
import { foundInRoster, readGrade, rememberedChild } from './remembered.ts';
import { childOf, judgeLines } from './roster-judging.ts';

export const answerParticipants: AnswerStep = async (asked, input) => {
  if ('text' in input) return readText(asked, input.text, input.at ?? null);
  if ('choice' in input) return takeNumberAlone(asked, input.choice);
  if ('childId' in input) return toggle(asked, input.childId);
  if ('remove' in input) return takeOut(asked, input.remove);
  if ('finish' in input) return finish(asked);
  if ('confirm' in input) {
    const kept = waiting(asked, 'children');
    return kept && kept.children.length > 0
      ? add(asked, kept.children, kept.at)
      : refused({ code: 'nothing-to-confirm', step: asked.step });
  }
  return unexpected(asked);
};

/** The number told before stands for the children; a list that comes later takes its place. */
function takeNumberAlone(asked: Answering, choice: string): Result<Taken, Refusal> {
  const { contest, entry, step } = asked;
  const form = formOf(contest, entry);
  if (choice !== NUMBER_ALONE || !form?.headcount_only) return refused({ code: 'choice-unknown', step });
  if (entry.declaredCount === null) return refused({ code: 'step-required', step: 'headcount' });
  return settled({ headcountOnly: true, participants: [] });
}

/** A remembered child goes into the list by one tap and out of it by another. */
async function toggle(asked: Answering, childId: number): Promise<Result<Taken, Refusal>> {
  const listed = asked.entry.participants.find((participant) => participant.childId === childId);
  if (listed) return takeOut(asked, listed.position);
  const child = await rememberedChild(asked, childId);
  return child ? add(asked, [child], placeOf(asked)) : refused({ code: 'choice-unknown', step: asked.step });
}

/** In whose place somebody comes: the one to be replaced, or the one child of a solo. */
function placeOf(asked: Answering): number | null {
  const { contest, entry } = asked;
  const [only] = formOf(contest, entry)?.max === 1 && entry.participants.length === 1 ? entry.participants : [];
  return waiting(asked, 'children')?.at ?? only?.position ?? null;
}

async function readText(asked: Answering, text: string, at: number | null): Promise<Result<Taken, Refusal>> {
  const grade = at === null ? readGrade(asked, text) : null;
  if (grade !== null) return grade.ok ? withGrades(asked, grade.value) : grade;
  const hits = at === null ? await foundInRoster(asked, text) : [];
  if (hits.length > 0) {
    const reply = { outcome: 'choose-child' as const, typed: text.trim(), hits };
    return ok({ facts: {}, pending: null, mark: 'unchanged', reply });
  }
  const read = parseRosterList(text, { today: asked.today });
  if (read.outcome === 'reject') return rejected(asked, 'roster', read);
  const lines = await judgeLines(asked, read.lines);
  const [first, ...others] = lines;
  if (!first || isTalk(text) || tellsNumber(text)) return refused(namesNobody(asked));
  if (others.length === 0) return takeOne(asked, first, at ?? placeOf(asked));
  const good = lines.filter(({ outcome }) => outcome === 'good');
  const waitingLines = lines.filter((line) => line.outcome === 'doubtful');
  const added = await add(asked, good.map(childOf), null);
  if (!added.ok) return added;
  const doubted = waitingLines.map(childOf);
  const still = stillWaiting(asked, [...good.map(childOf), ...doubted]);
  const pending = pendingOf([...still, ...doubted]);
  const faulty = lines.filter(({ outcome }) => outcome === 'faulty').length;
  const counts = { good: good.length, doubtful: doubted.length + still.length, faulty };
  const skipped = read.skipped.map(({ typed }) => typed);
  return ok({ ...added.value, pending, reply: { outcome: 'list-read', lines, ...counts, skipped } });
}

function takeOne(
  asked: Answering,
  line: ListLine,
  at: number | null,
): Promise<Result<Taken, Refusal>> | Result<Taken, Refusal> {
  switch (line.outcome) {
    case 'faulty':
      return refused({ code: 'answer-rejected', step: asked.step, kind: line.kind, why: line.why });
    case 'doubtful':
      return doubtful(asked, line.kind, line.why, {
        kind: 'children',
        children: [...(at === null ? stillWaiting(asked, [line.child]) : []), line.child],
        at,
      });
    case 'good':
    case 'already':
      return add(asked, [line.child], at);
  }
}

/** Words in one line without any number; a name has fewer. */
const MOST_IN_NAME = 4;

/** Words of a message that tells a number and no name: «нас двадцать один». */
const MOST_BESIDE_NUMBER = 3;

/** A sentence to the bot, in which nobody's name is to be looked for. */
function isTalk(text: string): boolean {
  const isLong = !/[\d\n]/u.test(text.trim()) && plainWords(text).split(' ').length > MOST_IN_NAME;
  return isLong && findDates(text).length === 0;
}

/** «Двенадцать», «нас двенадцать»: how many there are, where it is asked who. */
function tellsNumber(text: string): boolean {
  return plainWords(text).split(' ').length <= MOST_BESIDE_NUMBER && saidCount(text) !== undefined;
}

/** Why a message to the list was no child: before anybody is in it, and after. */
export interface NoChild {
  code: 'no-child' | 'no-child-yet';
}

function namesNobody({ entry, step }: Answering): Refusal {
  const code: NoChild['code'] = entry.participants.length > 0 ? 'no-child' : 'no-child-yet';
  return { code: 'answer-rejected', step, kind: 'roster', why: { code } };
}

/** Whom an earlier message named with a doubt, and nobody has confirmed or written anew: they go on waiting. */
function stillWaiting(asked: Answering, told: readonly ToldChild[]): readonly ToldChild[] {
  const kept = waiting(asked, 'children');
  if (!kept || kept.at !== null) return [];
  const isMended = (child: ToldChild) =>
    told.some((one) => one.birthDate === child.birthDate || sameNameKey(one) === sameNameKey(child));
  return kept.children.filter((child) => !isMended(child));
}

function pendingOf(children: readonly ToldChild[]): PendingValue | null {
  return children.length === 0 ? null : { kind: 'children', children: [...children], at: null };
}

/** The list with a grade told, which may have been the last thing it lacked. */
function withGrades(asked: Answering, participants: Participant[]): Result<Taken, Refusal> {
  return full(asked, participants) ? settled({ participants }) : goesOn(asked, { participants }, 'participant');
}

/** Adds children to the list, or puts one in place of another; one already there is not added twice. */
async function add(asked: Answering, typed: readonly ToldChild[], at: number | null): Promise<Result<Taken, Refusal>> {
  const { tx, entry, now } = asked;
  const present = entry.participants;
  const replaced = at === null ? undefined : present.find(({ position }) => position === at);
  if (at !== null && !replaced) return refused({ code: 'participant-missing', position: at });
  const others = present.filter((participant) => participant !== replaced);
  const twin = others.find((other) => typed.some((child) => isSameChild(other, child)));
  if (replaced && twin) return refused({ code: 'child-already-listed', position: twin.position });
  const fresh = typed.filter((child) => !others.some((other) => isSameChild(other, child)));
  const list: ToldChild[] = replaced
    ? present.map((child) => (child === replaced ? (fresh[0] ?? child) : child))
    : [...present, ...fresh];
  const tooMany = overfilled(asked, list.length, fresh.length);
  if (tooMany) return refused(tooMany);
  const participants = fresh.length === 0 ? present : await keepChildren(tx, ownerOf(entry), list, now);
  const facts = { participants, ...(participants.length > 0 && { headcountOnly: false }) };
  if (full(asked, participants)) return settled(facts);
  const pending = at === null ? pendingOf(stillWaiting(asked, typed)) : null;
  return goesOn(asked, facts, 'participant', { pending, ...(entry.headcountOnly && { mark: 'unanswered' }) });
}

/** Too many for the form, where the contest refuses that. */
function overfilled({ contest, entry }: Answering, count: number, fresh: number): Refusal | null {
  const form = formOf(contest, entry);
  if (form === null || count <= form.max || fresh === 0 || contest.checks.form_size_mismatch === 'flag') return null;
  return fresh === 1
    ? { code: 'roster-full', form: form.id, max: form.max }
    : { code: 'roster-does-not-fit', form: form.id, min: form.min, max: form.max, count };
}

/** A solo has its one, a duet its two: there is nobody more to ask for. */
function full({ contest, entry }: Answering, participants: readonly Participant[]): boolean {
  const form = formOf(contest, entry);
  return form !== null && participants.length >= form.max && !lacksGrades(contest, participants);
}

/** Out of the list; of an entry that is submitted nobody goes whom its form needs, but somebody comes in their place. */
function takeOut(asked: Answering, at: number): Result<Taken, Refusal> {
  const left = asked.entry.participants.filter(({ position }) => position !== at);
  if (left.length === asked.entry.participants.length) return refused({ code: 'participant-missing', position: at });
  if (!isOpen(asked.entry) && isTooFew(asked, left.length)) {
    const pending: PendingValue = { kind: 'children', children: [], at };
    return goesOn(asked, {}, 'participant', { pending });
  }
  const participants = left.map((participant, index) => ({ ...participant, position: index + 1 }));
  const pending = pendingOf(stillWaiting(asked, []));
  return goesOn(asked, { participants }, 'participant', { pending, mark: 'unanswered' });
}

function isTooFew({ contest, entry }: Answering, count: number): boolean {
  const form = formOf(contest, entry);
  return count === 0 || (form !== null && count < form.min && contest.checks.form_size_mismatch !== 'flag');
}

/** The list is finished when nobody waits to be confirmed and it fits the form, or the contest only flags one that does not. */
function finish(asked: Answering): Result<Taken, Refusal> {
  const { contest, entry, step } = asked;
  if (lacksGrades(contest, entry.participants)) return goesOn(asked, {}, 'participant');
  const pending = pendingOf(stillWaiting(asked, []));
  if (pending) return goesOn(asked, {}, 'participant', { pending });
  const count = entry.participants.length;
  const form = formOf(contest, entry);
  if (count === 0) return refused({ code: 'step-required', step });
  const fits = form === null || (count >= form.min && count <= form.max);
  if (fits || contest.checks.form_size_mismatch === 'flag') return settled({});
  return refused({ code: 'roster-does-not-fit', form: form.id, min: form.min, max: form.max, count });
}
