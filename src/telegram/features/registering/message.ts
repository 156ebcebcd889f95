/** Reads a message as an answer to the question in front: text, a contact, a file; anything else gets a helpful word. */

import type { Message } from 'grammy/types';
import { widgetOf } from '../../../contests/fields/fields.ts';
import { goBack, leaveDraft, openStep } from '../../../entries/actions/navigate.ts';
import type { StepInput } from '../../../entries/input.ts';
import { confirmInFront } from '../../../entries/lists/actions.ts';
import { keyOf } from '../../../entries/lists/next.ts';
import { listView } from '../../../entries/lists/queries.ts';
import { fieldAsked, type StepId } from '../../../entries/questions.ts';
import type { EntryView } from '../../../entries/view.ts';
import { rememberFile } from '../../../files/actions.ts';
import type { PlainKey } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { arrivedFile } from '../../files/arrived-file.ts';
import { isFirstOfAlbum } from '../../incoming/albums.ts';
import { refusalHtml } from '../../screens/refusals.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { saysRight } from '../../screens/spoken-words.ts';
import { confirmTyped, correctionScreen, isTypedWaiting } from '../correcting/typed.ts';
import { wishedScreen } from '../correcting/wished-screen.ts';
import { courtesyIn } from '../home/courtesies.ts';
import { continueButton } from './buttons.ts';
import { askToCancel } from './cancelling.ts';
import { frontScreen, sawQuestion } from './front.ts';
import { leftScreen } from './leaving.ts';
import { leadsToSummary } from './navigation.ts';
import { heardDistrict } from './proposing.ts';
import { formsToChoose } from './said-form.ts';
import { sideWord, wishAmid } from './side-words.ts';
import { choosesOnly, type Spoken, settledByYes, spokenChoice, spokenWay } from './spoken.ts';
import { standingScreen } from './standing.ts';
import { clearing, explain, take } from './taking.ts';

/** How long an answer waits for a file to be looked at; a slow line goes on without. */
const LOOK_MS = 10_000;

/** The screen that follows from the message; null when it needs no answer (the second picture of an album). */
export async function takeMessage(ctx: Ctx, entry: EntryView): Promise<Screen | null> {
  const { message } = ctx;
  const { asking } = entry;
  if (!message || asking === null) return null;
  if (entry.askedOf !== ctx.caller.personId) return withColleague(ctx, entry);
  if (asking === 'summary') return withNote(ctx, entry, 'summary-tap');
  const text = message.text ?? '';
  if (asking === 'list' && saysRight(ctx.say, text)) return confirmInList(ctx, entry);
  if (isTypedWaiting(entry, asking) && saysRight(ctx.say, text)) return confirmTyped(ctx, entry);
  const wish = wishAmid(entry, asking, text);
  if (wish) return wishedScreen(ctx, entry, wish) ?? withNote(ctx, entry, 'correcting-wished-ahead');
  const aside = settledByYes(entry, asking, text, ctx.say) ? undefined : sideWord(entry, asking, text, ctx.say);
  if (aside) return withNote(ctx, entry, aside);
  const spoken = await spokenIn(ctx, entry, asking, message.text);
  if (spoken) return clearing(ctx, entry, await taken(ctx, entry, asking, spoken));
  const forms = asking === 'form' ? formsToChoose(entry, text, ctx.say) : undefined;
  if (forms) return withNote(ctx, entry, forms);
  const district = asking === 'institution' ? await heardDistrict(ctx, entry, text) : undefined;
  if (district) return district;
  const album = message.media_group_id;
  if (album !== undefined && wantsFile(entry) && !isFirstOfAlbum(album)) return null;
  const input = await inputOf(ctx, entry, message);
  if (typeof input === 'string') return withNote(ctx, entry, input);
  const correction = await correctionScreen(ctx, entry, asking, input);
  const screen = clearing(ctx, entry, correction ?? (await take(ctx, entry, asking, input)));
  const isUnread = message.photo !== undefined && 'text' in input;
  return isUnread ? { ...screen, html: `${ctx.say.html('text-wanted-caption-read')}\n\n${screen.html}` } : screen;
}

/** A colleague has gone on with the entry meanwhile: what is written here would answer another question. */
function withColleague({ say }: Ctx, { id }: EntryView): Screen {
  const goOn = press(say('summary-continue'), continueButton.data({ entry: id }));
  return { html: say.html('register-with-colleague'), ...inline([[goOn]]), listens: false };
}

/** What stands on a button may be written too; a question that has nothing but buttons is compared with all of them. */
async function spokenIn(ctx: Ctx, entry: EntryView, step: StepId, text = ''): Promise<Spoken | undefined> {
  const way = spokenWay(entry, step, text, ctx.say);
  if (way || text === '' || !choosesOnly(entry, step)) return way;
  return spokenChoice(step, await frontScreen(ctx, entry), text, ctx.say);
}

async function taken(ctx: Ctx, entry: EntryView, step: StepId, spoken: Spoken): Promise<Screen> {
  if ('input' in spoken) return take(ctx, entry, step, spoken.input, spoken.label);
  return { back, again, leave, cancel: askToCancel }[spoken.way](ctx, entry);
}

/** To the question before, or to the summary where that is the way back; from a screen of something else, such as the help, to the question as it was left. */
async function back(ctx: Ctx, entry: EntryView): Promise<Screen> {
  if (!sawQuestion(ctx, entry)) return standingScreen(ctx, entry);
  const to = { entryId: entry.id };
  const { db } = ctx.services;
  const moved = leadsToSummary(entry)
    ? await openStep(db, ctx.caller, { ...to, step: 'summary' })
    : await goBack(db, ctx.caller, to);
  return moved.ok ? frontScreen(ctx, moved.value) : { html: refusalHtml(ctx, moved.refusal), listens: false };
}

/** «Да» to what was understood with a doubt: the line in front, or the answer of one soloist. */
async function confirmInList(ctx: Ctx, entry: EntryView): Promise<Screen> {
  const { services, caller, now } = ctx;
  const list = await listView(services.db, caller, entry.id);
  const key = list.ok ? keyOf(list.value.next) : '';
  const confirmed = await confirmInFront(services.db, caller, { entryId: entry.id, key }, now);
  if (confirmed.ok) return frontScreen(ctx, entry);
  const isNothing = confirmed.refusal.code === 'nothing-to-confirm';
  if (!isNothing) return explain(ctx, entry, 'list', confirmed.refusal);
  return withNote(ctx, entry, courtesyIn(ctx.message?.text ?? '') ? 'register-courtesy' : 'refusal-input-unexpected');
}

/** The question anew: what was understood of the answer is wrong. */
async function again(ctx: Ctx, entry: EntryView): Promise<Screen> {
  const step = entry.asking ?? 'next';
  const opened = await openStep(ctx.services.db, ctx.caller, { entryId: entry.id, step });
  return opened.ok ? frontScreen(ctx, opened.value) : { html: refusalHtml(ctx, opened.refusal), listens: false };
}

export async function leave(ctx: Ctx, entry: EntryView): Promise<Screen> {
  const left = await leaveDraft(ctx.services.db, ctx.caller, { entryId: entry.id });
  return left.ok ? leftScreen(left.value, ctx.say) : { html: refusalHtml(ctx, left.refusal), listens: false };
}

/** The message as an answer, or the text key of why it cannot be one. */
async function inputOf(ctx: Ctx, entry: EntryView, message: Message): Promise<StepInput | PlainKey> {
  if (message.text !== undefined) return { text: message.text };
  if (message.contact) return { phone: message.contact.phone_number };
  const file = arrivedFile(message, ctx.me.id);
  if (!file) return unheard(message, entry);
  if (!wantsFile(entry)) return message.caption && !message.video ? { text: message.caption } : unheard(message, entry);
  if (message.media_group_id !== undefined) return 'file-wanted-one';
  const fileId = await rememberFile(ctx.services.db, file, ctx.now);
  await ctx.services.files.look(fileId, LOOK_MS);
  return { file: { fileId } };
}

function wantsFile({ contest, asking }: EntryView): boolean {
  const use = asking && asking !== 'summary' ? fieldAsked(contest, asking) : undefined;
  return use !== undefined && widgetOf(use) === 'file';
}

/** The kinds of message nobody can read as an answer, each with its own word. */
function unheard(message: Message, { asking, form }: EntryView): PlainKey {
  const isList = asking === 'list' || (asking === 'participants' && form?.max !== 1);
  if (isList && message.photo) return 'text-wanted-not-photo-of-list';
  if (isList && message.voice) return 'text-wanted-not-spoken-list';
  if (message.voice || message.video_note) return 'text-wanted-not-voice';
  if (message.video) return 'text-wanted-not-video';
  if (message.animation) return 'text-wanted-not-sticker';
  if (message.photo || message.document || message.audio) return 'text-wanted-not-file';
  return message.sticker ? 'text-wanted-not-sticker' : 'text-wanted';
}

/** A word first, as a key or as HTML, then the question as it stands. */
async function withNote(ctx: Ctx, entry: EntryView, note: PlainKey | { html: string }): Promise<Screen> {
  const front = await standingScreen(ctx, entry);
  const word = typeof note === 'string' ? ctx.say.html(note) : note.html;
  return { ...front, html: `${word}\n\n${front.html}`, listens: true };
}
