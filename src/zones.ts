/** The time zones people choose from, and the city each is known by. */

/** Russia's, from west to east. */
export const ZONES = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Novosibirsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
] as const;
export type Zone = (typeof ZONES)[number];

/** Whether `zone` (IANA) is one of them; others are told by their offset. */
export function isKnownZone(zone: string): zone is Zone {
  return (ZONES as readonly string[]).includes(zone);
}

/** The city of a zone, by which the texts name it: «novosibirsk». */
export function cityOf(zone: Zone): string {
  return zone.slice(zone.indexOf('/') + 1).toLowerCase();
}
