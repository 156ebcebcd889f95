/** Kinds of question answered by a link: a video, an organizer's own. */

import { z } from 'zod';
import { accept, cleanText } from '../../typed.ts';
import type { Field, FieldAnswer } from './field.ts';
import { type LinkDoubt, type LinkFault, parseMediaLink } from './link.ts';
import { fault, within } from './reasons.ts';

export const videoLink: Field<string> = {
  stored: z.string(),
  widget: 'text',
  personal: true,
  reviewed: true,
  own: false,
  words: {
    label: 'field-video-link-label',
    question: 'field-video-link-question',
    example: 'field-video-link-example',
    help: 'field-video-link-help',
  },
  parse: (input): FieldAnswer<string> =>
    'text' in input ? within('link', parseMediaLink(input.text)) : fault({ code: 'text-expected' }),
  format: (value) => value,
};

export const link: Field<string> = {
  stored: z.string(),
  widget: 'text',
  personal: true,
  reviewed: false,
  own: true,
  words: {
    label: 'field-link-label',
    question: 'field-link-question',
    example: 'field-link-example',
    help: 'field-link-help',
  },
  parse: (input): FieldAnswer<string> =>
    'text' in input ? parseAnyLink(input.text) : fault({ code: 'text-expected' }),
  format: (value) => value,
};

/** Only a place for works must be open to everybody; any page answers an organizer's own question. */
function parseAnyLink(typed: string): FieldAnswer<string> {
  const read = parseMediaLink(typed);
  if (read.outcome === 'confirm') return accept(read.value);
  if (read.outcome === 'ok' || !isAboutTheWork(read.why))
    return within<'link', string, LinkDoubt, LinkFault>('link', read);
  const address = /(?:https?:\/\/)?\S+\.\S+/iu.exec(cleanText(typed))?.[0].replace(/^https?:\/\//iu, '');
  return address !== undefined && URL.canParse(`https://${address}`)
    ? accept(new URL(`https://${address}`).href)
    : fault({ code: 'not-a-link' });
}

function isAboutTheWork(why: LinkFault): boolean {
  return why.code === 'not-the-work' || why.code === 'personal-page';
}
