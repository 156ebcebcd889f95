/** What is said of a protocol and of its cells. A reason without a sentence does not compile. */

import type { ProtocolRefusal } from '../../../awards/protocol/check.ts';
import type { ProtocolFault } from '../../../awards/protocol/told.ts';
import type { Say } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { stateName } from '../../entries/entry-text.ts';
import { refusalHtml } from '../../screens/refusals.ts';

type Sentences<R extends { code: string }> = {
  readonly [C in R['code']]: (why: Extract<R, { code: C }>, say: Say) => string;
};

const NOTES: Sentences<ProtocolFault> = {
  'cell-formula': (_, say) => say('import-note-cell-formula'),
  'cell-error': (_, say) => say('import-note-cell-error'),
  'cell-too-long': (_, say) => say('import-note-cell-too-long'),
  'number-missing': (_, say) => say('protocol-note-number-missing'),
  'number-unknown': (_, say) => say('protocol-note-number-unknown'),
  'number-twice': ({ row }, say) => say('protocol-note-number-twice', { row }),
  'entry-not-accepted': ({ state }, say) => say('refusal-entry-not-accepted', { state: stateName(state, say) }),
  'degree-unknown': ({ choices }, say) => say('protocol-note-degree-unknown', { choices }),
  'score-unreadable': (_, say) => say('protocol-note-score-unreadable'),
  'score-missing': (_, say) => say('protocol-note-score-missing'),
  'place-unreadable': (_, say) => say('protocol-note-place-unreadable'),
  'prize-too-long': ({ longest }, say) => say('protocol-note-prize-too-long', { longest }),
  'reason-too-long': ({ longest }, say) => say('protocol-note-reason-too-long', { longest }),
  'reason-without-degree': (_, say) => say('refusal-reason-without-degree'),
  'reason-missing': ({ than }, say) => say('protocol-note-reason-missing', { than }),
};

/** What is to be said at a cell, as plain text: it goes into comments as well as into messages. */
export function protocolNote(say: Say, why: ProtocolFault): string {
  const tell = NOTES[why.code] as (why: ProtocolFault, say: Say) => string;
  return tell(why, say);
}

/** Why a protocol is not taken, as HTML. */
export function protocolRefusal(ctx: Ctx, why: ProtocolRefusal): string {
  if (why.code === 'protocol-not-ours') return ctx.say.html('protocol-not-ours');
  return why.code === 'protocol-empty' ? ctx.say.html('protocol-empty') : refusalHtml(ctx, why);
}
