/** The doors of the sandbox: the Bot API's, the page's, and who may not pass. */

import { request } from 'node:http';
import { expect, test } from 'vitest';
import type { SandboxEvent } from '../../src/sandbox/contract.ts';
import { aListeningSandbox, aSandbox, NOON, PARENT, SCHOOL } from '../kit/sandbox.ts';

/** Asks by node's own client, which sends any path and header as given. */
function ask(
  root: string,
  path: string,
  { headers = {}, body }: { headers?: Record<string, string>; body?: string } = {},
) {
  return new Promise<[number | undefined, string]>((resolve, reject) => {
    const { hostname, port } = new URL(root);
    const sent = request({ hostname, port, path, headers, method: body === undefined ? 'GET' : 'POST' }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve([response.statusCode, text]));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function answers(path: string, options: Parameters<typeof ask>[2] = {}) {
  const { sandbox, server } = await aListeningSandbox();
  sandbox.person(SCHOOL).starts();
  const [status, text] = await ask(server.apiRoot, path.replace('TOKEN', sandbox.token), options);
  return [status, text];
}

const refused = (error_code: number, description: string) => [
  error_code,
  JSON.stringify({ ok: false, error_code, description }),
];

test.each([
  ['/bot1:wrong/getMe', {}, refused(401, 'Unauthorized')],
  ['/botwrong/getMe', {}, refused(404, 'Not Found')],
  ['/botTOKEN/getNothing', {}, refused(404, 'Not Found: method not found')],
  ['/botTOKEN/constructor', {}, refused(404, 'Not Found: method not found')],
  ['/botTOKEN/deletewebhook', {}, [200, '{"ok":true,"result":true}']],
  ['/botTOKEN/sendChatAction?chat_id=7001&action=typing', {}, [200, '{"ok":true,"result":true}']],
  [
    '/botTOKEN/sendChatAction',
    { body: 'chat_id=7001&action=typing', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    [200, '{"ok":true,"result":true}'],
  ],
  [
    '/botTOKEN/sendChatAction',
    { body: '{"chat_id":7001,"action":"typing"}', headers: { 'content-type': 'application/json' } },
    [200, '{"ok":true,"result":true}'],
  ],
  [
    '/botTOKEN/getMe',
    { body: '{', headers: { 'content-type': 'application/json' } },
    refused(400, "Bad Request: can't parse JSON object"),
  ],
  ['/file/botTOKEN/photos/none.jpg', {}, refused(404, 'Not Found: invalid file path')],
  ['/file/bot1:wrong/photos/none.jpg', {}, refused(401, 'Unauthorized')],
])('%s answers as Telegram does', async (path, options, expected) => {
  expect(await answers(path, options)).toEqual(expected);
});

test.each([
  ['/page/../sandbox.ts'],
  ['/page/%2e%2e/sandbox.ts'],
  ['/page/..%2fsandbox.ts'],
  ['/page//etc/passwd'],
  ['/page/.hidden'],
  ['/etc/passwd'],
])('%s does not lead out of the page’s folder', async (path) => {
  expect((await answers(path))[0]).toBe(404);
});

test.each([
  [{ host: 'rampa.example.org' }, 403],
  [{ origin: 'https://example.org' }, 403],
  [{ origin: 'null' }, 403],
  [{ origin: 'http://localhost:5000' }, 200],
])('a request with %j gets %d', async (headers, status) => {
  expect((await answers('/sandbox/about', { headers }))[0]).toBe(status);
});

test('the sandbox does not listen to other machines', async () => {
  await expect(aSandbox().listen({ port: 0, host: '0.0.0.0' })).rejects.toThrow('on this machine only');
});

test('photos picked together on the page come to the bot as one album', async () => {
  const { sandbox, server } = await aListeningSandbox();
  const picture = { kind: 'photo', mime: 'image/png', base64: Buffer.from('picture').toString('base64'), album: '7' };
  for (const name of ['Хор.png', 'Зал.png']) {
    await ask(server.apiRoot, `/sandbox/people/${SCHOOL}/file`, { body: JSON.stringify({ ...picture, name }) });
  }

  expect(sandbox.chat(SCHOOL).messages.map(({ albumId }) => albumId)).toEqual(['7', '7']);
});

test('a photo sent from the page can be seen by its address, without the token', async () => {
  const { sandbox, server } = await aListeningSandbox();
  const base64 = Buffer.from('picture').toString('base64');
  const body = JSON.stringify({ kind: 'photo', name: 'Хор.png', mime: 'image/png', base64, width: 10, height: 10 });
  const sent = await ask(server.apiRoot, `/sandbox/people/${SCHOOL}/file`, { body });
  const file = sandbox.chat(SCHOOL).messages[0]?.file;

  expect([sent, file?.url.includes(sandbox.token), await ask(server.apiRoot, file?.url ?? '')]).toEqual([
    [200, '{"messageId":1}'],
    false,
    [200, 'picture'],
  ]);
});

test.each<[string, object, number, unknown]>([
  ['people/7001/text', { text: 'Здравствуйте' }, 200, { messageId: 1 }],
  ['people/7001/text', { text: ' ' }, 400, { error: 'There is nothing to send.' }],
  ['people/7001/start', { payload: 'a_1' }, 200, { messageId: 1 }],
  ['people/7001/contact', {}, 200, { messageId: 1 }],
  ['people/7001/voice', {}, 200, { messageId: 1 }],
  ['people/7001/sticker', {}, 200, { messageId: 1 }],
  ['people/7001/tap', { messageId: 9, data: 'a' }, 400, { error: 'There is no message 9 in this chat.' }],
  ['people/7001/dance', {}, 404, { error: 'There is nothing here.' }],
  ['people/7001/constructor', {}, 404, { error: 'There is nothing here.' }],
  ['people/999/text', { text: 'а' }, 404, { error: 'There is nothing here.' }],
  ['clock', { advanceMs: 3_600_000 }, 200, { now: '2027-02-08T06:00:00.000Z', shiftedMs: 3_600_000 }],
  ['clock', { now: '2027-03-01T12:00:00+07:00' }, 200, { now: '2027-03-01T05:00:00.000Z', shiftedMs: 1_814_400_000 }],
  ['clock', { reset: true }, 200, { now: NOON.toISOString(), shiftedMs: 0 }],
  ['reset', {}, 200, {}],
  [
    'people',
    { firstName: 'Олег', languageCode: 'en' },
    200,
    { id: 7004, firstName: 'Олег', languageCode: 'en', role: 'guest', blocked: false },
  ],
])('the page’s request %s %j gets %d', async (path, body, status, expected) => {
  const [code, text] = await answers(`/sandbox/${path}`, { body: JSON.stringify(body) });

  // The talk in `answers` has one message already.
  expect([code, JSON.parse(String(text).replace('"messageId":2', '"messageId":1'))]).toEqual([status, expected]);
});

test('events are streamed as they happen', async () => {
  const { sandbox, server } = await aListeningSandbox();
  const response = await fetch(`${server.apiRoot}/sandbox/events`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  sandbox.person(PARENT).says('Здравствуйте');
  sandbox.person(PARENT).blocks();
  let text = '';
  while (!text.includes('"people"')) text += (await reader?.read())?.value ?? '';
  await reader?.cancel();

  const events = [...text.matchAll(/^data: (.*)$/gm)].map((match) => JSON.parse(match[1] ?? '') as SandboxEvent);
  expect(events).toEqual([
    {
      type: 'message',
      message: {
        id: 1,
        chatId: PARENT,
        from: 'person',
        at: NOON.toISOString(),
        text: 'Здравствуйте',
        edited: false,
        pinned: false,
      },
    },
    { type: 'people', people: sandbox.about().people },
  ]);
});

test('the log holds each call with its outcome, and never the token', async () => {
  const { sandbox, server } = await aListeningSandbox();
  await ask(server.apiRoot, `/bot${sandbox.token}/getChat?chat_id=999`);

  expect(JSON.parse((await ask(server.apiRoot, '/sandbox/calls'))[1])).toEqual([
    {
      at: NOON.toISOString(),
      method: 'getChat',
      parameters: { chat_id: '999' },
      status: 400,
      error: 'Bad Request: chat not found',
    },
  ]);
});
