/** One tap under any figures: the same figures as a picture. */

import { type Feature, onTap } from '../../feature.ts';
import { press } from '../../screens/screen.ts';
import { chartButton } from './buttons.ts';
import { sendChart } from './sending.ts';

export const picturing: Feature = {
  taps: [onTap(chartButton, (ctx, { view }) => sendChart(ctx, view))],
  additions: {
    tally: async ({ say }, { viewId }) => ({
      rows: [[press(say('chart-button'), chartButton.data({ view: viewId }))]],
    }),
  },
};
