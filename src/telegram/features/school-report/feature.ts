/** A school's own summary, any day: from its screen and from a contest's card, as a message and as a report on paper. */

import { printed } from '../../../paper/printing.ts';
import { makeSchoolReport } from '../../../sheets/school/making.ts';
import { schoolSummary } from '../../../tallies/school/summary.ts';
import { tellScope } from '../../../tallies/school/telling.ts';
import { sharesIn } from '../../../tallies/school/whose.ts';
import { tellMoment } from '../../../tallies/wording/telling.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { type Feature, onTap } from '../../feature.ts';
import { handOver } from '../../files/handing.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw, whileTyping } from '../../screens/reply.ts';
import { press } from '../../screens/screen.ts';
import { paperButton, summaryButton } from './buttons.ts';
import { scopeOfWord, scopeWord, summaryScreen } from './screen.ts';

const MOST_ON_BUTTON = 38;
/** Institutions of one contact with a button on a contest's card. */
const MOST_SHARES = 3;

interface Of {
  institution: number;
  of: string;
}

export const schoolReport: Feature = {
  taps: [onTap(summaryButton, showSummary), onTap(paperButton, sendPaper)],
  additions: {
    async institution({ say, caller }, { id }) {
      const whole = caller.institutions?.includes(id) || caller.roles.length > 0;
      const label = say(whole ? 'school-report-button' : 'school-report-button-own');
      return { rows: [[press(label, summaryButton.data({ institution: id, of: 'now' }))]] };
    },
    async contest({ say, caller, services }, { id }) {
      const shares = await sharesIn(services.db, caller, id);
      const of = scopeWord({ contestId: id });
      const rows = shares.slice(0, MOST_SHARES).map(({ institutionId, shortName }) => {
        const named = shortened(say('school-report-button-of', { institution: shortName }), MOST_ON_BUTTON);
        const label = shares.length > 1 ? named : say('school-report-button');
        return [press(label, summaryButton.data({ institution: institutionId, of }))];
      });
      return { rows };
    },
  },
};

async function showSummary(ctx: Ctx, { institution, of }: Of): Promise<void> {
  const { db } = ctx.services;
  const scope = scopeOfWord(of);
  const wish = { institutionId: institution, ...(scope && { scope }) };
  const summary = await schoolSummary(db, ctx.caller, wish, ctx.now);
  if (!summary.ok) return refuse(ctx, summary.refusal);
  const { html, keyboard } = summaryScreen(ctx.say, summary.value);
  await redraw(ctx, html, keyboard);
}

/** The tap is answered before the work. */
async function sendPaper(ctx: Ctx, { institution, of }: Of): Promise<void> {
  const { services, caller, say, now } = ctx;
  const scope = scopeOfWord(of);
  const wish = { institutionId: institution, ...(scope && { scope }) };
  const made = await makeSchoolReport(services.db, caller, wish, say, now);
  if (!made.ok) return refuse(ctx, made.refusal);
  await answerTap(ctx, say('school-report-coming'));
  const { summary, paper, name } = made.value;
  const { tally } = summary;
  const caption = say('school-report-caption', {
    institution: summary.institution.shortName,
    what: tellScope(summary, say),
    moment: tellMoment(tally.moment, tally.zone, say),
  });
  const contestId = 'contestId' in summary.scope ? summary.scope.contestId : null;
  await whileTyping(ctx, async () => {
    const bytes = await printed(paper);
    await handOver(ctx, { what: 'school-report', contestId, personal: true, name, bytes, caption });
  });
}
