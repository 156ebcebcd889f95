/** The receivers of an announcement as a workbook for its author: the figures, a row a person, a row a message; no names. */

import type { AnnouncementRefusal } from '../../announcements/composing/composing.ts';
import { announcementById, progressOf } from '../../announcements/queries.ts';
import type { Progress } from '../../announcements/rules.ts';
import type { Database } from '../../database/connect.ts';
import {
  type MessageOutcome,
  messageOutcomes,
  type PersonOutcome,
  personOutcomes,
} from '../../deliveries/runs/receivers.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { formatInstant } from '../../texts/format.ts';
import type { PlainKey } from '../../texts/plain-key.ts';
import type { Say } from '../../texts/texts.ts';
import type { TableColumn } from '../workbook/entry-table.ts';
import type { Book, Cell, Sheet } from '../workbook/sheet.ts';
import { xlsx } from '../workbook/xlsx.ts';
import { tellCorrected, tellLanguage, tellReason, tellRecalled, tellSent } from './words.ts';

/** Rows read at once: between pages others get their turn. */
const PAGE = 500;

/** The workbook of an announcement that was started, for whoever may steer it; instants are told in `zone`. */
export async function receiversWorkbook(
  db: Database,
  caller: Caller,
  announcementId: number,
  { say, zone, now }: { say: Say; zone: string; now: Date },
): Promise<Result<AsyncGenerator<Buffer>, AnnouncementRefusal>> {
  const found = await announcementById(db, announcementId);
  const progress = await progressOf(db, announcementId, now);
  if (!found || !progress) return refused({ code: 'announcement-gone' });
  const allowed = authorize(caller, 'announcement.steer', { ownerId: found.authorId });
  if (!allowed.ok) return allowed;
  const words = found.content?.text.split('\n', 1)[0] ?? '';
  const caption = say('receivers-caption', { text: words.slice(0, 80), at: formatInstant(now, zone, say) });
  const source = { db, announcementId, say, caption };
  const book: Book = {
    ...{ zone, made: now, title: say('receivers-title') },
    pageLine: say('workbook-page', { page: '&P', pages: '&N' }),
    sheets: [figures(progress, source), people(progress, source), messages(source)],
  };
  return ok(xlsx(book));
}

interface Source {
  db: Database;
  announcementId: number;
  say: Say;
  caption: string;
}

/** The same figures as in the report. */
function figures(progress: Progress, { say, caption }: Source): Sheet {
  const {
    audience,
    sent,
    pending,
    sending,
    unreachable,
    optedOut,
    refused: not,
    tooLate,
    cancelled,
    unknown,
  } = progress;
  const { corrected, recalled } = progress;
  const lines: [PlainKey, number | undefined][] = [
    ['receivers-audience', audience],
    ['receivers-sent', sent],
    ['receivers-waiting', pending + sending],
    ['receivers-unreachable', unreachable],
    ['receivers-why-opted-out', optedOut],
    ['receivers-refused', not],
    ['receivers-why-too-late', tooLate],
    ['receivers-cancelled', cancelled],
    ['receivers-unknown', unknown],
    ['receivers-corrected', corrected?.sent],
    ['receivers-recalled', recalled?.sent],
  ];
  return {
    name: say('receivers-sheet-figures'),
    caption,
    columns: [
      { header: say('receivers-column-outcome'), width: 34 },
      { header: say('receivers-column-people'), width: 12 },
    ],
    pages: [lines.filter(([, count]) => count !== undefined).map(([key, count = 0]) => [say(key), count])],
  };
}

function people({ corrected, recalled }: Progress, source: Source): Sheet {
  const { db, announcementId, say } = source;
  const columns: TableColumn<PersonOutcome>[] = [
    { header: say('receivers-column-person'), width: 14, cell: ({ personId }) => personId },
    { header: say('receivers-column-language'), width: 12, cell: ({ language }) => tellLanguage(language) },
    { header: say('receivers-column-outcome'), width: 26, cell: (one) => tellSent(one, say) },
    { header: say('receivers-column-why'), width: 44, cell: (one) => tellReason(one, say) },
    { header: say('receivers-column-when'), width: 18, cell: ({ finishedAt }) => finishedAt && { at: finishedAt } },
    { header: say('receivers-column-repeat'), width: 12, cell: (one) => (one.repeated ? say('column-yes') : null) },
    ...(corrected
      ? [
          {
            header: say('receivers-column-corrected'),
            width: 26,
            cell: (one: PersonOutcome) => one.corrected && tellCorrected(one.corrected, say),
          },
        ]
      : []),
    ...(recalled
      ? [
          {
            header: say('receivers-column-recalled'),
            width: 34,
            cell: (one: PersonOutcome) => one.recalled && tellRecalled(one.recalled, say),
          },
        ]
      : []),
  ];
  const pages = paged(
    (after) => personOutcomes(db, announcementId, after, PAGE),
    ({ personId }) => personId,
  );
  return listed('receivers-sheet-people', columns, pages, source);
}

const ACTIONS = {
  send: 'receivers-action-send',
  edit: 'receivers-action-edit',
  delete: 'receivers-action-delete',
} as const satisfies Record<MessageOutcome['action'], PlainKey>;

const TELL = { send: tellSent, edit: tellCorrected, delete: tellRecalled } as const;

function messages(source: Source): Sheet {
  const { db, announcementId, say } = source;
  const columns: TableColumn<MessageOutcome>[] = [
    { header: say('receivers-column-delivery'), width: 12, cell: ({ deliveryId }) => deliveryId },
    { header: say('receivers-column-person'), width: 14, cell: ({ personId }) => personId },
    { header: say('receivers-column-part'), width: 10, cell: ({ part }) => part },
    { header: say('receivers-column-action'), width: 16, cell: ({ action }) => say(ACTIONS[action]) },
    { header: say('receivers-column-outcome'), width: 26, cell: (one) => TELL[one.action](one, say) },
    { header: say('receivers-column-code'), width: 26, cell: ({ reason }) => reason },
    { header: say('receivers-column-tries'), width: 12, cell: ({ attempts }) => attempts },
    { header: say('receivers-column-message'), width: 16, cell: ({ messageId }) => messageId },
    { header: say('receivers-column-when'), width: 18, cell: ({ finishedAt }) => finishedAt && { at: finishedAt } },
  ];
  const pages = paged(
    (after) => messageOutcomes(db, announcementId, after, PAGE),
    ({ deliveryId }) => deliveryId,
  );
  return listed('receivers-sheet-messages', columns, pages, source);
}

function listed<R>(
  name: PlainKey,
  columns: readonly TableColumn<R>[],
  pages: AsyncIterable<readonly R[]>,
  { say, caption }: Source,
): Sheet {
  async function* cells(): AsyncGenerator<Cell[][]> {
    for await (const page of pages) yield page.map((row) => columns.map(({ cell }) => cell(row)));
  }
  return { name: say(name), caption, columns, pages: cells() };
}

/** Everything page by page, each after the last row of the one before. */
async function* paged<R>(read: (after: number) => Promise<R[]>, placeOf: (row: R) => number): AsyncGenerator<R[]> {
  for (let page = await read(0); page.length > 0; ) {
    yield page;
    const last = page.at(-1);
    if (page.length < PAGE || last === undefined) return;
    page = await read(placeOf(last));
  }
}
