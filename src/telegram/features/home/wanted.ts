/** What people ask for in words of their own, where a command is the whole answer. Pure. */

import { plainWords } from '../../../typed.ts';

/** Longer texts tell something of their own, which somebody has to read. */
const LONGEST = 100;

/** Phrases as patterns of plain words, and the commands that answer; several where it depends on who asks. */
type Want = readonly [commands: readonly string[], phrases: RegExp];

const WANTS: readonly Want[] = [
  [
    ['contests'],
    anyOf(
      'до как(ого|их) (числа|дня|дат)',
      'до когда',
      'дедлайн',
      'срок\\p{L}* (подачи|приема|сдачи)',
      'конец приема',
      'когда (конец|закр\\p{L}*|законч\\p{L}*|заканч\\p{L}*) (прием|подач|конкурс)\\p{L}*',
      'сколько (еще )?осталось (времени|дней|часов)',
      'сколько (времени|дней|часов) (еще )?осталось',
      '(как|где|куда) (мне |нам |можно )?(подать|податься|записаться|зарегистрироваться|участвовать)',
      'хо(чу|тим|тел[аи]? бы) (подать|участвовать|записат\\p{L}*|зарегистрир\\p{L}*)',
      'как(ие|ой) (сейчас |у вас |есть |идут )*конкурс\\p{L}*',
      'deadline',
      'until when',
      'how (do i|do we|can i|can we|to) (enter|apply|register|take part)',
      '(what|which) contests',
    ),
  ],
  [
    ['my'],
    anyOf(
      'статус (моей |нашей )?заявк\\p{L}*',
      'где (моя|наша|мои|наши) заявк\\p{L}*',
      '(приняли|приняты?|дошл[аи]|получили|пришл[аи]) (ли )?(вы )?((мо|наш)\\p{L}* )?заявк\\p{L}*',
      'заявк\\p{L}* (приняли|приняты?|принята|дошл[аи]|получили|пришл[аи])',
      '(исправить|изменить|поменять|отозвать|отменить|удалить) ((мо|наш)\\p{L}* )?заявк\\p{L}*',
      '(какой|где|узнать) (у (меня|нас) )?номер (\\p{L}+ )?заявк\\p{L}*',
      '(my|our) entr(y|ies)',
      'status of (my|our)',
    ),
  ],
  [
    ['concerts'],
    anyOf(
      '(когда|во сколько|где|какого числа|какие) (\\p{L}+ )?концерт\\p{L}*',
      'концерт\\p{L}* (\\p{L}+ )?(перенес\\p{L}*|отменил\\p{L}*|отменен\\p{L}*|состоится)',
      '(перенесли|отменили) (\\p{L}+ )?концерт\\p{L}*',
      '(во сколько|когда) (теперь|начало|начинается|начнется)',
      'афиша',
      'билеты? на концерт\\p{L}*',
      '(when|where) is the (gala )?concert',
      'is the (gala )?concert (moved|cancelled|still on)',
      '(what time|when) does (it|the concert) (start|begin)',
      'what concerts',
      'tickets (for|to)',
    ),
  ],
  [
    ['seats'],
    anyOf(
      'отмен(ите|ить) (\\p{L}+ )?(запись|мест\\p{L}*|билет\\p{L}*)',
      'отказаться от (\\p{L}+ )?(мест\\p{L}*|билет\\p{L}*)',
      '(где|как найти|потерял\\p{L}*|не вижу|пришлите) (\\p{L}+ )?билет\\p{L}*',
      '(мои|наши) (места|билеты)',
      '(мой|наш) билет',
      '(cancel|change) (my|our) (seats|tickets?|places)',
      '(where (is|are)|lost|find) (my|our) (seats|tickets?)',
    ),
  ],
  [
    ['family', 'my'],
    anyOf(
      '(когда|во сколько|в какое время) (\\p{L}+ ){0,2}выступа\\p{L}*',
      '(когда|где|как(ие|ой)) (\\p{L}+ ){0,2}(результат|итог)\\p{L}*',
      'кто (победил|выиграл)\\p{L}*',
      'when (do|does|will) (\\p{L}+ ){1,3}perform',
      '(when|where|what) are the results',
    ),
  ],
  [
    ['unsubscribe'],
    anyOf('отпишите', 'отписаться', 'не (пишите|присылайте|шлите)', 'хватит (писать|слать)', 'stop (writing|sending)'),
  ],
  [['forget'], anyOf('(удалите|сотрите|уничтожьте) (все )?(мои|наши) данные', '(delete|erase) (all )?my data')],
  [
    ['ask'],
    anyOf(
      '(позовите|дайте|нужен|соедините с) (живо\\p{L}* )?(человек|оператор|организатор)\\p{L}*',
      '(телефон|контакты|почта|адрес) (\\p{L}+ )?организатор\\p{L}*',
      'как с вами связаться',
      '(есть|можно) (один )?вопрос',
      '(talk|speak) to (a |an |the |somebody |someone )?(human|person|organizer|operator)',
    ),
  ],
];

/** The commands that answer the message; none where it is about nothing, or about more than one thing. */
export function commandsWanted(text: string): readonly string[] {
  if (text.length > LONGEST) return [];
  const said = plainWords(text);
  const found = WANTS.filter(([, phrases]) => phrases.test(said));
  return found.length === 1 ? (found[0]?.[0] ?? []) : [];
}

/** Whole words only. */
function anyOf(...phrases: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${phrases.join('|')})(?!\\p{L})`, 'u');
}
