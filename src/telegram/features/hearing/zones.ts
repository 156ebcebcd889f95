/** The zone a person's nights are counted in. */

import { chooseZone } from '../../../people/actions.ts';
import { personById } from '../../../people/queries.ts';
import { cityOf, ZONES } from '../../../zones.ts';
import type { Ctx } from '../../context.ts';
import { answerOutdated } from '../../incoming/router.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw } from '../../screens/reply.ts';
import { inline, packed, press } from '../../screens/screen.ts';
import * as on from './buttons.ts';
import { showMine } from './mine.ts';
import { sayZone } from './zone-words.ts';

export async function showZones(ctx: Ctx): Promise<void> {
  const person = await personById(ctx.services.db, ctx.caller.personId);
  const present = person?.zone ?? ctx.services.zone;
  const cities = ZONES.map((zone) => {
    const label = sayZone(zone, ctx);
    return press(zone === present ? `✓ ${label}` : label, on.zoneButton.data({ city: cityOf(zone) }));
  });
  const back = [press(ctx.say('button-back'), on.mineButton.data({ below: 0 }))];
  await redraw(ctx, ctx.say.html('hearing-which-zone'), inline([...packed(cities), back]).keyboard);
}

export async function takeZone(ctx: Ctx, { city }: { city: string }): Promise<void> {
  const zone = ZONES.find((one) => cityOf(one) === city.toLowerCase());
  if (!zone) return answerOutdated(ctx);
  const chosen = await chooseZone(ctx.services.db, ctx.caller, zone);
  if (!chosen.ok) return refuse(ctx, chosen.refusal);
  await answerTap(ctx, ctx.say('hearing-noted'));
  await showMine(ctx);
}
