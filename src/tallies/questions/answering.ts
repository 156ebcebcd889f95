/** Makes an answer of a question's pieces: a view, or a choice, and what of the text is not in it; pure. */

import type { TallyViewInput } from '../views/view.ts';
import { fitting } from './assemble.ts';
import type { Piece } from './pieces.ts';
import type { Became, Leftover, Option, Question, Slip, Understood } from './question.ts';
import type { Token } from './tokens.ts';

/** What a text that asks is answered with. */
export type Answered = Extract<Question, { outcome: 'view' | 'choice' }>;

/** The pieces as a view, or as a choice where one of them may mean several things; `viewFrom` puts together what fits. */
export function answered(
  text: string,
  pieces: readonly Piece[],
  viewFrom: (understood: readonly Became[]) => TallyViewInput,
): Answered {
  const { fit, tooMany } = fitting(pieces.flatMap(understoodIn));
  const [open, ...others] = pieces.filter(({ reading }) => reading?.choice);
  const leftovers = [
    ...pieces.filter(({ reading }) => reading === undefined).map(({ tokens }) => leftover(tokens, 'unknown')),
    ...others.map(({ tokens }) => leftover(tokens, 'too-many')),
    ...tooMany.map(({ start, end }): Leftover => ({ start, end, why: 'too-many' })),
  ].sort((one, other) => one.start - other.start);
  const choice = open?.reading?.choice;
  const viewWith = (all: readonly Understood[]) => viewFrom(all.map(({ became }) => became));
  const read = { text, understood: fit, leftovers, slips: slipsIn(pieces) };
  if (!open || !choice) return { outcome: 'view', view: viewWith(fit), ...read, ...besideFigures(pieces) };
  const start = startOf(open.tokens.slice(choice.lead));
  const end = endOf(open.tokens);
  const options = choice.meanings.map(({ label, became }): Option => {
    const understood = [...fit, { start, end, became }].sort((one, other) => one.start - other.start);
    return { label, understood, view: viewWith(understood) };
  });
  return { outcome: 'choice', why: choice.why, typed: text.slice(start, end), options, ...read };
}

/** As what else the figures are wanted. */
function besideFigures(pieces: readonly Piece[]): Pick<Extract<Question, { outcome: 'view' }>, 'shape'> {
  const shape = pieces.find(({ reading }) => reading?.shape)?.reading?.shape;
  return shape ? { shape } : {};
}

/** The slips in what was understood: in a word that asks only, nothing is meant by them. */
function slipsIn(pieces: readonly Piece[]): Slip[] {
  return pieces
    .filter(({ reading }) => reading && (reading.became.length > 0 || reading.choice))
    .flatMap(({ tokens }) => slipsOf(tokens));
}

/** The slips among tokens. */
export function slipsOf(tokens: readonly Token[]): Slip[] {
  return tokens.flatMap(({ start, end, meant }) => (meant === undefined ? [] : [{ start, end, as: meant }]));
}

/** What a piece became, with its place in the text. */
export function understoodIn({ reading, tokens }: Piece): Understood[] {
  return (reading?.became ?? []).map((became) => ({ start: startOf(tokens), end: endOf(tokens), became }));
}

function leftover(tokens: readonly Token[], why: Leftover['why']): Leftover {
  return { start: startOf(tokens), end: endOf(tokens), why };
}

/** Where the tokens begin in the text. */
export function startOf(tokens: readonly Token[]): number {
  return tokens[0]?.start ?? 0;
}

/** Where they end, the end not included. */
export function endOf(tokens: readonly Token[]): number {
  return tokens.at(-1)?.end ?? 0;
}
