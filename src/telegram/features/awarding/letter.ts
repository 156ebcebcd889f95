/** A letter about results as its receiver reads it: the same for the example before a publication and for the sending. */

import type { Letter, LetterLine } from '../../../awards/letters.ts';
import type { Say } from '../../../texts/texts.ts';
import { fitted } from '../../entries/entry-card.ts';
import { titleOf } from '../../entries/entry-text.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { quotedTitle } from '../../screens/quoted-title.ts';
import { awardTitle, awardTitles } from './words.ts';

/** Participants of a small group named; of a larger one its own name tells enough. */
const NAMED = 2;

/** The letter as HTML. */
export function letterText({ contest, part, parts, lines }: Letter, say: Say): string {
  const title = { contest: shortTitle(contest.title) };
  const head =
    parts > 1 ? say.html('results-letter-part', { ...title, part, parts }) : say.html('results-letter-title', title);
  return fitted([head, '', ...lines.map((line) => lineOf(line, say)), '', say.html('results-letter-end')]);
}

function lineOf({ entry, children, awards, replaced }: LetterLine, say: Say): string {
  const { contest } = entry;
  const given = awardTitles(awards, contest, say);
  const before = replaced && awardTitle(replaced, contest, say);
  const told = before === null ? given : say('results-letter-instead', { awards: given, before });
  const entryText = entryInLetter(entry, say);
  const child = children.map(({ lastName, firstName }) => `${lastName} ${firstName}`).join(', ');
  if (child !== '') return say.html('results-letter-child', { child, entry: entryText, awards: told });
  const named = [entryText, whoOf(entry)].filter((text) => text !== '').join(', ');
  return say.html('results-letter-line', { entry: named, awards: told });
}

/** «Песенка друзей» in quotes, unless it has its own. */
function whatOf(entry: LetterLine['entry'], say: Say): string {
  const title = titleOf(entry);
  return title === null ? '' : quotedTitle(title, say);
}

function whoOf({ ensembleName, participants }: LetterLine['entry']): string {
  if (ensembleName !== null && ensembleName !== '') return ensembleName;
  const names = participants.map(({ lastName, firstName }) => `${lastName} ${firstName}`);
  return names.length > NAMED ? '' : names.join(', ');
}

/** As a quotation inside another message. */
export function quotedLetter(letter: Letter, say: Say): string {
  return `<blockquote expandable>${letterText(letter, say)}</blockquote>`;
}

/** «ЗЛБ-008 «Песенка друзей»», plain text. */
export function entryInLetter(entry: LetterLine['entry'], say: Say): string {
  return [entry.number, whatOf(entry, say)].filter(Boolean).join(' ');
}
