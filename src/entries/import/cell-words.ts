/** How stored values are written into cells, so that reading them again gives the same values. */

import type { Asked } from '../../contests/fields/field.ts';
import { formatAnswer } from '../../contests/fields/fields.ts';
import { formatName } from '../../people/name.ts';
import { phoneParts } from '../../people/phone.ts';
import type { Say } from '../../texts/texts.ts';
import type { Answer } from '../words.ts';
import type { ToldTeacher } from './told.ts';

/** An answer as a cell's text. Numbers stand whole, as people round them only for reading. */
export function fieldText(value: Answer, asked: Asked, say: Say): string {
  if (typeof value === 'number' && asked.use.kind === 'number') return decimal(value);
  if (asked.use.kind === 'work_size' && Array.isArray(value)) {
    return value.map((side) => decimal(Number(side))).join(' × ');
  }
  if (asked.use.kind === 'choices' && Array.isArray(value)) {
    return value.map((id) => formatAnswer([String(id)], asked, say)).join('; ');
  }
  return formatAnswer(value, asked, say);
}

function decimal(value: number): string {
  return String(value).replace('.', ',');
}

/** «+7 999 000 00 01», with «доб. 12» where there is an extension. */
export function phoneText(phone: string, say: Say): string {
  const { number, extension } = phoneParts(phone);
  return extension === null ? number : say('import-phone-extension', { number, extension });
}

/** A teacher on one line, as in the dialogue. */
export function teacherText(teacher: ToldTeacher, say: Say): string {
  const { position, phone } = teacher;
  const told = [formatName(teacher), position, phone === null ? null : phoneText(phone, say)];
  return told.filter((part) => part !== null).join(', ');
}
