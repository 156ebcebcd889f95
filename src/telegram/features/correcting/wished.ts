/** A wish to put something right, in words of one's own: «исправьте педагога», «ошибка в фамилии», “wrong title”; data for reading. Pure. */

import type { FieldKind } from '../../../contests/fields/field-kinds.ts';
import { type StepId, stepsOf } from '../../../entries/questions.ts';
import type { EntryView } from '../../../entries/view.ts';
import { plainWords } from '../../../typed.ts';
import { asFacts } from '../../entries/entry-text.ts';

/** Longer texts tell something of their own, which somebody has to read. */
const LONGEST = 120;

/** Words that say by themselves that something is wrong. */
const FAULTS = /^(?:(?:перепута|ошиб|опечат|неправильн|неверн)\p{L}*|wrong|mistakes?|errors?|typos?|misspelled)$/u;
/** Words that ask for a change, and those that tell of one. */
const CHANGES =
  /^(?:(?:исправ|поправ|измен|замен|смен)(?:ить|ите|ь|ьте|и|им|лю|ю|ил\p{L}*)|поменя(?:ть|й|йте|ем|ю|л\p{L}*)|(?:исправлени|изменени|правк)\p{L}*|fix|correct|change|replace)$/u;
/** Words of a question about something else: «до какого числа можно исправить?», «сколько школ изменили…». */
const ASKS = /^(?:когда|сколько|кто|почему|зачем|как(?:ого|их|ой|ая|ие)|when|until|who|why|many)$/u;
const isWish = (word: string) => FAULTS.test(word) || CHANGES.test(word);

type Thing = Exclude<StepId, `field:${string}`> | FieldKind;

/** What each word names; the first that fits counts. A surname may be a child's or a teacher's. */
const THINGS: readonly (readonly [word: RegExp, things: readonly Thing[]])[] = [
  [/^(?:педагог|учител|преподавател|руководител|наставни)|^(?:teacher|supervisor)/u, ['teachers']],
  [/^(?:концертмейстер|аккомпаниатор)|^accompanist/u, ['accompanist']],
  [
    /^(?:участни|ребен|дет(?:и|ей|ям|ях|ск)|девоч|мальчик|солист|спис(?:ок|к))|^(?:child|participant|performer|list)/u,
    ['participants'],
  ],
  [/^(?:рожден|дат)|^(?:birth|date)/u, ['participants']],
  [/^(?:учрежден|школ|садик|гимнази|лице)|^(?:institution|school)/u, ['institution']],
  [/^(?:коллектив|ансамбл)|^ensemble/u, ['ensemble']],
  [/^(?:состав|форм)|^form$/u, ['form']],
  [/^номинац|^nomination/u, ['nomination']],
  [/^(?:возраст|категори)|^(?:age|category)/u, ['category']],
  [/^(?:количеств|числ)|^number$/u, ['headcount']],
  [/^согласи|^consent/u, ['consents']],
  [/^(?:назван|песн|произведен|номер|танц|стих)|^(?:title|song|piece|dance)/u, ['title']],
  [/^(?:автор|композитор)|^(?:author|composer)/u, ['authors']],
  [/^(?:хронометраж|длительност|продолжительност|врем|минут)|^(?:duration|length|time)$/u, ['duration']],
  [/^(?:минус|плюс|сопровожден|музык)|^(?:soundtrack|music)/u, ['soundtrack', 'backing_track']],
  [/^фонограмм|^backing/u, ['backing_track', 'soundtrack']],
  [/^(?:ссылк|видео)|^(?:link|video)/u, ['video_link', 'link']],
  [/^(?:файл|фото|рисун|работ)|^(?:file|picture)/u, ['work_file', 'file']],
];
/** Parts of somebody's line, whoever that is. */
const OF_A_PERSON =
  /^(?:фамили|отчеств|фио$|им(?:я|ени|енем|ена|енах)$|букв)|^(?:surname|name|names|patronymic|letter)$/u;
const OF_A_TEACHER = /^(?:телефон|должност)|^(?:phone|position)/u;

/** Words beside these that change nothing. */
const BESIDE = new Set(
  (
    'внести новый новая другой другая у нас меня мне нам мы я в во на с со по и там тут здесь есть надо нужно хочу хотим хотела хотели можно бы прошу пожалуйста ' +
    'помогите как ли это эту этот этой мою моей мой нашу нашей наш заявку заявке заявки заявка подаче данные данных не та тот то ' +
    'те написала написали написал указана указали указал сделала сделали допустила допустили ' +
    'the a an in of my our to i we is are was it need want please can could how do you entry there made have'
  ).split(' '),
);

/** What is to be put right: questions by their names, none where only that something is wrong was said. */
export interface Wish {
  readonly things: readonly Thing[];
  /** Nothing else stands in the text, such as the new value. */
  readonly isAll: boolean;
}

/** The wish in the text; undefined where it wishes nothing of the kind, or only to change «the entry». */
export function correctionWished(text: string): Wish | undefined {
  const words = plainWords(text).split(' ');
  if (text.length > LONGEST || !words.some(isWish) || words.some((word) => ASKS.test(word))) return undefined;
  const others = words.filter((word) => !isWish(word) && !BESIDE.has(word));
  const named = others.flatMap(thingsOf);
  const isPerson = others.some((word) => OF_A_PERSON.test(word));
  const things = named.length === 0 && isPerson ? (['participants', 'teachers'] as const) : named;
  if (things.length === 0 && !words.some((word) => FAULTS.test(word))) return undefined;
  const isAll = others.every((word) => thingsOf(word).length > 0 || OF_A_PERSON.test(word));
  return { things: [...new Set(things)], isAll };
}

function thingsOf(word: string): readonly Thing[] {
  if (OF_A_TEACHER.test(word)) return ['teachers'];
  return THINGS.find(([pattern]) => pattern.test(word))?.[1] ?? [];
}

/** The questions of the entry that the wish names, in their order. «Название коллектива» is the ensemble's, not the piece's. */
export function stepsWished({ things }: Wish, entry: EntryView): StepId[] {
  const { contest } = entry;
  const isEnsembles = things.includes('ensemble') && things.includes('title');
  const kindOf = (step: StepId) => contest.fields.find(({ id }) => step === `field:${id}`)?.kind;
  return stepsOf(contest, asFacts(entry)).filter((step) => {
    const thing = kindOf(step) ?? (step as Thing);
    return things.includes(thing) && !(isEnsembles && thing === 'title');
  });
}
