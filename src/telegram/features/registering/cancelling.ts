/** Deleting a draft or a list of drafts by words: the question whether to do so is answered as its buttons say. */

import { cancelDraft } from '../../../entries/actions/navigate.ts';
import { cancelList } from '../../../entries/lists/actions.ts';
import { listView } from '../../../entries/lists/queries.ts';
import type { EntryView } from '../../../entries/view.ts';
import { plainWords } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { refusalHtml } from '../../screens/refusals.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { means, standsOn } from '../../screens/spoken-words.ts';
import { goTo } from '../home/doors.ts';
import { cancelListScreen, cancelledListScreen } from '../listing/cancelling.ts';
import { frontScreen } from './front.ts';
import { cancelScreen } from './leaving.ts';

/** Asks whether to delete what is in front. */
export async function askToCancel(ctx: Ctx, entry: EntryView): Promise<Screen> {
  if (entry.asking !== 'list') return cancelScreen(ctx, entry);
  const list = await listView(ctx.services.db, ctx.caller, entry.id);
  return list.ok ? cancelListScreen(list.value, ctx.say) : { html: refusalHtml(ctx, list.refusal), listens: false };
}

/** What follows «yes» or «no» to the question whether to delete; undefined: the message is about something else. */
export async function heardOfCancelling(ctx: Ctx, entry: EntryView): Promise<Screen | undefined> {
  const { say, services, caller, now } = ctx;
  const typed = plainWords(ctx.message?.text ?? '');
  if (means(say, 'spoken-no', typed) || standsOn(say('cancel-no'), typed)) return frontScreen(ctx, entry);
  if (!standsOn(say('cancel-yes'), typed)) return undefined;
  const isList = entry.asking === 'list';
  const cancelled = isList
    ? await cancelList(services.db, caller, entry.id, now)
    : await cancelDraft(services.db, caller, { entryId: entry.id }, now);
  if (!cancelled.ok) return { html: refusalHtml(ctx, cancelled.refusal), listens: false };
  return isList ? cancelledListScreen(say) : cancelledScreen(ctx);
}

/** The draft is gone. */
export function cancelledScreen({ say }: Pick<Ctx, 'say'>): Screen {
  const contests = press(say('home-door-contests'), goTo.data({ command: 'contests' }));
  return { html: say.html('cancel-done'), ...inline([[contests]]), listens: false };
}
