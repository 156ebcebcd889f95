/** Reads the answers to a contest's own questions. */

import type { Form, Nomination } from '../../contests/definition.ts';
import type { Asked } from '../../contests/fields/field.ts';
import {
  type FieldInput,
  fieldsFor,
  mayBeSkipped,
  optionsOf,
  parseAnswer,
  widgetOf,
} from '../../contests/fields/fields.ts';
import type { StepId } from '../questions.ts';
import type { Answer } from '../words.ts';
import { fieldText } from './cell-words.ts';
import { foldedTitle, titled } from './choices.ts';
import type { ColumnId } from './columns.ts';
import { type Reader, taken } from './reader.ts';

/** What was written, by field id; what must be answered and was not leaves a gap. */
export function readFields(reader: Reader, nomination: Nomination, form: Form): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const use of fieldsFor(reader.contest, nomination, form)) {
    if (widgetOf(use) === 'file') continue;
    const asked: Asked = { contest: reader.contest, use, nomination, form, today: reader.today };
    const answer = readField(reader, asked);
    if (answer !== null) answers[use.id] = answer;
  }
  return answers;
}

function readField(reader: Reader, asked: Asked): Answer {
  const { use } = asked;
  const column: ColumnId = `field:${use.id}`;
  const text = reader.text(column);
  if (text === '') {
    const isBad = reader.group.first.cells.has(column);
    if (!mayBeSkipped(use) && !isBad) reader.note('gap', column, { code: 'cell-empty' });
    return null;
  }
  const step: StepId = `field:${use.id}`;
  const read = parseAnswer(inputOf(reader, asked, text), asked);
  const kind = read.outcome === 'ok' ? 'field' : read.why.area;
  return taken(reader, read, { column, step, kind, shown: (value) => fieldText(value, asked, reader.say) });
}

/** What is chosen is told by its title; several stand apart by semicolons, or by commas where no title has one. */
function inputOf({ languages }: Reader, asked: Asked, text: string): FieldInput {
  const options = languages.flatMap((say) => optionsOf(asked, say));
  const whole = titled(options, text);
  if (widgetOf(asked.use) !== 'multi') return whole ? { choice: whole.id } : { text };
  const parts = text.split(/[;\n]/u).flatMap((part) => (titled(options, part) ? [part] : part.split(',')));
  const filled = parts.filter((part) => foldedTitle(part) !== '');
  return { choices: filled.map((part) => titled(options, part)?.id ?? part) };
}
