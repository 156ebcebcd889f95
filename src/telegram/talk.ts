/** The state of a chat's conversation during one update: read off the inbox's claim, written with the update's end. */

import type { ConversationData, VersionedState } from '@grammyjs/conversations';
import type { ConversationChange } from '../updates/update.ts';

/**
 * Raised when conversations change so that their running ones cannot be resumed. These are dropped then, and people go
 * on from their drafts.
 */
export const TALK_VERSION = 1;

type State = VersionedState<ConversationData>;

/** A conversation under way, and what it was begun with. */
export interface Running {
  readonly name: string;
  readonly begunWith: unknown;
}

/** One chat's conversation while one update is handled. */
export interface Talk {
  /** The state as the conversations plugin works on it, in place. */
  read(): State;
  write(state: State): void;
  clear(): void;
  /** The conversations under way. */
  running(): Running[];
  /** Hides what is under way until the returned function is called; these are left for good. */
  setAside(left: ReadonlySet<string>): () => void;
  /** What is to be stored. */
  change(): ConversationChange;
}

/** Takes up what was stored; conversations not among `known`, or of another version, are left behind. */
export function createTalk(stored: unknown, known: ReadonlySet<string>): Talk {
  const data = dataOf(stored);
  const live = Object.fromEntries(Object.entries(data ?? {}).filter(([name]) => known.has(name)));
  const before = JSON.stringify(data ?? {});
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
    setAside(left) {
      const held = Object.fromEntries(Object.entries(live).filter(([name]) => !left.has(name)));
      for (const name of Object.keys(live)) delete live[name];
      return () => void Object.assign(live, held);
    },
    change() {
      if (Object.keys(after).length === 0) return { kind: stored === undefined ? 'kept' : 'forgotten' };
      const kept = JSON.stringify(after) === before;
      return kept ? { kind: 'kept' } : { kind: 'replaced', state: { version: state.version, state: after } };
    },
  };
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
