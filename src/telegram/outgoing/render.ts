/** How each kind of delivery looks in Telegram: its text and buttons, made at the moment it is sent. */

import type { InlineKeyboardMarkup, LinkPreviewOptions, MessageEntity } from 'grammy/types';
import type { MediumKind } from '../../announcements/composing/content.ts';
import type { AnnouncementDelivery } from '../../announcements/kinds.ts';
import type { AwardDelivery } from '../../awards/kinds.ts';
import type { ConcertDelivery } from '../../concerts/kinds.ts';
import type { ProgrammeDelivery } from '../../concerts/programme/kinds.ts';
import type { ConcertReminder } from '../../concerts/reminders/kinds.ts';
import type { SeatsDelivery } from '../../concerts/seats/kinds.ts';
import type { ContestCutShort } from '../../contests/outages.ts';
import type { Database } from '../../database/connect.ts';
import type { DeliveryContent } from '../../deliveries/words.ts';
import type { EnquiryDelivery } from '../../enquiries/kinds.ts';
import type { BoardDelivery } from '../../entries/board/kinds.ts';
import type { ExtensionDelivery } from '../../entries/extending/kinds.ts';
import type { FamilyDelivery } from '../../entries/family/kinds.ts';
import type { OwedReminder } from '../../entries/files/kinds.ts';
import type { HandoverTaken } from '../../entries/handover/kinds.ts';
import type { EntryDelivery } from '../../entries/kinds.ts';
import type { NudgeDelivery } from '../../entries/nudges/kinds.ts';
import type { EntryOffered } from '../../entries/waiting/kinds.ts';
import type { ContactDelivery } from '../../institutions/contacts/kinds.ts';
import type { ErasureDelivery } from '../../privacy/erasing/words.ts';
import type { DigestDelivery } from '../../tallies/digests/kinds.ts';
import type { Say } from '../../texts/texts.ts';
import { announcementRenderers } from '../features/announcing/renderers.ts';
import { awardRenderers } from '../features/awarding/renderers.ts';
import { boardRenderers } from '../features/board/renderers.ts';
import { digestRenderers } from '../features/digesting/renderers.ts';
import { enquiryRenderers } from '../features/enquiring/renderers.ts';
import { handoverRenderers } from '../features/entering/renderers.ts';
import { extendingRenderers } from '../features/extending/renderers.ts';
import { familyRenderers } from '../features/family/renderers.ts';
import { owedRenderers } from '../features/files/renderers.ts';
import { contactRenderers } from '../features/institution/renderers.ts';
import { newsRenderers } from '../features/my-entries/news.ts';
import { aloneRenderers } from '../features/my-entries/renderers.ts';
import { nudgeRenderers } from '../features/nudging/renderers.ts';
import { erasureRenderers } from '../features/privacy/renderers.ts';
import { programmeRenderers } from '../features/programming/renderers.ts';
import { seatRenderers } from '../features/seating/renderers.ts';
import { concertRenderers } from '../features/staging/renderers.ts';
import { waitingRenderers } from '../features/waiting/renderers.ts';
import { type ParkedNotice, parkingRenderers } from '../incoming/parking.ts';

/** A picture or file by Telegram's id of it. */
export interface RenderedMedium {
  kind: MediumKind;
  fileId: string;
  /** Covered until it is tapped. */
  spoiler?: true;
  /** Telegram's id of the picture that stands for a video until it plays. */
  coverFileId?: string;
  /** Second at which a video starts. */
  startSecond?: number;
}

/** A message ready to leave. */
export interface Rendered {
  /** HTML, unless it comes with `entities`. */
  text: string;
  /** Formatting as it was sent by a person, kept as it is. */
  entities?: MessageEntity[];
  /** How the page a link leads to is shown; with `entities` alone. */
  link?: LinkPreviewOptions;
  /** One the text stands under; two and more are an album, which carries no buttons. */
  media?: readonly RenderedMedium[];
  /** The text stands over its one picture instead. */
  above?: true;
  /** The message that stands may have another picture or file, or none: drawn anew it gets this one. */
  replacesMedium?: true;
  /** The PNG made for this message alone that the text stands under, instead of `media`. */
  picture?: Uint8Array;
  keyboard?: InlineKeyboardMarkup;
  /** Comes without a sound. */
  silent?: true;
}

/** What a renderer has at hand; it knows nothing of whom it writes to but their language and zone. */
export interface Rendering {
  db: Database;
  say: Say;
  /** IANA zone the receiver reads times in. */
  zone: string;
  now: Date;
  botUsername: string;
  /** The bot whose ids of files are used. */
  botId: string;
  /** What `load` gave under this key a moment ago, or what it gives now: for what is the same in thousands of copies. */
  recall<T>(key: string, load: () => Promise<T>): Promise<T>;
  /** An earlier copy may have arrived, so this one has to say so. */
  repeat: boolean;
  /** Of an announcement's copy: the edition it carries at least, which names what is remembered of it. */
  edition?: number;
}

/** Makes the message, or says by a code why nothing is to be said any more. */
export type Renderer<C> = (content: C, rendering: Rendering) => Promise<Rendered | { void: string }>;

/** A renderer for each kind; one that is missing does not compile. */
export type Renderers<C extends { kind: string }> = { [Kind in C['kind']]: Renderer<Extract<C, { kind: Kind }>> };

/** Everything the program ever promises to send. */
export type Delivery =
  | ParkedNotice
  | AnnouncementDelivery
  | EntryDelivery
  | BoardDelivery
  | OwedReminder
  | EntryOffered
  | ExtensionDelivery
  | ContestCutShort
  | EnquiryDelivery
  | NudgeDelivery
  | DigestDelivery
  | FamilyDelivery
  | ContactDelivery
  | HandoverTaken
  | AwardDelivery
  | ConcertDelivery
  | ErasureDelivery
  | SeatsDelivery
  | ConcertReminder
  | ProgrammeDelivery;

export const RENDERERS: Renderers<Delivery> = {
  ...parkingRenderers,
  ...announcementRenderers,
  ...aloneRenderers,
  ...newsRenderers,
  ...boardRenderers,
  ...owedRenderers,
  ...waitingRenderers,
  ...extendingRenderers,
  ...enquiryRenderers,
  ...nudgeRenderers,
  ...digestRenderers,
  ...familyRenderers,
  ...contactRenderers,
  ...handoverRenderers,
  ...awardRenderers,
  ...concertRenderers,

  ...programmeRenderers,
  ...erasureRenderers,
  ...seatRenderers,
};

/** Renders what was promised. Throws on a kind it does not know, such as one a newer version promised: it is tried later. */
export async function render(content: DeliveryContent, rendering: Rendering): Promise<Rendered | { void: string }> {
  const renderer = (RENDERERS as Record<string, Renderer<never> | undefined>)[content.kind];
  if (!renderer) throw new Error(`no renderer for ${content.kind}`);
  return renderer(content as never, rendering);
}
