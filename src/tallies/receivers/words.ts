/** How the table of receivers calls what became of a message and why. */

import type { Standing } from '../../deliveries/runs/receivers.ts';
import type { DeliveryState } from '../../deliveries/words.ts';
import type { PlainKey } from '../../texts/plain-key.ts';
import { LANGUAGES, type Language, type Say } from '../../texts/texts.ts';

type Tell = (standing: Standing, say: Say) => string;

const OUTCOMES = {
  sent: 'receivers-sent',
  pending: 'receivers-waiting',
  sending: 'receivers-waiting',
  unreachable: 'receivers-unreachable',
  unknown: 'receivers-unknown',
  refused: 'receivers-refused',
  cancelled: 'receivers-cancelled',
} as const satisfies Record<DeliveryState, PlainKey>;

/** What became of a copy. */
export const tellSent: Tell = ({ state }, say) => say(OUTCOMES[state]);

const CORRECTED = { ...OUTCOMES, sent: 'receivers-corrected', refused: 'receivers-uncorrected' } as const;
/** What became of its correction. */
export const tellCorrected: Tell = ({ state }, say) => say(CORRECTED[state]);

const RECALLED = { ...OUTCOMES, sent: 'receivers-recalled', refused: 'receivers-unrecalled' } as const;
/** What became of taking it back. */
export const tellRecalled: Tell = ({ state, reason }, say) =>
  say(state === 'sent' && reason === 'replaced' ? 'receivers-replaced' : RECALLED[state]);

const REASONS: Readonly<Record<string, PlainKey>> = {
  blocked: 'receivers-why-blocked',
  deactivated: 'receivers-why-deactivated',
  kicked: 'receivers-why-kicked',
  'never-started': 'receivers-why-never-started',
  'chat-not-found': 'receivers-why-no-chat',
  'no-rights': 'receivers-why-forbidden',
  forbidden: 'receivers-why-forbidden',
  'opted-out': 'receivers-why-opted-out',
  'too-late': 'receivers-why-too-late',
  recalled: 'receivers-why-recalled',
  cancelled: 'receivers-why-stopped',
  'proved-by-tap': 'receivers-why-proved',
  'message-to-edit-not-found': 'receivers-why-deleted',
  migrated: 'receivers-why-migrated',
};

/** Why it became that, where there is something to say: a code without words is told as it is. */
export function tellReason({ state, reason }: Standing, say: Say): string | null {
  if (state === 'unknown') return say('receivers-why-no-answer');
  if (reason === null || state === 'pending' || state === 'sending') return null;
  const known = REASONS[reason];
  if (known) return say(known);
  return state === 'sent' ? null : say('receivers-why-other', { code: reason });
}

/** What somebody reads, by its own name; null where that is not known. */
export function tellLanguage(language: Language | null): string | null {
  if (language === null || !LANGUAGES.includes(language)) return null;
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}
