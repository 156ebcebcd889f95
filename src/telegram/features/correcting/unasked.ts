/** A wish to put something right out of the blue: the entry's question by one tap, or the entries to choose from. */

import { draftInFront, entriesOfContact } from '../../../entries/queries.ts';
import type { EntryView } from '../../../entries/view.ts';
import { contactWays } from '../../../entries/ways.ts';
import { contestsWithin } from '../../../people/access.ts';
import type { Ctx } from '../../context.ts';
import { entryLabel } from '../../entries/entry-card.ts';
import { reply } from '../../screens/reply.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { goTo } from '../home/doors.ts';
import { showButton } from '../my-entries/buttons.ts';
import { editButton, openButton, stepWord } from '../registering/buttons.ts';
import { correctionWished, stepsWished, type Wish } from './wished.ts';
import { wishedScreen } from './wished-screen.ts';

/** Entries offered by name; the others stand in the list. */
const MOST_OFFERED = 6;

/** True when the words were such a wish, and the person has entries. */
export async function hearWish(ctx: Ctx): Promise<boolean> {
  const wish = correctionWished(ctx.message?.text ?? '');
  if (!wish || ctx.message?.forward_origin) return false;
  // The staff's words may be a question about figures, or somebody's name to look for.
  if (!wish.isAll && contestsWithin(ctx.caller, 'tally.see').length > 0) return false;
  const { db } = ctx.services;
  const inFront = await draftInFront(db, ctx.caller.personId);
  if (inFront) return answered(ctx, wishedScreen(ctx, inFront, wish));
  const own = (await entriesOfContact(db, ctx.caller.personId)).toSorted((one, other) => other.id - one.id);
  const open: EntryView[] = [];
  for (const entry of own) if ((await contactWays(db, entry, ctx.now)).answer) open.push(entry);
  return answered(ctx, offer(ctx, wish, open) ?? closedScreen(ctx, own));
}

async function answered(ctx: Ctx, screen: Screen | undefined): Promise<boolean> {
  if (screen) await reply(ctx, screen.html, screen.keyboard);
  return screen !== undefined;
}

function offer(ctx: Ctx, wish: Wish, open: readonly EntryView[]): Screen | undefined {
  const [entry, ...others] = open;
  if (!entry) return undefined;
  return others.length === 0
    ? (wishedScreen(ctx, entry, wish) ?? whichScreen(ctx, open, wish))
    : whichScreen(ctx, open, wish);
}

/** Each entry leads to the one question named, or to the choice of its questions. */
function whichScreen({ say }: Ctx, open: readonly EntryView[], wish: Wish): Screen {
  const rows = open.slice(0, MOST_OFFERED).map((entry) => {
    const [step, ...others] = stepsWished(wish, entry);
    const id = { entry: entry.id };
    const data = step && others.length === 0 ? openButton.data({ ...id, step: stepWord(step) }) : editButton.data(id);
    return [press(entryLabel(entry, say), data)];
  });
  const rest = open.length > MOST_OFFERED ? [[press(say('home-door-my'), goTo.data({ command: 'my' }))]] : [];
  return { html: say.html('correcting-wished-which'), ...inline([...rows, ...rest]), listens: false };
}

/** Nothing may be changed any more: the organizers are the ones to ask. */
function closedScreen({ say }: Ctx, own: readonly EntryView[]): Screen | undefined {
  const [entry, ...others] = own.filter(({ number }) => number !== null);
  if (!entry) return undefined;
  const rows = [
    [press(say('home-door-ask'), goTo.data({ command: 'ask' }))],
    others.length === 0
      ? [press(say('my-button-open'), showButton.data({ entry: entry.id }))]
      : [press(say('home-door-my'), goTo.data({ command: 'my' }))],
  ];
  return { html: say.html('correcting-wished-late'), ...inline(rows), listens: false };
}
