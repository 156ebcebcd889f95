/** Who did what and when: the past of an entry and of a contest for their organizers, of one of the staff for administrators. */

import { contestById } from '../../../contests/queries.ts';
import { entryForStaff } from '../../../entries/lists/queue.ts';
import { authorize } from '../../../people/access.ts';
import { namesOf } from '../../../people/queries.ts';
import { ok, type Result, refused } from '../../../result.ts';
import type { Ctx } from '../../context.ts';
import { type Feature, onTap } from '../../feature.ts';
import { answerOutdated } from '../../incoming/router.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import type { Told } from '../../screens/refusals.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw, reply } from '../../screens/reply.ts';
import { press } from '../../screens/screen.ts';
import { pastButton, turnButton } from './buttons.ts';
import { type PastOf, pastScreen, type Wanted } from './screen.ts';

export const chronicle: Feature = {
  taps: [
    onTap(pastButton, (ctx, of) => showPast(ctx, { ...of, page: 0 }, reply)),
    onTap(turnButton, (ctx, wanted) => showPast(ctx, wanted, redraw)),
  ],
  additions: {
    async managed({ say, caller }, { id }) {
      if (!authorize(caller, 'history.see', { contestId: id }).ok) return {};
      return { rows: [[press(say('chronicle-button'), pastButton.data({ subject: 'contest', id }))]] };
    },
    async judged({ say }, { id }) {
      return { seldom: [[press(say('chronicle-button'), pastButton.data({ subject: 'entry', id }))]] };
    },
  },
};

/** Whose past it is, in words, and the zone its days are told in. */
interface Of {
  heading: string;
  zone: string;
}

type Look = (ctx: Ctx, id: number) => Promise<Result<Of, Told>>;

/** How each is looked up, for those who may; a kind without its way does not compile. */
const LOOKS: Readonly<Record<PastOf, Look>> = {
  async entry({ services, caller }, id) {
    const entry = await entryForStaff(services.db, caller, id);
    if (!entry.ok) return entry;
    return ok({ heading: entry.value.number ?? '', zone: entry.value.contest.zone });
  },
  async contest({ services, caller }, id) {
    const allowed = authorize(caller, 'history.see', { contestId: id });
    if (!allowed.ok) return allowed;
    const contest = await contestById(services.db, id);
    if (!contest) return refused({ code: 'contest-not-found' });
    return ok({ heading: shortTitle(contest.definition.title), zone: contest.definition.zone });
  },
  async person({ services, caller, say }, id) {
    const allowed = authorize(caller, 'role.list');
    if (!allowed.ok) return allowed;
    const name = (await namesOf(services.db, [id])).get(id);
    return ok({ heading: name ?? say('staff-nameless', { id }), zone: services.zone });
  },
};

/** The first page comes below the card; turning pages draws it in place. */
async function showPast(
  ctx: Ctx,
  { subject, id, page }: { subject: string; id: number; page: number },
  draw: typeof reply,
): Promise<void> {
  if (!isPastOf(subject)) return answerOutdated(ctx);
  const of = await LOOKS[subject](ctx, id);
  if (!of.ok) return refuse(ctx, of.refusal);
  const wanted: Wanted = { subject, id, page };
  const { html, keyboard } = await pastScreen(ctx.services.db, wanted, of.value.heading, of.value.zone, ctx.say);
  await draw(ctx, html, keyboard);
}

function isPastOf(word: string): word is PastOf {
  return Object.hasOwn(LOOKS, word);
}
