// @ts-check
/** The page's requests to the sandbox server, one function each; `contract.ts` says what they promise. */

/** @import { SandboxAbout, SandboxCall, SandboxChat, SandboxFile, SandboxPerson } from '../contract.ts' */

/** The server's no, or its absence, with a sentence for the person. */
export class Refused extends Error {}

/**
 * @template Answer
 * @param {string} path
 * @param {object} [body] a POST when given, a GET otherwise
 * @returns {Promise<Answer>} the answer's JSON; the callers below give it its type
 */
async function request(path, body) {
  const options = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(`/sandbox/${path}`, options).catch((cause) => {
    throw new Refused(String(cause.message), { cause });
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(answer.error ?? `HTTP ${response.status}`);
  return answer;
}

/** @returns {Promise<SandboxAbout>} */
export const about = () => request('about');

/** @returns {Promise<SandboxCall[]>} the last 200 */
export const calls = () => request('calls');

/** @type {(personId: number) => Promise<SandboxChat>} */
export const chat = (personId) => request(`people/${personId}/chat`);

/** @type {(person: Pick<SandboxPerson, 'firstName' | 'lastName' | 'languageCode' | 'phone'>) => Promise<SandboxPerson>} */
export const addPerson = (person) => request('people', person);

/** @typedef {{ messageId: number }} Posted */

/** @type {(personId: number, text: string, replyTo?: number) => Promise<Posted>} */
export const say = (personId, text, replyTo) => request(`people/${personId}/text`, { text, replyTo });

/** What opening a link with `?start=` does. @type {(personId: number, payload?: string) => Promise<Posted>} */
export const start = (personId, payload) => request(`people/${personId}/start`, { payload });

/** @type {(personId: number, tap: { messageId: number, data: string, again?: boolean }) => Promise<{ queryId: string }>} */
export const tap = (personId, tap) => request(`people/${personId}/tap`, tap);

/** @type {(personId: number) => Promise<Posted>} */
export const shareContact = (personId) => request(`people/${personId}/contact`, {});

/**
 * @typedef {Pick<SandboxFile, 'kind' | 'width' | 'height'> & { name: string, mime: string, base64: string, caption?: string, spoiler?: boolean, captionAbove?: boolean, album?: string }} Upload
 */

/** @type {(personId: number, file: Upload) => Promise<Posted>} */
export const sendFile = (personId, file) => request(`people/${personId}/file`, file);

/** @type {(personId: number) => Promise<Posted>} */
export const sendSticker = (personId) => request(`people/${personId}/sticker`, {});

/** @type {(personId: number) => Promise<Posted>} */
export const sendVoice = (personId) => request(`people/${personId}/voice`, {});

/** @type {(personId: number, messageId: number, text: string) => Promise<unknown>} */
export const edit = (personId, messageId, text) => request(`people/${personId}/edit`, { messageId, text });

/** @type {(personId: number, messageId: number, toPersonId: number) => Promise<Posted>} */
export const forward = (personId, messageId, toPersonId) =>
  request(`people/${personId}/forward`, { messageId, toPersonId });

/** @type {(personId: number, languageCode: 'ru' | 'en') => Promise<SandboxPerson>} */
export const setLanguage = (personId, languageCode) => request(`people/${personId}/language`, { languageCode });

/** @type {(personId: number, blocked: boolean) => Promise<SandboxPerson>} */
export const setBlocked = (personId, blocked) => request(`people/${personId}/${blocked ? 'block' : 'unblock'}`, {});

/** @type {(move: { advanceMs: number } | { now: string } | { reset: true }) => Promise<{ now: string, shiftedMs: number }>} */
export const moveClock = (move) => request('clock', move);

/** Empties the program's data and loads the samples. */
export const startOver = () => request('reset', {});
