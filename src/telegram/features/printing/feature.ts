/** Printing: lists and sheets of a contest as PDFs on A4, asked for in two taps; a school's confirmation in one. */

import { allContests, type Contest, contestById } from '../../../contests/queries.ts';
import { reachOf } from '../../../entries/storing/load.ts';
import { type Action, authorize, contestsWithin } from '../../../people/access.ts';
import { staff } from '../../../people/queries.ts';
import { confirmableInstitutions } from '../../../sheets/queries.ts';
import { storedForDay } from '../../../sheets/stored-programme.ts';
import { SHEETS, type SheetKind } from '../../../sheets/words.ts';
import type { Ctx } from '../../context.ts';
import { type Feature, onTap } from '../../feature.ts';
import { answerOutdated } from '../../incoming/router.ts';
import type { Values } from '../../screens/buttons.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw, reply } from '../../screens/reply.ts';
import { press, type Screen } from '../../screens/screen.ts';
import * as on from './buttons.ts';
import { optionsScreen, type Wished } from './options.ts';
import { contestsScreen, nominationsScreen, schoolsScreen, sheetsScreen } from './screens.ts';
import { sendFromEntry, sendSheet, sendToSchool } from './sending.ts';
import { readWish, usualWish, wishFor } from './wish.ts';

const KINDS = Object.keys(SHEETS) as SheetKind[];

export const printing: Feature = {
  commands: [
    {
      name: 'print',
      description: 'command-print',
      roles: ['administrator', 'organizer', 'jury'],
      handle: (ctx) => chooseContest(ctx, reply),
    },
  ],
  taps: [
    onTap(on.contestsButton, (ctx) => chooseContest(ctx, redraw)),
    onTap(on.sheetsButton, (ctx, { contest }) => chooseSheet(ctx, contest, redraw)),
    onTap(on.openButton, (ctx, { contest }) => chooseSheet(ctx, contest, reply)),
    onTap(on.optionsButton, (ctx, values) => withWish(ctx, values, showOptions)),
    onTap(on.nominationsButton, (ctx, values) =>
      withWish(ctx, values, (_, wished) => draw(ctx, nominationsScreen(ctx.say, wished), redraw)),
    ),
    onTap(on.printButton, (ctx, values) => withWish(ctx, values, print)),
    onTap(on.schoolsButton, chooseSchool),
    onTap(on.schoolButton, sendToSchool),
    onTap(on.confirmButton, sendFromEntry),
  ],
  additions: {
    async managed(ctx, { id, definition }) {
      if (definition.state === 'draft' || kindsFor(ctx, id).length === 0) return {};
      return { rows: [[press(ctx.say('printing-button'), on.openButton.data({ contest: id }))]] };
    },
    async entry({ say, caller }, entry) {
      const { id, state, contestId, contactId, institution } = entry;
      const reach = reachOf({ contestId, contactId, institutionId: institution?.id ?? null });
      if (state !== 'accepted' || !authorize(caller, 'sheet.confirm', reach).ok) return {};
      return { seldom: [[press(say('printing-confirm'), on.confirmButton.data({ entry: id }))]] };
    },
  },
};

/** The sheets of a contest that the caller may print. */
function kindsFor({ caller }: Ctx, contestId: number): SheetKind[] {
  return KINDS.filter((kind) => authorize(caller, SHEETS[kind].action, { contestId }).ok);
}

/** /print: the contests in reach; with one there is nothing to choose. */
async function chooseContest(ctx: Ctx, how: typeof reply): Promise<void> {
  const action: Action = 'sheet.jury';
  const within = contestsWithin(ctx.caller, action);
  if (within.length === 0) return refuse(ctx, { code: 'not-allowed', action });
  const contests = (await allContests(ctx.services.db)).filter(
    ({ id, definition }) => definition.state === 'active' && (within === 'all' || within.includes(id)),
  );
  const [only] = contests;
  if (only && contests.length === 1) return chooseSheet(ctx, only.id, how);
  await draw(ctx, contestsScreen(ctx.say, contests), how);
}

async function chooseSheet(ctx: Ctx, contestId: number, how: typeof reply): Promise<void> {
  const kinds = kindsFor(ctx, contestId);
  if (kinds.length === 0) return refuse(ctx, { code: 'not-allowed', action: 'sheet.print' });
  const contest = await contestById(ctx.services.db, contestId);
  if (!contest) return refuse(ctx, { code: 'contest-not-found' });
  const jurors = await jurorsOf(ctx, contest);
  await draw(
    ctx,
    sheetsScreen(ctx.say, contest, kinds, (kind) => usualWish(kind, jurors)),
    how,
  );
}

/** How many people hold the role of the jury in a contest. */
async function jurorsOf({ services }: Ctx, { id }: Contest): Promise<number> {
  const held = await staff(services.db);
  const jury = held.filter(({ role, contestId }) => role === 'jury' && (contestId === null || contestId === id));
  return new Set(jury.map(({ personId }) => personId)).size;
}

type Asked = Values<{ sheet: 'word'; contest: 'id'; nomination: 'word'; wish: 'word' }>;

/** Does `work` with the wish a button carries, for whoever may print that sheet. */
async function withWish(ctx: Ctx, asked: Asked, work: (ctx: Ctx, wished: Wished) => Promise<void>): Promise<void> {
  const wish = readWish(asked.sheet, asked.wish);
  if (!wish) return answerOutdated(ctx);
  const allowed = authorize(ctx.caller, SHEETS[wish.sheet].action, { contestId: asked.contest });
  if (!allowed.ok) return refuse(ctx, allowed.refusal);
  const contest = await contestById(ctx.services.db, asked.contest);
  if (!contest) return refuse(ctx, { code: 'contest-not-found' });
  await work(ctx, { contest, nomination: asked.nomination, wish });
}

async function showOptions(ctx: Ctx, wished: Wished): Promise<void> {
  const mayChoose = authorize(ctx.caller, 'sheet.print', { contestId: wished.contest.id }).ok;
  const { wish, contest, nomination } = wished;
  const wanted = wishFor(wish, contest.id, contest.definition, nomination);
  const stored = wanted.sheet === 'programme' ? await storedForDay(ctx.services.db, contest.id, wanted.day) : undefined;
  await draw(ctx, optionsScreen(ctx.say, { ...wished, isStored: stored !== undefined }, mayChoose), redraw);
}

async function print(ctx: Ctx, { contest, nomination, wish }: Wished): Promise<void> {
  await sendSheet(ctx, wishFor(wish, contest.id, contest.definition, nomination));
}

/** The schools a confirmation can be printed for; where nothing is accepted yet, that is said. */
async function chooseSchool(ctx: Ctx, { contest, page }: { contest: number; page: number }): Promise<void> {
  const allowed = authorize(ctx.caller, 'sheet.confirm', { contestId: contest });
  if (!allowed.ok) return refuse(ctx, allowed.refusal);
  const schools = await confirmableInstitutions(ctx.services.db, contest);
  if (schools.length === 0) return refuse(ctx, { code: 'nothing-to-print', sheet: 'confirmation', waiting: 0 });
  await draw(ctx, schoolsScreen(ctx.say, contest, schools, page), redraw);
}

async function draw(ctx: Ctx, { html, keyboard }: Screen, how: typeof reply): Promise<void> {
  await how(ctx, html, keyboard);
}
