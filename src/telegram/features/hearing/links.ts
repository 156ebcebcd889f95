/** Links that subscribe whoever opens them: made for organizers and schools to pass on, and read. */

import {
  EVERYTHING,
  namedWish,
  nominationIn,
  nominationTarget,
  type Wish,
} from '../../../announcements/audience/targets.ts';
import { contestById, contestBySlug } from '../../../contests/queries.ts';
import { authorize } from '../../../people/access.ts';
import type { Ctx } from '../../context.ts';
import type { Addition } from '../../screens/additions.ts';
import { refuse } from '../../screens/refusing.ts';
import { reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import * as on from './buttons.ts';
import { followByLink } from './following.ts';
import { targetName } from './words.ts';

/** The prefix of a subscribing link's payload. */
export const SUBSCRIBE_LINK = 's_';
/** The longest payload of a link that the messenger takes, in characters. */
const LONGEST_PAYLOAD = 64;

/** `s_all`, `s_c_<slug>`, `s_n_<slug>_<nomination>`, `s_i_<id>`, `s_d_<key>`; a long slug gives way to the contest's id: `s_m_<id>_<nomination>`. */
export async function openLink(ctx: Ctx, rest: string): Promise<void> {
  const wish = await wishOf(ctx, rest);
  if (!wish) return refuse(ctx, { code: 'nothing-to-hear-of' });
  await followByLink(ctx, wish);
}

async function wishOf({ services: { db } }: Ctx, rest: string): Promise<Wish | undefined> {
  if (rest.startsWith('all')) return EVERYTHING;
  const [kind, tail] = [rest.slice(0, 2), rest.slice(2)];
  if (kind === 'i_') return { topic: 'institution', target: tail };
  if (kind === 'd_') return { topic: 'district', target: tail };
  if (kind === 'm_') return { topic: 'nomination', target: tail.replace('_', '.') };
  const underscore = tail.indexOf('_');
  const slug = underscore < 0 ? tail : tail.slice(0, underscore);
  const contest = kind === 'c_' || kind === 'n_' ? await contestBySlug(db, slug) : undefined;
  if (!contest) return undefined;
  return kind === 'c_'
    ? { topic: 'contest', target: String(contest.id) }
    : { topic: 'nomination', target: nominationTarget(contest.id, tail.slice(underscore + 1)) };
}

/** The link of a wish, or undefined where a messenger would not take it. */
export async function linkOf({ services }: Pick<Ctx, 'services'>, wish: Wish): Promise<string | undefined> {
  const payload = await payloadOf(services, wish);
  return payload && /^[A-Za-z0-9_-]+$/.test(payload) && payload.length <= LONGEST_PAYLOAD
    ? `https://t.me/${services.botUsername}?start=${payload}`
    : undefined;
}

async function payloadOf({ db }: Pick<Ctx['services'], 'db'>, { topic, target }: Wish): Promise<string | undefined> {
  if (topic === 'everything') return `${SUBSCRIBE_LINK}all`;
  if (topic === 'institution') return `${SUBSCRIBE_LINK}i_${target}`;
  if (topic === 'district') return `${SUBSCRIBE_LINK}d_${target}`;
  if (topic === 'entry') return undefined;
  const { contestId, nomination } = topic === 'contest' ? { contestId: target, nomination: '' } : nominationIn(target);
  const slug = (await contestById(db, Number(contestId)))?.definition.slug;
  if (slug === undefined) return undefined;
  if (topic === 'contest') return `${SUBSCRIBE_LINK}c_${slug}`;
  const named = `${SUBSCRIBE_LINK}n_${slug}_${nomination}`;
  return named.length <= LONGEST_PAYLOAD ? named : `${SUBSCRIBE_LINK}m_${contestId}_${nomination}`;
}

/** A row for whoever may pass the link on. */
export function shareRow({ say }: Pick<Ctx, 'say'>, wish: Wish): Addition {
  return { rows: [[press(say('hearing-button-link'), on.linksButton.data({ ...wish }))]] };
}

/** The message to forward to families, by itself, so that nothing else goes with it. */
export async function showLink(ctx: Ctx, { topic, target }: { topic: string; target: string }): Promise<void> {
  if (topic !== 'contest' && topic !== 'institution' && topic !== 'nomination')
    return refuse(ctx, { code: 'nothing-to-hear-of' });
  const wish: Wish = { topic, target };
  const named = await namedWish(ctx.services.db, wish);
  const link = await linkOf(ctx, wish);
  if (!named || !link) return refuse(ctx, { code: 'nothing-to-hear-of' });
  await reply(ctx, ctx.say.html('hearing-forward', { name: targetName(named, ctx.say), link }));
  if (topic === 'contest') await offerNominations(ctx, Number(target));
}

/** An organizer may pass on a link to a single nomination. */
async function offerNominations(ctx: Ctx, contestId: number): Promise<void> {
  const contest = await contestById(ctx.services.db, contestId);
  if (!contest || !authorize(ctx.caller, 'contest.change', { contestId }).ok) return;
  const rows = contest.definition.nominations
    .filter(({ closed }) => !closed)
    .map(({ id, title }) => [
      press(title, on.linksButton.data({ topic: 'nomination', target: nominationTarget(contestId, id) })),
    ]);
  if (rows.length > 1) await reply(ctx, ctx.say.html('hearing-forward-nominations'), inline(rows).keyboard);
}
