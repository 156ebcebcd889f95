/** A school contact at work in a test: what they tell question by question, in words, and what comes of it. */

import type { ContestFile } from '../../src/contests/definition.ts';
import type { Database } from '../../src/database/connect.ts';
import { answerStep } from '../../src/entries/actions/answer.ts';
import { startDraft } from '../../src/entries/actions/start.ts';
import { type Submitted, submitEntry } from '../../src/entries/actions/submit.ts';
import type { Answered, StepInput } from '../../src/entries/input.ts';
import { entryView } from '../../src/entries/queries.ts';
import { NUMBER_ALONE, type StepId } from '../../src/entries/questions.ts';
import type { Refusal } from '../../src/entries/refusals.ts';
import type { EntryView } from '../../src/entries/view.ts';
import type { Caller } from '../../src/people/access.ts';
import type { Result } from '../../src/result.ts';
import { aContest, anInstitution, aPerson, NOON, nextChild, type Stage } from './entries.ts';

/** What a contact tells of an entry; what a test leaves out is a junior soloist in pop vocal with the papers in hand. */
export interface Told {
  nomination?: string;
  form?: string;
  institutionId?: number;
  ensemble?: string;
  headcount?: number;
  /** The number is told alone, without a list. */
  byNumber?: boolean;
  /** One child a line: «Иванова Мария Петровна 12.03.2017». */
  children?: string[];
  /** Declared category; the bot's proposal unless said, the first one where there is none. */
  category?: string;
  /** «Щукина Ирина Львовна, учитель музыки, +7 999 000-00-03». */
  teachers?: string[];
  accompanist?: string;
  title?: string;
  /** Answers to other fields by id; a field left out is skipped. */
  fields?: Record<string, StepInput>;
  /** Positions whose paper consent is in hand; everybody's unless said. */
  papers?: number[];
}

/** A contact with an institution to enter for. */
export class School {
  readonly stage: Stage;
  readonly caller: Caller;
  readonly institutionId: number;
  readonly channel: string;

  constructor(stage: Stage, caller: Caller, institutionId: number, channel = 'telegram') {
    this.stage = stage;
    this.caller = caller;
    this.institutionId = institutionId;
    this.channel = channel;
  }

  /** Answers every question of a new draft; returns it. A refused answer fails the test. */
  async drafts(told: Told = {}, now: Date = NOON): Promise<EntryView> {
    const { db, contestId } = this.stage;
    const { channel } = this;
    const draft = taken(await startDraft(db, this.caller, { contestId, channel }, now));
    await this.finishes(draft, told, now);
    return this.sees(draft.id);
  }

  /** Answers what a draft still asks. */
  async finishes(draft: EntryView, told: Told, now: Date): Promise<void> {
    let view = draft;
    for (let step = view.missing[0]; step !== undefined; step = view.missing[0]) {
      for (const input of this.inputsFor(step, view, told)) await this.tells(view.id, step, input, now);
      view = await this.sees(view.id);
      if (view.missing[0] === step) throw new Error(`${step} is still asked`);
    }
  }

  /** Gives one answer, confirms a doubt. */
  async tells(entryId: number, step: StepId, input: StepInput, now: Date = NOON): Promise<Answered> {
    const answered = taken(await this.answers(entryId, step, input, now));
    if (answered.outcome !== 'confirm') return answered;
    return taken(await this.answers(entryId, step, { confirm: true }, now));
  }

  /** Gives one answer and hands back what came of it. */
  answers(entryId: number, step: StepId, input: StepInput, now: Date = NOON): Promise<Result<Answered, Refusal>> {
    return answerStep(this.stage.db, this.caller, { entryId, step, input }, now);
  }

  /** Drafts an entry and submits it, seeing no duplicate as an obstacle unless told so. */
  async submits(told: Told = {}, now: Date = NOON): Promise<Result<Submitted, Refusal>> {
    const { id } = await this.drafts(told, now);
    return submitEntry(this.stage.db, this.caller, { entryId: id, keepDuplicate: true }, now);
  }

  /** The same for a test that needs the entry. */
  async enters(told: Told = {}, now: Date = NOON): Promise<EntryView> {
    return taken(await this.submits(told, now)).entry;
  }

  async sees(entryId: number): Promise<EntryView> {
    return taken(await entryView(this.stage.db, this.caller, entryId));
  }

  private inputsFor(step: StepId, view: EntryView, told: Told): StepInput[] {
    const answer: Partial<Record<StepId, () => StepInput[]>> = {
      nomination: () => [{ choice: told.nomination ?? 'pop_vocal' }],
      form: () => [{ choice: told.form ?? 'solo' }],
      institution: () => [{ institutionId: told.institutionId ?? this.institutionId }],
      ensemble: () => [{ text: told.ensemble ?? 'Студия «Капель»' }],
      headcount: () => [{ text: String(told.headcount ?? told.children?.length ?? 5) }],
      participants: () =>
        told.byNumber
          ? [{ choice: NUMBER_ALONE }]
          : participantInputs(told.children ?? [nextChild()], view.form?.max ?? 1),
      category: () => [told.category !== undefined ? { choice: told.category } : proposed(view)],
      teachers: () =>
        (told.teachers ?? ['Щукина Ирина Львовна, учитель музыки, +7 999 000-00-03']).map((text) => ({ text })),
      accompanist: () => [told.accompanist === undefined ? { skip: true } : { text: told.accompanist }],
      'field:title': () => [{ text: told.title ?? 'Зимняя сказка' }],
      consents: () => papers(told.papers),
    };
    const field = told.fields?.[step.replace('field:', '')];
    return answer[step]?.() ?? [field ?? { skip: true }];
  }
}

/** A contact who enters for an institution of their own. */
export async function aSchool(stage: Stage, { number = 363 }: { number?: number } = {}): Promise<School> {
  return new School(stage, await aPerson(stage.db), await anInstitution(stage.db, { number }));
}

let contestsMade = 0;

/** Another contest in a database that several tests share, with a school of its own. */
export async function aContestWithSchool(db: Database, overrides: Partial<ContestFile> = {}) {
  const letters = 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ';
  const at = contestsMade++;
  const code = `К${letters[Math.floor(at / letters.length)]}${letters[at % letters.length]}`;
  const stage = await aContest(db, { code, slug: `contest-${at}`, ...overrides });
  return { stage, school: await aSchool(stage) };
}

/** The value of what must not be refused. */
export function taken<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** The first questions of a soloist and of an ensemble. */
export const SOLO: [StepId, StepInput][] = [
  ['nomination', { choice: 'pop_vocal' }],
  ['form', { choice: 'solo' }],
];
export const ENSEMBLE: [StepId, StepInput][] = [
  ['nomination', { choice: 'pop_vocal' }],
  ['form', { choice: 'ensemble' }],
];

/** A new school's draft with these answers given, in order. */
export async function aDraft(
  stage: Stage,
  answers: [StepId, StepInput][] = [],
): Promise<{ school: School; id: number }> {
  const school = await aSchool(stage);
  const { contestId } = stage;
  const { id } = taken(await startDraft(stage.db, school.caller, { contestId, channel: 'telegram' }, NOON));
  for (const [step, input] of answers) await school.tells(id, step, input);
  return { school, id };
}

/** «Фамилия Имя» of everybody in the list. */
export function namesOf({ participants }: EntryView): string[] {
  return participants.map(({ lastName, firstName }) => `${lastName} ${firstName}`);
}

function participantInputs(children: string[], max: number): StepInput[] {
  const told = children.map((text): StepInput => ({ text }));
  return children.length >= max ? told : [...told, { finish: true }];
}

function proposed({ proposal, contest }: EntryView): StepInput {
  return proposal.category ? { confirm: true } : { choice: contest.age_categories[0]?.id ?? '' };
}

function papers(positions: number[] | undefined): StepInput[] {
  if (positions === undefined) return [{ confirm: true }];
  return positions.length === 0 ? [{ skip: true }] : positions.map((position) => ({ choice: String(position) }));
}
