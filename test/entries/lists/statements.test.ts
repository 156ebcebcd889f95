/** How many statements a list takes: as many for twenty soloists as for two. */

import type { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { expect, test } from 'vitest';
import type { Database } from '../../../src/database/connect.ts';
import type { StepInput } from '../../../src/entries/input.ts';
import { answerForAll } from '../../../src/entries/lists/actions.ts';
import { listView } from '../../../src/entries/lists/queries.ts';
import { startList } from '../../../src/entries/lists/starting.ts';
import type { StepId } from '../../../src/entries/questions.ts';
import { aDatabase } from '../../kit/database.ts';
import { NOON } from '../../kit/entries.ts';
import { aContestWithSchool, taken } from '../../kit/school.ts';

/** The statements that pasting so many soloists, seeing them and answering for all of them take, act by act. */
async function statementsOf(soloists: number): Promise<number[]> {
  const statements: string[] = [];
  const { $client } = (await aDatabase()) as Database & { $client: PGlite };
  const db: Database = drizzle($client, { logger: { logQuery: (text) => void statements.push(text) } });
  const { stage, school } = await aContestWithSchool(db);
  const { id } = taken(await startList(db, school.caller, { contestId: stage.contestId, channel: 'telegram' }, NOON));
  await school.tells(id, 'institution', { institutionId: school.institutionId });
  await school.tells(id, 'teachers', { text: 'Щукина Ирина Львовна, учитель музыки, +7 999 000-00-03' });
  const lines = Array.from(
    { length: soloists },
    (_, at) => `Лебедев${'абвгдежзиклмнопрстуф'[at]}ев Пётр, 12.03.2014, «Песня»`,
  );
  const counted = async (act: () => Promise<unknown>) => {
    statements.length = 0;
    await act();
    return statements.length;
  };
  const answer = (step: StepId, input: StepInput) =>
    answerForAll(db, school.caller, { entryId: id, step, input }, NOON);
  return [
    await counted(() => school.answers(id, 'list', { text: lines.join('\n') })),
    await counted(() => listView(db, school.caller, id)),
    await counted(() => answer('nomination', { choice: 'pop_vocal' })),
    await counted(() => answer('category', { confirm: true })),
    await counted(() => answer('consents', { confirm: true })),
  ];
}

test('[REG-46] pasting, seeing and answering takes no more statements for twenty soloists than for two', async () => {
  expect(await statementsOf(20)).toEqual(await statementsOf(2));
});
