/** The state of a chat's conversation during one update: read off the inbox's claim, written with the update's end. */

import type { ConversationData, VersionedState } from '@grammyjs/conversations';
import type { ConversationChange } from '../../updates/update.ts';

/**
 * Raised when conversations change so that their running ones cannot be resumed. These are dropped then, and people go
 * on from their drafts.
 */
export const TALK_VERSION = 1;

/** Under this name stands what the update before put last before the person. */
const SHOWN = '@shown';

type State = VersionedState<ConversationData>;

/** Under this name, which is no conversation's, stands what those that were left had been begun with. */
const LEFT = '@left';

/** A conversation under way, and what it was begun with. */
export interface Running {
  readonly name: string;
  readonly begunWith: unknown;
}

/**
 * What was put before a person last, for what they do right after: the name of the screen, what it is of, and when, where
 * that matters: what is the same every time is written once.
 */
export interface Shown {
  readonly name: string;
  readonly of: number;
  readonly at?: string;
}

/** One chat's conversation while one update is handled. */
export interface Talk {
  /** The state as the conversations plugin works on it, in place. */
  read(): State;
  write(state: State): void;
  clear(): void;
  /** The conversations under way. */
  running(): Running[];
  /** What comes in place of the conversation that ends with this update: its next question. */
  next: Running | undefined;
  /** What this conversation was begun with when it was last left, unless it was begun anew since. */
  leftWith(name: string): unknown;
  /** What the update before this one put before the person. */
  readonly shownBefore: Shown | undefined;
  /** What this update puts before them; it is forgotten with the next one. */
  shown: Shown | undefined;
  /** Hides what is under way until the returned function is called; these are left for good, and what they asked is kept. */
  setAside(left: ReadonlySet<string>): () => void;
  /** What is to be stored. */
  change(): ConversationChange;
}

/** Takes up what was stored; conversations not among `known`, or of another version, are left behind. */
export function createTalk(stored: unknown, known: ReadonlySet<string>): Talk {
  const data = dataOf(stored);
  const live = Object.fromEntries(Object.entries(data ?? {}).filter(([name]) => known.has(name)));
  const before = JSON.stringify(data ?? {});
  let left = leftIn(data);
  const state: State = { version: [0, TALK_VERSION], state: live };
  let after: ConversationData = live;
  return {
    read: () => state,
    write: (written) => {
      after = written.state;
    },
    clear: () => {
      after = {};
    },
    running: () => Object.entries(live).map(([name, [state]]) => ({ name, begunWith: argumentOf(state) })),
    next: undefined,
    leftWith: (name) => left[name],
    shownBefore: (data as Record<string, Shown> | undefined)?.[SHOWN],
    shown: undefined,
    setAside(leaving) {
      const held = Object.fromEntries(Object.entries(live).filter(([name]) => !leaving.has(name)));
      const gone = Object.entries(live).filter(([name]) => leaving.has(name));
      if (gone.length > 0) left = Object.fromEntries(gone.map(([name, [state]]) => [name, argumentOf(state)]));
      for (const name of Object.keys(live)) delete live[name];
      return () => void Object.assign(live, held);
    },
    change() {
      const whole = { ...withLeft(after, left), ...(this.shown && { [SHOWN]: this.shown }) };
      if (Object.keys(whole).length === 0) return { kind: stored === undefined ? 'kept' : 'forgotten' };
      const kept = JSON.stringify(whole) === before;
      return kept ? { kind: 'kept' } : { kind: 'replaced', state: { version: state.version, state: whole } };
    },
  };
}

type Left = Record<string, unknown>;

function leftIn(data: ConversationData | undefined): Left {
  return (data as Record<string, Left> | undefined)?.[LEFT] ?? {};
}

/** What is asked again is not left any more. */
function withLeft(running: ConversationData, left: Left): object {
  const still = Object.entries(left).filter(([name]) => !(name in running));
  return { ...running, ...(still.length > 0 && { [LEFT]: Object.fromEntries(still) }) };
}

/** The first of what a conversation was begun with; ours take one thing. */
function argumentOf(state: { args?: string } | undefined): unknown {
  const given: unknown = state?.args === undefined ? [] : JSON.parse(state.args);
  return Array.isArray(given) ? given[0] : undefined;
}

function dataOf(stored: unknown): ConversationData | undefined {
  if (typeof stored !== 'object' || stored === null || !('version' in stored) || !('state' in stored)) return undefined;
  const { version, state } = stored as State;
  return version[0] === 0 && version[1] === TALK_VERSION ? state : undefined;
}
