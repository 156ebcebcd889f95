/** Words people answer with when they mean something else than a name: a reply, a wish, a button read aloud. Pure. */

import { foldText } from '../typed.ts';

const OTHER_WORDS = new Set(
  [
    ...['да', 'нет', 'не', 'ок', 'окей', 'надо', 'нужно', 'хочу', 'спасибо', 'пожалуйста', 'здравствуйте', 'привет'],
    ...['отмена', 'отменить', 'стоп', 'назад', 'выйти', 'готово', 'меню', 'помощь', 'начать', 'пропустить'],
    ...['билет', 'билеты', 'концерт', 'концерты', 'заявка', 'заявки', 'фамилия', 'придем', 'будем', 'семья'],
    ...['yes', 'no', 'not', 'ok', 'okay', 'thanks', 'please', 'hello', 'hi', 'cancel', 'stop', 'back', 'done', 'menu'],
    ...['help', 'start', 'skip', 'ticket', 'tickets', 'concert', 'concerts', 'entries', 'surname', 'seats', 'family'],
  ].map(foldText),
);

/** Words beside these; each may be somebody's name when it stands alone. */
const BESIDE = new Set(
  [
    ...['мой', 'моя', 'мое', 'мои', 'дети', 'это', 'зачем', 'почему', 'потом', 'позже', 'большое', 'буду', 'знаю'],
    ...['подать', 'заявку', 'спросить', 'организатора', 'анонс', 'анонсы', 'концертов', 'конкурс', 'конкурсы'],
    ...['учреждение', 'на', 'проверку', 'награды', 'и', 'итоги', 'сводка', 'новый', 'листы', 'оценки', 'вход'],
    ...['my', 'the', 'a', 'to', 'and', 'enter', 'ask', 'organizer', 'news', 'contest', 'contests', 'institution'],
    ...['review', 'awards', 'results', 'totals', 'new', 'announcement', 'scoring', 'sheets', 'door', 'later', 'why'],
  ].map(foldText),
);

/** Whether this word, wherever it stands, is no part of a surname. */
export function isOtherWord(word: string): boolean {
  return OTHER_WORDS.has(foldText(word));
}

/** Whether nothing in this text is a name: «Мои заявки», «Не хочу». One strange word beside a name is left to it. */
export function saysSomethingElse(typed: string): boolean {
  const words = foldText(typed).match(/\p{L}+/gu) ?? [];
  return words.length > 0 && words.every((word) => OTHER_WORDS.has(word) || BESIDE.has(word));
}

const TURNING_BACK = new Set(
  [
    ...['отмена', 'отменить', 'стоп', 'назад', 'выйти', 'выход', 'пропустить', 'не сейчас', 'позже', 'потом'],
    ...['cancel', 'stop', 'back', 'exit', 'quit', 'skip', 'not now', 'later'],
  ].map(foldText),
);

/** Whether the words mean that the question is to be let go, and nothing beside it. */
export function turnsBack(typed: string): boolean {
  return TURNING_BACK.has((foldText(typed).match(/\p{L}+/gu) ?? []).join(' '));
}
