/** The lean fetch under grammY, against the sandbox and against servers that behave badly. */

import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Api, HttpError, InputFile } from 'grammy';
import { expect, onTestFinished, test } from 'vitest';
import { describeError } from '../../src/log.ts';
import { createApi } from '../../src/telegram/bot.ts';
import { NetworkError } from '../../src/telegram/outgoing/fetch.ts';
import { aListeningSandbox, SCHOOL } from '../kit/sandbox.ts';

const TOKEN = '123456789:AAEhBOweik9ai2o0tAA-x0lkPqrzAAAAAAA';

async function anApi() {
  const { sandbox, server } = await aListeningSandbox();
  sandbox.person(SCHOOL).starts();
  return { sandbox, api: createApi({ token: sandbox.token, apiRoot: server.apiRoot }) };
}

/** An Api whose server does as it likes. */
async function badServer(listener: RequestListener): Promise<Api> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return createApi({ token: TOKEN, apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

/** What a request failed with: the network's error inside grammY's. */
async function failure(request: Promise<unknown>) {
  const error: unknown = await request.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof HttpError) || !(error.error instanceof NetworkError)) throw new Error('not a network error');
  const { code, left, httpStatus } = error.error;
  expect(`${describeError(error)} ${error.stack} ${String(error.error.stack)}`).not.toContain('AAEhBOweik');
  return { code, left, httpStatus };
}

test('[ANN-20] files of all sizes go up whole, also several in one message and under Cyrillic names', async () => {
  const { api, sandbox } = await anApi();
  const large = Buffer.alloc(3_000_000, 'x');
  const sent = await api.sendDocument(SCHOOL, new InputFile(large, 'программа концерта.txt'), { caption: 'Программа' });
  await api.sendMediaGroup(SCHOOL, [
    { type: 'document', media: new InputFile(Buffer.from('one'), '1.txt') },
    { type: 'document', media: new InputFile(Buffer.from('two'), '2.txt'), caption: 'два' },
  ]);

  expect(sent.document.file_size).toBe(3_000_000);
  expect(
    sandbox
      .chat(SCHOOL)
      .messages.slice(1)
      .map(({ file, caption }) => [file?.size, caption]),
  ).toEqual([
    [3_000_000, 'Программа'],
    [3, undefined],
    [3, 'два'],
  ]);
  expect(sandbox.violations).toEqual([]);
});

test('a hundred requests at once share kept connections', async () => {
  const { api, sandbox } = await anApi();
  await Promise.all(Array.from({ length: 100 }, (_, index) => api.sendMessage(SCHOOL, `number ${index}`)));
  expect(sandbox.chat(SCHOOL).messages.length).toBe(101);
});

test('[ANN-32] a refused connection never left us; a broken one and one that answers nonsense did', async () => {
  const nobody = createApi({ token: TOKEN, apiRoot: 'http://127.0.0.1:1' });
  const breaks = await badServer((request) => request.socket.destroy());
  const nonsense = await badServer((_, answer) => answer.writeHead(502).end('<html>Bad Gateway</html>'));
  const half = await badServer((request, answer) => {
    answer.writeHead(200, { 'content-length': 1000 }).write('{"ok":');
    setTimeout(() => request.socket.destroy(), 20);
  });

  expect(await failure(nobody.getMe())).toEqual({ code: 'ECONNREFUSED', left: false, httpStatus: undefined });
  expect(await failure(breaks.getMe())).toEqual({ code: 'ECONNRESET', left: true, httpStatus: undefined });
  expect(await failure(nonsense.getMe())).toEqual({ code: 'NOT_JSON', left: true, httpStatus: 502 });
  expect(await failure(half.getMe())).toEqual({ code: 'ECONNRESET', left: true, httpStatus: undefined });
});

test('[OPS-05] a request that is given up ends at once, whether it waits or has not begun', async () => {
  const silent = await badServer(() => undefined);
  const controller = new AbortController();
  const signal = controller.signal as unknown as Parameters<Api['getMe']>[0];
  const waiting = failure(silent.getMe(signal));
  setTimeout(() => controller.abort(), 20);
  expect((await waiting).code).toBe('GIVEN_UP');
  expect(await failure(silent.getMe(signal))).toEqual({ code: 'GIVEN_UP', left: false, httpStatus: undefined });
});

test('a refusal of the messenger comes through as it is', async () => {
  const { api } = await anApi();
  await expect(api.sendMessage(1, 'hello')).rejects.toMatchObject({
    error_code: 400,
    description: 'Bad Request: chat not found',
  });
});

test('[OPS-08] each answer 429 is counted, whoever asked', async () => {
  const { sandbox, server } = await aListeningSandbox();
  let counted = 0;
  const tooManyRequests = () => {
    counted += 1;
  };
  const api = createApi({ token: sandbox.token, apiRoot: server.apiRoot, tooManyRequests });
  sandbox.fail({ method: 'getMe', times: 2, fault: { kind: 'too-many-requests', retryAfter: 1 } });
  await Promise.allSettled([api.getMe(), api.getMe(), api.getMe()]);
  expect(counted).toBe(2);
});
