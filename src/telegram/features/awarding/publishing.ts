/** Publishing: everything that would become known on one screen, one tap bound to it, and what came of it. */

import { type PublicationPreview, publicationPreview } from '../../../awards/preview.ts';
import { publishAwards } from '../../../awards/publishing.ts';
import { contestById } from '../../../contests/queries.ts';
import { isQuiet } from '../../../people/quiet-hours.ts';
import type { Say } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { cardButton, groupsButton, publishButton, resultsButton } from './buttons.ts';
import { quotedLetter } from './letter.ts';

/** Numbers told one by one; the rest are counted. */
const MOST_NUMBERS = 12;
/** Entries of the example's letter. */
const MOST_LINES = 4;
/** Buttons to entries that want a reason. */
const MOST_TO_EXPLAIN = 5;

/** What would become known, in place of what was tapped; `above` is said first. */
export async function showPreview(ctx: Ctx, { contest }: { contest: number }, above?: string): Promise<void> {
  const found = await publicationPreview(ctx.services.db, ctx.caller, contest);
  if (!found.ok) return refuse(ctx, found.refusal);
  const { say } = ctx;
  const html = [...(above ? [above, ''] : []), ...previewLines(ctx, found.value)].join('\n');
  const rows = [
    ...wayRows(found.value, say),
    [press(say('awarding-button-groups'), groupsButton.data({ contest, page: 0 }))],
  ];
  await redraw(ctx, html, inline(rows).keyboard);
}

function previewLines({ say, now }: Ctx, preview: PublicationPreview): string[] {
  const { contest, waiting, byDegree, replacing, without, outside, unexplained, example } = preview;
  const { title, zone, award_degrees } = contest.definition;
  const degree = (id: string) => award_degrees.find((one) => one.id === id)?.title ?? id;
  return [
    say.html('publishing-title', { contest: shortTitle(title) }),
    '',
    ...(waiting === 0 ? [say.html('publishing-nothing')] : []),
    ...byDegree.map(({ degree: id, count }) =>
      id === null
        ? say.html('publishing-prizes', { count })
        : say.html('publishing-count', { title: degree(id), count }),
    ),
    ...(replacing > 0 ? [say.html('publishing-replacing', { count: replacing })] : []),
    ...(without.length > 0
      ? [say.html('publishing-without', { count: without.length, numbers: numbersText(without) })]
      : []),
    ...(outside.length > 0 ? [say.html('publishing-outside', { numbers: numbersText(outside) })] : []),
    ...openLines(preview, say),
    ...(unexplained.length > 0
      ? ['', say.html('publishing-unexplained', { numbers: numbersText(unexplained.map(({ number }) => number)) })]
      : []),
    ...(waiting > 0
      ? ['', say.html('publishing-letters', { contacts: preview.contacts, parents: preview.parents })]
      : []),
    ...(waiting > 0 && isQuiet(now, zone) ? [say.html('publishing-quiet')] : []),
    ...(example
      ? [
          '',
          say.html('publishing-example'),
          quotedLetter({ ...example, lines: example.lines.slice(0, MOST_LINES) }, say),
        ]
      : []),
  ];
}

/** Results of a contest in which entries are still open may be meant, as by nomination; it is said so that they are. */
function openLines({ waiting, open: { submitted, returned } }: PublicationPreview, say: Say): string[] {
  if (waiting === 0) return [];
  return [
    ...(submitted > 0 ? [say.html('publishing-undecided', { count: submitted })] : []),
    ...(returned > 0 ? [say.html('publishing-returned', { count: returned })] : []),
  ];
}

/** «ЗЛБ-001, ЗЛБ-004 … +12». */
function numbersText(list: readonly string[]): string {
  const rest = list.length - MOST_NUMBERS;
  return [...list.slice(0, MOST_NUMBERS), ...(rest > 0 ? [`+${rest}`] : [])].join(', ');
}

function wayRows({ contest, waiting, mark, unexplained }: PublicationPreview, say: Say) {
  if (unexplained.length > 0) {
    return unexplained
      .slice(0, MOST_TO_EXPLAIN)
      .map(({ entryId, number }) => [
        press(say('publishing-button-explain', { number }), cardButton.data({ entry: entryId })),
      ]);
  }
  if (waiting === 0) return [];
  const publish = say('publishing-button-now', { count: waiting });
  return [[press(publish, publishButton.data({ contest: contest.id, mark }))]];
}

/** The one tap: what was looked at becomes known, or nothing does. */
export async function publish(ctx: Ctx, { contest, mark }: { contest: number; mark: string }): Promise<void> {
  const { db, wakeSender } = ctx.services;
  const done = await publishAwards(db, ctx.caller, { contestId: contest, mark }, ctx.now);
  if (!done.ok) {
    const { refusal } = done;
    if (refusal.code !== 'awards-changed' && refusal.code !== 'reasons-wanting') return refuse(ctx, refusal);
    return showPreview(ctx, { contest }, ctx.say.html('publishing-changed'));
  }
  wakeSender();
  const { published } = done.value;
  const html = published === 0 ? ctx.say.html('publishing-done-before') : await doneText(ctx, contest, published);
  const rows = [
    [press(ctx.say('results-button'), resultsButton.data({ contest }))],
    [press(ctx.say('awarding-button-groups'), groupsButton.data({ contest, page: 0 }))],
  ];
  await redraw(ctx, html, inline(rows).keyboard);
}

/** What was done, and when the letters leave. */
async function doneText({ services, say, now }: Ctx, contestId: number, count: number): Promise<string> {
  const zone = (await contestById(services.db, contestId))?.definition.zone ?? services.zone;
  const letters = say.html(isQuiet(now, zone) ? 'publishing-quiet' : 'publishing-sent');
  return `${say.html('publishing-done', { count })} ${letters}`;
}
