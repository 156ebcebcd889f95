/** What a method of the Bot API is here: a function of the stage and its checked parameters, typed by the published types. */

import type { ApiMethods, Message, Opts } from '@grammyjs/types';
import type { Stage } from '../stage.ts';

/** A file that came with a request, by the name of its part. */
export interface Upload {
  filename: string | undefined;
  mime: string | undefined;
  bytes: Uint8Array;
}

/** Every method the published types know, with files standing as `attach://<part>`, file id or address. */
type PublishedMethods = ApiMethods<string>;

export interface Call<M extends keyof PublishedMethods> {
  stage: Stage;
  parameters: Opts<string>[M];
  uploads: ReadonlyMap<string, Upload>;
  /** Ends a call that waits, when its client has gone. */
  signal: AbortSignal | undefined;
}

/** A plain message stands for every kind of message the types tell apart. */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends { message_id: number; date: number }
    ? Message
    : T;

type Answer<M extends keyof PublishedMethods> = Plain<ReturnType<PublishedMethods[M]>>;

/** One method; throws `BotApiRefusal`. */
export type Method<M extends keyof PublishedMethods> = (call: Call<M>) => Answer<M> | Promise<Answer<M>>;

/** A group of methods that belong together. */
export type Methods<M extends keyof PublishedMethods> = { [Name in M]: Method<Name> };
