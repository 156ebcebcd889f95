/** Announcements by the staff: /announce, the message, its preview, one confirming tap, and the steering of the run. */

import { type Feature, onTap } from '../../feature.ts';
import { redraw } from '../../reply.ts';
import {
  askAgain,
  askForAnnouncement,
  askToConfirm,
  drop,
  dropIt,
  editIt,
  letGo,
  recountIt,
  sendIt,
  takeMessage,
} from './composing.ts';
import { cancelIt, pauseIt, resendIt, resumeIt, stopIt, tableOfIt } from './screens.ts';
import { cancel, pause, resend, resume, sendTable, start } from './steering.ts';

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
    onTap(sendIt, start),
    onTap(editIt, askAgain),
    onTap(dropIt, drop),
    onTap(recountIt, (ctx, { announcement }) => askToConfirm(ctx, announcement, redraw)),
    onTap(pauseIt, pause),
    onTap(stopIt, pause),
    onTap(resumeIt, resume),
    onTap(cancelIt, cancel),
    onTap(resendIt, resend),
    onTap(tableOfIt, sendTable),
  ],
  onCancel: letGo,
  onMessage: takeMessage,
};
