/** The words people type where they could have tapped; data for parsing, folded, in Russian and English. */

export const SOUNDTRACKS = ['minus', 'plus', 'live', 'a_cappella'] as const;
export type Soundtrack = (typeof SOUNDTRACKS)[number];

/** How people type a soundtrack instead of tapping it. */
export const typedSoundtracks: ReadonlyArray<readonly [RegExp, Soundtrack]> = [
  [/^(?:фонограмма\s*)?[-–]$|минус|minus/u, 'minus'],
  [/^(?:фонограмма\s*)?\+$|плюс|plus/u, 'plus'],
  [/[аa]\s?к?[-\s]?капел|a[-\s]?cap|без (?:музык|сопровожд|аккомп)/u, 'a_cappella'],
  [/жив|концертмейстер|аккомпан|live|piano|фортепиано|рояль|баян/u, 'live'],
];

/** How people type yes and no. */
export const typedYes = /^(?:да|ага|конечно|нуж(?:но|ен|на|ны)|есть|\+|yes|y|yep)$/u;
export const typedNo = /^(?:нет|не|не ?-?а|не нуж(?:но|ен|на|ны)|-|no|n|nope)$/u;
