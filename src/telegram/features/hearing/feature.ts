/** What a person hears and how much: subscribing by screens and links, «Что я получаю», silence and the way back. */

import { leaveChild } from '../../../announcements/subscriptions/how-much.ts';
import { authorize } from '../../../people/access.ts';
import { formatName } from '../../../people/name.ts';
import { personById } from '../../../people/queries.ts';
import type { Ctx } from '../../context.ts';
import { type Feature, onTap } from '../../feature.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw, reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { leaving } from '../../talks/talks.ts';
import { childButton, listButton } from '../family/buttons.ts';
import { ownChild, type Which } from '../family/child-screen.ts';
import * as on from './buttons.ts';
import { follow, leave } from './following.ts';
import { levelName } from './levels.ts';
import { openLink, SUBSCRIBE_LINK, shareRow, showLink } from './links.ts';
import { back, changeLevel, childrenOnly, showLess, showMine, stop } from './mine.ts';
import { askSchool, hearingSchool, TALK } from './school.ts';
import { contestWish, showContest, showContests, showDistricts, showWays } from './ways.ts';
import { showZones, takeZone } from './zones.ts';

const turningAway = leaving(TALK);

export const hearing: Feature = {
  commands: [
    { name: 'subscribe', description: 'command-subscribe', handle: turningAway((ctx) => showWays(ctx, reply)) },
    { name: 'unsubscribe', description: 'command-unsubscribe', handle: turningAway((ctx) => showMine(ctx, reply)) },
    { name: 'stop', description: 'command-stop', handle: turningAway(stop) },
  ],
  links: [{ prefix: SUBSCRIBE_LINK, handle: openLink }],
  conversations: [{ name: TALK, run: hearingSchool, brief: true, again: () => on.schoolButton.data({}) }],
  taps: [
    onTap(on.followButton, turningAway(follow)),
    onTap(on.leaveButton, turningAway(leave)),
    onTap(
      on.waysButton,
      turningAway((ctx) => showWays(ctx)),
    ),
    onTap(on.contestsButton, turningAway(showContests)),
    onTap(on.contestButton, turningAway(showContest)),
    onTap(on.schoolButton, askSchool),
    onTap(on.districtsButton, turningAway(showDistricts)),
    onTap(
      on.mineButton,
      turningAway((ctx, { below }) => showMine(ctx, below === 1 ? reply : redraw)),
    ),
    onTap(on.lessButton, turningAway(showLess)),
    onTap(on.levelButton, turningAway(changeLevel)),
    onTap(on.childrenOnlyButton, turningAway(childrenOnly)),
    onTap(on.backButton, turningAway(back)),
    onTap(on.zonesButton, turningAway(showZones)),
    onTap(on.zoneButton, turningAway(takeZone)),
    onTap(on.linksButton, showLink),
    onTap(on.askUnlinkButton, askUnlink),
    onTap(on.unlinkButton, unlink),
  ],
  additions: {
    async contest({ say }, contest) {
      if (contest.definition.state === 'draft') return {};
      const data = { ...contestWish(contest), from: 'card' };
      return { rows: [[press(say('hearing-button-follow'), on.followButton.data(data))]] };
    },
    async managed(ctx, contest) {
      const may = authorize(ctx.caller, 'contest.change', { contestId: contest.id }).ok;
      return may && contest.definition.state === 'active' ? shareRow(ctx, contestWish(contest)) : {};
    },
    async institution(ctx, { id }) {
      const may = authorize(ctx.caller, 'institution.see', { institutionId: id }).ok;
      return may ? shareRow(ctx, { topic: 'institution', target: String(id) }) : {};
    },
    async household(ctx) {
      const person = await personById(ctx.services.db, ctx.caller.personId);
      const mine = [press(ctx.say('hearing-button-mine'), on.mineButton.data({ below: 0 }))];
      if (!person || person.hearing === 'chosen') return { rows: [mine] };
      return { lines: [ctx.say.html('hearing-household', { level: levelName(person.hearing, ctx) })], rows: [mine] };
    },
    async child({ say }, { entry, child }) {
      const which = { entry: entry.id, child: child.childId };
      return { seldom: [[press(say('hearing-button-unlink'), on.askUnlinkButton.data(which))]] };
    },
  },
};

/** Leaving a child takes a second tap, and says what stays. */
async function askUnlink(ctx: Ctx, which: Which): Promise<void> {
  const own = await ownChild(ctx, which);
  if (!own) return refuse(ctx, { code: 'not-a-guardian' });
  const rows = [
    [press(ctx.say('hearing-button-unlink-yes'), on.unlinkButton.data(which))],
    [press(ctx.say('button-back'), childButton.data(which))],
  ];
  await redraw(ctx, ctx.say.html('hearing-unlink-ask', { child: formatName(own.child) }), inline(rows).keyboard);
}

async function unlink(ctx: Ctx, { entry: entryId, child: childId }: Which): Promise<void> {
  const left = await leaveChild(ctx.services.db, ctx.caller, { entryId, childId }, ctx.now);
  if (!left.ok) return refuse(ctx, left.refusal);
  await answerTap(ctx, ctx.say('hearing-unlinked-note'));
  const children = [press(ctx.say('family-button-children'), listButton.data({}))];
  await redraw(ctx, ctx.say.html('hearing-unlinked'), inline([children]).keyboard);
}
