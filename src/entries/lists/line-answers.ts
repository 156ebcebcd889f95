/** The contest's own questions as a line of a list answers them: each piece goes to the question whose kind it suits. Pure. */

import type { PlainDate } from '../../calendar.ts';
import type { ContestDefinition, FieldUse } from '../../contests/definition.ts';
import type { FieldKind } from '../../contests/fields/field-kinds.ts';
import { fieldOf, parseAnswer } from '../../contests/fields/fields.ts';
import { LINK_KINDS } from '../questions.ts';
import type { TypedReason } from '../refusals.ts';
import type { Answer } from '../words.ts';
import { soloNominations } from './line-nomination.ts';

/** A field's own doubt or fault. */
export interface AnswerWhy {
  readonly kind: string;
  readonly why: TypedReason;
}

/** Takers of pieces; each says whether there is a question for the piece, and keeps what was read. */
export interface LineAnswers {
  readonly taken: Readonly<Record<string, Answer>>;
  readonly doubts: readonly AnswerWhy[];
  readonly faults: readonly AnswerWhy[];
  title(piece: string): boolean;
  duration(piece: string): boolean;
  link(piece: string): boolean;
  /** A piece that is one of the options of a question of choice. */
  choice(piece: string): boolean;
}

/** Begins a line. The nomination may stand behind the answers, so any that takes soloists stands in for it. */
export function createAnswers(contest: ContestDefinition, today: PlainDate): LineAnswers {
  const taken: Record<string, Answer> = {};
  const doubts: AnswerWhy[] = [];
  const faults: AnswerWhy[] = [];
  const nomination = soloNominations(contest)[0];
  const form = contest.forms.find(({ max }) => max === 1);
  const open = (isWanted: (use: FieldUse) => boolean) =>
    contest.fields.filter((use) => !use.closed && isWanted(use) && !(use.id in taken));
  const read = (use: FieldUse, text: string) =>
    nomination && form && parseAnswer({ text }, { contest, use, nomination, form, today });
  const ofKind =
    (...kinds: FieldKind[]) =>
    (piece: string) => {
      const [use] = open(({ kind }) => kinds.includes(kind));
      const answer = use && read(use, piece);
      if (!use || !answer) return false;
      if (answer.outcome === 'reject') faults.push(told(answer.why));
      else taken[use.id] = answer.value;
      if (answer.outcome === 'confirm') doubts.push(told(answer.why));
      return true;
    };
  return {
    taken,
    doubts,
    faults,
    title: ofKind('title'),
    duration: ofKind('duration'),
    link: ofKind(...LINK_KINDS),
    choice(piece) {
      const chosen = open((use) => fieldOf(use).widget === 'choice').flatMap((use) => {
        const answer = read(use, piece);
        return answer?.outcome === 'ok' ? [{ id: use.id, value: answer.value }] : [];
      });
      const [first] = chosen;
      if (first) taken[first.id] = first.value;
      return first !== undefined;
    },
  };
}

function told({ area, ...why }: { readonly area: string; readonly code: string }): AnswerWhy {
  return { kind: area, why };
}
