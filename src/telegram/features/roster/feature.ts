/** Nothing typed twice: remembered people in the questions, copies of entries, a child's data corrected once. */

import { type Feature, onTap } from '../../feature.ts';
import * as on from './buttons.ts';
import { chooseEnsemble, toggleChild, turnPage } from './choosing.ts';
import { agreeAndTake, nextChild, nextChildOn, pastOn, showPast, takePast } from './copying.ts';
import { askHow, askWhom, correct, correctionOn, hearingCorrection, keepChild, TALK } from './correcting.ts';
import { leaversDone, toggleLeaver, turnLeavers } from './leaving.ts';

export const roster: Feature = {
  conversations: [{ name: TALK, run: hearingCorrection, brief: true, again: on.askCorrectionButton.data }],
  taps: [
    onTap(on.childButton, toggleChild),
    onTap(on.childrenPageButton, turnPage),
    onTap(on.ensembleButton, chooseEnsemble),
    onTap(on.nextChildButton, nextChild),
    onTap(on.pastButton, showPast),
    onTap(on.takePastButton, takePast),
    onTap(on.pastConsentButton, agreeAndTake),
    onTap(on.leaverButton, toggleLeaver),
    onTap(on.leaversPageButton, turnLeavers),
    onTap(on.leaversDoneButton, leaversDone),
    onTap(on.whomToCorrectButton, askWhom),
    onTap(on.askCorrectionButton, askHow),
    onTap(on.correctChildButton, correct),
    onTap(on.keepChildButton, keepChild),
  ],
  additions: {
    contest: pastOn,
    async entry(ctx, entry) {
      const [next, correction] = [await nextChildOn(ctx, entry), await correctionOn(ctx, entry)];
      return { rows: next.rows ?? [], seldom: correction.rows ?? [] };
    },
    judged: correctionOn,
  },
};
