/** The rows under a contact's list: pages, filters that would narrow it, and the ways to other lists. Pure. */

import type { InlineKeyboardButton } from 'grammy/types';
import type { ContactList } from '../../../entries/lists/contact-list.ts';
import type { OwnInstitution } from '../../../institutions/contacts/queries.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import { titlesAmong } from '../../screens/contest-title.ts';
import { packed, press } from '../../screens/screen.ts';
import { goTo } from '../home/doors.ts';
import { institutionButton } from '../institution/buttons.ts';
import { listButton } from './buttons.ts';
import { type Chosen, firstPage, listWord } from './place.ts';

/** Contests offered as filters; more would push the entries off the screen. */
const MOST_CONTESTS = 5;
/** Characters of a name that a phone shows on one button. */
const MOST_ON_BUTTON = 40;

export function listRows(
  chosen: Chosen,
  list: ContactList,
  mine: readonly OwnInstitution[],
  say: Say,
): InlineKeyboardButton[][] {
  return [turnRow(chosen, list), ...packed(filters(chosen, list, say)), ...otherRows(chosen, mine, say)];
}

function turnRow(chosen: Chosen, { page, pages }: ContactList): InlineKeyboardButton[] {
  const to = (sign: string, target: number) => press(sign, listButton.data({ list: listWord(chosen), page: target }));
  return [...(page > 0 ? [to('‹', page - 1)] : []), ...(page < pages - 1 ? [to('›', page + 1)] : [])];
}

/** Only what shows less than all, or more than now. */
function filters({ institutionId, ...now }: Chosen, list: ContactList, say: Say): InlineKeyboardButton[] {
  const { all, waiting, contests } = list;
  const to = (text: string, chosen: Partial<Chosen>) =>
    press(text, listButton.data(firstPage({ institutionId, ...chosen })));
  const isWhole = !now.waiting && now.contestId === null;
  const titleOf = titlesAmong(contests);
  const others = contests.length > 1 ? contests.slice(0, MOST_CONTESTS) : [];
  return [
    ...(isWhole ? [] : [to(say('my-filter-all', { count: all }), {})]),
    ...(waiting > 0 && waiting < all && !now.waiting
      ? [to(say('my-filter-waiting', { count: waiting }), { waiting: true })]
      : []),
    ...others
      .filter(({ contestId }) => contestId !== now.contestId)
      .map(({ contestId, definition, count }) =>
        to(say('my-filter-contest', { contest: titleOf({ definition }), count }), { contestId }),
      ),
  ];
}

function otherRows({ institutionId }: Chosen, mine: readonly OwnInstitution[], say: Say): InlineKeyboardButton[][] {
  const contests = press(say('home-door-contests'), goTo.data({ command: 'contests' }));
  if (institutionId !== null) {
    const colleagues = press(
      say('institution-button-colleagues'),
      institutionButton.data({ institution: institutionId }),
    );
    return [[press(say('my-button-own'), listButton.data(firstPage()))], [colleagues], [contests]];
  }
  const theirs = mine
    .filter(({ standing }) => standing === 'confirmed')
    .map(({ id, shortName }) => {
      const label = shortened(say('my-button-institution', { institution: shortName }), MOST_ON_BUTTON);
      return [press(label, listButton.data(firstPage({ institutionId: id })))];
    });
  const about = press(say('my-button-institutions'), goTo.data({ command: 'institution' }));
  return [...theirs, mine.length > 0 ? [about] : [], [contests]];
}
