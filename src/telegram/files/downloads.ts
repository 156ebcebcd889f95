/** Files of people as bytes: asks Telegram where a file lies and reads it there. The address holds the token and is never told. */

import { type IncomingMessage, get as overHttp } from 'node:http';
import { get as overHttps } from 'node:https';
import { type Api, GrammyError, HttpError } from 'grammy';
import type { Download } from '../../files/keeper.ts';

/** Silence after which a download is given up, to be tried again later. */
const SILENCE_MS = 20_000;

/** The download of one bot's files; it never throws. */
export function createDownload({ api, token, apiRoot }: { api: Api; token: string; apiRoot: string }) {
  return async (externalId: string): Promise<Download> => {
    try {
      const { file_path: path } = await api.getFile(externalId);
      if (path === undefined) return { kind: 'later', reason: 'no-path' };
      return await bytesAt(new URL(`${apiRoot}/file/bot${token}/${path}`));
    } catch (error) {
      return whyNot(error);
    }
  };
}

/** Refusals after which asking again is of no use. */
const NEVER: readonly (readonly [words: string, kind: 'too-big' | 'gone'])[] = [
  ['file is too big', 'too-big'],
  ['wrong file', 'gone'],
  ['invalid file', 'gone'],
  ['FILE_REFERENCE', 'gone'],
];

function whyNot(error: unknown): Download {
  if (error instanceof HttpError) return { kind: 'later', reason: 'not-reached' };
  if (!(error instanceof GrammyError)) return { kind: 'later', reason: 'failed' };
  const { error_code: code, description } = error;
  const never = code === 400 ? NEVER.find(([words]) => description.includes(words)) : undefined;
  return never ? { kind: never[1] } : { kind: 'later', reason: `telegram-${code}` };
}

/** The bytes as they come; a line that breaks off fails while they are read. */
function bytesAt(address: URL): Promise<Download> {
  return new Promise((resolve) => {
    const request = (address.protocol === 'https:' ? overHttps : overHttp)(address, (answer) => {
      if (answer.statusCode === 200) return resolve({ kind: 'bytes', bytes: wholeBody(answer) });
      answer.resume();
      resolve({ kind: 'later', reason: `http-${answer.statusCode ?? 0}` });
    });
    request.setTimeout(SILENCE_MS, () => request.destroy(new Error('silence')));
    request.once('error', () => resolve({ kind: 'later', reason: 'not-reached' }));
  });
}

async function* wholeBody(answer: IncomingMessage): AsyncGenerator<Uint8Array> {
  for await (const chunk of answer as AsyncIterable<Uint8Array>) yield chunk;
  if (!answer.complete) throw new Error('a file broke off while it was read');
}
