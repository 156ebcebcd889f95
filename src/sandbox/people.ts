/** Who holds a phone in the sandbox, and how the Bot API names them. */

import type { Chat, User } from '@grammyjs/types';
import type { SandboxPerson } from './contract.ts';

/** A person with what only the server knows of them. */
export interface Person extends SandboxPerson {
  /** They have opened the chat; before that the bot cannot write to them. */
  started: boolean;
  /** The account is gone. */
  deactivated: boolean;
}

/** What is needed to add a person; `started` lets the bot write to them at once. */
export interface NewPerson extends Omit<SandboxPerson, 'id' | 'blocked' | 'role'> {
  id?: number;
  role?: SandboxPerson['role'];
  started?: boolean;
}

/** The id the first person gets when none is asked for. */
export const FIRST_PERSON_ID = 7001;

/** The three in front of the page. */
export const threePeople: readonly NewPerson[] = [
  { id: 7001, firstName: 'Анна', lastName: 'Щукина', phone: '+79990000003', languageCode: 'ru', role: 'school' },
  { id: 7002, firstName: 'Марина', lastName: 'Королёва', phone: '+79990000051', languageCode: 'ru', role: 'parent' },
  { id: 7003, firstName: 'Елена', lastName: 'Орлова', phone: '+79990000001', languageCode: 'ru', role: 'organizer' },
];

/** Makes a person of what was asked for; `id` is used where none was given. */
export function makePerson(wanted: NewPerson, id: number): Person {
  return {
    ...wanted,
    id: wanted.id ?? id,
    role: wanted.role ?? 'guest',
    blocked: false,
    started: wanted.started ?? false,
    deactivated: false,
  };
}

/** The person as the page sees them. */
export function shownPerson({ started: _started, deactivated: _deactivated, ...shown }: Person): SandboxPerson {
  return shown;
}

/** The person as a sender of messages and taps. */
export function userOf(person: Person): User {
  return {
    id: person.id,
    is_bot: false,
    first_name: person.firstName,
    ...(person.lastName === undefined ? {} : { last_name: person.lastName }),
    ...(person.username === undefined ? {} : { username: person.username }),
    language_code: person.languageCode,
  };
}

/** The person's private chat with the bot; its id is theirs. */
export function privateChatOf(person: Person): Chat.PrivateChat {
  const { is_bot: _isBot, language_code: _languageCode, ...names } = userOf(person);
  return { ...names, type: 'private' };
}
