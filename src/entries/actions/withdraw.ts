/** Withdraws an entry; its number and its history stay, and its place is offered to the next in line. */

import { mayWithdraw } from '../../contests/rules.ts';
import type { Database } from '../../database/connect.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result } from '../../result.ts';
import { NOT_CORRECTING } from '../correction/rules.ts';
import { extensionOf } from '../extending/extensions.ts';
import { mayBecome } from '../lifecycle.ts';
import { viewEntry } from '../queries.ts';
import type { Refusal } from '../refusals.ts';
import { openEntry } from '../storing/load.ts';
import { saveEntry } from '../storing/save.ts';
import { transact } from '../storing/transact.ts';
import type { EntryView } from '../view.ts';
import { offerPlaces } from '../waiting/offers.ts';
import { NOT_WAITING } from '../waiting/rules.ts';

/** Withdraws an entry; a contact may until the contest's withdraw end, an organizer at any time. Safe to repeat. */
export async function withdrawEntry(
  db: Database,
  caller: Caller,
  { entryId }: { entryId: number },
  now: Date,
): Promise<Result<EntryView, Refusal>> {
  return transact(db, async (tx) => {
    const opened = await openEntry(tx, caller, 'entry.withdraw', entryId, { contestToo: false });
    if (!opened.ok) return opened;
    const { entry, contest, actor } = opened.value;
    if (entry.state === 'withdrawn') return ok(await viewEntry(tx, entry));
    const allowed = mayBecome(entry.state, 'withdrawn', actor);
    if (!allowed.ok) return allowed;
    const open = actor === 'contact' ? mayWithdraw(contest, await extensionOf(tx, entry), now) : ok(true);
    if (!open.ok) return open;
    const withdrawn = {
      ...entry,
      ...NOT_WAITING,
      ...NOT_CORRECTING,
      state: 'withdrawn' as const,
      asking: null,
      pending: null,
    };
    const deed = { personId: caller.personId, action: 'withdrawn', at: now };
    const saved = await saveEntry(tx, contest, entry, withdrawn, deed);
    await offerPlaces(tx, entry.contestId, contest, now);
    return ok(await viewEntry(tx, saved));
  });
}
