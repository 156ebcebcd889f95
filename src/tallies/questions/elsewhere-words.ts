/** The words for what is answered otherwise than by figures: until when entries are taken, and the newest of them; data for parsing. */

import { phrasesOf } from './phrases.ts';

/** Until when entries are taken. */
export const CLOSING = phrasesOf({
  closing: `=сколько =дней =до =конца|=сколько =дней =осталось|=сколько =осталось =дней|=сколько =еще =дней|=сколько =осталось =до =конца
    =осталось =дней|=дней =до =конца|=дней =осталось|=до =какого =числа|=до =какого|=до =каких =пор|=когда =конец|=когда =закрывается|=когда =закрываем
    =когда =закрываются|=когда =закончится|=когда =заканчивается|=когда =закроется|=когда =кончается|=когда =последний =день|=когда =крайний =срок
    дедлайн|=срок =подачи|=сроки =подачи|=срок =приема|=сроки =приема|=последний =день =приема|=сколько =времени =осталось|=сколько =осталось =времени
    =how =many =days|=days =left|=days =to =go|=days =remaining|=how =long =left|=how =much =time =is =left|=how =much =time =left|=deadline
    =when =is =the =deadline|=when =does =it =close|=when =does =it =end|=when =does =registration =close|=when =does =registration =end|when do entries close
    =when =do =we =close|=when =is =the =last =day|=closing =date|=until =when`,
});

/** Beside them, and after nothing else: until what. */
export const BESIDE_CLOSING = phrasesOf({
  beside: `=прием|=приема|=приему|=регистрация|=регистрации|=регистрацию|=подача|=подачи|=подачу|=принимаем|=принимаете|=принимаются|=принимают|=идет
    =открыт|=открыта|=конца|=конец|=осталось|=это|=срок|=день|=до|=close|=closes|=closing|=end|=ends|=registration|=until|=till|=left|=remaining|=is|=it|=the
    =are|=there|=before|=deadline`,
});

/** The entries that came last, as entries. */
export const LATEST_ENTRIES = phrasesOf({
  latest: `=последние =поданные|=последние =пришедшие|=последние =поступившие|=свежие|=свежая|=недавние|=новенькие|=новые|=новая|=что =нового
    =кто =последний|=newest|=latest|=recent|=most =recent|=new|=what =is =new`,
});

/** Behind them. */
export const SUBMITTED = phrasesOf({ submitted: '=подал|=подали|=заявился|=поступило|=пришло' });
