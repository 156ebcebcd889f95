/** Prints a sheet and hands it over: the tap is answered at once, the file comes when it is drawn. */

import type { Paper } from '../../../paper/paper.ts';
import { printed } from '../../../paper/printing.ts';
import type { Result } from '../../../result.ts';
import { confirmFromEntry, confirmInstitution } from '../../../sheets/confirming.ts';
import { type MadeSheet, makeSheet, type SheetWish } from '../../../sheets/making.ts';
import { SHEETS, type SheetKind, type SheetRefusal } from '../../../sheets/words.ts';
import { tellMoment } from '../../../tallies/wording/telling.ts';
import type { Ctx } from '../../context.ts';
import { handOverSoon } from '../../files/handing.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap } from '../../screens/reply.ts';

/** A sheet of the contest. */
export async function sendSheet(ctx: Ctx, wish: SheetWish): Promise<void> {
  const { services, caller, say, now } = ctx;
  await send(ctx, wish.sheet, await makeSheet(services.db, caller, wish, say, now));
}

/** The confirmation for a school, chosen by the staff. */
export async function sendToSchool(ctx: Ctx, { contest, institution }: { contest: number; institution: number }) {
  const { services, caller, say, now } = ctx;
  const whose = { contestId: contest, institutionId: institution };
  await send(ctx, 'confirmation', await confirmInstitution(services.db, caller, whose, say, now));
}

/** The same for the school itself, from one of its entries. */
export async function sendFromEntry(ctx: Ctx, { entry }: { entry: number }): Promise<void> {
  const { services, caller, say, now } = ctx;
  await send(ctx, 'confirmation', await confirmFromEntry(services.db, caller, entry, say, now));
}

async function send(ctx: Ctx, sheet: SheetKind, made: Result<MadeSheet, SheetRefusal>): Promise<void> {
  if (!made.ok) return refuse(ctx, made.refusal);
  const { say } = ctx;
  const { paper, name, contest } = made.value;
  const { title, zone } = contest.definition;
  const moment = tellMoment(ctx.now, zone, say);
  let drawn = 0;
  const begun = handOverSoon(ctx, {
    what: `${sheet}-sheet`,
    contestId: contest.id,
    personal: true,
    name,
    bytes: printing(paper, (share) => {
      drawn = share;
    }),
    caption: say('printing-caption', { sheet: say(SHEETS[sheet].title), contest: title, moment }),
    progress: () => drawn,
  });
  await answerTap(ctx, say(begun ? 'printing-coming' : 'handing-under-way'));
}

/** The document in one piece, printed when it is asked for. */
async function* printing(paper: Paper, tell: (share: number) => void): AsyncGenerator<Buffer> {
  yield await printed(paper, tell);
}
