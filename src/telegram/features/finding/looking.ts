/** Looking for what was typed, and what is shown of it. */

import { contestsToSearch, rememberSearch } from '../../../entries/search/finding.ts';
import type { Ctx } from '../../context.ts';
import { refusalHtml } from '../../screens/refusals.ts';
import { noteIntrusion } from '../../screens/refusing.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { stopButton } from './buttons.ts';
import { resultsScreen, type Searched } from './results.ts';

/** The way out while something to look for is awaited. */
export function stopRow({ say }: Pick<Ctx, 'say'>) {
  return inline([[press(say('button-cancel'), stopButton.data({}))]]);
}

/** What is said while the person may write again. */
export function again(ctx: Ctx, html: string): Screen {
  return { html, ...stopRow(ctx), listens: true };
}

/** What was typed is kept, so that its pages can be turned. */
export async function lookedFor(ctx: Ctx, contest: number, typed: string): Promise<Screen> {
  const { db } = ctx.services;
  const looking = { contestId: contest === 0 ? null : contest, typed };
  const allowed = await contestsToSearch(db, ctx.caller, looking.contestId);
  if (!allowed.ok) {
    noteIntrusion(ctx, allowed.refusal);
    return { html: refusalHtml(ctx, allowed.refusal), listens: false };
  }
  const search = await rememberSearch(db, ctx.caller, looking, ctx.now);
  const screen = await results(ctx, { ...looking, search, page: 0 });
  return screen.listens ? again(ctx, screen.html) : screen;
}

/** The results; a thread that failed is the program's fault and written down, and the person may try again. */
export async function results(ctx: Ctx, searched: Searched): Promise<Screen> {
  try {
    const found = await resultsScreen(ctx, searched);
    if (!found.ok) return { html: refusalHtml(ctx, found.refusal), listens: false };
    return found.value ?? { html: ctx.say.html('find-too-short'), listens: true };
  } catch (error) {
    ctx.services.log.error({ err: error }, 'a search failed');
    return { html: ctx.say.html('find-busy'), listens: true };
  }
}
