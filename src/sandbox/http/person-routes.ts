/** What the page can make a person do: each request's body and the act it stands for. */

import { z } from 'zod';
import type { PersonActs } from '../person.ts';

export const languageCode = z.enum(['ru', 'en']);
const messageId = z.int();

/** One request: what its body must be, and what it does. */
interface Route<Body> {
  body: z.ZodType<Body>;
  act(person: PersonActs, body: Body): unknown;
}

function route<Body>(body: z.ZodType<Body>, act: (person: PersonActs, body: Body) => unknown): Route<Body> {
  return { body, act };
}

const fileBody = z.object({
  kind: z.enum(['photo', 'document', 'video', 'animation', 'audio', 'voice', 'sticker']),
  name: z.string(),
  mime: z.string(),
  base64: z.base64(),
  caption: z.string().optional(),
  captionAbove: z.boolean().optional(),
  spoiler: z.boolean().optional(),
  album: z.string().optional(),
  width: z.number().optional(),
  height: z.number().optional(),
});

/** What `POST /sandbox/people/:id/<name>` does. */
export const acts: Readonly<Record<string, (person: PersonActs, body: unknown) => unknown>> = {
  text: reading(
    route(z.object({ text: z.string(), replyTo: messageId.optional() }), (person, { text, replyTo }) => ({
      messageId: person.says(text, replyTo === undefined ? {} : { replyTo }),
    })),
  ),
  start: reading(
    route(z.object({ payload: z.string().optional() }), (person, { payload }) => ({
      messageId: person.starts(payload || undefined),
    })),
  ),
  tap: reading(
    route(z.object({ messageId, data: z.string(), again: z.boolean().optional() }), (person, body) => ({
      queryId: person.taps(body.messageId, body.data),
    })),
  ),
  contact: reading(route(z.object({}), (person) => ({ messageId: person.sharesContact() }))),
  file: reading(route(fileBody, (person, body) => ({ messageId: sendFile(person, body) }))),
  sticker: reading(route(z.object({}), (person) => ({ messageId: person.sendsSticker() }))),
  voice: reading(route(z.object({}), (person) => ({ messageId: person.sendsVoice() }))),
  edit: reading(
    route(z.object({ messageId, text: z.string() }), (person, body) => {
      person.edits(body.messageId, body.text);
      return {};
    }),
  ),
  forward: reading(
    route(z.object({ messageId, toPersonId: z.int() }), (person, body) => ({
      messageId: person.forwards(body.messageId, body.toPersonId),
    })),
  ),
  language: reading(
    route(z.object({ languageCode }), (person, body) => {
      person.setsLanguage(body.languageCode);
      return person.shown;
    }),
  ),
  block: reading(
    route(z.object({}), (person) => {
      person.blocks();
      return person.shown;
    }),
  ),
  unblock: reading(
    route(z.object({}), (person) => {
      person.unblocks();
      return person.shown;
    }),
  ),
};

function reading<Body>({ body: shape, act }: Route<Body>): (person: PersonActs, body: unknown) => unknown {
  return (person, body) => act(person, shape.parse(body));
}

function sendFile(person: PersonActs, { kind, base64, mime, ...rest }: z.infer<typeof fileBody>): number {
  const file = withoutUndefined({
    ...rest,
    mime: mime || 'application/octet-stream',
    bytes: Buffer.from(base64, 'base64'),
  });
  if (kind === 'sticker') return person.sendsSticker();
  const send = {
    photo: person.sendsPhoto,
    document: person.sendsDocument,
    video: person.sendsVideo,
    animation: person.sendsAnimation,
    audio: person.sendsAudio,
    voice: person.sendsVoice,
  }[kind];
  return send(file);
}

/** The same without the keys that hold undefined, which an optional field of zod leaves. */
export function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
