/** Takes teachers, each with full name, position and phone, and the accompanist by name. */

import { foldName, parsePersonName } from '../../people/name.ts';
import { parsePhone, phoneAmong } from '../../people/phone.ts';
import { type Result, refused } from '../../result.ts';
import { cleanText } from '../../typed.ts';
import type { PendingValue, Teacher, TypedName } from '../facts.ts';
import { keepTeacher } from '../people/teachers.ts';
import type { Refusal } from '../refusals.ts';
import {
  type Answering,
  type AnswerStep,
  doubtful,
  goesOn,
  ownerOf,
  reasonOf,
  rejected,
  settled,
  type Taken,
  unexpected,
  waiting,
} from './answering.ts';
import { isOnlyOne, rememberedTeacher } from './remembered.ts';

/** Longest position, in characters. */
const LONGEST_POSITION = 150;

export const answerTeachers: AnswerStep = async (asked, input) => {
  if ('teacherId' in input) return takeKnown(asked, input.teacherId);
  if ('remove' in input) return takeOut(asked, input.remove);
  if ('phone' in input) return takePhone(asked, unfinished(asked), input.phone);
  if ('finish' in input) return finish(asked);
  if ('confirm' in input) return confirmed(asked);
  if (!('text' in input)) return unexpected(asked);
  const teacher = unfinished(asked);
  if (input.at !== undefined || !teacher) return readTeacher(asked, input.text, input.at ?? null);
  return teacher.position === null ? takePosition(asked, teacher, input.text) : takePhone(asked, teacher, input.text);
};

/** The accompanist needs a name only; whoever has none is skipped. */
export const answerAccompanist: AnswerStep = async (asked, input) => {
  const { tx, entry, now, step } = asked;
  if ('skip' in input) return settled({ accompanist: null });
  if ('teacherId' in input) {
    const known = await rememberedTeacher(asked, input.teacherId);
    return known ? settled({ accompanist: known }) : refused({ code: 'teacher-unknown' });
  }
  if ('confirm' in input) {
    const kept = waiting(asked, 'person');
    if (!kept) return refused({ code: 'nothing-to-confirm', step });
    return settled({ accompanist: await keepTeacher(tx, ownerOf(entry), kept.name, now) });
  }
  if (!('text' in input)) return unexpected(asked);
  const name = parsePersonName(input.text, { who: 'adult' });
  if (name.outcome === 'reject') return rejected(asked, 'name', name);
  if (name.outcome === 'confirm') {
    return doubtful(asked, 'name', reasonOf(name.why), { kind: 'person', name: name.value, at: null });
  }
  return settled({ accompanist: await keepTeacher(tx, ownerOf(entry), name.value, now) });
};

/** The teacher in the list who still lacks position or phone. */
function unfinished({ entry }: Answering): Teacher | undefined {
  return entry.teachers.find((teacher) => lacks(teacher) !== null);
}

function lacks({ position, phone }: Teacher): 'position' | 'phone' | null {
  if (position === null) return 'position';
  return phone === null ? 'phone' : null;
}

/** «Щукина Ирина Львовна, учитель музыки, +7 999 000-00-03», or any beginning of it. */
async function readTeacher(asked: Answering, text: string, at: number | null): Promise<Result<Taken, Refusal>> {
  const { parts, phone } = apartFromPhone(text);
  const [typedName = '', ...rest] = parts;
  const name = parsePersonName(typedName, { who: 'adult' });
  if (name.outcome === 'reject') return rejected(asked, 'name', name);
  const told = {
    position: rest.length === 0 ? null : rest.join(', ').slice(0, LONGEST_POSITION),
    phone,
  };
  if (name.outcome === 'confirm') {
    return doubtful(asked, 'name', reasonOf(name.why), { kind: 'person', name: name.value, at, ...told });
  }
  return put(asked, { ...name.value, ...told }, at);
}

async function confirmed(asked: Answering): Promise<Result<Taken, Refusal>> {
  const person = waiting(asked, 'person');
  if (person)
    return put(asked, { ...person.name, position: person.position ?? null, phone: person.phone ?? null }, person.at);
  const number = waiting(asked, 'phone');
  const teacher = asked.entry.teachers.find(({ teacherId }) => teacherId === number?.teacherId);
  if (!number || !teacher) return refused({ code: 'nothing-to-confirm', step: asked.step });
  return put(asked, { ...teacher, phone: number.phone }, null);
}

/** Where only one is remembered, and nothing is left to be told of them, one tap answers the question. */
async function takeKnown(asked: Answering, teacherId: number): Promise<Result<Taken, Refusal>> {
  const known = await rememberedTeacher(asked, teacherId);
  if (!known) return refused({ code: 'teacher-unknown' });
  const isFirst = asked.entry.teachers.length === 0 && lacks(known) === null;
  return isFirst && (await isOnlyOne(asked)) ? settled({ teachers: [known] }) : listed(asked, known, null);
}

/** The position, with the phone where it was told beside it; the own name once more is the name put right. */
async function takePosition(asked: Answering, teacher: Teacher, text: string): Promise<Result<Taken, Refusal>> {
  if (isNameOf(teacher, text)) return readTeacher(asked, text, asked.entry.teachers.indexOf(teacher) + 1);
  const { parts, phone } = apartFromPhone(text);
  const position = parts.join(', ');
  if (!/\p{L}{2}/u.test(position)) return refused({ code: 'position-missing' });
  if ([...position].length > LONGEST_POSITION) {
    return refused({ code: 'text-too-long', step: asked.step, longest: LONGEST_POSITION });
  }
  return put(asked, { ...teacher, position, phone: teacher.phone ?? phone }, null);
}

/** What was told between commas, and the phone where one stood among it that is one for certain. */
function apartFromPhone(text: string): { parts: string[]; phone: string | null } {
  const { number, around } = phoneAmong(text);
  const phone = number === undefined ? null : parsePhone(number);
  const parts = around
    .join(',')
    .split(/[,;\n]/u)
    .map(cleanText);
  return { parts: parts.filter((part) => part !== ''), phone: phone?.outcome === 'ok' ? phone.value : null };
}

function isNameOf({ lastName, firstName }: Teacher, text: string): boolean {
  const [typed = ''] = text.split(/[,;\n]/u);
  const name = parsePersonName(cleanText(typed), { who: 'adult' });
  if (name.outcome === 'reject') return false;
  const { value } = name;
  return foldName(value.lastName) === foldName(lastName) && foldName(value.firstName) === foldName(firstName);
}

async function takePhone(
  asked: Answering,
  teacher: Teacher | undefined,
  text: string,
): Promise<Result<Taken, Refusal>> {
  if (!teacher) return unexpected(asked);
  const phone = parsePhone(text);
  if (phone.outcome === 'reject') return rejected(asked, 'phone', phone);
  if (phone.outcome === 'confirm') {
    const value: PendingValue = { kind: 'phone', teacherId: teacher.teacherId, phone: phone.value };
    return doubtful(asked, 'phone', reasonOf(phone.why), value);
  }
  return put(asked, { ...teacher, phone: phone.value }, null);
}

/** Keeps what was told of a teacher and puts them into the list. */
async function put(
  asked: Answering,
  told: TypedName & { position: string | null; phone: string | null },
  at: number | null,
): Promise<Result<Taken, Refusal>> {
  const { lastName, firstName, patronymic, position, phone } = told;
  const facts = { lastName, firstName, patronymic, position, phone };
  return listed(asked, await keepTeacher(asked.tx, ownerOf(asked.entry), facts, asked.now), at);
}

/** The list with this teacher added, brought up to date, or in place of another; then what is still to be told. */
function listed(asked: Answering, teacher: Teacher, at: number | null): Result<Taken, Refusal> {
  const present = asked.entry.teachers;
  const known = present.findIndex(({ teacherId }) => teacherId === teacher.teacherId);
  const place = known >= 0 ? known : at === null ? present.length : at - 1;
  const teachers = [...present.slice(0, place), teacher, ...present.slice(place + 1)];
  const missing = teachers.map(lacks).find((lack) => lack !== null);
  return missing === undefined || missing === null
    ? goesOn(asked, { teachers }, 'teacher', { mark: 'answered' })
    : goesOn(asked, { teachers }, missing, { mark: 'unanswered' });
}

function takeOut(asked: Answering, at: number): Result<Taken, Refusal> {
  const teachers = asked.entry.teachers.filter((_, index) => index !== at - 1);
  if (teachers.length === asked.entry.teachers.length) return refused({ code: 'teacher-unknown' });
  if (teachers.length === 0 && asked.entry.state !== 'draft')
    return refused({ code: 'step-required', step: asked.step });
  const isWhole = teachers.length > 0 && teachers.every((teacher) => lacks(teacher) === null);
  return goesOn(asked, { teachers }, 'teacher', { mark: isWhole ? 'answered' : 'unanswered' });
}

function finish(asked: Answering): Result<Taken, Refusal> {
  const { entry, step } = asked;
  const isWhole = entry.teachers.length > 0 && !unfinished(asked);
  return isWhole ? settled({}) : refused({ code: 'step-required', step });
}
