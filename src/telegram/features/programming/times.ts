/** When a programme begins, how long lies between two acts, how early people come: each turned by a tap. */

import { setTimes } from '../../../concerts/programme/changing.ts';
import { type Programme, programmeFor } from '../../../concerts/programme/loading.ts';
import { formatDuration } from '../../../texts/format.ts';
import { MINUTE_MS } from '../../../time-units.ts';
import type { Ctx } from '../../context.ts';
import { answerOutdated } from '../../incoming/router.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import * as on from './buttons.ts';
import { refuseChange } from './programme.ts';
import { occasionTitle, whenText } from './words.ts';

export async function showTimes(ctx: Ctx, { programme: programmeId }: { programme: number }): Promise<void> {
  const { services, caller, say } = ctx;
  const found = await programmeFor(services.db, caller, programmeId);
  if (!found.ok) return refuse(ctx, found.refusal);
  const programme = found.value;
  const html = [
    say.html('programme-title', { occasion: occasionTitle(programme, say) }),
    say.html('programme-when', { when: whenText(programme, say) }),
    say.html('programme-times-changeover', { length: formatDuration(programme.changeoverSeconds) }),
    say.html('programme-times-arrive', { minutes: programme.arriveMinutes }),
  ].join('\n');
  await redraw(ctx, html, inline(rowsOf(ctx, programme)).keyboard);
}

function rowsOf({ say }: Ctx, { id: programme, version: seen, startsAt, changeoverSeconds, arriveMinutes }: Programme) {
  const start = Math.round(startsAt.getTime() / MINUTE_MS);
  const set = (label: string, what: string, to: number) =>
    press(label, on.setButton.data({ programme, seen, what, to }));
  const turn = (what: 'changeover' | 'arrive', present: number, by: number) => {
    const label = say(by < 0 ? `programme-times-${what}-less` : `programme-times-${what}-more`);
    return present + by < 0 ? [] : [set(label, what, present + by)];
  };
  return [
    [-15, -5, 5, 15].map((by) =>
      set(say('programme-times-start-by', { by: by > 0 ? `+${by}` : `−${-by}` }), 'start', start + by),
    ),
    [press(say('programme-button-start'), on.askButton.data({ programme, seen, item: 0, what: 'start' }))],
    [...turn('changeover', changeoverSeconds, -30), ...turn('changeover', changeoverSeconds, 30)],
    [...turn('arrive', arriveMinutes, -15), ...turn('arrive', arriveMinutes, 15)],
    [press(say('programme-button-whole'), on.programmeButton.data({ programme, page: 0 }))],
  ];
}

export async function set(
  ctx: Ctx,
  { programme: programmeId, seen, what, to }: { programme: number; seen: number; what: string; to: number },
): Promise<void> {
  const wanted = wantedOf(what, to);
  if (!wanted) return answerOutdated(ctx);
  const done = await setTimes(ctx.services.db, ctx.caller, { programmeId, seen, ...wanted }, ctx.now);
  const show = () => showTimes(ctx, { programme: programmeId });
  if (!done.ok) return refuseChange(ctx, done.refusal, show);
  await show();
}

function wantedOf(what: string, to: number) {
  if (what === 'start') return { startsAt: new Date(to * MINUTE_MS) };
  if (what === 'changeover') return { changeoverSeconds: to };
  return what === 'arrive' ? { arriveMinutes: to } : undefined;
}
