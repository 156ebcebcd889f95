/** A contest taken away as a file: a workbook for people, YAML for whoever keeps texts. */

import { contestBook } from '../../../contests/making/book/write.ts';
import { contestFile } from '../../../contests/making/filing.ts';
import type { Ctx } from '../../context.ts';
import { handOver } from '../../files/handing.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { downloadButton, managedButton } from './buttons.ts';
import { contestToManage } from './shown.ts';

/** Which file. */
export async function chooseFile(ctx: Ctx, { contest: id }: { contest: number }): Promise<void> {
  const contest = await contestToManage(ctx, id);
  if (!contest.ok) return refuse(ctx, contest.refusal);
  const rows = [
    [press(ctx.say('managing-button-xlsx'), downloadButton.data({ contest: id, kind: 'xlsx' }))],
    [press(ctx.say('managing-button-yaml'), downloadButton.data({ contest: id, kind: 'yaml' }))],
    [press(ctx.say('button-back'), managedButton.data({ contest: id }))],
  ];
  await redraw(ctx, ctx.say.html('managing-which-file'), inline(rows).keyboard);
}

/** The file; sent back with changes it says what it would change. */
export async function giveFile(ctx: Ctx, { contest: id, kind }: { contest: number; kind: string }): Promise<void> {
  const contest = await contestToManage(ctx, id);
  if (!contest.ok) return refuse(ctx, contest.refusal);
  const { definition } = contest.value;
  const isText = kind === 'yaml';
  await handOver(ctx, {
    what: 'contest-file',
    contestId: id,
    personal: false,
    name: `${definition.slug}.${isText ? 'yaml' : 'xlsx'}`,
    bytes: isText ? contestFile(definition) : await contestBook(definition, ctx.say),
    caption: ctx.say('managing-file-caption'),
  });
}
