/** Every refusal and every issue has a sentence in each language, with its facts in it. */

import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ISSUE_CODES, type Issue } from '../../src/entries/words.ts';
import { issueText } from '../../src/telegram/entries/issues.ts';
import { refusalAbout, refusalHtml, refusalPlain, type Told } from '../../src/telegram/screens/refusals.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { sampleContest } from '../kit/samples.ts';

const texts = loadTexts(fileURLToPath(new URL('../../locales', import.meta.url)));
const contest = sampleContest('C1');
const ensemble = contest.forms.find(({ id }) => id === 'ensemble') ?? null;
const at = new Date('2026-12-18T17:00:00Z');
/** Somebody whose bot stands in Omsk. */
const heard = (language: 'ru' | 'en') => ({ say: texts(language), services: { zone: 'Asia/Omsk' } });

test.each([
  ['contest.change', 'Это делают администратор и организаторы, каждый в своих конкурсах.'],
  ['tally.see', 'Цифры видят организаторы, директор и администратор.'],
  ['role.invite', 'Это делает только администратор: попросите его.'],
  ['entry.see', 'Это доступно тому, кто подавал заявку, коллегам из его учреждения и организаторам.'],
  ['ticket.check', 'Это для дежурных на входе, организаторов и администратора.'],
  ['sheet.jury', 'Листы печатают организаторы и администратор, жюри — листы оценки.'],
  ['tally.unshare', 'Это могут тот, кого это касается, и администратор: обратитесь к нему.'],
  ['contact.leave', 'Это доступно только тому, кто это начал.'],
] as const)('[UX-02] whoever may not do %s reads who may, in what a tap can show', (action, who) => {
  for (const language of ['ru', 'en'] as const) {
    const said = refusalPlain(heard(language), { code: 'not-allowed', action });
    expect(said.endsWith('…')).toBe(false);
    if (language === 'ru') expect(said.startsWith(who)).toBe(true);
  }
});

/** One of each code: a code left out does not compile. */
const REFUSALS: { [C in Told['code']]: Extract<Told, { code: C }> } = {
  'not-allowed': { code: 'not-allowed', action: 'entry.see' },
  'contest-not-found': { code: 'contest-not-found' },
  'contest-inactive': { code: 'contest-inactive' },
  'registration-not-open-yet': { code: 'registration-not-open-yet', opensAt: at },
  'registration-closed': { code: 'registration-closed', closedAt: at },
  'entry-not-found': { code: 'entry-not-found' },
  'entry-changed': { code: 'entry-changed', version: 2 },
  'transition-forbidden': { code: 'transition-forbidden', from: 'rejected', to: 'submitted' },
  'entry-not-editable': { code: 'entry-not-editable', state: 'withdrawn' },
  'entry-incomplete': { code: 'entry-incomplete', missing: ['teachers', 'consents'] },
  'checks-refused': { code: 'checks-refused', issues: [{ code: 'form_size_mismatch', size: 5, taken: 4 }] },
  'duplicate-found': { code: 'duplicate-found', entryId: 1, number: 'ЗЛБ-001' },
  'cap-reached': { code: 'cap-reached', cap: 'nomination', size: 10, taken: 10 },
  'offer-gone': { code: 'offer-gone' },
  'entry-not-accepted': { code: 'entry-not-accepted', state: 'submitted' },
  'degree-unknown': { code: 'degree-unknown', degree: 'best_hat' },
  'programme-not-found': { code: 'programme-not-found' },
  'programme-changed': { code: 'programme-changed' },
  'programme-item-gone': { code: 'programme-item-gone' },
  'programme-act-unfit': { code: 'programme-act-unfit' },
  'programme-length-unfit': { code: 'programme-length-unfit', most: 10_800 },
  'programme-words-unfit': { code: 'programme-words-unfit', longest: 80 },
  'programme-place-unknown': { code: 'programme-place-unknown' },
  'programme-start-unread': { code: 'programme-start-unread' },
  'programme-empty': { code: 'programme-empty' },
  'programme-told': { code: 'programme-told' },
  'award-gone': { code: 'award-gone' },
  'nothing-to-hear-of': { code: 'nothing-to-hear-of' },
  'erased-already': { code: 'erased-already' },
  'erasure-changed': { code: 'erasure-changed' },
  'own-data-enough': { code: 'own-data-enough', until: at },
  'awards-changed': { code: 'awards-changed' },
  'prize-unnamed': { code: 'prize-unnamed' },
  'prize-too-long': { code: 'prize-too-long', longest: 120 },
  'reason-without-degree': { code: 'reason-without-degree' },
  'reasons-wanting': { code: 'reasons-wanting', count: 2 },
  'reason-missing': { code: 'reason-missing' },
  'reason-too-long': { code: 'reason-too-long', longest: 1000 },
  'step-not-asked': { code: 'step-not-asked', step: 'ensemble' },
  'input-unexpected': { code: 'input-unexpected', step: 'form' },
  'choice-unknown': { code: 'choice-unknown', step: 'form' },
  'step-required': { code: 'step-required', step: 'teachers' },
  'nothing-to-confirm': { code: 'nothing-to-confirm', step: 'participants' },
  'nomination-closed': { code: 'nomination-closed', nomination: 'pop_vocal' },
  'form-closed': { code: 'form-closed', form: 'ensemble' },
  'category-closed': { code: 'category-closed', category: 'younger' },
  'answer-rejected': {
    code: 'answer-rejected',
    step: 'participants',
    kind: 'birth-date',
    why: { code: 'adult', age: 34 },
  },
  'text-too-long': { code: 'text-too-long', step: 'ensemble', longest: 150 },
  'ensemble-unnamed': { code: 'ensemble-unnamed' },
  'count-not-understood': { code: 'count-not-understood', step: 'headcount' },
  'child-already-listed': { code: 'child-already-listed', position: 3 },
  'participant-missing': { code: 'participant-missing', position: 13 },
  'roster-full': { code: 'roster-full', form: 'ensemble', max: 12 },
  'roster-does-not-fit': { code: 'roster-does-not-fit', form: 'ensemble', min: 5, max: 12, count: 4 },
  'headcount-does-not-fit': { code: 'headcount-does-not-fit', form: 'ensemble', min: 5, max: 12, count: 40 },
  'institution-unknown': { code: 'institution-unknown' },
  'institution-name-missing': { code: 'institution-name-missing' },
  'institution-name-too-long': { code: 'institution-name-too-long', longest: 300 },
  'institution-kind-unknown': { code: 'institution-kind-unknown', kind: 'circus' },
  'institution-district-unknown': { code: 'institution-district-unknown', districtId: 'nowhere' },
  'teacher-unknown': { code: 'teacher-unknown' },
  'position-missing': { code: 'position-missing' },
  'file-unknown': { code: 'file-unknown' },
  'correction-unchanged': { code: 'correction-unchanged' },
  'correction-unknown': { code: 'correction-unknown' },
  'children-in-one-entry': { code: 'children-in-one-entry' },
  'child-alone': { code: 'child-alone' },
  'child-unknown': { code: 'child-unknown' },
  'no-waiting-list': { code: 'no-waiting-list' },
  'nothing-picked': { code: 'nothing-picked' },
  'picks-changed': { code: 'picks-changed' },
  'picked-too-many': { code: 'picked-too-many', most: 100 },
  'search-forgotten': { code: 'search-forgotten' },
  'some-refused': { code: 'some-refused', rows: [{ entryId: 1, refusal: { code: 'entry-not-found' } }] },
  'institution-not-mergeable': { code: 'institution-not-mergeable' },
  'invite-unknown': { code: 'invite-unknown' },
  'invite-used': { code: 'invite-used' },
  'invite-expired': { code: 'invite-expired', expiredAt: at },
  'last-administrator': { code: 'last-administrator' },
  'institution-not-named': { code: 'institution-not-named' },
  'contact-declined': { code: 'contact-declined', askAgainAt: at },
  'request-unknown': { code: 'request-unknown' },
  'request-decided': { code: 'request-decided', verdict: 'declined' },
  'contact-unknown': { code: 'contact-unknown' },
  'handover-not-for-school': { code: 'handover-not-for-school' },
  'handover-unknown': { code: 'handover-unknown', left: 2 },
  'handover-used': { code: 'handover-used' },
  'handover-expired': { code: 'handover-expired', expiredAt: at },
  'handover-closed': { code: 'handover-closed', until: at },
  'family-link-unknown': { code: 'family-link-unknown' },
  'family-link-closed': { code: 'family-link-closed', until: at },
  'child-not-found': { code: 'child-not-found', left: 3 },
  'not-a-guardian': { code: 'not-a-guardian' },
  'guardian-unnamed': { code: 'guardian-unnamed' },
  'enquiry-gone': { code: 'enquiry-gone' },
  'enquiry-empty': { code: 'enquiry-empty' },
  'enquiry-too-long': { code: 'enquiry-too-long', longest: 1500 },
  'enquiries-waiting': { code: 'enquiries-waiting', count: 5 },
  'enquiry-answered': { code: 'enquiry-answered' },
  'enquiry-unanswered': { code: 'enquiry-unanswered' },
  'nothing-to-print': { code: 'nothing-to-print', sheet: 'programme', waiting: 2 },
  'pinned-enough': { code: 'pinned-enough', most: 10 },
  'share-personal': { code: 'share-personal' },
  'share-gone': { code: 'share-gone' },
  'digest-gone': { code: 'digest-gone' },
  'concert-not-open': { code: 'concert-not-open' },
  'concert-cancelled': { code: 'concert-cancelled' },
  'concert-begun': { code: 'concert-begun' },
  'door-not-open': { code: 'door-not-open', opensAt: at, zone: 'Asia/Novosibirsk' },
  'seats-not-asked': { code: 'seats-not-asked' },
  'seats-too-many': { code: 'seats-too-many', most: 4 },
  'seats-closed': { code: 'seats-closed', closedAt: at, zone: 'Asia/Novosibirsk', seats: 2 },
  'seats-short': { code: 'seats-short', left: 1 },
  'seats-offer-gone': { code: 'seats-offer-gone' },
  'guest-name-unclear': { code: 'guest-name-unclear' },
  'ticket-unknown': { code: 'ticket-unknown' },
  'guests-none': { code: 'guests-none' },
};

test.each(['ru', 'en'] as const)('[UX-01] every refusal can be said in %s, as a message and on a tap', (language) => {
  const say = texts(language);
  for (const refusal of Object.values(REFUSALS)) {
    const about = { contest, form: ensemble };
    expect(refusalAbout(say, refusal, about)).toMatch(/\p{L}{3}/u);
    expect([...refusalPlain(heard(language), refusal, about)].length).toBeLessThanOrEqual(200);
  }
});

test.each([
  ['registration-closed', 'Срок прошёл: суббота, 19 декабря, 00:00 (по Новосибирску).'],
  ['cap-reached', 'всего 10, занято 10'],
  ['roster-does-not-fit', 'В составе «ансамбль» должно быть 5–12, а у вас 4.'],
  ['headcount-does-not-fit', 'а вы написали 40. Напишите другое число или выберите другой состав.'],
  ['checks-refused', '• В составе «ансамбль» должно быть 5–12, а в списке 4'],
  ['transition-forbidden', '«Не принята»'],
  ['entry-incomplete', 'Осталось 2 вопроса без ответа.'],
  ['handover-unknown', 'осталось 2 попытки'],
  ['contact-declined', 'суббота, 19 декабря, 00:00 (по Новосибирску).'],
] as const)('[UX-02] the refusal %s tells its facts', (code, words) => {
  expect(refusalAbout(texts('ru'), REFUSALS[code], { contest, form: ensemble })).toContain(words);
});

test.each(['ru', 'en'] as const)('[UX-01] every issue can be said in %s', (language) => {
  for (const code of ISSUE_CODES) {
    const issue: Issue = { code, childId: 1, fieldId: 'video', limit: 'per_institution', size: 2, taken: 3 };
    expect(issueText({ contest, form: ensemble }, issue, texts(language))).toMatch(/\p{L}{3}/u);
  }
});

test('what is about no contest tells its instants in the zone of the bot, on a tap too', () => {
  const { 'invite-expired': refusal } = REFUSALS;
  expect(refusalHtml(heard('ru'), refusal)).toContain('23:00 (по Омску)');
  expect(refusalPlain(heard('ru'), refusal)).toContain('23:00 (по Омску)');
  expect(refusalHtml(heard('ru'), refusal, { contest, form: ensemble })).toContain('00:00 (по Новосибирску)');
});
