/** The first question about an institution that the directory does not have: its kind, or its name where none was typed. */

import type { EntryView } from '../../../entries/view.ts';
import { INSTITUTION_KINDS, institutionKinds } from '../../../institutions/kinds.ts';
import type { Ctx } from '../../context.ts';
import { inline, packed, press, type Screen } from '../../screen.ts';
import { openButton, proposeKindButton } from './buttons.ts';

/** What the contact typed last, where the directory had no such thing. */
export function typedName({ pending }: Pick<EntryView, 'pending'>): string | undefined {
  return pending?.value.kind === 'institution-name' ? pending.value.typed : undefined;
}

/** Asks what kind of institution it is; without a name that waits to be added, the name comes first. */
export function kindScreen({ say }: Pick<Ctx, 'say'>, entry: EntryView): Screen {
  const back = press(say('button-back'), openButton.data({ entry: entry.id, step: 'institution' }));
  if (typedName(entry) === undefined) return { html: say.html('propose-name'), ...inline([[back]]), listens: true };
  const kinds = institutionKinds().map((kind) =>
    press(say(INSTITUTION_KINDS[kind]), proposeKindButton.data({ entry: entry.id, kind })),
  );
  return { html: say.html('propose-kind'), ...inline([...packed(kinds), [back]]), listens: true };
}
