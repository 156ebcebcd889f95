/** Questions to the organizers: asked from a contest's or an entry's card, answered from a queue, the good ones shown to all. */

import { answersPinnedTo, waitingAboutEntry } from '../../../enquiries/queries.ts';
import { authorize } from '../../../people/access.ts';
import { type Feature, onTap } from '../../feature.ts';
import { reply } from '../../screens/reply.ts';
import { press } from '../../screens/screen.ts';
import { TALK as ANSWERING, answer, askAgain, hearingWords, pin, unpin } from './answering.ts';
import { TALK as ASKING, ask, askAnything, hearingQuestion, showPinned, stop } from './asking.ts';
import * as on from './buttons.ts';
import { openEnquiry, showPinnedToStaff, showQueue } from './queue.ts';

export const enquiring: Feature = {
  commands: [
    { name: 'ask', description: 'command-ask', handle: askAnything },
    {
      name: 'questions',
      description: 'command-questions',
      roles: ['administrator', 'organizer'],
      handle: (ctx) => showQueue(ctx, { page: 0 }, reply),
    },
  ],
  conversations: [
    { name: ASKING, run: hearingQuestion, brief: true, again: on.askButton.data },
    { name: ANSWERING, run: hearingWords, brief: true, again: askAgain },
  ],
  taps: [
    onTap(on.askButton, ask),
    onTap(on.pinnedButton, showPinned),
    onTap(on.queueButton, (ctx, { page }) => showQueue(ctx, { page })),
    onTap(on.openButton, openEnquiry),
    onTap(on.answerButton, answer),
    onTap(on.pinButton, pin),
    onTap(on.shownButton, (ctx, { contest }) => showPinnedToStaff(ctx, contest)),
    onTap(on.unpinButton, unpin),
    onTap(on.stopButton, stop),
  ],
  additions: {
    async contest({ services, caller, say }, { id }) {
      const pinned = await answersPinnedTo(services.db, id);
      const faq = pinned.length > 0 ? [press(say('enquiry-button-pinned'), on.pinnedButton.data({ contest: id }))] : [];
      const staff = pinned.length > 0 && authorize(caller, 'enquiry.answer', { contestId: id }).ok;
      const shown = staff ? [press(say('enquiry-button-shown'), on.shownButton.data({ contest: id }))] : [];
      return {
        rows: [[...faq, press(say('enquiry-button-ask'), on.askButton.data({ contest: id, entry: 0 }))], shown],
      };
    },
    entry: async ({ say }, { id, contestId }) => ({
      rows: [[press(say('enquiry-button-ask'), on.askButton.data({ contest: contestId, entry: id }))]],
    }),
    async judged({ services, say }, { id }) {
      const waiting = await waitingAboutEntry(services.db, id);
      if (!waiting) return {};
      const open = press(say('enquiry-button-waiting'), on.openButton.data({ enquiry: waiting.id }));
      return { lines: [say.html('enquiry-waits', { words: waiting.question })], rows: [[open]] };
    },
  },
};
