/** Who entered an entry, as another contact of the institution reads it. */

import type { EntryView } from '../../../entries/view.ts';
import type { Ctx } from '../../context.ts';

/** «вы», the colleague's name or number; plain text. */
export function whoseText({ say, caller }: Ctx, { contactId }: EntryView, name: string | null): string {
  if (contactId === caller.personId) return say('my-whose-own');
  return name ?? say('my-whose-nameless', { id: contactId });
}
