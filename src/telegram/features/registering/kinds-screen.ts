/** The questions about an institution that the directory does not have: its name where none was typed, its kind, its district. */

import type { EntryView } from '../../../entries/view.ts';
import { INSTITUTION_KINDS, institutionKinds } from '../../../institutions/kinds.ts';
import { allDistricts } from '../../../institutions/queries.ts';
import type { Ctx } from '../../context.ts';
import { inline, packed, press, type Screen } from '../../screens/screen.ts';
import { openButton, proposeButton, proposeDistrictButton, proposeKindButton } from './buttons.ts';

/** District of an institution in another city. */
export const ELSEWHERE = 'none';

/** The name under which an institution is to be proposed, if one was typed. */
export function typedName({ pending }: Pick<EntryView, 'pending'>): string | undefined {
  const name = pending?.value.kind === 'institution-name' ? pending.value.typed : '';
  return name === '' ? undefined : name;
}

/** The next of the questions; a better name may be written at each of them. */
export function newInstitutionScreen(
  ctx: Ctx,
  entry: EntryView,
  { typed, of }: { typed: string; of: string | null },
): Promise<Screen> | Screen {
  if (typed === '') return nameScreen(ctx, entry);
  return of === null ? kindScreen(ctx, entry, typed) : districtScreen(ctx, entry, typed, of);
}

function nameScreen({ say }: Ctx, { id }: EntryView): Screen {
  const back = press(say('button-back'), openButton.data({ entry: id, step: 'institution' }));
  return { html: say.html('propose-name'), ...inline([[back]]), listens: true };
}

function kindScreen({ say }: Ctx, { id }: EntryView, name: string): Screen {
  const kinds = institutionKinds().map((kind) =>
    press(say(INSTITUTION_KINDS[kind]), proposeKindButton.data({ entry: id, kind })),
  );
  const back = press(say('button-back'), openButton.data({ entry: id, step: 'institution' }));
  const html = [say.html('propose-under', { name }), `<b>${say.html('propose-kind')}</b>`].join('\n\n');
  return { html, ...inline([...packed(kinds), [back]]), listens: true };
}

async function districtScreen({ services, say }: Ctx, { id }: EntryView, name: string, kind: string): Promise<Screen> {
  const districts = await allDistricts(services.db);
  const to = (label: string, district: string) =>
    press(label, proposeDistrictButton.data({ entry: id, kind, district }));
  const back = press(say('button-back'), proposeButton.data({ entry: id }));
  const rows = packed(districts.map((district) => to(district.name, district.id)));
  const html = [say.html('propose-under', { name }), `<b>${say.html('propose-district')}</b>`].join('\n\n');
  return { html, ...inline([...rows, [to(say('propose-elsewhere'), ELSEWHERE)], [back]]), listens: true };
}
