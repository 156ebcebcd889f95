/** Kinds of question answered in free words: title, authors, technique, technical needs, an organizer's own text. */

import { z } from 'zod';
import type { PlainKey } from '../../texts/plain-key.ts';
import { accept, cleanText, doubt } from '../../typed.ts';
import type { Asked, Field, FieldAnswer, FieldInput } from './field.ts';
import { ownExample } from './own-wording.ts';
import { fault } from './reasons.ts';

/** Facts of one kind of free text; `most` is its greatest length in characters where the use gives none. */
interface Writing {
  most: number;
  personal: boolean;
  reviewed: boolean;
  own?: true;
  words: Record<'label' | 'question' | 'example' | 'help', PlainKey>;
  tidy?(text: string): string;
}

function writing({ most, personal, reviewed, own, words, tidy = (text) => text }: Writing): Field<string> {
  return {
    stored: z.string(),
    widget: 'text',
    personal,
    reviewed,
    own: own ?? false,
    words,
    parse: (input, asked) => parseWriting(input, asked, most, tidy),
    format: (value) => value,
  };
}

function parseWriting(
  input: FieldInput,
  { use }: Asked,
  mostByKind: number,
  tidy: (text: string) => string,
): FieldAnswer<string> {
  if (!('text' in input)) return fault({ code: 'text-expected' });
  const text = tidy(cleanText(input.text));
  if (!/[\p{L}\p{N}]/u.test(text)) return fault({ code: 'empty' });
  const given = [...text].length;
  const most = use.max ?? mostByKind;
  return given > most ? fault({ code: 'too-long', most, given }) : accept(text);
}

const QUOTED = /^["«„“](?<inside>[^"«»„“”]+)["»“”]$/u;

/** Quotes around a whole title go, because every list and diploma puts its own; quotes inside it stay. */
function withoutOuterQuotes(text: string): string {
  return QUOTED.exec(text)?.groups?.['inside']?.trim() ?? text;
}

const plainTitle = writing({
  most: 200,
  personal: false,
  reviewed: true,
  tidy: withoutOuterQuotes,
  words: {
    label: 'field-title-label',
    question: 'field-title-question',
    example: 'field-title-example',
    help: 'field-title-help',
  },
});

/** «А. С. Пушкин, «Зимнее утро»»: a title in quotation marks and somebody before it. */
const WITH_AUTHOR = /^[^"«„“]*\p{L}{2}[^"«„“]*["«„“].+["»“”]$/u;
/** «Пушкин», «Пушкин А. С.», «А. С. Пушкин». */
const ONE_WORD_OR_AUTHOR = /^(?:\p{L}\.\s?){0,2}[\p{L}-]+(?:\s\p{L}\.(?:\s?\p{L}\.?)?)?$/u;

/** An address, with the signs that lead to it: «Зимняя сказка, https://…». */
const ADDRESS = /[\s,;:(\p{Pd}]*(?:(?:https?:\/\/|www\.)\S+|[\w-]+(?:\.[\w-]+)+\/\S*)/giu;

/** The same answer without addresses, which no diploma shows; undefined where there is nothing else in it. */
function withoutAddress(text: string): string | undefined {
  const rest = text.replace(ADDRESS, ' ');
  return rest === text || /[\p{L}\p{N}]/u.test(rest) ? rest : undefined;
}

/** «+7 999 000-00-03», the answer to the question before; «1941» is a title. */
function isPhone(text: string): boolean {
  return !/\p{L}/u.test(text) && (text.match(/\d/gu) ?? []).length >= 10;
}

/** A title; where the question's example names the author too, half of it is shown back: a diploma wants both. */
export const title: Field<string> = {
  ...plainTitle,
  parse(input, asked) {
    const text = 'text' in input ? withoutAddress(input.text) : '';
    if (text === undefined) return fault({ code: 'link-for-title' });
    if (isPhone(text)) return fault({ code: 'empty' });
    const read = plainTitle.parse('text' in input ? { text } : input, asked);
    const example = ownExample(asked.use, asked.nomination);
    if (read.outcome !== 'ok' || example === undefined || !WITH_AUTHOR.test(example) || !('text' in input)) return read;
    const half = ONE_WORD_OR_AUTHOR.test(cleanText(text));
    return half ? doubt(read.value, { area: 'field', code: 'half-told', example }) : read;
  },
};

export const authors = writing({
  most: 300,
  personal: true,
  reviewed: false,
  words: {
    label: 'field-authors-label',
    question: 'field-authors-question',
    example: 'field-authors-example',
    help: 'field-authors-help',
  },
});

export const technique = writing({
  most: 120,
  personal: false,
  reviewed: true,
  words: {
    label: 'field-technique-label',
    question: 'field-technique-question',
    example: 'field-technique-example',
    help: 'field-technique-help',
  },
});

export const technicalNeeds = writing({
  most: 1000,
  personal: false,
  reviewed: false,
  words: {
    label: 'field-technical-needs-label',
    question: 'field-technical-needs-question',
    example: 'field-technical-needs-example',
    help: 'field-technical-needs-help',
  },
});

export const text = writing({
  most: 300,
  personal: true,
  reviewed: false,
  own: true,
  words: {
    label: 'field-text-label',
    question: 'field-text-question',
    example: 'field-text-example',
    help: 'field-text-help',
  },
});

export const longText = writing({
  most: 2000,
  personal: true,
  reviewed: false,
  own: true,
  words: {
    label: 'field-long-text-label',
    question: 'field-long-text-question',
    example: 'field-long-text-example',
    help: 'field-long-text-help',
  },
});
