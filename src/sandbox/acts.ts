/** The acts themselves: what a person's phone does becomes a message in the chat and an update for the bot. */

import type { Message, MessageEntity, Update } from '@grammyjs/types';
import { chatOf, liveMessage, rewrite, write } from './chats.ts';
import { TEXT_LIMIT, written } from './entities/text.ts';
import type { NewFile } from './files.ts';
import { captionOf, carrying, shownAs } from './methods/attaching.ts';
import { forwarded } from './methods/copying.ts';
import { botAsUser } from './methods/replying.ts';
import { type Person, privateChatOf, shownPerson, userOf } from './people.ts';
import { pictureSize } from './picture.ts';
import type { Stage } from './stage.ts';

/** A file from the phone; a picture's size is read from its bytes where it is not given. */
export interface SentFile extends Omit<NewFile, 'kind'> {
  caption?: string;
  /** The caption stands above it. */
  captionAbove?: boolean;
  /** Covered until it is tapped. */
  spoiler?: boolean;
  /** A video's picture until it plays. */
  cover?: NewFile['bytes'];
  /** The second at which a video starts. */
  startSecond?: number;
  /** Files sent together share it. */
  album?: string;
}

/** An act the person's client would not let them do, such as writing while the bot is blocked. */
export class ImpossibleAct extends Error {
  override readonly name = 'ImpossibleAct';
}

/** Who acts, and where. */
export interface Actor {
  stage: Stage;
  person: Person;
}

/** How a text is said. */
export interface Saying {
  replyTo?: number;
  entities?: readonly MessageEntity[];
}

type Content = Omit<Message, 'message_id' | 'date' | 'chat'>;

/** Tells the page who there is. */
export function tellPeople(stage: Stage): void {
  stage.events.publish({ type: 'people', people: [...stage.people.values()].map(shownPerson) });
}

/** Sends the text in as many messages as it needs; the id of the last. `entities`: what the person formatted in it. */
export function say(actor: Actor, text: string, { replyTo, entities = [] }: Saying = {}): number {
  const whole = text.trim();
  if (whole === '') throw new ImpossibleAct('There is nothing to send.');
  const parts = Array.from({ length: Math.ceil(whole.length / TEXT_LIMIT) }, (_, part) =>
    whole.slice(part * TEXT_LIMIT, (part + 1) * TEXT_LIMIT),
  );
  const ids = parts.filter((part) => part.trim() !== '').map((part) => send(actor, textOf(part, entities), replyTo));
  return ids.at(-1) ?? 0;
}

function textOf(text: string, formatted: readonly MessageEntity[] = []): Pick<Content, 'text' | 'entities'> {
  const { text: shown, entities } = written(text, formatted);
  return entities.length === 0 ? { text: shown } : { text: shown, entities };
}

/** Writes into the own chat and tells the bot. */
export function send({ stage, person }: Actor, content: Content, replyTo?: number): number {
  if (person.blocked) throw new ImpossibleAct('The bot is blocked; unblock it first.');
  person.started = true;
  const chat = chatOf(stage, person);
  const target = replyTo === undefined ? undefined : liveMessage(chat, replyTo)?.message;
  const reply = target ? { reply_to_message: Object.assign({}, target, { reply_to_message: undefined }) } : {};
  const message = write(stage, chat, { from: userOf(person), ...content, ...reply });
  stage.updates.push({ message: told(message, person) });
  return message.message_id;
}

/** A message as updates carry it: with its sender. */
function told(message: Message, person: Person): NonNullable<Update['message']> {
  return { ...message, chat: privateChatOf(person), from: userOf(person) };
}

/** Tells the bot of a tap; of a deleted message only its id is known. */
export function tap({ stage, person }: Actor, messageId: number, data: string): string {
  const stored = chatOf(stage, person).messages.get(messageId);
  if (!stored) throw new ImpossibleAct(`There is no message ${messageId} in this chat.`);
  const id = stage.taps.add(person.id);
  const message = stored.deleted
    ? { chat: privateChatOf(person), message_id: messageId, date: 0 as const }
    : stored.message;
  stage.updates.push({
    callback_query: { id, from: userOf(person), message, chat_instance: String(person.id * 1_000_003), data },
  });
  return id;
}

/** Sends the own phone number, as the button for it does. */
export function shareContact(actor: Actor): number {
  const { id, firstName, lastName, phone } = actor.person;
  if (phone === undefined) throw new ImpossibleAct('This person has no phone number.');
  const name = { first_name: firstName, ...(lastName === undefined ? {} : { last_name: lastName }) };
  // Telegram writes the own number without its plus sign.
  return send(actor, { contact: { phone_number: phone.replace(/^\+/, ''), ...name, user_id: id } });
}

/** Sends a file of this kind. */
export function sendFile(actor: Actor, kind: NewFile['kind'], sent: SentFile): number {
  const { caption, captionAbove, spoiler, cover, startSecond, album, ...file } = sent;
  const size = file.width === undefined ? pictureSize(file.bytes) : undefined;
  const stored = actor.stage.files.add({ ...file, ...size, kind });
  const together = album === undefined ? {} : { media_group_id: album };
  const shown = shownAs({ has_spoiler: spoiler, show_caption_above_media: captionAbove });
  const carried = carrying(stored);
  const first = carried.video && { video: { ...carried.video, ...beginningOf(actor, cover, startSecond) } };
  return send(actor, { ...carried, ...first, ...captionOf({ caption }), ...shown, ...together });
}

function beginningOf({ stage }: Actor, cover: SentFile['cover'], startSecond: number | undefined) {
  const picture = cover && stage.files.add({ bytes: cover, kind: 'photo', ...pictureSize(cover) });
  return {
    ...(picture && { cover: [...picture.sizes] }),
    ...(startSecond !== undefined && { start_timestamp: startSecond }),
  };
}

/** Changes a text of their own and tells the bot. */
export function editOwn({ stage, person }: Actor, messageId: number, text: string): void {
  const stored = liveMessage(chatOf(stage, person), messageId);
  if (stored?.message.from?.id !== person.id || stored.message.text === undefined) {
    throw new ImpossibleAct('Only a text of one’s own can be edited.');
  }
  const { entities: _entities, ...rest } = stored.message;
  const edit_date = stage.nowSeconds();
  rewrite(stage, stored, { ...rest, ...textOf(text), edit_date });
  stage.updates.push({ edited_message: { ...told(stored.message, person), edit_date } });
}

/** Puts the message, without its buttons, into the other person's chat as theirs. */
export function forward({ stage, person }: Actor, messageId: number, toPersonId: number): number {
  const source = liveMessage(chatOf(stage, person), messageId)?.message;
  const receiver = stage.people.get(toPersonId);
  if (!source || !receiver) throw new ImpossibleAct('There is no such message or person.');
  if (source.has_protected_content) throw new ImpossibleAct('This message may not be forwarded.');
  return send({ stage, person: receiver }, forwarded(stage, source));
}

/** Blocks or unblocks the bot, and tells it so where that changes anything. */
export function setBlocked({ stage, person }: Actor, blocked: boolean): void {
  if (person.blocked === blocked) return;
  person.blocked = blocked;
  const user = botAsUser(stage);
  const member = { status: 'member' as const, user };
  const kicked = { status: 'kicked' as const, user, until_date: 0 };
  stage.updates.push({
    my_chat_member: {
      chat: privateChatOf(person),
      from: userOf(person),
      date: stage.nowSeconds(),
      old_chat_member: blocked ? member : kicked,
      new_chat_member: blocked ? kicked : member,
    },
  });
  tellPeople(stage);
}
