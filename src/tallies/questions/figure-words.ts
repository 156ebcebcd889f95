/** The words by which people ask for figures: what is counted, how it is cut, in which state; data for parsing. */

import type { DimensionId } from '../counting/dimensions.ts';
import type { UnitId } from '../counting/units.ts';
import type { CountedState } from '../words.ts';
import { phrasesOf } from './phrases.ts';

/** Words that make a text a question about figures. */
export const COUNTING = phrasesOf({
  counting: `сколько|скольких|=скок|=скока|=скоко|=скок|=сколка|=сколко|=скольо|=скоько|=колво|количество|число|кол во|посчитай|посчитайте|подсчитай|подсчитайте|покажи|покажите|сводка|итоги
    итого|статистика|сравни|сравните|сравнить|разбивка|how many|how much|count|number of|total|totals|show|show me|compare
    breakdown|statistics|figures|=numbers|=стата|=стату|=скинь|=скиньте|прирост`,
});

/** Ask for figures where nothing else is said: «график репетиций» is somebody's message. */
export const SUMMARY = phrasesOf({
  summary:
    'отчет|цифры|показатели|динамика|график|диаграмма|охват|chart|report|=что =там|=че =там|=чо =там|=че|=чо|=что =у =нас',
});

/** Those of them that ask for everything where nothing else is said. */
export const EVERYTHING = phrasesOf({
  everything: `сколько|=скока|=скоко|итоги|итого|отчет|сводка|статистика|цифры|показатели|=стата|=стату|=numbers|totals|statistics|figures|how many`,
});

/** Ask who it is. */
export const WHO = phrasesOf({ who: '=кто|=who' });

/** «Участники» may be meant either way, so both are told. */
export const UNIT_WORDS = phrasesOf<UnitId | 'participants'>({
  entries: 'заявка|заявок|=заявак|=завок|=завки|=заявочек|entry|entries|application|applications',
  acts: 'номер|номеров|выступление|концертный номер|act|acts|performance|performances',
  works: 'работа|конкурсная работа|work|works',
  participations: 'участие|участий|participation|participations',
  participants: `участник|участница|=человек|=чел|=народу|=людей|ученик|учеников|учащийся|учащихся|обучающийся|обучающихся|школьник
    воспитанник|конкурсант|participant|participants|people|pupil|pupils|student|students`,
  children:
    'дети|=деток|=дитей|=детишек|=уникальных|ребенок|ребенка|ребят|ребята|children|child|kids|уникальный ребенок|уникальные дети',
  soloists: 'солист|солистка|солисток|soloist|soloists',
  ensembles: 'коллектив|ensemble|ensembles|group|groups',
  institutions: 'учреждение|организация|institution|institutions|organisation|organisations|organization|organizations',
  supervisors: 'педагог|учитель|преподаватель|руководитель|наставник|teacher|teachers|supervisor|supervisors',
  accompanists: 'концертмейстер|accompanist|accompanists',
});

/** After «по», «by», «per». */
export const DIMENSION_WORDS = phrasesOf<DimensionId>({
  contest: 'конкурс|фестиваль|contest|contests',
  nomination: 'номинация|жанр|nomination|nominations|genre|genres',
  category: `возраст|возрастная категория|возрастная группа|категория|возрастам детей|=классы|=классам|=классов|=классах|age|ages|age group|age groups
    age category|age categories|category|categories`,
  form: 'форма|состав|line up|line ups|lineup|lineups|form|forms',
  district: 'район|раен|district|districts',
  kind: `вид учреждения|тип учреждения|вид|тип|виды организаций|типы организаций|kind of institution|kind|kinds|type|types
    type of institution|types of institutions|kinds of institutions`,
  institution: 'учреждение|организация|institution|institutions|organisation|organisations|organization|organizations',
  supervisor: 'педагог|учитель|преподаватель|руководитель|teacher|teachers|supervisor|supervisors',
  returning: 'новым =и постоянным|новизна|знакомство',
  day: 'день|дни|дням|дней|день подачи|дням подачи|даты|дата|дата подачи|day|days|date',
  week: 'неделя|неделя подачи|week|weeks',
  state: 'состояние|статус|state|states|status|statuses',
  award: 'награда|степень|степень диплома|результат|место|award|awards|degree|degrees|result|results',
});

export const STATE_WORDS = phrasesOf<CountedState>({
  submitted: `на проверке|=ждут|=проверить|=еще =проверить|непроверено|=не =проверено|=не =проверены|=не =проверили|осталось проверить|ждет проверки|ждут проверки|непроверенные|еще не проверенные|under review|awaiting review
    waiting for review`,
  accepted: 'принятый|принято|принята|приняли|accepted',
  returned: `возвращенный|возвращено|вернули|на доработке|на исправлении|нужно поправить|returned|sent back`,
  rejected:
    'отклоненный|отклонено|отклонили|отказ|отказали|не принятый|не принято|не приняли|непринятый|rejected|declined',
  waitlisted: 'лист ожидания|в листе ожидания|=в =ожидании|ждут места|waiting list|on the waiting list|waitlisted',
  withdrawn: 'отозванный|отозвано|отозвали|=отказались|=отказался|=отказалась|снятый|withdrawn',
});

/** Whether an institution has been here before. */
export const ACQUAINTANCE_WORDS = phrasesOf<'new' | 'returning'>({
  new: '=новые|=новых|=новый|=новым|впервые|new|newcomers',
  returning: '=постоянные|=постоянных|=вернувшиеся|=вернувшихся|=знакомые|returning',
});

/** Before a dimension. */
export const BY = phrasesOf({
  by: `=по|=па|в разрезе|с разбивкой =по|с разбивкой на|отдельно =по|разбивка =по|=by|=per|broken down =by|for each|each
    каждый|=по каждому|=по каждой|split =by`,
});

/** Before what is to stand by size, as the fullest come first anyway; a number may follow: «топ 5 школ». */
export const TOP = phrasesOf<'top' | 'which'>({
  top: `=топ|=топ =по|рейтинг|рейтинг =по|самый активный|самый массовый|самый многочисленный|самый популярный|лидер =среди
    =top|=most active|=largest|=most popular|=biggest|ranking =of`,
  which: `=какая|=какие|=какой|=из =каких|=от =каких|=в =каких|=в =какой|=в =каком|=из =какой|=из =какого|=из =какой =из|=по =какой|=по =каким
    =which|=from =which|=in =which|=what`,
});

/** The fullest first, whatever the rows are; of institutions where nothing is cut, of districts where a place is asked for. */
export const MOST = phrasesOf<'asks' | 'where' | 'beside'>({
  asks: '=больше =всего|=больше =всех|=самые =массовые|=самые =активные|=самые =популярные|=самые =большие|=the =most|=most|лидер',
  where: '=где =больше =всего|=где =больше =всех|=where =are =the =most',
  beside: `=самая =популярная|=самый =популярный|=популярнее|=популярнее =всего|=самая =массовая|=самый =массовый|=самая =большая|=самый =большой
    =самая =активная|=самый =активный|=активнее|=активнее =всего|=активнее =всех|=лидирует|=лидируют|=впереди|=чаще =всего|=по =убыванию
    =sent =most|=sent =the =most|=has =most|=has =the =most|=most =popular|=the =most =popular|=most =active|=the =most =active|=the =biggest|=the =largest`,
});

/** How many, and no list of them. */
export const HOW_MANY = phrasesOf({ many: 'сколько|=скока|=скоко|количество|число|how many|number of' });

/** Who it is is asked of institutions, the fullest first: people are named in no figures. */
export const WHO_MOST = phrasesOf({
  most: `=кто =больше =всех|=кто =больше =всего|=у =кого =больше =всех|=у =кого =больше =всего|=у =кого =больше|=от =кого =больше =всего|=откуда =больше =всего|=кто =лидирует
    =кто =впереди|=кто =самый =активный|=кто =активнее =всех|=who =has =most|=who =has =the =most|=who =sent =most|=who =sent =the =most|=who =leads|=who =is =leading`,
});

/** Ask from where they come: from which districts. */
export const FROM_WHERE = phrasesOf({ where: '=откуда|=из =каких =мест|география|=where =from|=from =where' });

/** Cuts that need no «по»: «покажи районы», «номинации и возрасты». */
export const CUT_WORDS = phrasesOf<DimensionId>({
  nomination: '=номинации|=номинаций|=номинация|=жанры|=жанров|=nominations',
  category: `=возраста|=возрасты|=возрастов|=категории|=категорий|=возрастных =категорий|=возрастные =категории|=возрастных =групп
    =ages|=age =categories|=age =groups`,
  form: '=составы|=составов|=формы',
  district: '=районы|=районов|=район|=districts',
  contest: '=конкурсов|=contests',
});

/** What no figures are kept of, though it is asked like the others. */
export const UNKEPT = phrasesOf<Exclude<Unkept, ReadElsewhere>>({
  gender: 'мальчик|девочка|юноша|девушка|boy|girl',
  'half-year': 'полугодие|=half =year|=half =of =the =year',
  drafts: 'черновик|недоделанный|незаконченный|draft',
  names:
    'список|=списком|пофамильно|поименно|фамилия|=фио|=имена|=по именам|=поименный список|name|list|=list of names',
  absent: `=не подал|=не подала|=не подали|=не подавал|=не подавали|=не подало|=не участвует|=не участвуют|=не участвовали|=не заявились
    =еще =не подал|=еще =не подали|=has =not =applied|=have =not =applied|=did =not =apply`,
  stages: `прошли отбор|прошел отбор|прошло отбор|прошли в финал|прошел в финал|прошли в следующий тур|прошли во второй тур|финалист|полуфиналист
    вышли в финал|вышел в финал|finalist|semifinalist|=made =it =to =the =final|=reached =the =final`,
  guests: `зритель|=гостей|=гости|=придет =на =концерт|=придут =на =концерт|=мест осталось|=осталось мест|=свободных =мест|=guests|=spectators
    =seats =left|=free =seats`,
  age: `самый младший|самый старший|самый маленький|самый юный|самый взрослый|=средний =возраст|=youngest|=oldest|=average =age|=mean =age
    подросток|подростков|малыш|старшеклассник|старшеклассница|teenager|toddler`,
  least:
    '=меньше =всего|=меньше =всех|слабее =всех|слабее =всего|самый слабый|самый малочисленный|=fewest|=the =fewest|=the =least|least active',
  thanks:
    'благодарность|благодарностей|благодарственное письмо|=благодарственных =писем|letters of thanks|=thank =you =letters',
  prizes: `спецприз|специальный приз|специальных призов|приз зрительских симпатий|special prize|special award`,
});
export type Unkept =
  | 'gender'
  | 'half-year'
  | 'drafts'
  | 'absent'
  | 'names'
  | 'stages'
  | 'guests'
  | 'age'
  | 'prizes'
  | 'thanks'
  | 'least'
  | ReadElsewhere;
/** There are figures of some of these: what is said besides tells which. */
type ReadElsewhere = 'degree' | 'awards' | 'places' | 'share' | 'average';

/** Between two of a kind: «по районам и номинациям». */
export const AND = phrasesOf({ and: '=и|=или|=а также|=плюс|=and|=or|=х|=x|=на' });

export const ALL_CONTESTS = phrasesOf({
  all: `=по всем конкурсам|все конкурсы|всех конкурсов|во всех конкурсах|all contests|all the contests|=in all contests
    across contests|across all contests`,
});

/** What turns a question round or sets a condition: it would be answered wrongly, so it is not answered. */
export const BEYOND = phrasesOf({
  beyond: `=не|=кроме|=без|=исключая|=помимо|=кого|=кто|=почему|=зачем|=когда|=где|=как|=except|=not|=without|=excluding|=who|=why
    =when|=where|=более|=менее|=старше|=младше|=свыше|=минимум|=максимум|=over|=under|=older
    =younger|=least|=most|=than|=чем`,
});

/** The same, but for a comparison: «больше, чем в прошлом году». */
export const MORE = phrasesOf({ more: '=больше|=меньше|=more|=less|=fewer' });

/** Words that say nothing about the figures. */
export const FILLER = phrasesOf({
  filler: `=всех =степеней|=sent|=занял|=заняла|=заняли|=на =данный =момент|=ну|=нужны|=нужно|=надо|=хочу|=давай|=глянь|=самый|=самая|=самые|=и|=или|=а|=у|=нас|=из|=в|=во|=на|=с|=со|=от|=до|=для|=к|=за|=о|=об|=по|=что|=ли|=же|=там|=тут|=бы|=был|=была|=было|=были
    =есть|=будет|всего|вообще|пожалуйста|=мне|=нам|скажи|скажите|подскажи|подскажите|=дай|=дайте|=какое|=какой|=какая|общее|вместе
    сейчас|=уже|заявлено|заявлены|участвует|участвуют|участвовало|участвовали|участвовал|подано|подали|подан|поданы|подала
    пришло|пришли|поступило|поступили|получили|получило|получено|стало|=эти|=этих|=от|=тоже|=еще|=том|=числе|=конкурс|=конкурса|=конкурсе
    =конкурсу|=фестиваль|=фестиваля|=фестивале|номинация|категория|район|раен|направление|возрастная категория|возраст|возрастная группа
    без повторов|с повторами|город|=год|=года|=году|=лет|класс|степень|=диплом|=диплома|=дипломов|=дипломы|жюри|как было|=тогда|состоянию
    =the|=a|=an|=of|=in|=from|=for|=at|=on|=to|=with|=and|=or|=are|=is|=were|=was|=there|=do|=we|=have|=had|=did|=please|=me|=give|=tell|=by
    =us|=our|=all|=contest|=festival|=so|=far|=now|=nomination|=category|=district|=age|=get|=got|=come|=came|=take|=took|=part|submitted
    received|=has|=been|=during|=those|=what|=any|=want|=see|=i|=это|=увидеть|=посмотреть|=make|=draw|=send|=сделай|=сделайте|=построй|=постройте|=нарисуй|=нарисуйте|=выгрузи|=выгрузите|=пришлите`,
});
