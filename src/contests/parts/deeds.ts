/** What an organizer does to a part of a contest, as a pure function of the definition, and the same on the contest itself. */

import type { Located, ShapeFault } from '../../data-file/shape.ts';
import type { Database } from '../../database/connect.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { AskUsed } from '../actions.ts';
import { type Changed, type ContestChangeRefusal, changeDefinition } from '../changing.ts';
import type { ContestDefinition } from '../definition.ts';
import type { ContestFault, Named } from '../file/faults.ts';
import { partNamed } from './catalogue.ts';
import { type ContestSetting, type Given, gone, type PartList, type PartRefusal } from './part.ts';

/** One change: of a setting, or of the list of a part. `at` is a place in the list from 0, null for the contest's own. */
export type Deed = { readonly part: string } & (
  | { readonly do: 'set'; readonly at: number | null; readonly setting: string; readonly given: Given }
  | { readonly do: 'add'; readonly text: string; readonly kind?: string }
  | { readonly do: 'remove' | 'up' | 'down' | 'close' | 'open'; readonly at: number }
);

/** Why a part was not changed. Whatever is wrong, the contest stands as it stood. */
export type ShapingRefusal =
  | Exclude<ContestChangeRefusal, { code: 'contest-file-faulty' | 'contest-file-unreadable' }>
  | PartRefusal
  /** It would contradict itself; `wanted` is what it would have been, for titles. */
  | { code: 'part-faulty'; faults: readonly Located<ShapeFault | ContestFault>[]; wanted: ContestDefinition }
  /** Entries or results use it. */
  | { code: 'part-in-use'; of: Named; id: string; path: string; wanted: ContestDefinition };

/** The setting a button names; undefined where there is none, or it means nothing for this thing. */
export function settingOf(
  contest: ContestDefinition,
  { part: name, at, setting }: { part: string; at: number | null; setting: string },
  now: Date,
): ContestSetting | undefined {
  const part = partNamed(name);
  const settings = at === null ? part?.settings : part?.list?.settings(at);
  const found = settings && Object.hasOwn(settings, setting) ? settings[setting] : undefined;
  return found && (found.applies?.(contest, { contest, now }) ?? true) ? found : undefined;
}

/** The definition as the deed makes it; whether the contest can be so is judged afterwards. */
export function shaped(contest: ContestDefinition, deed: Deed, now: Date): Result<ContestDefinition, PartRefusal> {
  if (deed.do === 'set') {
    const setting = settingOf(contest, deed, now);
    return setting ? setting.put(contest, deed.given, { contest, now }) : gone();
  }
  const list = partNamed(deed.part)?.list;
  if (!list) return gone();
  if (deed.do === 'add') return list.added({ contest, now }, deed.text, deed.kind);
  return ok(WAYS[deed.do](list, contest, deed.at));
}

type Way = Exclude<Deed['do'], 'set' | 'add'>;

const WAYS: Record<Way, (list: PartList, contest: ContestDefinition, at: number) => ContestDefinition> = {
  remove: (list, contest, at) => list.removed(contest, at),
  up: (list, contest, at) => list.moved(contest, at, -1),
  down: (list, contest, at) => list.moved(contest, at, 1),
  close: (list, contest, at) => list.turned(contest, at, true),
  open: (list, contest, at) => list.turned(contest, at, false),
};

/** Does it to the contest as the organizer saw it; `mark` is that of what they saw. */
export async function shape(
  db: Database,
  caller: Caller,
  seen: { contestId: number; mark: string },
  deed: Deed,
  now: Date,
  used: AskUsed,
): Promise<Result<Changed, ShapingRefusal>> {
  let wanted: ContestDefinition | undefined;
  const change = (definition: ContestDefinition) => {
    const made = shaped(definition, deed, now);
    if (made.ok) wanted = made.value;
    return made;
  };
  const changed = await changeDefinition(db, caller, seen, change, now, used);
  if (changed.ok) return changed;
  const { refusal } = changed;
  if (refusal.code === 'contest-file-unreadable') return gone();
  if (refusal.code !== 'contest-file-faulty') return refused(refusal);
  return wanted ? refused(judged(refusal.faults, wanted)) : gone();
}

function judged(faults: readonly Located<ShapeFault | ContestFault>[], wanted: ContestDefinition): ShapingRefusal {
  const inUse = faults.find((fault) => fault.code === 'id-in-use');
  if (inUse?.code !== 'id-in-use') return { code: 'part-faulty', faults, wanted };
  const { of, id, path } = inUse;
  return { code: 'part-in-use', of, id, path, wanted };
}
