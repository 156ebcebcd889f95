/** Lists of a contest's things: each addressed by its place, changed through its settings, moved, closed, taken out. Pure. */

import { ok, type Result } from '../../result.ts';
import type { PlainKey } from '../../texts/plain-key.ts';
import type { Say } from '../../texts/texts.ts';
import type { ContestDefinition } from '../definition.ts';
import {
  type Around,
  gone,
  type Item,
  type PartList,
  type PartOption,
  type PartRefusal,
  type Setting,
  type Settings,
} from './part.ts';

/** What makes a list of `T`s. */
export interface ListOf<T> {
  readonly add: PlainKey;
  readonly askAdd: PlainKey;
  get(contest: ContestDefinition): readonly T[];
  set(contest: ContestDefinition, things: T[]): ContestDefinition;
  show(thing: T, contest: ContestDefinition, say: Say): Omit<Item, 'closed'>;
  readonly settings: Settings<T>;
  kinds?(contest: ContestDefinition, say: Say): PartOption[];
  /** The things the words make; theirs is the last place. */
  make(around: Around, text: string, kind: string | undefined): Result<T[], PartRefusal>;
  /** Closes a thing or opens it again; without it the list's things cannot be closed. */
  close?(thing: T, closed: boolean): T;
  isClosed?(thing: T): boolean;
  /** What else of the contest forgets a thing that is taken out. */
  forget?(contest: ContestDefinition, thing: T): ContestDefinition;
}

/** The list as everything else knows it, whatever it is of. */
export function listOf<T>(list: ListOf<T>): PartList {
  const { close, isClosed, kinds } = list;
  return {
    add: list.add,
    askAdd: list.askAdd,
    closes: close !== undefined,
    items: (contest, say) =>
      list.get(contest).map((thing) => ({ ...list.show(thing, contest, say), closed: isClosed?.(thing) ?? false })),
    settings: (at) =>
      Object.fromEntries(Object.entries(list.settings).map(([name, setting]) => [name, within(list, setting, at)])),
    ...(kinds && { kinds }),
    added(around, text, kind) {
      const made = list.make(around, text, kind);
      const { contest } = around;
      return made.ok ? ok(list.set(contest, [...list.get(contest), ...made.value])) : made;
    },
    removed(contest, at) {
      const thing = list.get(contest)[at];
      const without = list.set(contest, list.get(contest).toSpliced(at, 1));
      return thing === undefined ? contest : (list.forget?.(without, thing) ?? without);
    },
    moved(contest, at, by) {
      const things = [...list.get(contest)];
      const [thing, other] = [things[at], things[at + by]];
      if (thing === undefined || other === undefined) return contest;
      return list.set(contest, things.with(at, other).with(at + by, thing));
    },
    turned(contest, at, closed) {
      const thing = list.get(contest)[at];
      if (thing === undefined || !close) return contest;
      return list.set(contest, list.get(contest).toSpliced(at, 1, close(thing, closed)));
    },
  };
}

/** A setting of the thing at a place as a setting of the contest. */
function within<T>(list: ListOf<T>, setting: Setting<T>, at: number): Setting<ContestDefinition> {
  const { label, ask, way, clears, unset, unshown, applies, offered, options } = setting;
  const thingIn = (contest: ContestDefinition) => list.get(contest)[at];
  return {
    ...{ label, ask, way, clears, ...(unset && { unset }), ...(unshown && { unshown }) },
    applies(contest, around) {
      const thing = thingIn(contest);
      return thing !== undefined && (applies?.(thing, around) ?? true);
    },
    offered(contest, around) {
      const thing = thingIn(contest);
      return thing !== undefined && (offered?.(thing, around) ?? true);
    },
    read(contest, around, say) {
      const thing = thingIn(contest);
      return thing === undefined ? '' : setting.read(thing, around, say);
    },
    ...(options && {
      options(contest: ContestDefinition, around: Around, say: Say) {
        const thing = thingIn(contest);
        return thing === undefined ? [] : options(thing, around, say);
      },
    }),
    put(contest, given, around) {
      const thing = thingIn(contest);
      if (thing === undefined) return gone();
      const put = setting.put(thing, given, around);
      return put.ok ? ok(list.set(contest, list.get(contest).toSpliced(at, 1, put.value))) : put;
    },
  };
}
