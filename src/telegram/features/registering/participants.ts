/** The question about participants: the list so far, how to write it, and how to put it right. Pure. */

import type { InlineKeyboardButton } from 'grammy/types';
import type { TypedChild } from '../../../entries/facts.ts';
import { NUMBER_ALONE } from '../../../entries/questions.ts';
import type { EntryView, ParticipantView } from '../../../entries/view.ts';
import { formatName } from '../../../people/name.ts';
import { formatBirthDate } from '../../../texts/format.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Say } from '../../../texts/texts.ts';
import { participantText } from '../../entries/entry-text.ts';
import { packed, press } from '../../screens/screen.ts';
import { inMessages } from '../../screens/told-lines.ts';
import {
  confirmButton,
  finishButton,
  openButton,
  pickButton,
  removeButton,
  removeListButton,
  removePageButton,
  wholeListButton,
} from './buttons.ts';
import type { Asking, Piece } from './questions.ts';
import { rosterLines, rosterRows } from './remembered.ts';

const STEP = 'participants';
/** Participants listed whole under their question; of more the first and the last are. */
const MOST_LISTED = 20;
const FIRST_LISTED = 10;
const LAST_LISTED = 2;
/** Named again of those who wait to be confirmed. */
const MOST_WAITING = 5;
/** Buttons with names under one message, which may have a hundred: more of them nobody looks through. */
const MOST_TO_REMOVE = 30;

/** Solo: one child. Others: the list grows until it is finished. */
export function participantsPiece(asking: Asking): Piece {
  const { entry, known, say } = asking;
  const lacking = withoutGrade(entry);
  if (lacking) return gradePiece(entry, lacking, say);
  const replaced = toReplace(entry);
  if (replaced) return replacingPiece(asking, replaced);
  const solo = entry.form?.max === 1;
  const { length: count } = entry.participants;
  const example = exampleLine(entry, say);
  return {
    lines:
      count > 0
        ? [
            `<b>${say.html('participants-so-far', { count })}</b>`,
            ...listedLines(entry, say),
            ...stillToCome(entry, say),
            ...waitingLines(entry, say),
          ]
        : [
            `<b>${say.html(solo ? 'ask-participant' : 'ask-participants')}</b>`,
            ...(solo ? [] : [say.html('ask-participants-how')]),
            example,
            ...rosterLines(known.roster, say),
            ...numberLines(entry, say),
            ...waitingLines(entry, say),
          ],
    rows: [
      ...waitingRows(entry, say),
      ...rosterRows(entry, known.roster, say),
      ...listRows(entry, say),
      ...numberRows(entry, say),
    ],
  };
}

/** Whom an earlier message named with a doubt that nobody has settled. */
function doubted({ pending }: EntryView): readonly TypedChild[] {
  const value = pending?.step === STEP ? pending.value : undefined;
  return value?.kind === 'children' && value.at === null ? value.children : [];
}

function waitingLines(entry: EntryView, say: Say): string[] {
  const children = doubted(entry);
  if (children.length === 0) return [];
  const shown = children
    .slice(0, MOST_WAITING)
    .map((child) => `${formatName(child)}, ${formatBirthDate(child.birthDate)}`);
  return ['', say.html('participants-waiting', { names: shown.join('; '), more: children.length - shown.length })];
}

function waitingRows(entry: EntryView, say: Say): InlineKeyboardButton[][] {
  const { length: count } = doubted(entry);
  const of = { entry: entry.id, step: STEP };
  if (count === 0) return [];
  return [
    [press(say('list-confirm-doubtful', { count }), confirmButton.data(of))],
    [press(say('participants-not-these', { count }), openButton.data(of))],
  ];
}

/** Everybody by name; of a long list its beginning and its end, where whoever came last is looked for. */
function listedLines({ participants }: EntryView, say: Say): string[] {
  const line = (child: ParticipantView) => listedLine(child, say);
  if (participants.length <= MOST_LISTED) return participants.map(line);
  return [
    ...participants.slice(0, FIRST_LISTED).map(line),
    say.html('participants-between', { count: participants.length - FIRST_LISTED - LAST_LISTED }),
    ...participants.slice(-LAST_LISTED).map(line),
  ];
}

function listedLine(child: ParticipantView, say: Say): string {
  return `${child.position}. ${escapeHtml(participantText(child, say))}`;
}

/** The whole of a long list, in as many messages as it takes. */
export function wholeListMessages({ participants }: EntryView, say: Say): string[] {
  return inMessages(participants.map((child) => listedLine(child, say)));
}

/** The first whose grade the contest counts by and nobody has told: somebody remembered from a year ago. */
function withoutGrade({ contest, participants }: EntryView): ParticipantView | undefined {
  return contest.age_basis.kind === 'school_grade' ? participants.find(({ grade }) => grade === null) : undefined;
}

function gradePiece({ id }: EntryView, child: ParticipantView, say: Say): Piece {
  const name = formatName(child);
  return {
    lines: [`<b>${say.html('roster-ask-grade', { name })}</b>`, say.html('roster-ask-grade-example')],
    rows: [[press(say('roster-leaves'), removeButton.data({ entry: id, step: STEP, at: child.position }))]],
  };
}

function exampleLine({ contest }: EntryView, say: Say): string {
  const grades = contest.age_basis.kind === 'school_grade';
  return say.html(grades ? 'ask-participants-example-grade' : 'ask-participants-example');
}

/** Whoever is to go as soon as somebody comes in their place. */
function toReplace({ pending, participants }: EntryView): ParticipantView | undefined {
  const value = pending?.step === STEP ? pending.value : undefined;
  if (value?.kind !== 'children' || value.children.length > 0) return undefined;
  return participants.find(({ position }) => position === value.at);
}

function replacingPiece({ entry, known, say }: Asking, child: ParticipantView): Piece {
  const name = formatName(child);
  return {
    lines: [
      `<b>${say.html('participants-replacing', { name })}</b>`,
      say.html('participants-who-instead'),
      exampleLine(entry, say),
      ...rosterLines(known.roster, say),
    ],
    rows: rosterRows(entry, known.roster, say),
  };
}

/** How many the form or the contact said there will be, where that is not reached yet. */
function stillToCome({ participants, declaredCount, form }: EntryView, say: Say): string[] {
  const wanted = declaredCount ?? form?.min ?? 1;
  const { length: count } = participants;
  if (count < wanted) return [say.html('participants-more', { left: wanted - count })];
  const over = declaredCount !== null && count > declaredCount;
  return [
    ...(over ? [say.html('participants-over', { declared: declaredCount })] : []),
    say.html('participants-enough'),
  ];
}

/** Where the contest takes a group by its number: what that means, or what stands already. */
function numberLines({ form, headcountOnly, declaredCount }: EntryView, say: Say): string[] {
  if (!form?.headcount_only) return [];
  return [headcountOnly ? say.html('headcount-stands', { count: declaredCount ?? 0 }) : say.html('headcount-may')];
}

function numberRows({ id, form, participants }: EntryView, say: Say): InlineKeyboardButton[][] {
  if (!form?.headcount_only || participants.length > 0) return [];
  return [[press(say('headcount-button'), pickButton.data({ entry: id, step: STEP, option: NUMBER_ALONE }))]];
}

function listRows({ id, participants }: EntryView, say: Say): InlineKeyboardButton[][] {
  if (participants.length === 0) return [];
  return [
    [press(say('participants-finish'), finishButton.data({ entry: id, step: STEP }))],
    participants.length > MOST_LISTED ? [press(say('participants-show-all'), wholeListButton.data({ entry: id }))] : [],
    [press(say('participants-remove'), removeListButton.data({ entry: id, step: STEP }))],
  ];
}

/** Whom to take out of the list: one button a person, and the way to the others of a long list. A page that is no more is the last one. */
export function removeRows({ id, participants }: EntryView, page: number): InlineKeyboardButton[][] {
  const last = Math.max(0, Math.ceil(participants.length / MOST_TO_REMOVE) - 1);
  const at = Math.min(page, last);
  const turn = (to: number, sign: string) => press(sign, removePageButton.data({ entry: id, page: to }));
  const named = packed(
    participants
      .slice(at * MOST_TO_REMOVE, (at + 1) * MOST_TO_REMOVE)
      .map(({ position, lastName, firstName }) =>
        press(`✕ ${lastName} ${firstName}`, removeButton.data({ entry: id, step: STEP, at: position })),
      ),
  );
  return [...named, [...(at > 0 ? [turn(at - 1, '‹')] : []), ...(at < last ? [turn(at + 1, '›')] : [])]];
}
