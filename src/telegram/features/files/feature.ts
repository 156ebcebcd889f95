/** Files of entries: opened from a card, owed ones told and sent later, a nomination's as one archive. */

import type { Ctx } from '../../context.ts';
import { type Feature, onTap } from '../../feature.ts';
import { redraw, reply } from '../../screens/reply.ts';
import { chooseContest, chooseNomination, sendArchive } from './archives.ts';
import { archiveButton, contestFilesButton, openFileButton } from './buttons.ts';
import { onContactsCard, onStaffsCard } from './cards.ts';
import { openFile } from './giving.ts';
import { offerOwed } from './unasked.ts';

export const filesFeature: Feature = {
  commands: [
    {
      name: 'files',
      description: 'command-files',
      roles: ['administrator', 'organizer'],
      handle: (ctx: Ctx) => chooseContest(ctx, reply),
    },
  ],
  taps: [
    onTap(openFileButton, openFile),
    onTap(contestFilesButton, (ctx, { contest }) => chooseNomination(ctx, contest, redraw)),
    onTap(archiveButton, sendArchive),
  ],
  onMessage: offerOwed,
  additions: { entry: onContactsCard, judged: onStaffsCard },
};
