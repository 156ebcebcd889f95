/** How requests for more time, their answers and outages look when they are sent. */

import { plainDateAt } from '../../../calendar.ts';
import { type ContestCutShort, outageById } from '../../../contests/outages.ts';
import { type Contest, contestById } from '../../../contests/queries.ts';
import type { Database } from '../../../database/connect.ts';
import type { ExtensionDelivery } from '../../../entries/extending/kinds.ts';
import { type ExtensionRequest, extensionById, requestById } from '../../../entries/extending/queries.ts';
import { viewEntry } from '../../../entries/queries.ts';
import { loadEntry } from '../../../entries/storing/load.ts';
import type { EntryView } from '../../../entries/view.ts';
import { institutionById } from '../../../institutions/queries.ts';
import { phoneParts } from '../../../people/phone.ts';
import { personById } from '../../../people/queries.ts';
import { formatDay, formatInstant, formatTime, zoneName } from '../../../texts/format.ts';
import type { Say } from '../../../texts/texts.ts';
import { titleOf } from '../../entries/entry-text.ts';
import type { Rendered, Renderers, Rendering } from '../../outgoing/render.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { inline, press } from '../../screens/screen.ts';
import { goTo } from '../home/doors.ts';
import { showButton } from '../my-entries/buttons.ts';
import { continueButton, startButton } from '../registering/buttons.ts';
import { decideButton, MORE_TIME_KEYS, outageButton } from './buttons.ts';

type Drawn = Promise<Rendered | { void: string }>;

export const extendingRenderers: Renderers<ExtensionDelivery | ContestCutShort> = {
  'extension-asked': ({ requestId }, at) => asked(requestId, at),
  'extension-granted': ({ extensionId }, at) => granted(extensionId, at),
  'extension-declined': ({ requestId }, at) => declined(requestId, at),
  'contest-cut-short': ({ outageId }, at) => cutShort(outageId, at),
};

async function asked(requestId: number, { db, say }: Rendering): Drawn {
  const request = await requestById(db, requestId);
  const contest = request && (await contestById(db, request.contestId));
  if (!contest || request.decidedAt !== null) return { void: 'extension-decided' };
  const more = (word: keyof typeof MORE_TIME_KEYS) =>
    press(say(MORE_TIME_KEYS[word]), decideButton.data({ request: requestId, more: word }));
  const no = press(say('extending-button-decline'), decideButton.data({ request: requestId, more: 'no' }));
  const text = say.html('extending-news-asked', {
    contest: titleOfContest(contest),
    ...(await whatFor(db, request, say)),
    who: (await whoAsks(db, request.personId)) || say('extending-who-unknown'),
  });
  return { text, ...inline([[more('tomorrow'), more('three-days')], [no]]) };
}

/** The school and the entry, or that it is for new ones. */
async function whatFor(db: Database, request: ExtensionRequest, say: Say): Promise<{ school: string; what: string }> {
  const entry = request.entryId === null ? undefined : await entryOf(db, request.entryId);
  const institutionId = request.institutionId ?? entry?.institution?.id ?? null;
  const institution = institutionId === null ? undefined : await institutionById(db, institutionId);
  const what = request.entryId === null ? say('extending-what-new') : entry && named(entry);
  return {
    school: institution?.shortName ?? say('extending-school-unknown'),
    what: what || say('extending-what-draft'),
  };
}

/** What a draft has told of itself, without the children's names. */
function named(entry: EntryView): string {
  const { number, ensembleName, nomination } = entry;
  return [number, titleOf(entry) ?? ensembleName, nomination?.title].filter(Boolean).join(' · ');
}

async function whoAsks(db: Database, personId: number): Promise<string> {
  const { name, phone } = (await personById(db, personId))?.profile ?? {};
  return [name, phone && phoneParts(phone).number].filter(Boolean).join(', ');
}

async function granted(extensionId: number, { db, say, now }: Rendering): Drawn {
  const extension = await extensionById(db, extensionId);
  const contest = extension && (await contestById(db, extension.contestId));
  if (!contest || extension.until <= now) return { void: 'extension-over' };
  const until = formatInstant(extension.until, contest.definition.zone, say);
  if (extension.entryId !== null) {
    const entry = await entryOf(db, extension.entryId);
    return entry ? grantedEntry(entry, until, say) : { void: 'entry-gone' };
  }
  const institution = await institutionById(db, extension.institutionId ?? 0);
  const names = { school: institution?.shortName ?? '', contest: titleOfContest(contest) };
  const enter = press(say('extending-button-enter'), startButton.data({ contest: contest.id }));
  const drafts = press(say('home-door-my'), goTo.data({ command: 'my' }));
  return { text: say.html('extending-news-institution', { until, ...names }), ...inline([[enter], [drafts]]) };
}

function grantedEntry(entry: EntryView, until: string, say: Say): Rendered {
  const id = { entry: entry.id };
  const goOn =
    entry.state === 'draft'
      ? press(say('extending-button-continue'), continueButton.data(id))
      : press(say('my-button-open'), showButton.data(id));
  const name = named(entry) || say('extending-what-draft');
  return { text: say.html('extending-news-entry', { entry: name, until }), ...inline([[goOn]]) };
}

async function declined(requestId: number, { db, say }: Rendering): Drawn {
  const request = await requestById(db, requestId);
  const contest = request && (await contestById(db, request.contestId));
  if (!contest) return { void: 'extension-over' };
  const drafts = press(say('home-door-my'), goTo.data({ command: 'my' }));
  return { text: say.html('extending-news-declined', { contest: titleOfContest(contest) }), ...inline([[drafts]]) };
}

async function cutShort(outageId: number, { db, say }: Rendering): Drawn {
  const found = await outageById(db, outageId);
  if (!found || found.outage.decidedAt !== null) return { void: 'outage-decided' };
  const { outage, definition } = found;
  const at = (instant: Date) => formatInstant(instant, definition.zone, say);
  const text = say.html('outage-news', {
    span: span(outage.fromAt, outage.toAt, definition.zone, say),
    contest: shortTitle(definition.title),
    closesAt: at(new Date(definition.closes_at)),
  });
  const more = (word: 'two-hours' | 'tomorrow') =>
    press(say(MORE_TIME_KEYS[word]), outageButton.data({ outage: outageId, more: word }));
  const keep = press(say('outage-button-keep'), outageButton.data({ outage: outageId, more: 'no' }));
  return { text, ...inline([[more('two-hours'), more('tomorrow')], [keep]]) };
}

/** «вторник, 1 декабря, 12:40–13:10 (по Новосибирску)»; over midnight both ends are told in full. */
function span(from: Date, to: Date, zone: string, say: Say): string {
  if (plainDateAt(from, zone) !== plainDateAt(to, zone)) {
    return [from, to].map((at) => formatInstant(at, zone, say)).join(' – ');
  }
  const times = [from, to].map((at) => formatTime(at, zone, say.language)).join('–');
  return `${formatDay(from, zone, say.language)}, ${times} (${zoneName(from, zone, say)})`;
}

async function entryOf(db: Database, entryId: number): Promise<EntryView | undefined> {
  const entry = await loadEntry(db, entryId);
  return entry && viewEntry(db, entry);
}

function titleOfContest({ definition }: Contest): string {
  return shortTitle(definition.title);
}
