/** What a messenger answers to the asking for a file, and that nothing it says shows the token. */

import { createServer, type RequestListener } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { createApi } from '../../src/telegram/bot.ts';
import { createDownload } from '../../src/telegram/files/downloads.ts';
import { aListeningSandbox, SCHOOL } from '../kit/sandbox.ts';
import { gathered } from '../kit/unzip.ts';

const TOKEN = '42:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

/** A Bot API server that answers getFile with this, and hands files out so. */
async function aServer(getFile: { status: number; body: object }, handOut: RequestListener) {
  const server = createServer((request, answer) => {
    if (request.url?.startsWith(`/file/bot${TOKEN}/`)) return handOut(request, answer);
    answer.writeHead(getFile.status, { 'content-type': 'application/json' }).end(JSON.stringify(getFile.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const apiRoot = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return createDownload({ api: createApi({ token: TOKEN, apiRoot }), token: TOKEN, apiRoot });
}

const refusal = (status: number, description: string) => ({
  status,
  body: { ok: false, error_code: status, description },
});
const found = {
  status: 200,
  body: { ok: true, result: { file_id: 'a', file_unique_id: 'b', file_path: 'music/1.mp3' } },
};
const notFound: RequestListener = (_, answer) => void answer.writeHead(404).end('{}');

/** What getFile says, what lies at the path, what it means. */
const ANSWERS: [string, Parameters<typeof aServer>[0], object][] = [
  ['a file over the limit', refusal(400, 'Bad Request: file is too big'), { kind: 'too-big' }],
  [
    'an id of another bot',
    refusal(400, 'Bad Request: wrong file_id or the file is temporarily unavailable'),
    { kind: 'gone' },
  ],
  ['too many requests', refusal(429, 'Too Many Requests: retry after 5'), { kind: 'later', reason: 'telegram-429' }],
  ['a server in trouble', refusal(502, 'Bad Gateway'), { kind: 'later', reason: 'telegram-502' }],
  ['a path that has run out', found, { kind: 'later', reason: 'http-404' }],
];

test.each(ANSWERS)(
  '[REG-28, OPS-06] what is answered to the asking for a file: %s',
  async (_what, getFile, meaning) => {
    const download = await aServer(getFile, notFound);

    expect(await download('a')).toEqual(meaning);
  },
);

test('[REG-28] a file comes as it was sent', async () => {
  const { sandbox, server } = await aListeningSandbox();
  const bytes = Buffer.alloc(300_000, 'звук');
  const sent = sandbox.person(SCHOOL).sendsDocument({ name: 'минус.mp3', bytes });
  const message = sandbox.chat(SCHOOL).messages.find(({ id }) => id === sent);
  const { apiRoot } = server;
  const download = createDownload({ api: createApi({ token: sandbox.token, apiRoot }), token: sandbox.token, apiRoot });

  const answer = await download(message?.file?.fileId ?? '');

  expect(answer.kind === 'bytes' && (await gathered(answer.bytes)).equals(bytes)).toBe(true);
});

test('[REG-28, OPS-08] a line that breaks off fails while it is read, in words without the token', async () => {
  const download = await aServer(found, (_, answer) => {
    answer.writeHead(200, { 'content-length': '1000' }).write('begun');
    setImmediate(() => answer.destroy());
  });

  const answer = await download('a');
  const error = answer.kind === 'bytes' ? await gathered(answer.bytes).then(() => undefined, String) : undefined;

  expect(error).toMatch(/./);
  expect(error).not.toContain(TOKEN);
});

test('[OPS-06] a messenger that is away is asked again later', async () => {
  const apiRoot = 'http://127.0.0.1:1';
  const download = createDownload({ api: createApi({ token: TOKEN, apiRoot }), token: TOKEN, apiRoot });

  expect(await download('a')).toEqual({ kind: 'later', reason: 'not-reached' });
});
