/** Contests in the hands of those who run them: the list, a contest's home, a new one, its files, its acts. */

import { type Feature, onTap } from '../../feature.ts';
import { redraw, reply } from '../../screens/reply.ts';
import { askAct, doAct } from './acts.ts';
import { askStep, hearingAnswers, keepProposed } from './asking.ts';
import {
  beginFromEarlier,
  beginFromTemplate,
  chooseBeginning,
  chooseEarlier,
  explainFiles,
  giveBlank,
} from './beginning.ts';
import * as on from './buttons.ts';
import { openManaged } from './card.ts';
import { chooseFile, giveFile } from './files.ts';
import { showList } from './list.ts';
import { showPreview } from './preview.ts';
import { applyFile, dropFile, mayBeContest, takeContestFile } from './receiving.ts';
import { TALK } from './stopping.ts';

export const managing: Feature = {
  commands: [
    {
      name: 'manage',
      description: 'command-manage',
      roles: ['administrator', 'organizer'],
      handle: (ctx) => showList(ctx, { which: 'live', page: 0 }, reply),
    },
  ],
  taps: [
    onTap(on.listButton, (ctx, { which, page }) =>
      showList(ctx, { which: which === 'archive' ? 'archive' : 'live', page }, redraw),
    ),
    onTap(on.managedButton, openManaged),
    onTap(on.newButton, chooseBeginning),
    onTap(on.templateButton, beginFromTemplate),
    onTap(on.earlierButton, chooseEarlier),
    onTap(on.copyButton, beginFromEarlier),
    onTap(on.fileHelpButton, explainFiles),
    onTap(on.blankButton, giveBlank),
    onTap(on.askButton, askStep),
    onTap(on.keepButton, keepProposed),
    onTap(on.previewButton, showPreview),
    onTap(on.actButton, askAct),
    onTap(on.doButton, doAct),
    onTap(on.filesButton, chooseFile),
    onTap(on.downloadButton, giveFile),
    onTap(on.applyButton, applyFile),
    onTap(on.dropButton, dropFile),
  ],
  conversations: [{ name: TALK, run: hearingAnswers, brief: true, again: on.askButton.data }],
  claims: mayBeContest,
  onMessage: takeContestFile,
};
