/** Where a card was opened from: whose entries, which of them, which page; as a button's word. Pure. */

/** A list of entries as a contact can look at it. */
export interface Chosen {
  /** An institution's entries, whoever entered them; null: the contact's own. */
  institutionId: number | null;
  /** Only those that wait for the contact. */
  waiting: boolean;
  contestId: number | null;
}

/** A list by its word, and its page from 0. */
export interface Place {
  list: string;
  page: number;
}

const OWN: Chosen = { institutionId: null, waiting: false, contestId: null };

/** «me.all», «me.wait», «i12.c5». */
export function listWord(chosen: Partial<Chosen>): string {
  const { institutionId, waiting, contestId } = { ...OWN, ...chosen };
  const whose = institutionId === null ? 'me' : `i${institutionId}`;
  return `${whose}.${waiting ? 'wait' : contestId === null ? 'all' : `c${contestId}`}`;
}

/** The list a word names; a word nobody knows is the contact's own whole list. */
export function readList(word: string): Chosen {
  const [, institution, contest] = /^(?:me|i(\d{1,9}))\.(?:all|wait|c(\d{1,9}))$/.exec(word) ?? [];
  return {
    institutionId: institution === undefined ? null : Number(institution),
    waiting: word.endsWith('.wait'),
    contestId: contest === undefined ? null : Number(contest),
  };
}

/** Where a list begins. */
export function firstPage(chosen: Partial<Chosen> = {}): Place {
  return { list: listWord(chosen), page: 0 };
}
