/** The screens of changing a contest: its parts with a line each, a part with its settings and things, one thing. Pure. */

import type { InlineKeyboardButton } from 'grammy/types';
import { PART_NAMES, PARTS, partNamed } from '../../../contests/parts/catalogue.ts';
import { sayNote } from '../../../contests/parts/fault-words.ts';
import { partNotes } from '../../../contests/parts/notes.ts';
import type { Item, Part, Settings } from '../../../contests/parts/part.ts';
import type { Contest } from '../../../contests/queries.ts';
import { paragraphs } from '../../../texts/paragraphs.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { inline, packed, press, type Screen } from '../../screens/screen.ts';
import { managedButton } from '../managing/buttons.ts';
import {
  addButton,
  deedButton,
  fileButton,
  itemButton,
  partButton,
  partsButton,
  settingButton,
  shortMark,
} from './buttons.ts';
import type { Where } from './seen.ts';

/** What a screen is drawn from. */
export interface Drawing {
  contest: Contest;
  say: Say;
  now: Date;
}

/** Characters of a value on a line, and of a thing on a button. */
const ON_LINE = 120;
const ON_BUTTON = 34;

/** All parts, each with a line; a mark where something is worth a look. */
export function partsScreen({ contest, say, now }: Drawing): Screen {
  const { definition } = contest;
  const warned = new Set(partNotes(definition, now).map(({ part }) => part));
  const lines = PART_NAMES.map((name) => {
    const part: Part = PARTS[name];
    const line = { part: say(part.title), summary: shortened(part.summary(definition, say), 48) };
    return say.html(warned.has(name) ? 'shaping-part-line-warned' : 'shaping-part-line', line);
  });
  const buttons = PART_NAMES.map((part) =>
    press(say(PARTS[part].title), partButton.data({ contest: contest.id, part })),
  );
  const title = say.html('shaping-parts', { title: shortTitle(definition.title) });
  const file = press(say('shaping-file'), fileButton.data({ contest: contest.id }));
  const back = press(say('shaping-back-contest'), managedButton.data({ contest: contest.id }));
  return { html: [title, '', ...lines].join('\n'), ...inline([...packed(buttons), [file], [back]]), listens: false };
}

/** One part, or one thing of its list; what is not there any more leads a step back. */
export function screenAt(drawing: Drawing, where: Where): Screen {
  const part = partNamed(where.part);
  if (!part) return partsScreen(drawing);
  const items = part.list?.items(drawing.contest.definition, drawing.say) ?? [];
  const item = items[where.item - 1];
  return item ? itemScreen(drawing, part, where, item, items.length) : partScreen(drawing, part, where.part, items);
}

function partScreen(drawing: Drawing, part: Part, name: string, items: readonly Item[]): Screen {
  const { contest, say, now } = drawing;
  const place = { contest: contest.id, mark: shortMark(contest), part: name };
  const notes = partNotes(contest.definition, now).filter((note) => note.part === name);
  const things = items.map((item, at) => thingLine(item, at, say));
  const settings = settingsOf(drawing, part.settings, { ...place, item: 0 });
  const html = paragraphs([
    [say.html('shaping-part', { part: say(part.title), title: shortTitle(contest.definition.title) })],
    settings.lines,
    part.list && items.length === 0 ? [say.html('shaping-empty')] : things,
    notes.map((note) => say.html('shaping-note', { note: sayNote(note, say) })),
  ]);
  const rows = [
    ...settings.rows,
    ...packed(
      items.map(({ title }, at) =>
        press(`${at + 1}. ${shortened(title, ON_BUTTON)}`, itemButton.data({ ...place, item: at + 1 })),
      ),
    ),
    part.list ? [press(say(part.list.add), addButton.data(place))] : [],
    [press(say('shaping-back-parts'), partsButton.data({ contest: contest.id }))],
  ];
  return { html, ...inline(rows), listens: false };
}

function thingLine({ title, line, closed }: Item, at: number, say: Say): string {
  const told =
    line === ''
      ? say.html('shaping-thing-bare', { at: at + 1, title })
      : say.html('shaping-thing', { at: at + 1, title, line });
  return closed ? `${told} ${say.html('shaping-closed')}` : told;
}

function itemScreen(drawing: Drawing, part: Part, where: Where, item: Item, count: number): Screen {
  const { contest, say } = drawing;
  const place = { contest: contest.id, mark: shortMark(contest), part: where.part, item: where.item };
  const settings = settingsOf(drawing, part.list?.settings(where.item - 1) ?? {}, place, { onlySet: true });
  const deed = (key: 'up' | 'down' | 'close' | 'open' | 'ask', label: string) =>
    press(label, deedButton.data({ ...place, deed: key }));
  const moves = [
    ...(where.item > 1 ? [deed('up', say('shaping-up'))] : []),
    ...(where.item < count ? [deed('down', say('shaping-down'))] : []),
  ];
  const turn = part.list?.closes
    ? [deed(item.closed ? 'open' : 'close', say(item.closed ? 'shaping-open' : 'shaping-close'))]
    : [];
  const html = paragraphs([
    [say.html('shaping-part', { part: say(part.title), title: item.title })],
    item.closed ? [say.html('shaping-closed-line')] : [],
    settings.lines,
  ]);
  const back = press(say('shaping-back-part'), partButton.data({ contest: contest.id, part: where.part }));
  return {
    html,
    ...inline([...settings.rows, moves, [...turn, deed('ask', say('shaping-remove'))], [back]]),
    listens: false,
  };
}

type Place = Where & { mark: string };

/** A line for each value and a button for each setting; what a tap turns is told by its button alone. */
function settingsOf(
  { contest, say, now }: Drawing,
  settings: Settings<Contest['definition']>,
  place: Place,
  { onlySet = false } = {},
) {
  const around = { contest: contest.definition, now };
  const those = Object.entries(settings).filter(([, setting]) => setting.applies?.(contest.definition, around) ?? true);
  const told = those.map(([name, setting]) => {
    const value = setting.read(contest.definition, around, say);
    return { name, setting, value, label: say(setting.label) };
  });
  const lines = told
    .filter(({ setting, value }) => !setting.unshown && setting.way !== 'switch' && !(onlySet && value === ''))
    .map(({ label, value, setting }) => {
      if (value !== '') return say.html('shaping-setting', { label, value: shortened(value, ON_LINE) });
      return setting.unset
        ? say.html('shaping-setting', { label, value: say(setting.unset) })
        : say.html('shaping-setting-unset', { label });
    });
  const hint =
    told.length > 0 && told.every(({ setting }) => setting.way === 'switch') ? [say.html('shaping-turn')] : [];
  const worthIt = told.filter(
    ({ setting, value }) => value !== '' || (setting.offered?.(contest.definition, around) ?? true),
  );
  const buttons = worthIt.map(({ name, label, setting, value }): InlineKeyboardButton => {
    const text = setting.way === 'switch' ? say('shaping-switch', { label, value }) : label;
    return press(text, settingButton.data({ ...place, setting: name }));
  });
  return { lines: [...lines, ...hint], rows: packed(buttons) };
}

/** A screen with a line of HTML above it. */
export function below(html: string, screen: Screen): Screen {
  return { ...screen, html: `${html}\n\n${screen.html}` };
}
