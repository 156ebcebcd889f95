/** What an announcement says and whether a messenger would take it. Pure. */

import { ok, type Result, refused } from '../../result.ts';
import type { Language } from '../../texts/texts.ts';

/** A stretch of formatted text, in UTF-16 units. */
export interface Formatting {
  type: FormattingType;
  offset: number;
  length: number;
  url?: string;
  language?: string;
  custom_emoji_id?: string;
  unix_time?: number;
  date_time_format?: string;
}

/** Formatting that is kept; links, mentions and the like are found again in the text itself. */
export const FORMATTING_TYPES = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'blockquote',
  'expandable_blockquote',
  'code',
  'pre',
  'text_link',
  'custom_emoji',
  'date_time',
] as const;
export type FormattingType = (typeof FORMATTING_TYPES)[number];

export const MEDIUM_KINDS = ['photo', 'video', 'animation', 'document', 'audio'] as const;
export type MediumKind = (typeof MEDIUM_KINDS)[number];

/** A picture or file of an announcement. */
export interface Medium {
  kind: MediumKind;
  fileId: number;
  /** Covered until it is tapped. */
  spoiler?: true;
  /** The picture that stands for a video until it plays, where its author chose one. */
  coverFileId?: number;
  /** Second at which a video starts, where that is not its beginning. */
  startSecond?: number;
}

/** A row of a picture or file. */
export interface MediumRow {
  kind: MediumKind;
  fileId: number;
  spoiler: boolean;
  coverFileId: number | null;
  startSecond: number | null;
}

/** A picture or file as it stands in a row. */
export function keptMedium({ kind, fileId, spoiler, coverFileId, startSecond }: MediumRow): Medium {
  return {
    ...{ kind, fileId },
    ...(spoiler && { spoiler }),
    ...(coverFileId !== null && { coverFileId }),
    ...(startSecond !== null && { startSecond }),
  };
}

/** How its author had the page shown that a link of the text leads to, in a messenger's own words; absent: as usual. */
export interface LinkPreview {
  is_disabled?: boolean;
  url?: string;
  prefer_small_media?: boolean;
  prefer_large_media?: boolean;
  show_above_text?: boolean;
}

/** A text as it was written. */
export interface Wording {
  text: string;
  formatting: readonly Formatting[];
  link?: LinkPreview;
}

/** A text as it is kept. */
export interface KeptWording {
  text: string;
  formatting: Formatting[];
  link?: LinkPreview;
}

/** What is kept of something that is said, whatever else it comes with. */
export function keptWording({ text, formatting, link }: Wording): KeptWording {
  return { text, formatting: [...formatting], ...(link && { link }) };
}

/** A text in the language it is in. */
export interface Version extends Wording {
  language: Language;
}

export interface Content extends Wording {
  /** One the text stands under; two and more are an album of their own. */
  media: readonly Medium[];
  /** The text stands over its pictures instead, of an album as the message before it. */
  above?: true;
}

/** Another text for what was sent, in one of its languages, and where it is said another picture or file in all of them. */
export interface Correction extends KeptWording {
  language: Language;
  medium?: Medium;
  /** With `medium`: the text stands over it. */
  above?: true;
}

/** Longest texts a messenger takes, in UTF-16 units after formatting: a message, and a photo's caption. */
export const TEXT_LIMIT = 4_096;
export const CAPTION_LIMIT = 1_024;
/** How much of the surplus is quoted, so that the author sees where it begins. */
const QUOTED = 40;

/** Why it cannot be sent; `language` where it says something in several. */
export type ContentRefusal =
  | { code: 'announcement-empty' }
  | { code: 'announcement-album-needs-text'; count: number }
  | { code: 'announcement-translation-empty'; language: Language }
  | {
      code: 'announcement-too-long';
      length: number;
      limit: number;
      over: number;
      from: string;
      language?: Language;
    }
  | { code: 'announcement-album-mixed' }
  | { code: 'announcement-animation-alone' }
  | { code: 'announcement-album-too-many'; count: number; most: number };

/** Decides whether this can be sent; one picture may stand without a text, an album needs one for its buttons. */
export function judgeContent(content: Content): Result<Content, ContentRefusal> {
  const { text, media } = content;
  if (text.trim() === '' && media.length === 0) return refused({ code: 'announcement-empty' });
  if (text.trim() === '' && media.length > 1)
    return refused({ code: 'announcement-album-needs-text', count: media.length });
  const limit = limitOf(content);
  if (text.length <= limit) return ok(content);
  const from = text
    .slice(limit, limit + QUOTED)
    .replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
    .trim();
  return refused({ code: 'announcement-too-long', length: text.length, limit, over: text.length - limit, from });
}

/** Decides whether it can be sent in each of its languages; the author's comes first, and says what has no words elsewhere. */
export function judgeVersions(
  [main, ...further]: readonly [Version, ...Version[]],
  media: readonly Medium[],
): Result<true, ContentRefusal> {
  for (const version of [main, ...further]) {
    const { language, text } = version;
    if (version !== main && text.trim() === '') return refused({ code: 'announcement-translation-empty', language });
    const judged = judgeContent({ ...version, media });
    if (judged.ok) continue;
    const { refusal } = judged;
    return refused(refusal.code === 'announcement-too-long' && further.length > 0 ? { ...refusal, language } : refusal);
  }
  return ok(true);
}

/** Texts one after the other, a blank line between; those without a word are left out. The last says how a link shows. */
export function joinedWordings(wordings: readonly Wording[]): KeptWording {
  return wordings
    .filter(({ text }) => text.trim() !== '')
    .reduce<KeptWording>(
      (whole, { text, formatting, link = whole.link }) => {
        const before = whole.text === '' ? '' : `${whole.text}\n\n`;
        const joined = [...whole.formatting, ...shifted(formatting, before.length)];
        return { text: before + text, formatting: joined, ...(link && { link }) };
      },
      { text: '', formatting: [] },
    );
}

/** A message of its own among those an announcement consists of. */
export interface Part {
  media: readonly Medium[];
  /** Whether it carries the text and the buttons. */
  speaks: boolean;
}

/** The messages a receiver gets: an album cannot carry buttons, so its text follows it, or comes before it. */
export function partsOf({ media, above }: Pick<Content, 'media' | 'above'>): Part[] {
  if (media.length < 2) return [{ media, speaks: true }];
  const album = { media, speaks: false };
  const text = { media: [], speaks: true };
  return above ? [text, album] : [album, text];
}

/** The longest text, in UTF-16 units: under one picture it is a caption. */
export function limitOf({ media }: Pick<Content, 'media'>): number {
  return media.length === 1 ? CAPTION_LIMIT : TEXT_LIMIT;
}

/** The formatting a messenger would take back, out of all it reported. */
export function keptFormatting(reported: readonly (Omit<Formatting, 'type'> & { type: string })[]): Formatting[] {
  return reported.flatMap(({ type, offset, length, ...more }) => {
    if (!isKept(type)) return [];
    const { url, language, custom_emoji_id, unix_time, date_time_format } = more;
    return [
      {
        ...{ type, offset, length },
        ...(url && { url }),
        ...(language && { language }),
        ...(custom_emoji_id && { custom_emoji_id }),
        ...(unix_time !== undefined && { unix_time }),
        ...(date_time_format !== undefined && { date_time_format }),
      },
    ];
  });
}

/** The formatting of a text with `units` UTF-16 units put before it. */
export function shifted(formatting: readonly Formatting[], units: number): Formatting[] {
  return formatting.map((one) => ({ ...one, offset: one.offset + units }));
}

function isKept(type: string): type is FormattingType {
  return (FORMATTING_TYPES as readonly string[]).includes(type);
}
