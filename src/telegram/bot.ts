/** The bot: its middleware in one column, from the update as it comes to the answer nobody else has given. */

import { Api, type ApiClientOptions, Composer, Context, type MiddlewareFn } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import { chatHash } from '../log.ts';
import type { Claimed, ConversationChange } from '../updates/update.ts';
import type { ClockWatch } from './clock-watch.ts';
import { ownCommands } from './commands-list.ts';
import type { Ctx, Services } from './context.ts';
import type { Feature } from './feature.ts';
import { arrivals, groupsAreTold, memberships } from './incoming/arrivals.ts';
import { editsAreAnswered } from './incoming/edits.ts';
import { floodsAreStopped } from './incoming/floods.ts';
import { clientOf, type Handling } from './incoming/handling-state.ts';
import { createReplies } from './incoming/heard-replies.ts';
import type { Allowance } from './incoming/rate-limit.ts';
import { CHANNEL } from './incoming/receive.ts';
import { answerOutdated, createRouter } from './incoming/router.ts';
import { createFetch } from './outgoing/fetch.ts';
import { lateTapsPass } from './outgoing/transformers.ts';
import { gatherAdditions } from './screens/additions.ts';
import { answerTap, reply } from './screens/reply.ts';
import { createTalk } from './talks/talk-state.ts';
import { talking, talkNames, talks } from './talks/talks.ts';

export interface BotOptions {
  services: Services;
  /** In the order in which they are asked about messages; the last one takes whatever is left. */
  features: readonly Feature[];
  /** Made by `createApi`; the bot's requests go through it. */
  api: Api;
  /** What getMe said. */
  me: UserFromGetMe;
  /** How much one person may ask at once. */
  allowance?: Allowance;
}

export interface RampaBot {
  api: Api;
  /** Handles a claimed update and says what becomes of its conversation. Throws what the handlers throw. */
  handle(update: Claimed, signal: AbortSignal): Promise<ConversationChange>;
  /** The context of an update, for answering outside of its handling. */
  contextOf(update: Claimed): Context;
}

export interface ApiOptions {
  token: string;
  apiRoot: string;
  /** Told of each answer 429, for metrics. */
  tooManyRequests?: () => void;
  /** Compares the machine's clock with the server's. */
  clockWatch?: ClockWatch;
}

/** The client of a Bot API server: every request of the program goes through one. */
export function createApi({ token, apiRoot, tooManyRequests, clockWatch }: ApiOptions): Api {
  const client: ApiClientOptions = {
    apiRoot,
    fetch: createFetch(tooManyRequests, clockWatch),
    timeoutSeconds: LONGEST_REQUEST_SECONDS,
  };
  const api = new Api(token, client);
  api.config.use(lateTapsPass);
  return api;
}

/** Uploads of the largest file over a slow line; silence ends a request much earlier. */
const LONGEST_REQUEST_SECONDS = 300;

/** Puts the bot together. Throws when two features claim one name. */
export function createBot({ services, features, api, me, allowance }: BotOptions): RampaBot {
  const router = createRouter(features);
  const replies = createReplies(features, router.knows);
  const names = talkNames(features);
  const bot = new Composer<Ctx>();

  bot.use(groupsAreTold(services));
  bot.use(arrivals(services, gatherAdditions(features)));
  bot.use(memberships());
  bot.use(ownCommands(api, features));
  bot.use(everyTapIsAnswered(router.knows));
  bot.use(floodsAreStopped(allowance));
  bot.use(editsAreAnswered());
  bot.use(talking());
  bot.use(replies.find);
  bot.use(
    talks(features, {
      passesBy: (ctx) => router.knows(ctx) || replies.has(ctx) || isClaimed(features, ctx),
      turnsAway: router.turnsAway,
      endsOf: router.endsOf,
    }),
  );
  bot.use(router.middleware);
  bot.use(replies.middleware);
  bot.use(messages(features));

  const handlers = bot.middleware();

  /** As grammY makes it, with a client whose requests belong to the handling. */
  function contextIn(handling: Handling, update: Update): Ctx {
    const own = new Api(api.token, clientOf(handling, api.options ?? {}));
    own.config.use(...api.config.installedTransformers());
    return Object.assign(new Context(update, own, me), { handling }) as Ctx;
  }

  return {
    api,
    contextOf: ({ payload }) => new Context(payload as Update, api, me),
    async handle(update, signal) {
      const { receivedAt, externalId, chatKey } = update;
      const talk = createTalk(update.conversation, names);
      const log = services.log.child({ update: externalId, chat: chatHash(CHANNEL, chatKey) });
      const handling = { receivedAt, signal, talk, tapAnswered: false, log };
      await handlers(contextIn(handling, update.payload as Update), async () => undefined);
      return talk.change();
    },
  };
}

/** No spinner is left turning: a tap nobody answered gets an empty answer, one nobody knows is told to be outdated. */
function everyTapIsAnswered(knows: (ctx: Ctx) => boolean): MiddlewareFn<Ctx> {
  return async (ctx, next) => {
    if (!ctx.callbackQuery) return next();
    try {
      await next();
    } finally {
      const { tapAnswered, log } = ctx.handling;
      if (!tapAnswered) {
        await (knows(ctx) ? answerTap(ctx) : answerOutdated(ctx)).catch((error: unknown) =>
          log.warn({ err: error }, 'a tap was not answered'),
        );
      }
    }
  };
}

/** Whether a feature takes the message for its own, whatever a conversation waits for. */
async function isClaimed(features: readonly Feature[], ctx: Ctx): Promise<boolean> {
  if (!ctx.message) return false;
  for (const { claims } of features) if (await claims?.(ctx)) return true;
  return false;
}

/** Messages outside every conversation: the features are asked in turn. */
function messages(features: readonly Feature[]): MiddlewareFn<Ctx> {
  const listeners = features.filter((feature) => feature.onMessage);
  return async (ctx) => {
    if (!ctx.message) return;
    for (const feature of listeners) if (await feature.onMessage?.(ctx)) return;
    await reply(ctx, ctx.say.html('command-unknown'));
  };
}
