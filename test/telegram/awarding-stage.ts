/** A contest at its end, in the chat: an organizer who gives awards, the school, a mother of one of the children. */

import { acceptEntry } from '../../src/entries/actions/moderate.ts';
import { claimChild, familyToken } from '../../src/entries/family/link.ts';
import type { EntryView } from '../../src/entries/view.ts';
import type { Role } from '../../src/people/access.ts';
import { arrive } from '../../src/people/actions.ts';
import { grantRole } from '../../src/people/staff.ts';
import { awarding } from '../../src/telegram/features/awarding/feature.ts';
import { importing } from '../../src/telegram/features/importing/feature.ts';
import { totalsFeature } from '../../src/telegram/features/totals/feature.ts';
import { DEGREES } from '../awards/stage.ts';
import { NOON } from '../kit/entries.ts';
import { SCHOOL } from '../kit/sandbox.ts';
import { type Told, taken } from '../kit/school.ts';
import { aLine } from './line-stage.ts';

/** Two accepted entries of the school; the mother is the guardian of the first one's child. */
export async function aJury() {
  const line = await aLine({ award_degrees: DEGREES }, [awarding, importing, totalsFeature]);
  const { db, school, organizer, sandbox } = line;
  const accepts = async (told: Told): Promise<EntryView> => {
    const { id, version } = await school.enters(told);
    taken(await acceptEntry(db, organizer, { entryId: id, version }, NOON));
    return school.sees(id);
  };
  const arrives = async (firstName: string, role?: Role) => {
    const { id } = sandbox.addPerson({ firstName, languageCode: 'ru' });
    const { caller } = await arrive(db, { channel: 'telegram', externalId: String(id) }, NOON);
    if (role) await grantRole(db, caller.personId, { role, contestId: null }, null, NOON);
    await line.phone(id).says('/start');
    return { id, caller };
  };
  const first = await accepts({ title: 'Зимняя сказка', children: ['Берестова Анна Олеговна 1.03.2017'] });
  const second = await accepts({ title: 'Песенка друзей', children: ['Голубева Вера Олеговна 2.03.2017'] });
  const mother = await arrives('Мария');
  const token = taken(await familyToken(db, school.caller, { entryId: first.id, fresh: 'token-of-the-first' }, NOON));
  taken(await claimChild(db, mother.caller, { token, named: null }, NOON));
  await line.phone(SCHOOL).says('/start');

  return {
    ...line,
    ...{ first, second, mother, arrives },
    /** Presses the button under the last message whose label holds these words. */
    press(id: number, words: string): Promise<string> {
      const labels = line
        .phone(id)
        .labels()
        .flatMap((row) => row.split(' | '));
      const label = labels.find((one) => one.includes(words));
      if (label === undefined) throw new Error(`no button «${words}» among ${labels.join(' | ')}`);
      return line.phone(id).presses(label);
    },
  };
}
