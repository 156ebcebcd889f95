/** The kind of question that asks what music an act is performed to. */

import { z } from 'zod';
import type { PlainKey } from '../../texts/plain-key.ts';
import { cleanText, foldText } from '../../typed.ts';
import { chosen } from './choosing.ts';
import type { Asked, Field } from './field.ts';
import { SOUNDTRACKS, type Soundtrack, typedSoundtracks } from './typed-words.ts';

const SOUNDTRACK_NAMES: Record<Soundtrack, PlainKey> = {
  minus: 'soundtrack-minus',
  plus: 'soundtrack-plus',
  live: 'soundtrack-live',
  a_cappella: 'soundtrack-a-cappella',
};

/** The soundtracks a nomination takes: no recording where only live accompaniment is allowed. */
function soundtracksOf({ nomination }: Asked): readonly Soundtrack[] {
  return nomination.live_accompaniment_only ? ['live', 'a_cappella'] : SOUNDTRACKS;
}

export const soundtrack: Field<string> = {
  stored: z.string(),
  widget: 'choice',
  personal: false,
  reviewed: true,
  own: false,
  words: {
    label: 'field-soundtrack-label',
    question: 'field-soundtrack-question',
    example: 'field-soundtrack-example',
    help: 'field-soundtrack-help',
  },
  parse(input, asked) {
    const typed = 'text' in input ? foldText(cleanText(input.text)) : '';
    const known = typedSoundtracks.find(([words]) => words.test(typed))?.[1];
    return chosen(known ? { choice: known } : input, soundtracksOf(asked), []);
  },
  format: (value, _asked, say) => (isSoundtrack(value) ? say(SOUNDTRACK_NAMES[value]) : value),
  options: (asked, say) => soundtracksOf(asked).map((id) => ({ id, title: say(SOUNDTRACK_NAMES[id]) })),
};

function isSoundtrack(value: string): value is Soundtrack {
  return (SOUNDTRACKS as readonly string[]).includes(value);
}
