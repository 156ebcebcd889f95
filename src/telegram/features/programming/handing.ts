/** A programme handed over: on paper, and its sound as archives in the order of the acts. */

import { InputFile } from 'grammy';
import { planSound, type SoundArchive, takeSound } from '../../../concerts/programme/archive.ts';
import type { Paper } from '../../../paper/paper.ts';
import { printed } from '../../../paper/printing.ts';
import { makeProgramme } from '../../../sheets/stored-programme.ts';
import { tellMoment } from '../../../tallies/wording/telling.ts';
import type { Ctx } from '../../context.ts';
import { handOverSoon } from '../../files/handing.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, reply } from '../../screens/reply.ts';
import { occasionTitle } from './words.ts';

/** The tap is answered at once, the file comes when it is drawn. */
export async function print(ctx: Ctx, { programme: programmeId }: { programme: number }): Promise<void> {
  const { services, caller, say, now } = ctx;
  const made = await makeProgramme(services.db, caller, { programmeId }, say, now);
  if (!made.ok) return refuse(ctx, made.refusal);
  const { programme, paper, name } = made.value;
  const moment = tellMoment(now, programme.zone, say);
  let drawn = 0;
  const begun = handOverSoon(ctx, {
    what: 'programme-sheet',
    contestId: programme.contest?.id ?? null,
    personal: true,
    name,
    bytes: drawing(paper, (share) => {
      drawn = share;
    }),
    caption: say('programme-caption', { occasion: occasionTitle(programme, say), moment }),
    progress: () => drawn,
  });
  await answerTap(ctx, say(begun ? 'printing-coming' : 'handing-under-way'));
}

async function* drawing(paper: Paper, tell: (share: number) => void): AsyncGenerator<Buffer> {
  yield await printed(paper, tell);
}

/** Part after part, when the tap has been answered long since. */
export async function sendSound(ctx: Ctx, { programme: programmeId }: { programme: number }): Promise<void> {
  const { say, services, caller } = ctx;
  const { db, files, errands } = services;
  const planned = await planSound(db, files.storage, caller, programmeId, say);
  if (!planned.ok) return refuse(ctx, planned.refusal);
  const { parts, missing } = planned.value;
  if (parts.flat().length + missing.length === 0) return answerTap(ctx, say('programme-no-sound'), { alert: true });
  const begun = errands.begin(`sound ${caller.personId} ${programmeId}`, () => collect(ctx, planned.value));
  await answerTap(ctx, begun ? undefined : say('files-collecting-already'));
}

async function collect(ctx: Ctx, archive: SoundArchive): Promise<void> {
  const { say, services, caller, now } = ctx;
  try {
    for (const [at, part] of archive.parts.entries()) {
      const wanted = { archive, part: at + 1 };
      const { name, bytes } = await takeSound(services.db, services.files.storage, caller, wanted, say, now);
      const facts = { occasion: occasionTitle(archive.programme, say), files: part.length };
      const tellsMissing = at === 0 && archive.missing.length > 0;
      const caption = say(tellsMissing ? 'programme-sound-missing' : 'programme-sound', facts);
      await ctx.replyWithDocument(new InputFile(() => bytes, name), { caption });
    }
  } catch (error) {
    services.log.error({ err: error, programme: archive.programme.id }, 'the sound of a programme was not sent');
    await reply(ctx, say('files-not-collected'));
  }
}
