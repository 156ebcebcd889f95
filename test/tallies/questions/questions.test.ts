/** Questions in plain words, each with the view it must become: in Russian and in English, over the sample's words. */

import { expect, test } from 'vitest';
import { UNIT_IDS } from '../../../src/tallies/counting/units.ts';
import { readQuestion } from '../../../src/tallies/questions/read.ts';
import { shapeAlone } from '../../../src/tallies/questions/shapes.ts';
import { vocabularyOf } from '../../../src/tallies/questions/vocabulary.ts';
import { type TallyViewInput, viewSchema } from '../../../src/tallies/views/view.ts';
import { TOLD_STATES } from '../../../src/tallies/words.ts';
import { NOW, VOCABULARY } from './sample-vocabulary.ts';

/** Where no unit is named and nothing is cut. */
const UNASKED = { units: UNIT_IDS } satisfies Partial<TallyViewInput>;

const entries = { units: ['entries'] } satisfies Partial<TallyViewInput>;
const children = { units: ['children'] } satisfies Partial<TallyViewInput>;
const works = { units: ['works'] } satisfies Partial<TallyViewInput>;
/** «Участники» are told both ways. */
const participants = { units: ['participations', 'children'] } satisfies Partial<TallyViewInput>;
const everywhere = { contests: [] } satisfies Partial<TallyViewInput>;
const november = { period: { kind: 'month', month: '2026-11' } } satisfies Partial<TallyViewInput>;
const yearBefore = { compared: { with: 'year-before' } } satisfies Partial<TallyViewInput>;
const VOCAL = ['pop_vocal', 'academic_vocal', 'folk_vocal'];
const LAUREATES = ['laureate_1', 'laureate_2', 'laureate_3'];
const WINNERS = ['grand_prix', ...LAUREATES, 'diploma_1', 'diploma_2', 'diploma_3'];
const winners = { ...entries, by: ['award'], filters: { award: WINNERS } } satisfies Partial<TallyViewInput>;
/** An act has one, or each of its children: both are told. */
const papers = {
  units: ['entries', 'participations'],
  by: ['award'],
  filters: { award: [...WINNERS, 'participant'] },
} satisfies Partial<TallyViewInput>;
const byState = { ...entries, by: ['state'], states: [...TOLD_STATES] } satisfies Partial<TallyViewInput>;
const accepted = { ...byState, ratio: { is: 'share', state: 'accepted' } } satisfies Partial<TallyViewInput>;
const withdrawn = { ...byState, ratio: { is: 'share', state: 'withdrawn' } } satisfies Partial<TallyViewInput>;
const rejected = { ...byState, ratio: { is: 'share', state: 'rejected' } } satisfies Partial<TallyViewInput>;
const perInstitution = {
  units: ['entries', 'institutions'],
  ratio: { is: 'average', of: 'entries', per: 'institutions' },
} satisfies Partial<TallyViewInput>;
const perEntry = {
  units: ['participations', 'entries'],
  ratio: { is: 'average', of: 'participations', per: 'entries' },
} satisfies Partial<TallyViewInput>;
const inFirstDays = {
  period: { kind: 'days', from: '2026-11-01', to: '2026-11-15' },
} satisfies Partial<TallyViewInput>;

function days(from: string, to: string) {
  return { ...everywhere, period: { kind: 'days' as const, from, to } };
}

type Row = [question: string, view: Partial<TallyViewInput>];

/** Unless a row says otherwise the view is of the first contest, which is at hand. */
const RUSSIAN: Row[] = [
  ['Сколько заявок?', entries],
  ['покажи заявки', entries],
  ['итоги по Звёздам', UNASKED],
  ['сводка по всем конкурсам', { ...everywhere, ...UNASKED }],
  ['заявки по конкурсам', { ...everywhere, ...entries, by: ['contest'] }],
  ['заявки ЗЛБ по районам', { ...entries, by: ['district'] }],
  ['итоги по «Краскам левого берега»', { contests: [3], ...UNASKED }],
  ['сколько по хореографии из 363-й', { ...UNASKED, filters: { nomination: ['choreography'], institution: ['1'] } }],
  ['дети по районам за ноябрь', { ...everywhere, ...children, by: ['district'], ...november }],
  ['заявки по номинациям и возрастам', { ...entries, by: ['nomination', 'category'] }],
  ['сколько лауреатов из ДШИ', { ...UNASKED, filters: { award: LAUREATES, kind: ['art_school'] } }],
  ['сколько учреждений было на 1 декабря', { units: ['institutions'], as_of: '2026-12-01T23:59:59.999+07:00' }],
  ['сколько заявок на 30.11.2026', { ...entries, as_of: '2026-11-30T23:59:59.999+07:00' }],
  ['сколько детей было на вчера', { ...children, as_of: '2026-12-04T23:59:59.999+07:00' }],
  ['сколько детей на сегодня', children],
  ['скинь цифры по районам', { ...entries, by: ['district'] }],
  ['ну что там по заявкам?', entries],
  ['чё по вокалу', { ...UNASKED, filters: { nomination: VOCAL } }],
  ['дай стату по школам', { ...entries, by: ['institution'], filters: { kind: ['school'] } }],
  ['стата', UNASKED],
  ['скок дитей па районам', { ...children, by: ['district'] }],
  [
    'какая школа самая активная',
    { ...UNASKED, filters: { kind: ['school'] }, by: ['institution'], units: ['entries'] },
  ],
  ['охват по районам', { ...entries, by: ['district'] }],
  ['заявки по статусам', { ...entries, by: ['state'], states: [...TOLD_STATES] }],
  ['сколько детей за осень', { ...children, ...days('2026-09-01', '2026-11-30') }],
  ['сколько заявок зимой', { ...entries, ...days('2026-12-01', '2027-02-28') }],
  ['show me the numbers', UNASKED],
  ['сколько заявок на 1 декабря 10:00', { ...entries, as_of: '2026-12-01T10:00:00+07:00' }],
  ['сколько заявок 1 декабря до 10', { ...entries, as_of: '2026-12-01T10:00:00+07:00' }],
  ['сколько заявок до 10 утра 1 декабря', { ...entries, as_of: '2026-12-01T10:00:00+07:00' }],
  ['сколько заявок было на 01.12 10:30', { ...entries, as_of: '2026-12-01T10:30:00+07:00' }],
  ['сколько заявок на 01.12 18.00', { ...entries, as_of: '2026-12-01T18:00:00+07:00' }],
  ['сколько заявок на 1 декабря, 18-00', { ...entries, as_of: '2026-12-01T18:00:00+07:00' }],
  ['сколько заявок на 6 вечера 1 декабря', { ...entries, as_of: '2026-12-01T18:00:00+07:00' }],
  ['сколько заявок вчера к 10 часам', { ...entries, as_of: '2026-12-04T10:00:00+07:00' }],
  ['заявки 1 декабря до 10 по районам', { ...entries, by: ['district'], as_of: '2026-12-01T10:00:00+07:00' }],
  [
    'заявки на 1 декабря к 10 часам утра по районам',
    { ...entries, by: ['district'], as_of: '2026-12-01T10:00:00+07:00' },
  ],
  ['сколько заявок на 10 утра', { ...entries, as_of: '2026-12-05T10:00:00+07:00' }],
  ['сколько заявок до 18:00', entries],
  ['how many entries as of December 1 at 10 am', { ...entries, as_of: '2026-12-01T10:00:00+07:00' }],
  ['заявки 1 декабря по районам', { ...entries, ...days('2026-12-01', '2026-12-01'), by: ['district'] }],
  ['сравни с прошлым годом', { ...UNASKED, ...yearBefore }],
  ['сравни заявки по номинациям с прошлым годом', { ...entries, by: ['nomination'], ...yearBefore }],
  ['больше ли заявок, чем в прошлом году?', { ...entries, ...yearBefore }],
  ['сравни Звёзды с Красками', { ...UNASKED, compared: { with: 'contest', contest: 3 } }],
  ['сколько детей из гимназии 307', { ...children, filters: { institution: ['19'] } }],
  ['Сколько детей из садика 698?', { ...children, filters: { institution: ['23'] } }],
  ['сколько детей из Сибирячки', { ...children, filters: { institution: ['19'] } }],
  ['363 школа, сколько заявок', { ...entries, filters: { institution: ['1'] } }],
  ['сколько заявок из МБОУ СОШ №363', { ...entries, filters: { institution: ['1'] } }],
  ['сколько педагогов из 363 и 364', { units: ['supervisors'], filters: { institution: ['1', '2'] } }],
  ['дети из школы 363 и лицея 376', { ...children, filters: { institution: ['1', '15'] } }],
  ['сколько заявок из ДДТ Кировский', { ...entries, filters: { institution: ['33'] } }],
  ['сколько заявок из Кировского', { ...entries, filters: { district: ['kirovsky'] } }],
  ['сколько участников из Кировского района', { ...participants, filters: { district: ['kirovsky'] } }],
  [
    'сколько солистов из Ленинского и Советского районов',
    { units: ['soloists'], filters: { district: ['leninsky', 'sovetsky'] } },
  ],
  ['сколько детей из академгородка', { ...children, filters: { district: ['sovetsky'] } }],
  ['работы из лицея 376', { ...works, filters: { institution: ['15'] } }],
  ['сколько школ участвует', { units: ['institutions'], filters: { kind: ['school'] } }],
  ['сколько новых школ', { units: ['institutions'], filters: { returning: ['new'], kind: ['school'] } }],
  ['сколько новых учреждений', { units: ['institutions'], filters: { returning: ['new'] } }],
  ['сколько детей из гимназий и лицеев', { ...children, filters: { kind: ['gymnasium', 'lyceum'] } }],
  ['участия по школам', { units: ['participations'], by: ['institution'], filters: { kind: ['school'] } }],
  ['количество заявок по видам учреждений', { ...entries, by: ['kind'] }],
  ['заявки по возрастным категориям и составу', { ...entries, by: ['category', 'form'] }],
  ['участники по районам и составу', { ...participants, by: ['district', 'form'] }],
  ['заявки по педагогам', { ...entries, by: ['supervisor'] }],
  ['заявки по неделям', { ...entries, by: ['week'] }],
  ['номера по номинациям', { units: ['acts'], by: ['nomination'] }],
  ['сколько работ по фотографии', { contests: [3], ...works, filters: { nomination: ['photography'] } }],
  ['сколько театра', { contests: [2], ...UNASKED, filters: { nomination: ['theatre'] } }],
  [
    'сколько детей по эстрадному и народному вокалу',
    { ...children, filters: { nomination: ['pop_vocal', 'folk_vocal'] } },
  ],
  ['сколько заявок по вокалу', { ...entries, filters: { nomination: VOCAL } }],
  [
    'сколько по хореографии и фотографии',
    { contests: [1, 3], ...UNASKED, filters: { nomination: ['choreography', 'photography'] } },
  ],
  ['сколько коллективов в хореографии', { units: ['ensembles'], filters: { nomination: ['choreography'] } }],
  ['сколько танцев', { ...UNASKED, filters: { nomination: ['choreography'] } }],
  ['дети 7–10 лет по районам', { ...children, by: ['district'], filters: { category: ['junior'] } }],
  ['сколько дошкольников', { ...UNASKED, filters: { category: ['preschool'] } }],
  ['сколько детей 1-4 классов', { contests: [2], ...children, filters: { category: ['grades_1_4'] } }],
  ['сколько хоров', { ...UNASKED, filters: { form: ['choir'] } }],
  ['сколько дуэтов и трио из ДШИ', { ...UNASKED, filters: { form: ['duet', 'small_form'], kind: ['art_school'] } }],
  ['сколько лауреатов I степени по номинациям', { ...entries, by: ['nomination'], filters: { award: ['laureate_1'] } }],
  ['сколько дипломантов второй степени', { ...UNASKED, filters: { award: ['diploma_2'] } }],
  ['сколько гран-при', { ...UNASKED, filters: { award: ['grand_prix'] } }],
  ['заявки по наградам и районам', { ...entries, by: ['award', 'district'] }],
  ['принятые заявки по номинациям', { ...entries, by: ['nomination'], states: ['accepted'] }],
  ['сколько заявок отклонено и отозвано', { ...entries, states: ['rejected', 'withdrawn'] }],
  ['сколько заявок на проверке', { ...entries, states: ['submitted'] }],
  ['сколько заявок в листе ожидания', { ...entries, states: ['waitlisted'] }],
  ['сколько заявок подано вчера', { ...entries, ...days('2026-12-04', '2026-12-04') }],
  ['сколько заявок на прошлой неделе', { ...entries, ...days('2026-11-23', '2026-11-29') }],
  ['сколько заявок за последние 7 дней', { ...entries, ...days('2026-11-29', '2026-12-05') }],
  ['сколько заявок с 1 по 15 ноября', { ...entries, ...days('2026-11-01', '2026-11-15') }],
  ['сколько заявок 1–15 ноября', { ...entries, ...days('2026-11-01', '2026-11-15') }],
  ['заявки с 20 ноября по 3 декабря', { ...entries, ...days('2026-11-20', '2026-12-03') }],
  ['заявки с 20.12.2025 по 15.01.2026', { ...entries, ...days('2025-12-20', '2026-01-15') }],
  ['сколько заявок с ноября по январь', { ...entries, ...days('2026-11-01', '2027-01-31') }],
  ['сколько заявок в ноябре прошлого года', { ...entries, ...everywhere, period: { kind: 'month', month: '2025-11' } }],
  ['сколько детей за март', { ...children, ...everywhere, period: { kind: 'month', month: '2026-03' } }],
  ['сколько детей в этом месяце', { ...children, ...everywhere, period: { kind: 'month', month: '2026-12' } }],
  ['сколько заявок за 4 квартал', { ...entries, ...everywhere, period: { kind: 'quarter', year: 2026, quarter: 4 } }],
  [
    'сколько заявок за прошлый квартал',
    { ...entries, ...everywhere, period: { kind: 'quarter', year: 2026, quarter: 3 } },
  ],
  ['сколько детей за 2026 год', { ...children, ...everywhere, period: { kind: 'year', year: 2026 } }],
  ['сколько детей за прошлый учебный год', { ...children, ...everywhere, period: { kind: 'school-year', year: 2025 } }],
  [
    'сколько детей за 2026/2027 учебный год',
    { ...children, ...everywhere, period: { kind: 'school-year', year: 2026 } },
  ],
  ['сколько заявок за этот сезон', { contests: [1, 2, 3], ...entries }],
  ['дети по хореографии за ноябрь', { ...children, filters: { nomination: ['choreography'] }, ...november }],
  ['дети по раионам', { ...children, by: ['district'] }],
  ['сколько хореогрфии из 363', { ...UNASKED, filters: { nomination: ['choreography'], institution: ['1'] } }],
  ['скока заявок', entries],
  ['колво заявак', entries],
  ['сколько человек', participants],
  ['сколько учеников из Октябрского района', { ...participants, filters: { district: ['oktyabrsky'] } }],
  ['сколько всего', UNASKED],
  ['сколько черновиков?', UNASKED],
  ['сколько черновиков в Красках', { contests: [3], ...UNASKED }],
  ['покажи итоги', UNASKED],
  ['график по неделям', { ...entries, by: ['week'] }],
  ['самые активные школы', { ...entries, by: ['institution'], filters: { kind: ['school'] } }],
  ['отчёт за ноябрь', { ...UNASKED, ...everywhere, ...november }],
  ['сколько заявок с 1 ноября', { ...entries, ...days('2026-11-01', '2026-12-05') }],
  ['сколько заявок с ноября', { ...entries, ...days('2026-11-01', '2026-12-05') }],
  ['сколько заявок после 1 ноября', { ...entries, ...days('2026-11-02', '2026-12-05') }],
  ['сколько заявок до 1 ноября', { ...entries, as_of: '2026-10-31T23:59:59.999+07:00' }],
  ['сколько заявок до 1 ноября включительно', { ...entries, as_of: '2026-11-01T23:59:59.999+07:00' }],
  ['сколько заявок по 1 ноября', { ...entries, as_of: '2026-11-01T23:59:59.999+07:00' }],
  ['сколько заявок от 1 до 5 ноября', { ...entries, ...days('2026-11-01', '2026-11-05') }],
  ['сколько заявок с начала месяца', { ...entries, ...days('2026-12-01', '2026-12-05') }],
  ['сколько заявок с начала недели', { ...entries, ...days('2026-11-30', '2026-12-05') }],
  ['сколько детей с начала учебного года', { ...children, ...days('2026-09-01', '2026-12-05') }],
  ['сколько заявок за неделю', { ...entries, ...days('2026-11-29', '2026-12-05') }],
  ['сколько заявок за последний месяц', { ...entries, ...days('2026-11-06', '2026-12-05') }],
  ['сколько заявок за три дня', { ...entries, ...days('2026-12-03', '2026-12-05') }],
  ['сколько заявок за последние две недели', { ...entries, ...days('2026-11-22', '2026-12-05') }],
  ['сколько заявок позавчера', { ...entries, ...days('2026-12-03', '2026-12-03') }],
  ['сколько трио', { ...UNASKED, filters: { form: ['small_form'] } }],
  ['сколько народу', participants],
  ['сколько детей с 7 до 10 лет', { ...children, filters: { category: ['junior'] } }],
  ['сравни Звёзды и Краски', { ...UNASKED, compared: { with: 'contest', contest: 3 } }],
  ['сравни с прошлым', { ...UNASKED, ...yearBefore }],
  ['покажи районы', { ...entries, by: ['district'] }],
  ['районы по номинациям', { ...entries, by: ['district', 'nomination'] }],
  ['топ школ', { ...entries, by: ['institution'], filters: { kind: ['school'] } }],
  ['топ-10 педагогов', { ...entries, by: ['supervisor'] }],
  ['какой район лидирует?', { ...entries, by: ['district'] }],
  ['школы по районам', { units: ['institutions'], by: ['district'], filters: { kind: ['school'] } }],
  ['сколько кировских школ', { units: ['institutions'], filters: { kind: ['school'], district: ['kirovsky'] } }],
  ['сколько ещё не проверено', { ...UNASKED, states: ['submitted'] }],
  ['сколько победителей', winners],
  ['победители', winners],
  ['Призёры?', winners],
  ['победители по районам', { ...entries, by: ['district'], filters: { award: WINNERS } }],
  ['сколько детей стали победителями', { ...winners, ...children }],
  ['сколько дипломов', papers],
  ['сколько дипломов лауреата', { ...UNASKED, filters: { award: LAUREATES } }],
  ['сколько приходится заявок на учреждение', perInstitution],
  ['хочу увидеть график по районам', { ...entries, by: ['district'] }],
  ['лауреаты', { ...UNASKED, filters: { award: LAUREATES } }],
  ['лауриаты по школам', { ...entries, by: ['institution'], filters: { award: LAUREATES, kind: ['school'] } }],
  ['дипломанты II степени', { ...UNASKED, filters: { award: ['diploma_2'] } }],
  ['процент принятых', accepted],
  ['процент принятых по сравнению с прошлым годом', { ...accepted, ...yearBefore }],
  ['какой процент принятых заявок из 363-й', { ...accepted, filters: { institution: ['1'] } }],
  ['доля отозванных по районам', { ...withdrawn, by: ['district', 'state'] }],
  ['какая часть прошла?', accepted],
  ['сколько процентов заявок отклонено', rejected],
  ['в среднем заявок на учреждение по районам', { ...perInstitution, by: ['district'] }],
  ['в среднем заявок на школу', { ...perInstitution, filters: { kind: ['school'] } }],
  ['сколько в среднем заявок от каждого учреждения', perInstitution],
  ['среднее количество участников на заявку', perEntry],
  ['сколько заявок на одну школу', { ...perInstitution, filters: { kind: ['school'] } }],
  ['сколько заявок на каждую школу', { ...entries, by: ['institution'], filters: { kind: ['school'] } }],
  ['сколько заявок на номинацию', { ...entries, by: ['nomination'] }],
  ['сколько детей в среднем возрасте', { ...children, filters: { category: ['middle'] } }],
  ['сделай отчёт по районам в экселе', { ...entries, by: ['district'] }],
  ['дети по районам графиком', { ...children, by: ['district'] }],
  ['гранпри', { ...UNASKED, filters: { award: ['grand_prix'] } }],
  ['сколько гран при', { ...UNASKED, filters: { award: ['grand_prix'] } }],
  ['сколько дипломов участника', { ...UNASKED, filters: { award: ['participant'] } }],
  ['сколько лауреатов всех степеней', { ...UNASKED, filters: { award: LAUREATES } }],
  ['у кого больше всех лауреатов', { ...entries, by: ['institution'], filters: { award: LAUREATES } }],
  ['кто больше всех подал', { ...entries, by: ['institution'] }],
  ['из каких районов дети', { ...children, by: ['district'] }],
  ['какая номинация самая популярная', { ...entries, by: ['nomination'], fullest_first: true }],
  ['в какой номинации больше всего детей', { ...children, by: ['nomination'], fullest_first: true }],
  ['в каком районе больше всего детей', { ...children, by: ['district'] }],
  ['больше всего заявок', { ...entries, by: ['institution'] }],
  ['больше всего заявок по возрастам', { ...entries, by: ['category'], fullest_first: true }],
  ['у кого больше всего', { ...entries, by: ['institution'] }],
  ['где больше всего детей', { ...children, by: ['district'] }],
  ['сколько заявок седня', { ...entries, ...days('2026-12-05', '2026-12-05') }],
  ['сколько танцоров', { ...UNASKED, filters: { nomination: ['choreography'] } }],
  ['сколько вокалистов', { ...UNASKED, filters: { nomination: VOCAL } }],
  ['заявок больше или меньше чем в прошлом году', { ...entries, ...yearBefore }],
  ['сколько ещё проверить', { ...UNASKED, states: ['submitted'] }],
  ['откуда дети', { ...children, by: ['district'] }],
  ['заявки за позапрошлую неделю', { ...entries, ...days('2026-11-16', '2026-11-22') }],
  ['сколько заявок в позапрошлом году', { ...everywhere, ...entries, period: { kind: 'year', year: 2024 } }],
  ['лауреаты 1 2 3 степени', { ...entries, by: ['award'], filters: { award: LAUREATES } }],
  ['сколько лауреатов 1, 2 и 3 степени', { ...entries, by: ['award'], filters: { award: LAUREATES } }],
  ['лауреаты I–II степени по районам', { ...entries, by: ['district'], filters: { award: LAUREATES.slice(0, 2) } }],
  ['дипломанты 1 и 3 степени', { ...entries, by: ['award'], filters: { award: ['diploma_1', 'diploma_3'] } }],
  ['сколько грамот', papers],
  ['дипломы 1 степени', { ...papers, filters: { award: ['laureate_1', 'diploma_1'] } }],
  ['сколько детей с дипломами по районам', { ...children, by: ['district'], filters: { award: WINNERS } }],
  ['сколько возрастных категорий', { ...entries, by: ['category'] }],
  ['сколько конкурсов', { ...everywhere, ...entries, by: ['contest'] }],
  ['какие школы новые', { ...entries, by: ['institution'], filters: { kind: ['school'], returning: ['new'] } }],
  ['прирост за неделю', { ...UNASKED, ...days('2026-11-29', '2026-12-05') }],
  ['сколько хоровых коллективов', { units: ['ensembles'], filters: { form: ['choir'] } }],
  ['сколько отказались', { ...UNASKED, states: ['withdrawn'] }],
  ['сколько в ожидании', { ...UNASKED, states: ['waitlisted'] }],
  ['сравнить с 2025', { ...UNASKED, ...yearBefore }],
  ['заявки по раёнам', { ...entries, by: ['district'] }],
  ['СКОЛЬКО  ДЕТЕЙ ПО РАЙОНАМ!!!', { ...children, by: ['district'] }],
];

const ENGLISH: Row[] = [
  ['How many entries?', entries],
  ['total children', children],
  ['show entries', entries],
  ['how many participants', participants],
  ['totals for all contests', { ...everywhere, ...UNASKED }],
  ['children by district in November', { ...everywhere, ...children, by: ['district'], ...november }],
  ['entries by nomination and age', { ...entries, by: ['nomination', 'category'] }],
  ['entries by line-up', { ...entries, by: ['form'] }],
  ['entries per week', { ...entries, by: ['week'] }],
  ['entries by kind of institution', { ...entries, by: ['kind'] }],
  ['children by school', { ...children, by: ['institution'], filters: { kind: ['school'] } }],
  ['how many entries from school 363 in vocal', { ...entries, filters: { institution: ['1'], nomination: VOCAL } }],
  ['how many children from kindergarten 698', { ...children, filters: { institution: ['23'] } }],
  ['how many children from the 364th', { ...children, filters: { institution: ['2'] } }],
  ['how many laureates from art schools', { ...UNASKED, filters: { award: LAUREATES, kind: ['art_school'] } }],
  ['how many grand prix', { ...UNASKED, filters: { award: ['grand_prix'] } }],
  ['how many institutions as of 1 December', { units: ['institutions'], as_of: '2026-12-01T23:59:59.999+07:00' }],
  ['entries by 30 November', { ...entries, as_of: '2026-11-30T23:59:59.999+07:00' }],
  ['how many entries as of yesterday', { ...entries, as_of: '2026-12-04T23:59:59.999+07:00' }],
  ['compare with last year', { ...UNASKED, ...yearBefore }],
  ['compare entries by district with last year', { ...entries, by: ['district'], ...yearBefore }],
  ['more entries than last year?', { ...entries, ...yearBefore }],
  ['entries from 1 to 15 November', { ...everywhere, ...entries, ...inFirstDays }],
  ['entries from November 1 to November 15', { ...everywhere, ...entries, ...inFirstDays }],
  ['show entries in November 2026', { ...everywhere, ...entries, ...november }],
  ['how many entries last week', { ...entries, ...days('2026-11-23', '2026-11-29') }],
  ['how many entries yesterday', { ...entries, ...days('2026-12-04', '2026-12-04') }],
  [
    'how many children in the last school year',
    { ...everywhere, ...children, period: { kind: 'school-year', year: 2025 } },
  ],
  ['entries in Q4', { ...everywhere, ...entries, period: { kind: 'quarter', year: 2026, quarter: 4 } }],
  ['children in 2026', { ...everywhere, ...children, period: { kind: 'year', year: 2026 } }],
  ['how many schools', { units: ['institutions'], filters: { kind: ['school'] } }],
  ['how many new institutions', { units: ['institutions'], filters: { returning: ['new'] } }],
  ['accepted entries by nomination', { ...entries, by: ['nomination'], states: ['accepted'] }],
  ['how many entries on the waiting list', { ...entries, states: ['waitlisted'] }],
  ['how many participants from Kirovsky district', { ...participants, filters: { district: ['kirovsky'] } }],
  ['how many choirs', { ...UNASKED, filters: { form: ['choir'] } }],
  ['how many teachers in dance', { units: ['supervisors'], filters: { nomination: ['choreography'] } }],
  ['entries since 1 November', { ...entries, ...days('2026-11-01', '2026-12-05') }],
  ['entries before 1 November', { ...entries, as_of: '2026-10-31T23:59:59.999+07:00' }],
  ['entries in the last two weeks', { ...entries, ...days('2026-11-22', '2026-12-05') }],
  ['top 5 schools', { ...entries, by: ['institution'], filters: { kind: ['school'] } }],
  ['winners', winners],
  ['how many diplomas', papers],
  ['laureates of degrees 1 and 2', { ...entries, by: ['award'], filters: { award: LAUREATES.slice(0, 2) } }],
  ['which district is the most active', { ...entries, by: ['district'] }],
  ['any entries today', { ...entries, ...days('2026-12-05', '2026-12-05') }],
  ['most entries', { ...entries, by: ['institution'] }],
  ['which nomination has the most entries', { ...entries, by: ['nomination'], fullest_first: true }],
  ['where are the children from', { ...children, by: ['district'] }],
  ['entries in the year before last', { ...everywhere, ...entries, period: { kind: 'year', year: 2024 } }],
  ['vs last year', { ...UNASKED, ...yearBefore }],
  ['which school sent the most', { ...entries, by: ['institution'], filters: { kind: ['school'] } }],
  ['grandprix', { ...UNASKED, filters: { award: ['grand_prix'] } }],
  ['how many winners by district', { ...entries, by: ['district'], filters: { award: WINNERS } }],
  ['laureates', { ...UNASKED, filters: { award: LAUREATES } }],
  ['share accepted', accepted],
  ['what percentage of entries was rejected', rejected],
  ['acceptance rate by nomination', { ...accepted, by: ['nomination', 'state'] }],
  ['average entries per school', { ...perInstitution, filters: { kind: ['school'] } }],
  ['average number of participants per entry', perEntry],
  ['children by district as a chart', { ...children, by: ['district'] }],
  ['number of photos', { contests: [3], ...UNASKED, filters: { nomination: ['photography'] } }],
];

test.each([...RUSSIAN, ...ENGLISH])('[TAL-11] «%s» is understood to the last word', (written, view) => {
  const { outcome, ...question } = readQuestion(written, VOCABULARY, NOW);
  const read =
    'leftovers' in question && 'view' in question ? { view: question.view, leftovers: question.leftovers } : question;
  expect({ outcome, ...read }).toEqual({
    outcome: 'view',
    view: { contests: [1], by: [], filters: {}, ...view },
    leftovers: [],
  });
  expect(viewSchema.safeParse('view' in question && question.view).success).toBe(true);
});

/** What is understood and what is left, as words. */
function read(written: string) {
  const question = readQuestion(written, VOCABULARY, NOW);
  if (question.outcome !== 'view' && question.outcome !== 'choice') return question;
  const words = question.leftovers.map(({ start, end, why }) => [question.text.slice(start, end), why]);
  return question.outcome === 'view'
    ? { outcome: 'view', units: question.view.units, by: question.view.by, filters: question.view.filters, words }
    : {
        outcome: question.why,
        typed: question.typed,
        options: question.options.map(({ label, view }) => [label.kind === 'name' ? label.name : '', view.filters]),
        words,
      };
}

test.each([
  ['сколько активных детей по районам', ['children'], ['district'], {}, [['активных', 'unknown']]],
  ['сколько детей в среду по номинациям', ['children'], ['nomination'], {}, [['среду', 'unknown']]],
  [
    'заявки по районам, номинациям и возрастам сколько',
    ['entries'],
    ['district', 'nomination'],
    {},
    [['и возрастам', 'too-many']],
  ],
  ['сколько заявок за октябрь и за ноябрь', ['entries'], [], {}, [['за ноябрь', 'too-many']]],
  ['how many brave children from school 363', ['children'], [], { institution: ['1'] }, [['brave', 'unknown']]],
])('[TAL-11] of «%s» it is said what the answer does not hold', (written, units, by, filters, words) => {
  expect(read(written)).toEqual({ outcome: 'view', units, by, filters, words });
});

const I363 = ['МБОУ СОШ № 363', { institution: ['1'] }];

test.each([
  [
    'сколько из 63 школы',
    '63 школы',
    'unknown',
    [I363, ['МБОУ СОШ № 263', { institution: ['5'] }], ['МКДОУ д/с № 630 «Теремок»', { institution: ['26'] }]],
  ],
  ['how many entries from school 1000', 'school 1000', 'unknown', []],
  ['сколько заявок из школы Хогвартс', 'школы Хогвартс', 'unknown', []],
  ['сколько из лицея 363', 'лицея 363', 'unknown', [I363]],
  [
    'сколько детей из 307-й',
    '307-й',
    'several',
    [
      ['МБОУ СОШ № 307', { institution: ['3'] }],
      ['МАОУ «Гимназия № 307 «Сибирячка»', { institution: ['19'] }],
    ],
  ],
  [
    'сколько по вокалу из садика Теремок',
    'садика Теремок',
    'several',
    [
      ['МКДОУ д/с № 630 «Теремок»', { nomination: VOCAL, institution: ['26'] }],
      ['МКДОУ д/с № 652 «Теремок»', { nomination: VOCAL, institution: ['28'] }],
    ],
  ],
])(
  '[TAL-11] of «%s» the institution «%s» is %s: the near ones are offered, none is taken',
  (written, typed, outcome, options) => {
    expect(read(written)).toEqual({ outcome, typed, options, words: [] });
  },
);

test.each([
  ['сколько детей не из школ', 'не'],
  ['сколько детей старше 10 лет', 'старше'],
  ['сколько детей до 10 лет', 'до 10 лет'],
  ['сколько заявок без видео по номинациям', 'без'],
  ['how many entries not from schools', 'not'],
  ['how many children older than 10', 'older, than'],
])('[TAL-11] «%s» sets a condition there are no figures for, which is said', (written, words) => {
  expect(readQuestion(written, VOCABULARY, NOW)).toEqual({ outcome: 'beyond', text: written, words });
});

test.each([
  ['сколько мальчиков', 'gender'],
  ['сколько подростков', 'age'],
  ['у кого меньше всего', 'least'],
  ['сколько благодарностей', 'thanks'],
  ['how many girls from school 363', 'gender'],
  ['сколько черновиков из 363-й', 'drafts'],
  ['кто не подал', 'absent'],
  ['какие школы ещё не подали заявки', 'absent'],
  ['спецпризы', 'prizes'],
  ['how many special prizes', 'prizes'],
  ['кто лауреаты', 'names'],
  ['процент хореографии', 'share'],
  ['доля детей из Кировского района', 'share'],
  ['доля принятых по районам и номинациям', 'share'],
  ['процент принятых и отклонённых', 'share'],
  ['в среднем детей в номере', 'average'],
  ['в среднем заявок на школу по районам и возрастам', 'average'],
  ['средний возраст участников', 'age'],
  ['сколько лет самому младшему', 'age'],
  ['кто самый младший', 'age'],
  ['самый старший', 'age'],
  ['the youngest child', 'age'],
  ['первое место', 'places'],
  ['1 место', 'places'],
  ['сколько вторых мест', 'places'],
  ['кто занял первое место', 'places'],
  ['how many first places', 'places'],
  ['прошли отбор', 'stages'],
  ['сколько прошло отбор', 'stages'],
  ['финалисты', 'stages'],
  ['сколько зрителей', 'guests'],
  ['сколько мест осталось', 'guests'],
  ['кто не принят', 'names'],
  ['кто из 363-й', 'names'],
  ['average children per entry', 'average'],
  ['what is the average number of children per school', 'average'],
  ['процентное соотношение принятых и отклонённых', 'share'],
])('[TAL-11] «%s» asks for what no figures are kept of, which is said', (written, what) => {
  expect(readQuestion(written, VOCABULARY, NOW)).toEqual({ outcome: 'unkept', what });
});

test.each([
  ['Добрый день! Когда репетиция у 363 школы?'],
  ['дети пришли на репетицию'],
  ['сколько стоит обед'],
  ['сколько времени'],
  ['сколько можно ждать'],
  ['мальчики не подали форму на примерку'],
  ['какая школа победила?'],
  ['график'],
  ['График репетиций на 20 декабря'],
  ['Топ номинаций обсудим завтра'],
  ['Коллеги, кто не подал документы до 5 декабря — несите'],
  ['Сколько мальчиков придёт на репетицию?'],
  ['Человек пять заболели'],
  ['Отчётный концерт 20 декабря'],
  ['кто победил?'],
  ['покажи график выступлений'],
  ['сколько процентов родителей придёт'],
  ['даты'],
  ['результаты'],
  ['363'],
  ['Иванов Пётр, 12.03.2014, эстрадный вокал, «Песня», 3:20'],
  ['спасибо'],
  [''],
  ['how are you'],
  ['who is the winner'],
  ['сколько заявок\nи ещё: когда концерт?'],
  [`сколько детей ${'очень '.repeat(40)}`],
])('[TAL-11] [UX-05] «%s» is no question about figures and is left to others', (written) => {
  expect(readQuestion(written, VOCABULARY, NOW)).toEqual({ outcome: 'none' });
});

test.each([
  ['Дети', { units: ['children'], by: [], filters: {} }],
  ['школы?', { units: ['institutions'], by: [], filters: { kind: ['school'] } }],
  ['районы', { units: ['entries'], by: ['district'], filters: {} }],
  ['участники', { units: ['participations', 'children'], by: [], filters: {} }],
  ['age categories', { units: ['entries'], by: ['category'], filters: {} }],
])('[TAL-11] «%s» named alone asks for its figures', (written, asked) => {
  const question = readQuestion(written, VOCABULARY, NOW);
  if (question.outcome !== 'view') throw new Error(question.outcome);
  const { units, by, filters } = question.view;
  expect([{ units, by, filters }, question.leftovers]).toEqual([asked, []]);
});

test.each([
  ['победитили', winners, [['победитили', 'победитель']]],
  ['лауриаты', { ...UNASKED, filters: { award: LAUREATES } }, [['лауриаты', 'лауреат']]],
  ['сколько учасников', participants, [['учасников', 'участник']]],
  ['сколько зявок', entries, [['зявок', 'заявок']]],
  ['дети по школм', { ...children, by: ['institution'], filters: { kind: ['school'] } }, [['школм', 'школа']]],
  ['дети по хариографии', { ...children, filters: { nomination: ['choreography'] } }, [['хариографии', 'Хореография']]],
  ['how many winers', winners, [['winers', 'winners']]],
  ['entris by district', { ...entries, by: ['district'] }, [['entris', 'entries']]],
  ['колличество детей', children, []],
  ['дети по районам', { ...children, by: ['district'] }, []],
] as [string, Partial<TallyViewInput>, string[][]][])(
  '[TAL-11] a slip in «%s» is read as the one word it can be, which is told',
  (written, view, slips) => {
    const question = readQuestion(written, VOCABULARY, NOW);
    if (question.outcome !== 'view') throw new Error(question.outcome);
    expect(question.view).toEqual({ contests: [1], by: [], filters: {}, ...view });
    expect(question.slips.map(({ start, end, as }) => [question.text.slice(start, end), as])).toEqual(slips);
  },
);

test.each([['Победина Анна'], ['Районова'], ['Ученикова Дарья'], ['Коля Зимин'], ['Дипломатова'], ['Алина Мартова']])(
  '[TAL-11] the name «%s» is no slip of anything',
  (written) => {
    expect(readQuestion(written, VOCABULARY, NOW)).toEqual({ outcome: 'none' });
  },
);

test('[TAL-11] places are counted where a contest calls its degrees so', () => {
  const award_degrees = [
    { id: 'first', title: '1 место' },
    { id: 'second', title: 'II место' },
  ];
  const placed = vocabularyOf({
    ...VOCABULARY,
    contests: VOCABULARY.contests.map((one) => ({ ...one, definition: { ...one.definition, award_degrees } })),
  });
  const award = (written: string) => {
    const question = readQuestion(written, placed, NOW);
    return question.outcome === 'view' ? question.view.filters?.award : question;
  };
  expect([award('первое место'), award('сколько вторых мест'), award('3 место')]).toEqual([
    ['first'],
    ['second'],
    { outcome: 'unkept', what: 'places' },
  ]);
});

test('[TAL-11] the pieces of a question are told with where they stand', () => {
  const question = readQuestion('Сколько детей по хореографии из 363-й за ноябрь', VOCABULARY, NOW);
  if (question.outcome !== 'view') throw new Error(question.outcome);
  expect(question.understood.map(({ start, end, became }) => [question.text.slice(start, end), became])).toEqual([
    ['детей', { is: 'unit', units: ['children'] }],
    [
      'хореографии',
      {
        is: 'filter',
        dimension: 'nomination',
        keys: ['choreography'],
        labels: [{ kind: 'name', name: 'Хореография' }],
        within: [1],
      },
    ],
    [
      'из 363-й',
      { is: 'filter', dimension: 'institution', keys: ['1'], labels: [{ kind: 'name', name: 'МБОУ СОШ № 363' }] },
    ],
    ['за ноябрь', { is: 'period', period: { kind: 'month', month: '2026-11' } }],
  ]);
});

test('[TAL-11] the moment of the end of entries is the contest’s, once it has passed', () => {
  const after = new Date('2027-01-10T12:00:00+07:00');
  const question = readQuestion('сколько заявок в Звёздах на конец регистрации', VOCABULARY, after);
  expect(question.outcome === 'view' && question.view).toEqual({
    contests: [1],
    units: ['entries'],
    by: [],
    filters: {},
    as_of: '2026-12-18T23:59:59.999+07:00',
  });
});

test('[TAL-11] a title that several editions have means the one at hand; a season, a period or a moment wants others', () => {
  const [stars] = VOCABULARY.contests;
  if (!stars) throw new Error('the sample has contests');
  const window = { opens_at: '2025-11-17T09:00:00+07:00', closes_at: '2025-12-19T00:00:00+07:00' };
  const before = { ...stars, id: 9, definition: { ...stars.definition, ...window, slug: 'zvezdy-2025', code: 'ЗЛС' } };
  const vocabulary = vocabularyOf({ ...VOCABULARY, contests: [...VOCABULARY.contests, before] });
  const contests = (written: string) => {
    const question = readQuestion(written, vocabulary, NOW);
    return question.outcome === 'view' ? [question.view.contests, question.view.compared] : question;
  };
  expect([
    contests('сколько заявок на Звёзды'),
    contests('сколько заявок на Звёзды в прошлом сезоне'),
    contests('сколько заявок на Звёзды в 2025 году'),
    contests('сколько заявок на Звёзды было на 1 декабря 2025'),
    contests('сравни Звёзды с прошлым годом'),
    contests('сравни Краски со Звёздами'),
  ]).toEqual([
    [[1], undefined],
    [[9], undefined],
    [[1, 9], undefined],
    [[9], undefined],
    [[1], { with: 'year-before' }],
    [[3], { with: 'contest', contest: 1 }],
  ]);
});

test('[TAL-11] a day behind «до» is no hour', () => {
  const question = readQuestion('сколько заявок 1 ноября до 4 декабря', VOCABULARY, NOW);
  expect(question.outcome === 'view' && question.view.as_of).toBe('2026-12-03T23:59:59.999+07:00');
});

test.each([
  ['дети по районам графиком', 'chart'],
  ['entries by nomination in Excel', 'workbook'],
  ['дети по районам', undefined],
])('[TAL-11] beside the figures «%s» wants %s', (written, shape) => {
  const question = readQuestion(written, VOCABULARY, NOW);
  if (question.outcome !== 'view') throw new Error(question.outcome);
  expect(question.shape).toBe(shape);
});

test('[TAL-11] where no contest has such degrees, it is said', () => {
  const degreed = (award_degrees: { id: string; title: string }[]) =>
    vocabularyOf({
      ...VOCABULARY,
      contests: VOCABULARY.contests.map((one) => ({ ...one, definition: { ...one.definition, award_degrees } })),
    });
  const [none, parts] = [degreed([]), degreed([{ id: 'part', title: 'Участник' }])];
  expect([
    readQuestion('сколько победителей', none, NOW),
    readQuestion('лауреаты', none, NOW),
    readQuestion('winners', parts, NOW),
    readQuestion('сколько лауреатов', parts, NOW),
  ]).toEqual([
    { outcome: 'unkept', what: 'awards' },
    { outcome: 'unkept', what: 'awards' },
    { outcome: 'unkept', what: 'awards' },
    { outcome: 'unkept', what: 'degree' },
  ]);
});

test.each([
  ['графиком', 'chart'],
  ['а график?', 'chart'],
  ['покажи это на диаграмме', 'chart'],
  ['as a chart please', 'chart'],
  ['А в экселе', 'workbook'],
  ['в таблице', 'workbook'],
  ['скинь таблицу в эксель пожалуйста', 'workbook'],
  ['send it in Excel', 'workbook'],
  ['выгрузи в csv', 'csv'],
  ['графиком и в экселе', undefined],
  ['график репетиций', undefined],
  ['график выступлений', undefined],
  ['дети графиком', undefined],
  ['а по районам', undefined],
  ['покажи', undefined],
])('[TAL-11] «%s» alone asks for the figures before as %s', (written, shape) => {
  expect(shapeAlone(written)).toBe(shape);
});
