/** More acts: those of a degree or a nomination at once, or picked one by one. */

import { actsToPick, countChoices } from '../../../concerts/programme/acts.ts';
import { addActs } from '../../../concerts/programme/changing.ts';
import { programmeFor } from '../../../concerts/programme/loading.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { answerOutdated } from '../../incoming/router.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import * as on from './buttons.ts';
import { refuseChange, showProgramme } from './programme.ts';
import { actTitle, occasionTitle, readChoice } from './words.ts';

const PER_PAGE = 8;
const MOST_ON_BUTTON = 44;
/** More than any programme has pages: it shows the last. */
const LAST_PAGE = 9999;

export async function showAdding(ctx: Ctx, { programme: programmeId }: { programme: number }): Promise<void> {
  const { services, caller, say } = ctx;
  const found = await programmeFor(services.db, caller, programmeId);
  if (!found.ok) return refuse(ctx, found.refusal);
  const { version: seen } = found.value;
  const { all, degrees, nominations } = await countChoices(services.db, found.value);
  const add = (label: string, of: string, which: string) => [
    press(label, on.addButton.data({ programme: programmeId, seen, of, which })),
  ];
  const rows = [
    ...(all > 0
      ? [[press(say('programme-button-pick'), on.pickingButton.data({ programme: programmeId, page: 0 }))]]
      : []),
    ...(all > 0 ? [add(say('programme-add-all', { count: all }), 'all', '')] : []),
    ...degrees.map(({ id, title, count }) => add(say('programme-choice', { title, count }), 'degree', id)),
    ...nominations.map(({ id, title, count }) =>
      add(say('programme-choice', { title: shortened(title, MOST_ON_BUTTON), count }), 'nomination', id),
    ),
    [
      press(
        say('programme-button-words-end'),
        on.askButton.data({ programme: programmeId, seen, item: 0, what: 'words' }),
      ),
    ],
    [press(say('programme-button-whole'), on.programmeButton.data({ programme: programmeId, page: 0 }))],
  ];
  const occasion = occasionTitle(found.value, say);
  await redraw(
    ctx,
    say.html(all > 0 ? 'programme-adding' : 'programme-adding-none', { occasion }),
    inline(rows).keyboard,
  );
}

export async function add(
  ctx: Ctx,
  { programme: programmeId, seen, of, which }: { programme: number; seen: number; of: string; which: string },
): Promise<void> {
  const choice = readChoice(of, which);
  if (!choice) return answerOutdated(ctx);
  const done = await addActs(ctx.services.db, ctx.caller, { programmeId, seen, choice }, ctx.now);
  if (!done.ok) return refuseChange(ctx, done.refusal, () => showAdding(ctx, { programme: programmeId }));
  await showProgramme(ctx, { programme: programmeId, page: LAST_PAGE });
}

export async function showPicking(ctx: Ctx, { programme: programmeId, page }: { programme: number; page: number }) {
  const { services, caller, say } = ctx;
  const found = await programmeFor(services.db, caller, programmeId);
  if (!found.ok) return refuse(ctx, found.refusal);
  const { version: seen } = found.value;
  const list = await actsToPick(services.db, found.value, { page, size: PER_PAGE });
  const turn = (sign: string, to: number) => press(sign, on.pickingButton.data({ programme: programmeId, page: to }));
  const rows = [
    ...list.entries.map((entry) => [
      press(
        shortened(actTitle(entry, say), MOST_ON_BUTTON),
        on.pickButton.data({ programme: programmeId, seen, entry: entry.id, page: list.page }),
      ),
    ]),
    [
      ...(list.page > 0 ? [turn('◂', list.page - 1)] : []),
      ...(list.pages > 1 ? [turn(`${list.page + 1}/${list.pages}`, list.page)] : []),
      ...(list.page < list.pages - 1 ? [turn('▸', list.page + 1)] : []),
    ],
    [press(say('programme-button-whole'), on.programmeButton.data({ programme: programmeId, page: LAST_PAGE }))],
  ];
  const html = say.html(list.entries.length > 0 ? 'programme-picking' : 'programme-picked-all');
  await redraw(ctx, html, inline(rows).keyboard);
}

export async function pick(
  ctx: Ctx,
  {
    programme: programmeId,
    seen,
    entry: entryId,
    page,
  }: { programme: number; seen: number; entry: number; page: number },
): Promise<void> {
  const choice = { of: 'entry', entryId } as const;
  const done = await addActs(ctx.services.db, ctx.caller, { programmeId, seen, choice }, ctx.now);
  const show = () => showPicking(ctx, { programme: programmeId, page });
  if (!done.ok && done.refusal.code !== 'programme-changed') return refuse(ctx, done.refusal);
  if (!done.ok) return refuseChange(ctx, done.refusal, show);
  await show();
}
