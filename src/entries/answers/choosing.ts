/** Takes what is chosen or counted: nomination, form, ensemble's name, headcount, age category. */

import type { ContestDefinition, Form } from '../../contests/definition.ts';
import { ok, type Result, refused } from '../../result.ts';
import { cleanText } from '../../typed.ts';
import type { TypedChild } from '../facts.ts';
import { declarableCategories, proposeCategory } from '../judging/age.ts';
import { chosenIn, closedChoice } from '../judging/closed.ts';
import { keepChildren } from '../people/children.ts';
import { formOf, nominationOf, type StepId, sizeOf } from '../questions.ts';
import type { Refusal } from '../refusals.ts';
import { parseRosterList } from '../rosters/roster-list.ts';
import { saidCount } from '../said-count.ts';
import { type Answering, type AnswerStep, ownerOf, settled, type Taken, unexpected } from './answering.ts';
import { takeEnsemble } from './remembered.ts';
import { childOf, judgeLines } from './roster-judging.ts';

/** Longest name of an ensemble, in characters. */
const LONGEST_NAME = 150;
/** A number beyond this is a slip of the finger. */
const MOST_MEMBERS = 500;

const NOTHING = { nomination: null, form: null, category: null };

/** A nomination of one form brings its form along: there is nothing to ask. */
export const answerNomination: AnswerStep = async (asked, input) => {
  if (!('choice' in input)) return unexpected(asked);
  const chosen = asked.contest.nominations.find(({ id }) => id === input.choice);
  if (!chosen) return refused({ code: 'choice-unknown', step: asked.step });
  const closed = closedChoice(asked.contest, { ...NOTHING, nomination: chosen.id }, chosenIn(asked.entry));
  if (closed) return refused(closed);
  const [only, ...others] = chosen.forms;
  const kept = chosen.forms.find((form) => form === asked.entry.form);
  const form = others.length === 0 ? (only ?? null) : (kept ?? null);
  return settled({ nomination: chosen.id, form });
};

export const answerForm: AnswerStep = async (asked, input) => {
  if (!('choice' in input)) return unexpected(asked);
  const allowed = nominationOf(asked.contest, asked.entry)?.forms ?? asked.contest.forms.map(({ id }) => id);
  if (!allowed.includes(input.choice)) return refused({ code: 'choice-unknown', step: asked.step });
  const closed = closedChoice(asked.contest, { ...NOTHING, form: input.choice }, chosenIn(asked.entry));
  if (closed) return refused(closed);
  return settled({ form: input.choice });
};

export const answerEnsemble: AnswerStep = async (asked, input) => {
  if ('ensembleOf' in input) return takeEnsemble(asked, input.ensembleOf);
  if (!('text' in input)) return unexpected(asked);
  const name = ensembleNameIn(input.text, asked.step);
  return name.ok ? settled({ ensembleName: name.value }) : name;
};

/** Held against the form at once: forty in an ensemble of twelve is a wrong answer, whatever the list will be. */
export const answerHeadcount: AnswerStep = async (asked, input) => {
  if (!('text' in input)) return unexpected(asked);
  const children = await listInstead(asked, input.text);
  if (children.length > 1) return takeCounted(asked, children);
  const count = headcountIn(input.text, asked.step, asked.contest, formOf(asked.contest, asked.entry));
  return count.ok ? settled({ declaredCount: count.value }) : count;
};

/** Whoever sends the list where its number is asked has said both; one with a doubt in it waits for its own question. */
async function listInstead(asked: Answering, text: string): Promise<TypedChild[]> {
  const read = parseRosterList(text, { today: asked.today });
  if (read.outcome === 'reject' || read.lines.length < 2) return [];
  const lines = (await judgeLines(asked, read.lines)).filter(({ outcome }) => outcome !== 'already');
  return lines.every(({ outcome }) => outcome === 'good') ? lines.map(childOf) : [];
}

async function takeCounted(asked: Answering, children: readonly TypedChild[]): Promise<Result<Taken, Refusal>> {
  const { tx, contest, entry, step, now } = asked;
  const count = headcountIn(String(children.length), step, contest, formOf(contest, entry));
  if (!count.ok) return refused(ofList(count.refusal));
  const participants = await keepChildren(tx, ownerOf(entry), children, now);
  return settled({ declaredCount: count.value, participants, headcountOnly: false });
}

/** What is wrong with the number of a list is put right in the list. */
function ofList(refusal: Refusal): Refusal {
  return refusal.code === 'headcount-does-not-fit' ? { ...refusal, code: 'roster-does-not-fit' } : refusal;
}

/** The confirming tap takes what the bot proposed. */
export const answerCategory: AnswerStep = async (asked, input) => {
  const { contest, entry, step } = asked;
  if (!('choice' in input) && !('confirm' in input)) return unexpected(asked);
  const wanted = 'choice' in input ? input.choice : proposeCategory(contest, entry.participants).category?.id;
  const closed = closedChoice(contest, { ...NOTHING, category: wanted ?? null }, chosenIn(entry));
  if (closed) return refused(closed);
  const chosen = declarableCategories(contest, sizeOf(entry), entry.declaredCategory).find(({ id }) => id === wanted);
  return chosen ? settled({ declaredCategory: chosen.id }) : refused({ code: 'choice-unknown', step });
};

/** An ensemble's name as it was typed. */
export function ensembleNameIn(text: string, step: StepId): Result<string, Refusal> {
  const name = cleanText(text);
  if ([...name].length > LONGEST_NAME) return refused({ code: 'text-too-long', step, longest: LONGEST_NAME });
  return /\p{L}/u.test(name) ? ok(name) : refused({ code: 'ensemble-unnamed' });
}

/** How many take part, held against the form where the contest refuses what does not fit. */
export function headcountIn(
  text: string,
  step: StepId,
  contest: ContestDefinition,
  form: Form | null,
): Result<number, Refusal> {
  const count = saidCount(text) ?? Number.NaN;
  if (!(count > 0 && count <= MOST_MEMBERS)) return refused({ code: 'count-not-understood', step });
  const isOutside = form !== null && (count < form.min || count > form.max);
  return isOutside && contest.checks.form_size_mismatch === 'refuse'
    ? refused({ code: 'headcount-does-not-fit', form: form.id, min: form.min, max: form.max, count })
    : ok(count);
}
