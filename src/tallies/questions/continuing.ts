/** A question that goes on from what was looked at before, «а по школам?», «а за ноябрь»: it takes that over and changes what it names; pure. */

import { cleanText } from '../../typed.ts';
import { cutsBeside } from '../ratios.ts';
import type { TallyView } from '../views/view.ts';
import { answered, understoodIn } from './answering.ts';
import { cutByDefault } from './awards.ts';
import { COUNTING } from './figure-words.ts';
import { fullOf, goneOn, withoutAll, withoutTime } from './going-on.ts';
import { ADDING, GOING_ON, NARROWING, OVERALL, TAKING_OFF } from './going-on-words.ts';
import { isNoQuestion } from './letters.ts';
import { mended } from './mending.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { previousSaid, viewBefore } from './previous.ts';
import type { Question } from './question.ts';
import { withRatio } from './ratios.ts';
import { OVER } from './time-words.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Whether a text begins as one that goes on, before anything is looked up for it. */
export function mayGoOn(written: string): boolean {
  if (isNoQuestion(written)) return false;
  const tokens = tokensOf(cleanText(written));
  return restOf(tokens) !== undefined || previousSaid(tokens) !== undefined;
}

/** Whether a text goes on from another: every word of it is known, and by itself it does not say what is asked for. */
export function goesOn(written: string, vocabulary: Vocabulary, now: Date): boolean {
  return previousSaid(tokensOf(cleanText(written))) !== undefined || partsOf(written, vocabulary, now) !== undefined;
}

/** Reads a text that goes on from `before`; 'none' where it does not. */
export function readGoingOn(written: string, before: TallyView, vocabulary: Vocabulary, now: Date): Question {
  const off = takenOff(written);
  if (off) {
    return wholly(written, off === 'time' ? withoutTime(before) : withoutAll(before));
  }
  const previous = isNoQuestion(written) ? undefined : previousSaid(tokensOf(cleanText(written)));
  if (previous) {
    const view = viewBefore(before, previous, vocabulary, now);
    return view === 'which' ? { outcome: 'which-time' } : wholly(written, view);
  }
  const parts =
    partsOf(written, narrowed(vocabulary, before), now) ??
    partsOf(written, vocabulary, now) ??
    (before.filters.institution && partsOf(ofSchool(written), vocabulary, now));
  if (!parts) return unkeptIn(written, vocabulary, now);
  const { adds } = parts;
  const pieces = cutForFullest(before, parts.pieces);
  const said = pieces.flatMap(understoodIn).map(({ became }) => became);
  const full = fullOf(before, { said, adds });
  if (full) return { outcome: 'full', of: full };
  const question = answered(parts.text, pieces, (all) => goneOn(before, { said: all, adds }, vocabulary, now));
  return question.outcome === 'view' ? { ...question, goesOn: true } : question;
}

/** A text that is understood as a whole, none of its words by itself. */
function wholly(written: string, view: TallyView): Question {
  return { outcome: 'view', view, goesOn: true, text: cleanText(written), understood: [], leftovers: [], slips: [] };
}

/** «А всего?», «а сейчас?»: nothing is named, something goes. */
function takenOff(written: string): 'narrowing' | 'time' | undefined {
  const tokens = tokensOf(cleanText(written)).filter(({ kind }) => kind !== 'sign');
  const lead = GOING_ON.at(tokens, 0)?.length ?? 0;
  const heard = lead > 0 ? TAKING_OFF.at(tokens, lead) : undefined;
  return heard?.length === tokens.length - lead ? heard.target : undefined;
}

/** «А у кого больше всего?» after figures that are not cut: there are rows to be the fullest of. */
function cutForFullest(before: TallyView, pieces: readonly Piece[]): readonly Piece[] {
  const asks = pieces.some(({ reading }) => reading?.became.some(({ is }) => is === 'fullest'));
  return asks && cutsBeside(before).length === 0 ? cutByDefault(pieces) : pieces;
}

/** «А 364?» after a school is another school. */
function ofSchool(written: string): string {
  return /^(а|и|and|what about) (\d{1,4})[.?! ]*$/iu.test(written) ? written.replace(/\d+/u, 'из $&') : '';
}

/** «А мальчиков?»: no figures are kept of it, as in a question. */
function unkeptIn(written: string, vocabulary: Vocabulary, now: Date): Question {
  const rest = isNoQuestion(written) ? undefined : restOf(tokensOf(cleanText(written)));
  const pieces = piecesOf(rest?.tokens ?? [], vocabulary, now);
  const isKnown = pieces.every(({ reading }) => reading && !reading.beyond);
  const ratio = withRatio(pieces);
  const what =
    ratio === 'share' || ratio === 'average' ? ratio : pieces.find(({ reading }) => reading?.unkept)?.reading?.unkept;
  return isKnown && what ? { outcome: 'unkept', what } : { outcome: 'none' };
}

interface Parts {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Whether it begins with «и»: a cut stands beside the one there is. */
  readonly adds: boolean;
}

function partsOf(written: string, vocabulary: Vocabulary, now: Date): Parts | undefined {
  const text = cleanText(written);
  const rest = isNoQuestion(written) ? undefined : restOf(tokensOf(text));
  if (!rest) return undefined;
  const pieces = withRatio(piecesOf(mended(rest.tokens, vocabulary), vocabulary, now));
  if (pieces === 'share' || pieces === 'average') return undefined;
  const isKnown = pieces.every(({ reading }) => reading && !reading.beyond && !reading.unkept);
  const isTime = pieces.every(({ reading }) => reading?.became.every(({ is }) => is === 'period'));
  if (rest.ofTime && !isTime) return undefined;
  const telling = pieces.filter(({ reading }) => reading && (reading.became.length > 0 || reading.choice));
  if (!isKnown || telling.length === 0) return undefined;
  return rest.narrows || !saysItAll(telling, rest.tokens) ? { text, pieces, adds: rest.adds } : undefined;
}

interface Rest {
  readonly tokens: readonly Token[];
  readonly narrows: boolean;
  readonly adds: boolean;
  /** «За ноябрь» goes on by itself, where it says nothing but a time. */
  readonly ofTime: boolean;
}

/** What follows the words that go on; undefined where the text does not begin with them. */
function restOf(tokens: readonly Token[]): Rest | undefined {
  const lead = GOING_ON.at(tokens, 0);
  const adds = lead !== undefined && ADDING.at(tokens, 0)?.length === lead.length;
  const first = tokens.slice(lead?.length ?? 0);
  const narrowing = first.flatMap((_, at) => {
    const heard = NARROWING.at(first, at);
    return heard ? [{ at, length: heard.length }] : [];
  })[0];
  const ofTime = !lead && OVER.at(first, 0) !== undefined;
  if (!lead && !ofTime && narrowing?.at !== 0 && !asksOfThem(first)) return undefined;
  if (!narrowing) return { tokens: first, narrows: false, adds, ofTime };
  const { at, length } = narrowing;
  return { tokens: [...first.slice(0, at), ...first.slice(at + length)], narrows: true, adds, ofTime };
}

/** «Сколько из них детей», «сколько среди них лауреатов». */
function asksOfThem(tokens: readonly Token[]): boolean {
  const counting = COUNTING.at(tokens, 0);
  return counting !== undefined && (NARROWING.at(tokens, counting.length)?.length ?? 0) > 1;
}

/** Says what is counted and something beside it, or that all are meant: a question by itself, whatever it begins with. */
function saysItAll(telling: readonly Piece[], tokens: readonly Token[]): boolean {
  const counts = telling.some(({ reading }) => reading?.became.some(({ is }) => is === 'unit'));
  return counts && (telling.length > 1 || tokens.some((_, at) => OVERALL.at(tokens, at) !== undefined));
}

/** Titles of the contests looked at come before those of others that are called alike. */
function narrowed(vocabulary: Vocabulary, { contests }: TallyView): Vocabulary {
  if (contests.length === 0) return vocabulary;
  const isNear = ({ contest, dimension }: Vocabulary['titled'][number]) =>
    contest === null || dimension === 'contest' || contests.includes(contest);
  return { ...vocabulary, titled: vocabulary.titled.filter(isNear) };
}
