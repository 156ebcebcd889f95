/** One call of the Bot API from its name to its answer: faults, parameters, limits, the method, the log. */

import { setTimeout as pause } from 'node:timers/promises';
import type { ApiResponse } from '@grammyjs/types';
import type { SandboxCall } from './contract.ts';
import { ConnectionBroken, type FaultScript, HtmlAnswer, throwBefore } from './faults.ts';
import type { Limiter } from './limits.ts';
import { methods } from './methods/all.ts';
import type { Call, Method, Upload } from './methods/method.ts';
import { type MethodName, methodNames } from './methods/names.ts';
import { checkParameters, type Wire } from './parameters/check.ts';
import { BotApiRefusal, badRequest } from './refusal.ts';
import type { Stage } from './stage.ts';

/** What a client asks for, by whatever way it came. */
export interface Request {
  method: string;
  parameters: Record<string, unknown>;
  uploads?: ReadonlyMap<string, Upload>;
  /** JSON when left out. */
  wire?: Wire;
  signal?: AbortSignal;
}

/** A request that does not fit the published types. */
export interface Violation {
  method: string;
  /** Sentences that name the parameter. */
  faults: string[];
}

export interface Caller {
  /** Carries out a call; rejects with `ConnectionBroken` or `HtmlAnswer` where a fault says so. */
  call(request: Request): Promise<ApiResponse<unknown>>;
  /** The last 200 calls, oldest first. */
  readonly log: readonly SandboxCall[];
  readonly violations: Violation[];
  /** Files the bot has uploaded, the same one as often as it came. */
  readonly uploaded: number;
  /** Milliseconds each call takes before anything happens. */
  latencyMs: number;
  /** When the last call but getUpdates ended, by `performance.now()`, and how many are running. */
  readonly activity: { lastAt: number; running: number };
}

const LOG_LENGTH = 200;
const names = new Map(methodNames.map((name) => [name.toLowerCase(), name]));

/** Messages that count against the limits: what sends, copies and forwards. */
const COUNTED = /^(?:send(?!ChatAction)|copy|forward)/;

/** Paid broadcasting is not for forwards. */
const PAID = /^(?:send|copyMessage$)/;

/** A caller with nothing on its log. */
export function createCaller(stage: Stage, faults: FaultScript, limiter: Limiter): Caller {
  return new Switchboard(stage, faults, limiter);
}

class Switchboard implements Caller {
  readonly log: SandboxCall[] = [];
  readonly violations: Violation[] = [];
  uploaded = 0;
  readonly activity = { lastAt: Number.NEGATIVE_INFINITY, running: 0 };
  latencyMs = 0;
  private readonly stage: Stage;
  private readonly faults: FaultScript;
  private readonly limiter: Limiter;

  constructor(stage: Stage, faults: FaultScript, limiter: Limiter) {
    this.stage = stage;
    this.faults = faults;
    this.limiter = limiter;
  }

  async call(request: Request): Promise<ApiResponse<unknown>> {
    const name = names.get(request.method.toLowerCase());
    if (name === 'getUpdates') return this.answered(request, name);
    this.activity.running += 1;
    try {
      return await this.answered(request, name);
    } finally {
      this.activity.running -= 1;
      this.activity.lastAt = performance.now();
    }
  }

  private async answered(request: Request, name: MethodName | undefined): Promise<ApiResponse<unknown>> {
    try {
      if (this.latencyMs > 0) await pause(this.latencyMs);
      return this.noted(request, await this.answer(request, name));
    } catch (error) {
      if (error instanceof BotApiRefusal) return this.noted(request, error.toAnswer());
      if (error instanceof ConnectionBroken || error instanceof HtmlAnswer) this.noted(request, brokenAnswer(error));
      throw error;
    }
  }

  private async answer(request: Request, name: MethodName | undefined): Promise<ApiResponse<unknown>> {
    if (name === undefined) throw new BotApiRefusal(404, 'Not Found: method not found');
    if (this.stage.loggedOut) throw badRequest('Logged out');
    const { chat_id } = request.parameters;
    const chatId = String(chat_id ?? '');
    const fault = this.faults.next(name, chatId);
    throwBefore(fault);
    const parameters = this.accepted(name, request);
    if (COUNTED.test(name)) this.limiter.admit(weigh(name, chatId, parameters));
    const { uploads = new Map(), signal } = request;
    this.uploaded += uploads.size;
    const result = await perform(name, { stage: this.stage, parameters, uploads, signal });
    if (fault?.kind === 'slow') await pause(fault.ms);
    if (fault?.kind === 'answer-lost') throw new ConnectionBroken('The connection was reset before the answer.');
    return { ok: true, result };
  }

  private accepted(name: MethodName, request: Request): Record<string, unknown> {
    const { parameters, faults } = checkParameters(name, request.parameters, request.wire ?? 'json');
    if (faults.length === 0) return parameters;
    this.violations.push({ method: name, faults });
    throw badRequest(`the request does not fit the published types: ${faults.join('; ')}`);
  }

  private noted(request: Request, answer: ApiResponse<unknown>): ApiResponse<unknown> {
    const call: SandboxCall = {
      at: this.stage.clock.now().toISOString(),
      method: request.method,
      parameters: request.parameters,
      status: answer.ok ? 200 : answer.error_code,
      ...(answer.ok ? {} : { error: answer.description }),
    };
    this.log.push(call);
    if (this.log.length > LOG_LENGTH) this.log.shift();
    this.stage.events.publish({ type: 'call', call });
    return answer;
  }
}

/** The parameters have been held against the method's published types, which is what the method's own say. */
function perform(
  name: MethodName,
  call: Omit<Call<MethodName>, 'parameters'> & { parameters: Record<string, unknown> },
) {
  const method = methods[name] as Method<MethodName>;
  return method(call as Call<MethodName>);
}

function weigh(name: MethodName, chatId: string, parameters: Record<string, unknown>) {
  const { media, allow_paid_broadcast } = parameters;
  const paid = allow_paid_broadcast === true && PAID.test(name);
  return { chatId, messages: Array.isArray(media) ? media.length : 1, paid };
}

function brokenAnswer(error: Error): ApiResponse<unknown> {
  return { ok: false, error_code: error instanceof HtmlAnswer ? error.status : 0, description: error.message };
}
