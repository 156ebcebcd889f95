/** The questions about an institution that the directory does not have: its name where none was typed, its kind, its district. */

import type { EntryView } from '../../../entries/view.ts';
import { INSTITUTION_KINDS, institutionKinds } from '../../../institutions/kinds.ts';
import { allDistricts } from '../../../institutions/queries.ts';
import type { Ctx } from '../../context.ts';
import { inline, packed, press, type Screen } from '../../screen.ts';
import { openButton, proposeButton, proposeDistrictButton, proposeKindButton } from './buttons.ts';

/** District of an institution in another city. */
export const ELSEWHERE = 'none';

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

/** Asks in which district it is. */
export async function districtScreen({ services, say }: Ctx, entryId: number, kind: string): Promise<Screen> {
  const districts = await allDistricts(services.db);
  const to = (label: string, district: string) =>
    press(label, proposeDistrictButton.data({ entry: entryId, kind, district }));
  const back = press(say('button-back'), proposeButton.data({ entry: entryId }));
  const rows = packed(districts.map(({ id, name }) => to(name, id)));
  return {
    html: say.html('propose-district'),
    ...inline([...rows, [to(say('propose-elsewhere'), ELSEWHERE)], [back]]),
    listens: true,
  };
}
