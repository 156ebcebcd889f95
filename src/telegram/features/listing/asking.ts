/** What a list wants next, as words and buttons: a line to be mended, a question for all, a question for one. Pure. */

import type { InlineKeyboardButton } from 'grammy/types';
import { openForms } from '../../../contests/closing.ts';
import type { FieldUse } from '../../../contests/definition.ts';
import { formTitle } from '../../../contests/fields/field-words.ts';
import { fieldOf, optionsOf, widgetOf } from '../../../contests/fields/fields.ts';
import { ownExample, ownWording } from '../../../contests/fields/own-wording.ts';
import { declarableCategories } from '../../../entries/judging/age.ts';
import type { HeldLine } from '../../../entries/lists/facts.ts';
import { soloNominations } from '../../../entries/lists/line-nomination.ts';
import { isTapped, keyOf } from '../../../entries/lists/next.ts';
import type { ListView } from '../../../entries/lists/queries.ts';
import { fieldAsked, isOptional, type StepId } from '../../../entries/questions.ts';
import type { EntryView } from '../../../entries/view.ts';
import { formatName } from '../../../people/name.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { PlainKey, Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import { answerText, askedOf } from '../../entries/entry-text.ts';
import { typedReasonText } from '../../screens/refusals.ts';
import { packed, press } from '../../screens/screen.ts';
import { openButton, stepWord } from '../registering/buttons.ts';
import { CONFIRM, confirmLineButton, dropLineButton, keyWord, optionButton, putOffButton, SKIP } from './buttons.ts';
import { soloistName } from './table.ts';

interface Words {
  say: Say;
  now: Date;
}

export interface Asked {
  lines: string[];
  rows: InlineKeyboardButton[][];
}

/** Characters of a faulty line shown back. */
const MOST_OF_LINE = 200;

/** The next thing; nothing where the list wants nothing more. */
export function nextThing(list: ListView, words: Words): Asked {
  const { next, drafts } = list;
  const key = { entry: list.entryId, key: keyWord(keyOf(next)) };
  switch (next.kind) {
    case 'nothing':
      return { lines: [], rows: [] };
    case 'held':
      return held(next.line, key, words);
    case 'all': {
      const first = drafts.find(({ id }) => id === next.entryIds[0]);
      return first ? forAll(first, next.step, next.entryIds.length, key, words) : { lines: [], rows: [] };
    }
    case 'one': {
      const draft = drafts.find(({ id }) => id === next.entryId);
      return draft ? forOne(draft, next.step, key, words) : { lines: [], rows: [] };
    }
  }
}

interface Key {
  entry: number;
  key: string;
}

function held({ line, typed, kind, why, solo, isTail }: HeldLine, key: Key, { say }: Words): Asked {
  const yes = press(say('listing-line-right'), confirmLineButton.data(key));
  return {
    lines: [
      `<b>${say.html('listing-line', { line })}</b>`,
      escapeHtml(shortened(typed, MOST_OF_LINE)),
      typedReasonText(say, kind, why),
      say.html(isTail ? 'listing-line-go-on' : solo === null ? 'listing-line-mend' : 'listing-line-or-mend'),
    ],
    rows: [
      solo === null ? [] : [yes],
      [
        press(say('listing-line-later'), putOffButton.data(key)),
        press(say('listing-line-drop'), dropLineButton.data(key)),
      ],
    ],
  };
}

function forAll(first: EntryView, step: StepId, count: number, key: Key, words: Words): Asked {
  const { say } = words;
  const options = optionsFor(first, step, words, count).map(({ id, title }) =>
    press(title, optionButton.data({ entry: key.entry, step: stepWord(step), option: id })),
  );
  if (count === 1) {
    const own = step === 'category' ? [first.proposal.category?.title ?? ''].map(escapeHtml) : [];
    return {
      lines: [`<b>${escapeHtml(soloistName(first))}</b>`, question(first, step, say), ...own],
      rows: packed(options),
    };
  }
  const each = step === 'category' ? [] : [[press(say('listing-each'), putOffButton.data(key))]];
  return {
    lines: [`<b>${question(first, step, say)}</b>`, say.html('listing-for-all', { count })],
    rows: [...packed(options), ...each],
  };
}

function forOne(draft: EntryView, step: StepId, key: Key, words: Words): Asked {
  const { say } = words;
  const use = fieldAsked(draft.contest, step);
  const understood = doubtText(draft, step, words);
  const options = optionsFor(draft, step, words).map(({ id, title }) =>
    press(title, optionButton.data({ entry: draft.id, step: stepWord(step), option: id })),
  );
  const typed = step === 'accompanist' || (use !== undefined && widgetOf(use) === 'text');
  const apart =
    typed || isTapped(draft.contest, step) ? [] : [openButton.data({ entry: draft.id, step: stepWord(step) })];
  return {
    lines: [
      `<b>${escapeHtml(soloistName(draft))}</b>`,
      question(draft, step, say),
      ...(understood ? [say.html('listing-understood', { value: understood })] : []),
      ...(use && typed && !understood ? [exampleLine(use, draft, say)] : []),
    ],
    rows: [
      understood ? [press(say('listing-answer-right'), confirmLineButton.data(key))] : [],
      ...packed(options),
      ...apart.map((data) => [press(say('listing-apart'), data)]),
      [press(say('listing-line-later'), putOffButton.data(key))],
    ],
  };
}

function exampleLine(use: FieldUse, { nomination }: EntryView, say: Say): string {
  return say.html('field-example', { example: ownExample(use, nomination) ?? say(fieldOf(use).words.example) });
}

/** What was understood with a doubt, plain text; nothing where no doubt waits. */
function doubtText(draft: EntryView, step: StepId, { say, now }: Words): string | undefined {
  if (draft.pending?.step !== step) return undefined;
  const { value } = draft.pending;
  if (value.kind === 'person') return formatName(value.name);
  const use = fieldAsked(draft.contest, step);
  if (value.kind !== 'field' || !use) return undefined;
  return answerText({ ...draft, answers: { [use.id]: value.value } }, use, say, now);
}

/** The questions of every entry in words that suit many. */
const QUESTIONS: Readonly<Partial<Record<StepId, PlainKey>>> = {
  nomination: 'ask-nomination',
  form: 'ask-form',
  category: 'listing-ask-category',
  consents: 'listing-ask-consents',
  accompanist: 'ask-accompanist',
};

function question({ contest, nomination }: EntryView, step: StepId, say: Say): string {
  const use = fieldAsked(contest, step);
  if (!use) return say.html(QUESTIONS[step] ?? 'listing-ask-category');
  const own = ownWording(use, nomination);
  return own === undefined ? say.html(fieldOf(use).words.question) : escapeHtml(own);
}

interface Option {
  id: string;
  title: string;
}

/** What can be tapped: the options of the question, and that it is skipped where it may be. */
function optionsFor(entry: EntryView, step: StepId, { say, now }: Words, count = 1): Option[] {
  const { contest, nomination } = entry;
  if (step === 'nomination') return soloNominations(contest);
  if (step === 'form') {
    const forms = nomination ? openForms(contest, nomination) : [];
    return forms.map((form) => ({ id: form.id, title: nomination ? formTitle(nomination, form) : form.title }));
  }
  if (step === 'category') return categories(entry, count, say);
  if (step === 'consents') {
    return [
      { id: CONFIRM, title: say('consents-all') },
      { id: SKIP, title: say('consents-not-all') },
    ];
  }
  const use = fieldAsked(contest, step);
  const asked = use && askedOf(entry, use, now);
  const own = asked && isTapped(contest, step) ? optionsOf(asked, say) : [];
  const skip = use?.owed ? 'listing-owed' : 'button-skip';
  return [...own, ...(isOptional(contest, step) ? [{ id: SKIP, title: say(skip) }] : [])];
}

/** Each soloist's own category is confirmed by one tap; where none is proposed it is chosen. */
function categories({ contest, proposal }: EntryView, count: number, say: Say): Option[] {
  const right = count > 1 ? 'listing-category-right' : 'listing-answer-right';
  if (proposal.category && !proposal.category.closed) return [{ id: CONFIRM, title: say(right) }];
  return declarableCategories(contest, 1);
}
