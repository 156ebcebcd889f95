/** Announcements by the staff: /announce, the message, its preview, one confirming tap, and the steering of the run. */

import { type Feature, onTap } from '../../feature.ts';
import { announceAgain } from './again.ts';
import { showAudience, showWhom } from './audiences.ts';
import { askAgain, askForAnnouncement, drop, keep, letGo } from './composing.ts';
import { redrawDraft } from './draft.ts';
import * as on from './draft-buttons.ts';
import { announceThisConcert, announceThisContest, beginnings, thankTheGuests } from './inviting.ts';
import { askInLanguage, makeMain, removeLanguage, showLanguages } from './languages.ts';
import { addPart, removePartHere, showFilter, showPart, turn, turnPartHere, widenHere } from './narrowing.ts';
import { previewAgain } from './previewing.ts';
import { cancelIt, pauseIt, resendIt, resumeIt, stopIt, tableOfIt } from './screens.ts';
import { cancel, pause, resend, resume, sendTable, start } from './steering.ts';
import { gather, takeMessage } from './taking.ts';

export const announcingFeature: Feature = {
  commands: [
    {
      name: 'announce',
      description: 'command-announce',
      roles: ['administrator', 'organizer'],
      handle: askForAnnouncement,
    },
  ],
  taps: [
    onTap(on.sendIt, (ctx, tapped) => start(ctx, tapped)),
    onTap(on.insistIt, (ctx, tapped) => start(ctx, tapped, true)),
    onTap(on.replaceIt, askAgain),
    onTap(on.keepIt, keep),
    onTap(on.dropIt, drop),
    onTap(on.showIt, redrawDraft),
    onTap(on.previewIt, previewAgain),
    onTap(on.copyIt, announceAgain),
    onTap(on.gatherIt, gather),
    onTap(on.languagesOf, showLanguages),
    onTap(on.writeIn, askInLanguage),
    onTap(on.removeIn, removeLanguage),
    onTap(on.mainIn, makeMain),
    onTap(on.audienceOf, showAudience),
    onTap(on.askWhom, showWhom),
    onTap(on.addWho, addPart),
    onTap(on.openPart, showPart),
    onTap(on.turnPart, turnPartHere),
    onTap(on.removePart, removePartHere),
    onTap(on.openFilter, showFilter),
    onTap(on.turnValue, turn),
    onTap(on.widen, widenHere),
    onTap(on.announceConcert, announceThisConcert),
    onTap(on.thankGuests, thankTheGuests),
    onTap(on.announceContest, announceThisContest),
    onTap(pauseIt, pause),
    onTap(stopIt, pause),
    onTap(resumeIt, resume),
    onTap(cancelIt, cancel),
    onTap(resendIt, resend),
    onTap(tableOfIt, sendTable),
  ],
  additions: beginnings,
  onCancel: letGo,
  onMessage: takeMessage,
};
