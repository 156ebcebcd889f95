/** The sandbox: a Bot API with people to talk to, all in memory, as plain functions and over HTTP on loopback. */

import type { ApiResponse } from '@grammyjs/types';
import { tellPeople } from './acts.ts';
import { type Caller, createCaller, type Request, type Violation } from './calling.ts';
import { chatOf, emptyChat, shownChat } from './chats.ts';
import type { ShiftableClock } from './clock.ts';
import type { SandboxAbout, SandboxCall, SandboxChat, SandboxEvent, SandboxPerson } from './contract.ts';
import { createFaultScript, type FaultRule, type FaultScript } from './faults.ts';
import type { StoredFile } from './files.ts';
import { type Listening, listen } from './http/server.ts';
import { createLimiter, type Limiter, type Limits } from './limits.ts';
import { FIRST_PERSON_ID, makePerson, type NewPerson, shownPerson, threePeople } from './people.ts';
import { createActs, type PersonActs } from './person.ts';
import { createStage, SANDBOX_TOKEN } from './set-up.ts';
import type { Stage } from './stage.ts';
import { createWatching, type Watching } from './watching.ts';
import { createWebhookDelivery } from './webhook.ts';

export interface SandboxOptions {
  clock: ShiftableClock;
  /** Numbers in [0, 1) for file ids and callback query ids; Math.random when left out. */
  random?: () => number;
  token?: string;
  botUsername?: string;
  /** Who is there from the start; the three of the page when left out. */
  people?: readonly NewPerson[];
  /** Pause after a webhook's first failure, doubled each time; 1000 when left out. */
  webhookDelayMs?: number;
  /** What "start over" does beyond the sandbox: the program empties its data and loads the samples. */
  onReset?: () => Promise<void>;
}

export interface Sandbox extends Omit<Watching, 'forget'> {
  readonly token: string;
  readonly clock: ShiftableClock;
  /** Carries out a method as if it had come over HTTP, and answers with the envelope. */
  call(
    method: string,
    parameters?: Record<string, unknown>,
    uploads?: Request['uploads'],
  ): Promise<ApiResponse<unknown>>;
  /** As `call`, for a request with all its circumstances. */
  request(request: Request): Promise<ApiResponse<unknown>>;
  /** What this person can do; throws for an unknown id. */
  person(id: number): PersonActs;
  addPerson(person: NewPerson): SandboxPerson;
  /** A group with the bot in it, to try moving to a supergroup; ids of groups are negative. */
  addGroup(id: number, title: string): void;
  /** The group becomes the supergroup `toId`; the old id is refused from now on. */
  moveGroup(fromId: number, toId: number): void;
  /** The chat as its person sees it now. */
  chat(personId: number): SandboxChat;
  about(): SandboxAbout;
  /** The last 200 calls. */
  calls(): readonly SandboxCall[];
  /** Requests that did not fit the published types; tests expect none. */
  readonly violations: readonly Violation[];
  /** Files the bot has uploaded, the same one as often as it came. */
  readonly uploaded: number;
  subscribe(listener: (event: SandboxEvent) => void): () => void;
  file(uniqueId: string): StoredFile | undefined;
  filePath(path: string): StoredFile | undefined;
  /** Makes calls fail by script. */
  fail(rule: FaultRule): void;
  stopFailing(): void;
  /** Switches the limits on, or off with `{}`. */
  limit(limits: Limits): void;
  /** Each call takes so many milliseconds from now on. */
  setLatency(ms: number): void;
  /** Numbers the next update so, as after a week of silence. */
  continueUpdatesFrom(updateId: number): void;
  /** Moves the clock and tells the page. */
  moveClock(move: { advanceMs: number } | { now: Date } | { reset: true }): { now: string; shiftedMs: number };
  /** Empties all chats, sends people beyond the first away, and calls `onReset`. */
  reset(): Promise<void>;
  /** Serves the Bot API, the page's requests and the page. */
  listen(options: { port: number; host?: string }): Promise<Listening>;
}

export type { Listening };

/** Nothing listens and nothing runs until `listen` or a webhook asks for it. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { clock, token = SANDBOX_TOKEN, people = threePeople } = options;
  const stage = createStage(options, (webhook) => delivery.use(webhook));
  const faults = createFaultScript();
  const limiter = createLimiter(clock);
  const caller = createCaller(stage, faults, limiter);
  const delivery = createWebhookDelivery(stage, caller, options.webhookDelayMs ?? 1000);
  const { forget, ...watching } = createWatching(stage, caller);
  const acts = new Map<number, PersonActs>();
  for (const person of people) addPerson(stage, acts, person);

  const sandbox: Sandbox = {
    token,
    clock,
    ...watching,
    ...talking(stage, acts),
    ...looking(stage, caller),
    ...troubling(caller, faults, limiter),
    call: (method, parameters = {}, uploads = new Map()) => caller.call({ method, parameters, uploads }),
    request: (request) => caller.call(request),
    continueUpdatesFrom: (updateId) => stage.updates.continueFrom(updateId),
    moveClock: (move) => moveClock(stage, move),
    async reset() {
      startOver(stage, acts, people);
      forget();
      await options.onReset?.();
      stage.events.publish({ type: 'reset' });
    },
    listen: (where) =>
      listen(sandbox, where, () => {
        delivery.close();
        stage.poller?.end('terminated by close of the sandbox');
      }),
  };
  return sandbox;
}

/** People and groups. */
function talking(stage: Stage, acts: Map<number, PersonActs>) {
  return {
    person: (id: number) => known(acts.get(id), id),
    addPerson: (person: NewPerson) => addPerson(stage, acts, person),
    addGroup(id: number, title: string) {
      stage.chats.set(id, emptyChat({ id, type: 'group', title }));
    },
    moveGroup: (fromId: number, toId: number) => moveGroup(stage, fromId, toId),
  } satisfies Partial<Sandbox>;
}

/** What can be seen from outside. */
function looking(stage: Stage, caller: Caller) {
  return {
    chat: (id: number) => shownChat(stage, known(stage.people.get(id), id)),
    about: () => ({
      bot: { id: stage.bot.id, username: stage.bot.username, firstName: stage.bot.first_name },
      now: stage.clock.now().toISOString(),
      shiftedMs: stage.clock.shiftedMs,
      people: [...stage.people.values()].map(shownPerson),
    }),
    calls: () => caller.log,
    violations: caller.violations,
    get uploaded() {
      return caller.uploaded;
    },
    subscribe: stage.events.subscribe,
    file: (uniqueId: string) => stage.files.byUniqueId(uniqueId),
    filePath: (path: string) => stage.files.byPath(path),
  } satisfies Partial<Sandbox>;
}

/** What makes life hard for the bot. */
function troubling(caller: Caller, faults: FaultScript, limiter: Limiter) {
  return {
    fail: (rule: FaultRule) => faults.add(rule),
    stopFailing: () => faults.clear(),
    limit: (limits: Limits) => limiter.use(limits),
    setLatency(ms: number) {
      caller.latencyMs = ms;
    },
  } satisfies Partial<Sandbox>;
}

function addPerson(stage: Stage, acts: Map<number, PersonActs>, wanted: NewPerson): SandboxPerson {
  const person = makePerson(wanted, Math.max(FIRST_PERSON_ID - 1, ...stage.people.keys()) + 1);
  stage.people.set(person.id, person);
  chatOf(stage, person);
  acts.set(person.id, createActs(stage, person));
  tellPeople(stage);
  return shownPerson(person);
}

function moveGroup(stage: Stage, fromId: number, toId: number): void {
  const group = known(stage.chats.get(fromId), fromId);
  group.migratedTo = toId;
  stage.chats.set(toId, emptyChat({ id: toId, type: 'supergroup', title: group.chat.title ?? '' }));
}

function moveClock(stage: Stage, move: Parameters<Sandbox['moveClock']>[0]): { now: string; shiftedMs: number } {
  if ('advanceMs' in move) stage.clock.shift(move.advanceMs);
  else if ('now' in move) stage.clock.set(move.now);
  else stage.clock.reset();
  const shown = { now: stage.clock.now().toISOString(), shiftedMs: stage.clock.shiftedMs };
  stage.events.publish({ type: 'clock', ...shown });
  return shown;
}

function startOver(stage: Stage, acts: Map<number, PersonActs>, people: readonly NewPerson[]): void {
  stage.people.clear();
  stage.chats.clear();
  acts.clear();
  stage.taps.clear();
  stage.files.clear();
  stage.updates.forgetAll();
  for (const person of people) addPerson(stage, acts, person);
}

function known<T>(found: T | undefined, id: number): T {
  if (found === undefined) throw new Error(`There is nobody and nothing with the id ${id} in the sandbox.`);
  return found;
}
