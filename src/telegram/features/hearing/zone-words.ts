/** What a zone is called: by a city people know, with how far it is from UTC. */

import { cityOf, isKnownZone } from '../../../zones.ts';
import type { Ctx } from '../../context.ts';

/** «Новосибирск, UTC+7»: by its city where it is one of ours, else as it is named. */
export function sayZone(zone: string, { say, now }: Pick<Ctx, 'say' | 'now'>): string {
  const city = say('zone-city', { city: isKnownZone(zone) ? cityOf(zone) : zone });
  return say('zone-line', { city, offset: offsetOf(zone, now) });
}

/** «UTC+7» at this moment. */
function offsetOf(zone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(now);
  return (parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT').replace('GMT', 'UTC');
}
