/** What a zone is called: by a city people know, with how far it is from UTC. */

import { ZONES, type Zone } from '../../../people/hearing.ts';
import type { PlainKey } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';

const CITIES = {
  'Europe/Kaliningrad': 'zone-city-kaliningrad',
  'Europe/Moscow': 'zone-city-moscow',
  'Europe/Samara': 'zone-city-samara',
  'Asia/Yekaterinburg': 'zone-city-yekaterinburg',
  'Asia/Omsk': 'zone-city-omsk',
  'Asia/Novosibirsk': 'zone-city-novosibirsk',
  'Asia/Irkutsk': 'zone-city-irkutsk',
  'Asia/Yakutsk': 'zone-city-yakutsk',
  'Asia/Vladivostok': 'zone-city-vladivostok',
  'Asia/Magadan': 'zone-city-magadan',
  'Asia/Kamchatka': 'zone-city-kamchatka',
} as const satisfies Record<Zone, PlainKey>;

/** «Новосибирск, UTC+7»: by its city where it is one of ours, else as it is named. */
export function sayZone(zone: string, { say, now }: Pick<Ctx, 'say' | 'now'>): string {
  const known = ZONES.find((one) => one === zone);
  return say('zone-line', { city: known ? say(CITIES[known]) : zone, offset: offsetOf(zone, now) });
}

/** «UTC+7» at this moment. */
function offsetOf(zone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(now);
  return (parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT').replace('GMT', 'UTC');
}
