/** Publishing a programme: whom it would tell, in exact numbers, and the one tap bound to what was looked at. */

import { type Ahead, publicationAhead, publishProgramme } from '../../../concerts/programme/publishing.ts';
import { isQuiet } from '../../../people/quiet-hours.ts';
import type { Say } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import * as on from './buttons.ts';
import { refuseChange } from './programme.ts';
import { occasionTitle, whenText } from './words.ts';

export async function showPreview(ctx: Ctx, { programme: programmeId }: { programme: number }): Promise<void> {
  const { services, caller, say, now } = ctx;
  const found = await publicationAhead(services.db, caller, programmeId);
  if (!found.ok) return refuse(ctx, found.refusal);
  const ahead = found.value;
  const { programme } = ahead;
  const people = ahead.contacts + ahead.families;
  const html = [
    say.html('programme-preview-title', { occasion: occasionTitle(programme, say) }),
    say.html('programme-when', { when: whenText(programme, say) }),
    '',
    ...countLines(ahead, say),
    ...(people > 0 && programme.concert?.state === 'draft' ? ['', say.html('programme-preview-draft')] : []),
    ...(people > 0 && isQuiet(now, programme.zone) ? ['', say.html('programme-preview-quiet')] : []),
  ].join('\n');
  const data = { programme: programmeId, seen: programme.version };
  const publish =
    people > 0 ? say('programme-button-publish', { count: people }) : say('programme-button-publish-only');
  const isNeeded = people > 0 || programme.publishedAt === null;
  const rows = [
    isNeeded ? [press(publish, on.publishButton.data(data))] : [],
    [press(say('programme-button-whole'), on.programmeButton.data({ programme: programmeId, page: 0 }))],
  ];
  await redraw(ctx, html, inline(rows).keyboard);
}

function countLines({ isNew, moved, out, undecided, contacts, families }: Ahead, say: Say): string[] {
  return [
    ...(isNew > 0 ? [say.html('programme-preview-new', { count: isNew })] : []),
    ...(moved > 0 ? [say.html('programme-preview-moved', { count: moved })] : []),
    ...(out > 0 ? [say.html('programme-preview-out', { count: out })] : []),
    ...(undecided > 0 ? [say.html('programme-preview-undecided', { count: undecided })] : []),
    contacts + families > 0
      ? say.html('programme-preview-people', { contacts, families })
      : say.html(isNew + moved + out > 0 ? 'programme-preview-nobody-here' : 'programme-preview-nobody'),
  ];
}

export async function publish(ctx: Ctx, { programme: programmeId, seen }: { programme: number; seen: number }) {
  const { services, caller, say, now } = ctx;
  const done = await publishProgramme(services.db, caller, { programmeId, seen }, now);
  if (!done.ok) return refuseChange(ctx, done.refusal, () => showPreview(ctx, { programme: programmeId }));
  services.wakeSender();
  const { contacts, families } = done.value;
  const html =
    contacts + families > 0 ? say.html('programme-done', { contacts, families }) : say.html('programme-done-nobody');
  const rows = [[press(say('programme-button-whole'), on.programmeButton.data({ programme: programmeId, page: 0 }))]];
  await redraw(ctx, html, inline(rows).keyboard);
}
