/** Words in which families say who comes to a concert; data for reading. */

function wordsOf(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}

/** What may stand beside a number of seats, or among those who come, without another meaning. */
export const BESIDE = wordsOf(
  'на нас мы я нам мне будет будем буду придет придем приду пойдет пойдем пойду идем иду ждите',
  'человек человека чел место места мест местечка билет билета билетов',
  'нужно надо хотим хочу запишите забронируйте оставьте дайте да пожалуйста спасибо всего',
  'we i us me re ll m s are am is will be come comes coming there of the for just only all yes please need want',
  'берем беру возьмем возьму take здравствуйте добрый доброе день вечер утро hello hi',
  'ой нет простите извините лучше теперь уже точно все таки ок хорошо sorry oh actually now ok',
  'seat seats ticket tickets place places person persons people thanks',
  'мой моя мои мою моим моей моими наш наша наши нашей нашим свой своим своей своими семья семьей вся всей всю',
  'маленький маленькая маленьким маленькой my our a an family small little',
);

/** One person each, where no number stands before. */
export const ONE = wordsOf(
  'взрослый взрослого взрослым взрослая взр ребенок ребенка ребенком реб детский детское малыш малыша малышом',
  'мама мамой маму мать папа папой папу отец отцом муж мужа мужем супруг супругом жена женой жену супруга супругой',
  'сын сына сыном сынок дочь дочерью дочка дочкой дочку дочки брат брата братом братик братиком',
  'сестра сестрой сестру сестренка сестренкой бабушка бабушкой бабушку дедушка дедушкой дедушку дед дедом',
  'внук внука внуком внучка внучкой внучку тетя тетей тетю дядя дядей дядю няня няней подруга подругой друг другом',
  'adult kid child baby toddler son daughter husband wife mother mom mum father dad brother sister',
  'grandma grandmother granny grandpa grandfather aunt uncle friend boy girl',
);

/** Several: how many is said beside them. */
export const SEVERAL = wordsOf(
  'взрослые взрослых взрослыми дети детей детьми детям детки деток ребят малыши малышей малышами детских дет',
  'сыновья сыновей сыновьями дочери дочерей дочерьми дочек дочками бабушки бабушек дедушки дедушек внуки внуков',
  'внуками внучки внучек внучками друзья друзей друзьями подруги подруг подругами братья братьев братьями сестер',
  'adults kids children babies toddlers sons daughters brothers sisters friends boys girls',
);

/** Whoever writes, one of those who come where others are joined to them. */
export const MYSELF = wordsOf('я me i myself мы');

/** So many in all, whoever is named beside. */
export const TOGETHER = wordsOf('вдвоем втроем вчетвером впятером вшестером всемером ввосьмером');

/** Adds what follows to what stands before. */
export const ADDING = wordsOf('и еще плюс and plus & +');

/** The same between people; behind a bare number it may as well tell whom that number counts. */
export const ALONGSIDE = wordsOf('с со да with ,');

/** «5 лет», "aged 7": ages count nobody. */
export const AGES =
  /\baged?\s+\d{1,2}(?!\d)|(?<!\d)\d{1,2}[\s-]*(?:лет|года?|годик\p{L}*|мес\p{L}*|years?|yo)(?!\p{L})(?:\s+old)?/gu;

/** «К сожалению, мы не сможем прийти», in plain words and nothing else. */
export const NOBODY =
  /^(?:(?:ой|извините|простите|к сожалению|увы|мы|я|у нас|sorry|unfortunately|we|i|re|m|are|am) )*(?:не (?:придем|приду|пойдем|пойду|сможем|смогу|получится)(?: (?:прийти|придти|быть|пойти))?|нас не будет|(?:not coming|(?:can t|cannot|won t)(?: be able to)? (?:come|make it|attend)))(?: (?:к сожалению|извините|простите|sorry))*$/u;

/** What is said to seats that are offered. */
export const TAKING = wordsIn(
  'берем,беру,возьмем,возьму,да берем,да беру,конечно берем,мы берем,берем спасибо',
  'take,i take,we take,i ll take,we ll take,i ll take it,i ll take them,we ll take them',
  'taking,yes take,yes we ll take them,yes i ll take them',
);

/** The same, where they are not wanted now. */
export const LEAVING = wordsIn(
  'не берем,не беру,нет спасибо,спасибо не надо,нет не надо,нет не нужно,не нужно,нет мы подождем,подождем',
  'no thanks,no thank you,we ll wait,we will wait,not now',
);

function wordsIn(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(',')));
}
