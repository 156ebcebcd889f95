/** One's own data: taken as a file, forgotten for good; administrators erase for those who ask on paper. */

import { type Feature, onTap } from '../../feature.ts';
import { redraw, reply } from '../../screens/reply.ts';
import * as on from './buttons.ts';
import { askForChild, forgetChild, showChild } from './children.ts';
import { askErase, chooseReason, chooseWhom, erase, eraseOn } from './erasing.ts';
import { askForMe, forgetMe, showForgetting } from './forgetting.ts';
import { sendMyData } from './mydata.ts';

export const privacyFeature: Feature = {
  commands: [
    { name: 'mydata', description: 'command-mydata', handle: sendMyData },
    { name: 'forget', description: 'command-forget', handle: (ctx) => showForgetting(ctx, reply) },
  ],
  taps: [
    onTap(on.takeButton, sendMyData),
    onTap(on.homeButton, (ctx) => showForgetting(ctx, redraw)),
    onTap(on.askMeButton, askForMe),
    onTap(on.forgetMeButton, forgetMe),
    onTap(on.childButton, showChild),
    onTap(on.askChildButton, askForChild),
    onTap(on.forgetChildButton, forgetChild),
    onTap(on.whomButton, chooseWhom),
    onTap(on.whyButton, chooseReason),
    onTap(on.askEraseButton, askErase),
    onTap(on.eraseButton, erase),
  ],
  additions: { judged: eraseOn },
};
