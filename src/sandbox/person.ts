/** What a person can do with their phone, by the names a test would tell it in. */

import {
  type Actor,
  editOwn,
  forward,
  ImpossibleAct,
  type Saying,
  type SentFile,
  say,
  send,
  sendFile,
  setBlocked,
  shareContact,
  tap,
  tellPeople,
} from './acts.ts';
import { chatOf, shownCommands } from './chats.ts';
import type { SandboxPerson } from './contract.ts';
import type { NewFile } from './files.ts';
import { type Person, shownPerson } from './people.ts';
import type { Stage } from './stage.ts';
import { sampleSticker, sampleVoice } from './stock.ts';

export interface PersonActs {
  /** The person as they are now. */
  readonly shown: SandboxPerson;
  /** Writes a text, split like clients do where it is over 4096; the id of the (last) message. */
  says(text: string, saying?: Saying): number;
  /** Opens the chat by its button or by a start link, unblocking the bot if need be. */
  starts(payload?: string): number;
  /** Taps an inline button, or a forged one: the data are sent as given. The id of the callback query. */
  taps(messageId: number, data: string): string;
  /** A second device sends the last tap again, under a new update id. */
  tapsAgain(): string;
  /** Presses the newest button that reads so, under a message or under the text field. */
  presses(label: string): void;
  sharesContact(): number;
  sendsPhoto(file: SentFile): number;
  sendsDocument(file: SentFile): number;
  sendsVideo(file: SentFile): number;
  sendsAnimation(file: SentFile): number;
  sendsAudio(file: SentFile): number;
  sendsVoice(file?: SentFile): number;
  sendsSticker(): number;
  sendsLocation(latitude: number, longitude: number): number;
  /** Changes a text of their own. */
  edits(messageId: number, text: string): void;
  /** Puts a copy of a message, buttons kept out, into another person's chat with the bot. */
  forwards(messageId: number, toPersonId: number): number;
  blocks(): void;
  unblocks(): void;
  /** The account is deleted. */
  deactivates(): void;
  setsLanguage(languageCode: SandboxPerson['languageCode']): void;
}

/** Acts throw `ImpossibleAct` where a real client would not offer them. */
export function createActs(stage: Stage, person: Person): PersonActs {
  const actor = { stage, person };
  let lastTap: { messageId: number; data: string } | undefined;
  const acts: PersonActs = {
    get shown() {
      return shownPerson(person);
    },
    says: (text, saying) => say(actor, text, saying),
    starts(payload) {
      if (payload !== undefined && !/^[A-Za-z0-9_-]{1,64}$/.test(payload)) {
        throw new ImpossibleAct(`A start link carries 1–64 of A-Z a-z 0-9 _ -, not “${payload}”.`);
      }
      if (person.blocked) setBlocked(actor, false);
      return say(actor, payload === undefined ? '/start' : `/start ${payload}`);
    },
    taps(messageId, data) {
      lastTap = { messageId, data };
      return tap(actor, messageId, data);
    },
    tapsAgain() {
      if (!lastTap) throw new ImpossibleAct('There was no tap to send again.');
      return tap(actor, lastTap.messageId, lastTap.data);
    },
    presses: (label) => press(actor, acts, label),
    ...attachments(actor),
    edits: (messageId, text) => editOwn(actor, messageId, text),
    forwards: (messageId, toPersonId) => forward(actor, messageId, toPersonId),
    blocks: () => setBlocked(actor, true),
    unblocks: () => setBlocked(actor, false),
    deactivates() {
      person.deactivated = true;
    },
    setsLanguage(languageCode) {
      person.languageCode = languageCode;
      tellPeople(stage);
      stage.events.publish({ type: 'commands', chatId: person.id, commands: shownCommands(stage, person) });
    },
  };
  return acts;
}

type Attachments = Pick<PersonActs, Extract<keyof PersonActs, `sends${string}`> | 'sharesContact'>;

function attachments(actor: Actor): Attachments {
  const file = (kind: NewFile['kind']) => (sent: SentFile) => sendFile(actor, kind, sent);
  return {
    sharesContact: () => shareContact(actor),
    sendsPhoto: file('photo'),
    sendsDocument: file('document'),
    sendsVideo: file('video'),
    sendsAnimation: file('animation'),
    sendsAudio: file('audio'),
    sendsVoice: (sent = sampleVoice()) => sendFile(actor, 'voice', sent),
    sendsSticker: () => sendFile(actor, 'sticker', sampleSticker()),
    sendsLocation: (latitude, longitude) => send(actor, { location: { latitude, longitude } }),
  };
}

/** Looks under the messages first, newest before oldest, then under the text field. */
function press({ stage, person }: Actor, acts: PersonActs, label: string): void {
  const chat = chatOf(stage, person);
  const messages = [...chat.messages.values()].filter((stored) => !stored.deleted).reverse();
  for (const { message } of messages) {
    const button = message.reply_markup?.inline_keyboard.flat().find(({ text }) => text === label);
    if (button && 'callback_data' in button) {
      acts.taps(message.message_id, button.callback_data);
      return;
    }
  }
  const buttons = chat.replyKeyboard?.keyboard.flat() ?? [];
  const button = buttons.find((one) => (typeof one === 'string' ? one : one.text) === label);
  if (button === undefined) throw new ImpossibleAct(`There is no button “${label}”.`);
  if (typeof button === 'object' && 'request_contact' in button) acts.sharesContact();
  else acts.says(label);
}
