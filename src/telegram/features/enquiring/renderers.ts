/** A question as the organizers get it, and its answer as it comes back; made from what is kept when they are sent. */

import { contestById } from '../../../contests/queries.ts';
import type { EnquiryDelivery } from '../../../enquiries/kinds.ts';
import { enquiryById } from '../../../enquiries/queries.ts';
import { viewEntry } from '../../../entries/queries.ts';
import { loadEntry } from '../../../entries/storing/load.ts';
import { entryLabel } from '../../entries/entry-card.ts';
import type { Renderers, Rendering } from '../../outgoing/render.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { inline, press } from '../../screens/screen.ts';
import { answerButton, askButton, openButton } from './buttons.ts';

export const enquiryRenderers: Renderers<EnquiryDelivery> = {
  async 'enquiry-asked'({ enquiryId }, rendering) {
    const { db, say } = rendering;
    const enquiry = await enquiryById(db, enquiryId);
    if (!enquiry) return { void: 'enquiry-gone' };
    if (enquiry.answer !== null) return { void: 'enquiry-answered' };
    const about = await aboutOf(rendering, enquiry.contestId, enquiry.entryId);
    const rows = [
      [press(say('enquiry-button-answer'), answerButton.data({ enquiry: enquiryId }))],
      [press(say('enquiry-button-open'), openButton.data({ enquiry: enquiryId }))],
    ];
    return { text: say.html('enquiry-news-asked', { about, words: enquiry.question }), ...inline(rows) };
  },
  async 'enquiry-answered'({ enquiryId }, { db, say }) {
    const enquiry = await enquiryById(db, enquiryId);
    if (!enquiry || enquiry.answer === null) return { void: 'enquiry-gone' };
    const { contestId, entryId, question, answer } = enquiry;
    const rows = [[press(say('enquiry-button-ask-more'), askButton.data({ contest: contestId, entry: entryId ?? 0 }))]];
    return { text: say.html('enquiry-news-answered', { question, answer }), ...inline(rows) };
  },
};

/** «Золотой ларец · ЗЛБ-012 «Зимняя сказка»». */
async function aboutOf({ db, say }: Rendering, contestId: number, entryId: number | null): Promise<string> {
  const contest = await contestById(db, contestId);
  const entry = entryId === null ? undefined : await loadEntry(db, entryId);
  const label = entry ? entryLabel(await viewEntry(db, entry), say) : undefined;
  return [shortTitle(contest?.definition.title ?? ''), label].filter(Boolean).join(' · ');
}
