/** Requests are held against the published types. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { methods } from '../../src/sandbox/methods/all.ts';
import { methodNames } from '../../src/sandbox/methods/names.ts';
import { checkParameters } from '../../src/sandbox/parameters/check.ts';
import { shapeOf } from '../../src/sandbox/parameters/shape.ts';
import { parameterTypes } from '../../src/sandbox/parameters/table.ts';
import { aSandbox, SCHOOL } from '../kit/sandbox.ts';

const keyboard = (button: object) => ({ chat_id: 1, text: 'а', reply_markup: { inline_keyboard: [[button]] } });

test.each<[string, Record<string, unknown>, string[]]>([
  ['a plain text', { chat_id: 1, text: 'а' }, []],
  ['a username for a chat', { chat_id: '@anna', text: 'а' }, []],
  ['a button', keyboard({ text: 'Да', callback_data: 'yes', style: 'success' }), []],
  ['a formatted text', { chat_id: 1, text: 'а', entities: [{ type: 'bold', offset: 0, length: 1 }] }, []],
  ['a text that is missing', { chat_id: 1 }, ['text is missing']],
  [
    'an unknown parameter',
    { chat_id: 1, text: 'а', disable_web_page_preview: true },
    ['disable_web_page_preview is unknown'],
  ],
  ['a text that is a number', { chat_id: 1, text: 5 }, ['text is not a string']],
  ['a chat that is a list', { chat_id: [1], text: 'а' }, ['chat_id is not a string']],
  [
    'an unknown style',
    keyboard({ text: 'Да', callback_data: 'yes', style: 'gold' }),
    ['reply_markup.inline_keyboard[0][0].style is not "danger" | "primary" | "success"'],
  ],
  [
    'a button with an unknown key',
    keyboard({ text: 'Да', callback_data: 'yes', colour: 'red' }),
    ['reply_markup.inline_keyboard[0][0].colour is unknown'],
  ],
  [
    'an unknown parse mode',
    { chat_id: 1, text: 'а', parse_mode: 'BBCode' },
    ['parse_mode is not "HTML" | "Markdown" | "MarkdownV2"'],
  ],
])('%s is judged', (_case, parameters, faults) => {
  expect(checkParameters('sendMessage', parameters, 'json').faults).toEqual(faults);
});

test('parameters that came as text are read as what they stand for', () => {
  const given = {
    chat_id: '7001',
    text: '2027',
    disable_notification: 'true',
    parse_mode: 'HTML',
    reply_markup: '{"inline_keyboard":[]}',
    message_thread_id: '',
  };

  expect(checkParameters('sendMessage', given, 'text')).toEqual({
    parameters: {
      chat_id: 7001,
      text: '2027',
      disable_notification: true,
      parse_mode: 'HTML',
      reply_markup: { inline_keyboard: [] },
      message_thread_id: undefined,
    },
    faults: [],
  });
});

test('a request that does not fit is refused and remembered', async () => {
  const sandbox = aSandbox();
  sandbox.person(SCHOOL).starts();

  const answer = await sandbox.call('sendMessage', { chat_id: SCHOOL, message: 'а' });

  expect([answer, sandbox.violations]).toEqual([
    {
      ok: false,
      error_code: 400,
      description: 'Bad Request: the request does not fit the published types: text is missing; message is unknown',
    },
    [{ method: 'sendMessage', faults: ['text is missing', 'message is unknown'] }],
  ]);
});

test('the table covers every method, and every type it names', () => {
  const written = [...Object.values(parameterTypes.methods), ...Object.values(parameterTypes.types)].flatMap((one) =>
    typeof one === 'string' ? [one] : Object.values(one),
  );
  const named = written.flatMap((type) => namesIn(shapeOf(type)));

  expect(Object.keys(parameterTypes.methods).sort()).toEqual([...methodNames].sort());
  expect(Object.keys(methods).sort()).toEqual([...methodNames].sort());
  expect([...new Set(named)].filter((name) => !(name in parameterTypes.types))).toEqual([]);
});

test('the table says what the published types say today', () => {
  const script = fileURLToPath(new URL('../../scripts/sandbox-schema.ts', import.meta.url));

  expect(spawnSync(process.execPath, ['--import', 'tsx', script, '--check'], { encoding: 'utf8' })).toMatchObject({
    status: 0,
    stderr: '',
  });
});

function namesIn(shape: ReturnType<typeof shapeOf>): string[] {
  if (shape.kind === 'type') return [shape.name];
  if (shape.kind === 'list') return namesIn(shape.item);
  return shape.kind === 'any' ? shape.shapes.flatMap(namesIn) : [];
}
