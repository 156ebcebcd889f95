/** Changing a contest part by part: its words, dates, nominations, forms, ages, limits, questions, and its regulations' file. */

import { partNotes } from '../../../contests/parts/notes.ts';
import { authorize } from '../../../people/access.ts';
import { type Feature, onTap } from '../../feature.ts';
import { press } from '../../screens/screen.ts';
import * as on from './buttons.ts';
import { askFile, dropFile, FILE_TALK, hearingFile, keepFile, onCard, openFile, readFile } from './regulations.ts';
import { add, chooseOption, clearSetting, doTo, openAt, openParts, openSetting } from './tapping.ts';
import { addKind, askAgain, hearing, keep, TALK } from './typing.ts';

export const shaping: Feature = {
  conversations: [
    { name: TALK, run: hearing, brief: true, again: askAgain },
    { name: FILE_TALK, run: hearingFile, brief: true, again: on.sendFileButton.data },
  ],
  taps: [
    onTap(on.partsButton, openParts),
    onTap(on.partButton, (ctx, place) => openAt(ctx, { ...place, item: 0 })),
    onTap(on.itemButton, openAt),
    onTap(on.settingButton, openSetting),
    onTap(on.optionButton, chooseOption),
    onTap(on.clearButton, clearSetting),
    onTap(on.deedButton, doTo),
    onTap(on.addButton, add),
    onTap(on.kindButton, addKind),
    onTap(on.keepButton, keep),
    onTap(on.readFileButton, readFile),
    onTap(on.fileButton, openFile),
    onTap(on.sendFileButton, askFile),
    onTap(on.dropFileButton, dropFile),
    onTap(on.keepFileButton, keepFile),
  ],
  additions: {
    contest: onCard,
    async managed({ caller, say, now }, { id, definition }) {
      if (!authorize(caller, 'contest.change', { contestId: id }).ok) return {};
      const label = say(partNotes(definition, now).length > 0 ? 'shaping-door-warned' : 'shaping-door');
      return { rows: [[press(label, on.partsButton.data({ contest: id }))]] };
    },
  },
};
