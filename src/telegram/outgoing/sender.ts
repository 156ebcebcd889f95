/** Telegram's end of the deliveries: renders what was promised, sends it, says what came of it. */

import { randomUUID } from 'node:crypto';
import type { Api } from 'grammy';
import { tendAnnouncements } from '../../announcements/tending.ts';
import { copyLeaves } from '../../announcements/timing/quiet.ts';
import type { Clock } from '../../clock.ts';
import type { Attempt, Departure, Held, Outcome, Post } from '../../deliveries/outcome.ts';
import { createSender, type Sender, type SenderOptions } from '../../deliveries/sending/sender.ts';
import type { Services } from '../context.ts';
import { CHANNEL } from '../incoming/receive.ts';
import { says } from '../screens/reply.ts';
import { outcomeOf } from './outcome.ts';
import { deleteRendered, editRendered, sendRendered } from './post.ts';
import { type Rendered, type Rendering, render } from './render.ts';

export interface TelegramSenderOptions {
  services: Pick<Services, 'db' | 'clock' | 'texts' | 'log' | 'zone' | 'botUsername'>;
  api: Api;
  /** Telegram's id of the bot: files' ids are bound to it. */
  botId: string;
  /** The machine's clock, for leases. */
  machine: Clock;
  /** Messages a second (SEND_RATE). */
  rate: number;
  /** Announcements may cost, and go faster (PAID_BROADCAST). */
  paid: boolean;
  /** Milliseconds between two messages to one chat; what Telegram asks for unless said. */
  chatGapMs?: SenderOptions['chatGapMs'];
  observe?: SenderOptions['observe'];
  habits?: SenderOptions['habits'];
}

/** Milliseconds between two messages: one a second to a person, 20 a minute to a group, whose ids are negative. */
const PERSON_GAP_MS = 1_000;
const GROUP_GAP_MS = 3_000;

/** The sender of the Telegram channel; `start` it once the bot is ready, `stop` it before the database closes. */
export function createTelegramSender(options: TelegramSenderOptions): Sender {
  const { db, clock, log, zone } = options.services;
  return createSender({
    db,
    channel: CHANNEL,
    holder: randomUUID(),
    clock,
    machine: options.machine,
    post: createPost(options),
    rate: options.rate,
    chatGapMs: options.chatGapMs ?? gapOf,
    tend: () => tendAnnouncements(db, clock.now(), zone),
    log,
    ...(options.observe && { observe: options.observe }),
    ...(options.habits && { habits: options.habits }),
  });
}

function gapOf(externalId: string): number {
  return externalId.startsWith('-') ? GROUP_GAP_MS : PERSON_GAP_MS;
}

/** Renders each delivery before its turn and sends it then. A text that cannot be made just now is tried again later. */
export function createPost(options: TelegramSenderOptions): Post {
  const { services, api, botId, paid } = options;
  const { db, clock, texts, log, zone, botUsername } = services;
  const recall = createRecall(clock);
  return async (attempt) => {
    let rendered: Rendered | { void: string };
    try {
      const say = texts(attempt.language);
      const repeat = attempt.repeat && attempt.action !== 'edit';
      const at = { say, zone: attempt.zone ?? zone, now: clock.now(), repeat, recall, edition: attempt.edition };
      const stays = await staysHere(attempt, { db, ...at });
      if (stays) return stays;
      rendered = isBareDeletion(attempt) ? NOTHING : await render(attempt.content, { db, botUsername, botId, ...at });
    } catch (error) {
      log.error(
        { err: error, delivery: attempt.deliveryId, kind: attempt.content.kind },
        'a delivery could not be rendered',
      );
      return { kind: 'not-ready', reason: 'not-rendered' };
    }
    if ('void' in rendered) return { kind: 'void', reason: rendered.void };
    return departureOf(api, attempt, rendered, paid && attempt.announcementId !== null);
  };
}

/** What is remembered is used for a few seconds; a started announcement no longer changes. */
const RECALL_MS = 5_000;

function createRecall(clock: Clock): Rendering['recall'] {
  const known = new Map<string, { until: number; value: Promise<unknown> }>();
  return <T>(key: string, load: () => Promise<T>): Promise<T> => {
    const now = clock.now().getTime();
    const found = known.get(key);
    if (found && found.until > now) return found.value as Promise<T>;
    for (const [other, { until }] of known) if (until <= now) known.delete(other);
    const value = load();
    value.catch(() => known.delete(key));
    known.set(key, { until: now + RECALL_MS, value });
    return value;
  };
}

/** A copy of an announcement stays here in its receiver's quiet hours, and when it is too late for it. */
async function staysHere(
  { action, announcementId }: Attempt,
  at: Parameters<typeof copyLeaves>[1],
): Promise<Held | Outcome | undefined> {
  if (action !== 'send' || announcementId === null) return undefined;
  const leaves = await copyLeaves(announcementId, at);
  if (leaves === 'leaves') return undefined;
  return leaves === 'too-late' ? { kind: 'void', reason: leaves } : { kind: 'held', until: leaves };
}

/** An announcement's copy leaves a notice where it cannot be deleted. */
function isBareDeletion({ action, announcementId }: Attempt): boolean {
  return action === 'delete' && announcementId === null;
}

/** The messenger counts each picture of an album. */
function departureOf(api: Api, attempt: Attempt, rendered: Rendered, paid: boolean): Departure {
  const messages = attempt.action === 'send' ? Math.max(1, rendered.media?.length ?? 1) : 1;
  return Object.assign(() => carry(api, attempt, rendered, paid).catch(outcomeOf), { messages });
}

const NOTHING: Rendered = { text: '' };

async function carry(api: Api, attempt: Attempt, rendered: Rendered, paid: boolean): Promise<Outcome> {
  const { action, externalId, targetMessageId } = attempt;
  if (action === 'send' || (action === 'keep' && targetMessageId === null)) {
    return { kind: 'sent', messageId: await sendRendered(api, externalId, rendered, paid) };
  }
  if (targetMessageId === null) return { kind: 'refused', reason: 'no-message-named' };
  if (action === 'delete') return takeBack(api, { externalId, targetMessageId }, rendered);
  await editRendered(api, externalId, targetMessageId, rendered);
  return { kind: 'sent', messageId: null };
}

/** Deletes the message; where that is not allowed any more, the notice takes its place. */
async function takeBack(
  api: Api,
  { externalId, targetMessageId }: { externalId: string; targetMessageId: string },
  notice: Rendered,
): Promise<Outcome> {
  try {
    await deleteRendered(api, externalId, targetMessageId);
    return { kind: 'sent', messageId: null };
  } catch (error) {
    if (notice.text === '' || !says(error, "can't be deleted")) throw error;
    await editRendered(api, externalId, targetMessageId, notice);
    return { kind: 'sent', messageId: null, reason: 'replaced' };
  }
}
