/** What waits for a confirming tap, as it was understood. */

import type { PendingValue } from '../../../entries/facts.ts';
import { fieldAsked } from '../../../entries/questions.ts';
import type { EntryView } from '../../../entries/view.ts';
import { institutionById } from '../../../institutions/queries.ts';
import { formatName } from '../../../people/name.ts';
import { formatBirthDate } from '../../../texts/format.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Ctx } from '../../context.ts';
import { answerText } from '../../entries/entry-text.ts';

/** HTML of the value read with a doubt. */
export async function pendingText(ctx: Ctx, entry: EntryView, value: PendingValue): Promise<string> {
  switch (value.kind) {
    case 'children':
      return escapeHtml(
        value.children.map((child) => `${formatName(child)}, ${formatBirthDate(child.birthDate)}`).join('\n'),
      );
    case 'person':
      return escapeHtml(formatName(value.name));
    case 'phone':
      return escapeHtml(value.phone);
    case 'institution':
      return escapeHtml((await institutionById(ctx.services.db, value.institutionId))?.shortName ?? '');
    case 'institution-name':
      return escapeHtml(value.typed);
    case 'typed':
      return escapeHtml(value.text);
    case 'field':
      return escapeHtml(fieldText(ctx, entry, value.value));
  }
}

function fieldText(ctx: Ctx, entry: EntryView, value: Extract<PendingValue, { kind: 'field' }>['value']): string {
  const use = entry.asking && entry.asking !== 'summary' ? fieldAsked(entry.contest, entry.asking) : undefined;
  if (!use) return '';
  return answerText({ ...entry, answers: { ...entry.answers, [use.id]: value } }, use, ctx.say, ctx.now);
}
