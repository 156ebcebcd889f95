/** What is said of a file and of its cells. A reason without a sentence does not compile. */

import type { ContestDefinition } from '../../../contests/definition.ts';
import type { FileFault } from '../../../data-file/reading/faults.ts';
import type { CheckRefusal } from '../../../entries/import/check.ts';
import type { ImportReason, Note } from '../../../entries/import/note.ts';
import type { Refusal } from '../../../entries/refusals.ts';
import { type Say, unescaped } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { refusalAbout, refusalHtml, typedReasonText } from '../../screens/refusals.ts';

type Sentences<R extends { code: string }> = {
  readonly [C in R['code']]: (why: Extract<R, { code: C }>, say: Say) => string;
};

const NOTES: Sentences<ImportReason> = {
  'cell-formula': (_, say) => say('import-note-cell-formula'),
  'cell-error': (_, say) => say('import-note-cell-error'),
  'cell-too-long': (_, say) => say('import-note-cell-too-long'),
  'cell-empty': (_, say) => say('import-note-cell-empty'),
  'cell-not-a-choice': ({ choices }, say) => say('import-note-cell-not-a-choice', { choices }),
  'institution-not-found': ({ typed }, say) => say('import-note-institution-not-found', { typed }),
  'institution-ambiguous': ({ names }, say) => say('import-note-institution-ambiguous', { names }),
  'row-repeated': ({ row }, say) => say('import-note-row-repeated', { row }),
  'number-unknown': (_, say) => say('import-note-number-unknown'),
  'number-twice': ({ row }, say) => say('import-note-number-twice', { row }),
  'entry-accepted': (_, say) => say('import-note-entry-accepted'),
  'teacher-without-name': (_, say) => say('import-note-teacher-without-name'),
};

const FILES: Sentences<FileFault | Exclude<CheckRefusal, Refusal>> = {
  'file-too-big': ({ mostMb }, say) => say.html('import-file-too-big', { mostMb }),
  'file-too-many-rows': ({ most }, say) => say.html('import-file-too-many-rows', { most }),
  'file-too-many-columns': ({ most }, say) => say.html('import-file-too-many-columns', { most }),
  'file-not-a-table': (_, say) => say.html('import-file-not-a-table'),
  'file-old-format': (_, say) => say.html('import-file-old-format'),
  'file-encrypted': (_, say) => say.html('import-file-encrypted'),
  'file-macros': (_, say) => say.html('import-file-macros'),
  'file-external-links': (_, say) => say.html('import-file-external-links'),
  'file-damaged': (_, say) => say.html('import-file-damaged'),
  'file-too-heavy': (_, say) => say.html('import-file-too-heavy'),
  'file-not-ours': (_, say) => say.html('import-file-not-ours'),
  'file-empty': (_, say) => say.html('import-file-empty'),
};

/** The sentence of one code out of a table of them. */
function sentence<R extends { code: string }>(sentences: Sentences<R>, why: R, say: Say): string {
  const tell = sentences[why.code as R['code']] as (why: R, say: Say) => string;
  return tell(why, say);
}

/** What is to be said at a cell, as plain text: it goes into comments as well as into messages. */
export function noteText(say: Say, { tone, why }: Note, contest: ContestDefinition): string {
  if (why.code === 'read-as') {
    const { taken, kind, why: reason } = why;
    return `${say('import-note-read-as', { taken })} ${typedReasonText(unescaped(say), kind, reason)}`;
  }
  if (tone === 'gap') return say('import-note-gap');
  return isOfTables(why) ? sentence(NOTES, why, say) : refusalAbout(unescaped(say), why, { contest });
}

/** Why a file is not taken, as HTML. */
export function fileText(ctx: Ctx, why: FileFault | CheckRefusal, contest?: ContestDefinition): string {
  if (isOfFiles(why)) return sentence(FILES, why, ctx.say);
  return refusalHtml(ctx, why, contest && { contest });
}

function isOfTables(why: Note['why']): why is ImportReason {
  return Object.hasOwn(NOTES, why.code);
}

function isOfFiles(why: FileFault | CheckRefusal): why is FileFault | Exclude<CheckRefusal, Refusal> {
  return Object.hasOwn(FILES, why.code);
}
