/** Greetings, thanks, an «ок», a call for help: they ask nothing in particular, and are answered in kind. Pure. */

import { plainWords } from '../../../typed.ts';

const COURTESIES = {
  greeting:
    /^(здравствуй(те)?|привет(ствую)?|доброго (дня|утра|вечера)|добр(ый|ое) (день|утро|вечер)|hello|hi|good (morning|afternoon|evening)|(главное )?меню|начать|старт|(main )?menu|start)$/u,
  thanks: /^((большое |огромное )?спасибо( большое| огромное| вам)?|благодарю( вас)?|thanks|thank you( very much)?)$/u,
  agreed:
    /^(?!(?:да|сейчас|скоро|завтра)$)(?:(?:да|хорошо|ок|окей|ладно|договорились|понятно|понял[аи]?|ясно|принято|сейчас|скоро|завтра|исправлю|исправим|поправлю|поправим|спасибо|ok|okay|all right|got it|i see|understood|thanks|thank you)(?: |$))+$/u,
  help: /^(помощь|помоги(те)?|справка|help)$/u,
} as const;
/** Signs sent in place of thanks, in any number. */
const KIND_SIGNS = /^(?:👍|👌|🙏|🤝|👏|💐|🌹|❤|😊|🙂|☺|😍|🥰|🎉|💯|\p{Emoji_Modifier}|\uFE0F|\s)+$/u;

/** A waved hand is a greeting. */
const WAVES = /^(?:👋|🙋|\u200D[♀♂]|\p{Emoji_Modifier}|\uFE0F|\s)+$/u;

export type Courtesy = keyof typeof COURTESIES;

/** Which courtesy the message is and nothing beside it; who asks for the menu wants the greeting's. */
export function courtesyIn(text: string): Courtesy | undefined {
  if (KIND_SIGNS.test(text) && text.trim() !== '') return 'thanks';
  if (WAVES.test(text) && text.trim() !== '') return 'greeting';
  const words = plainWords(text);
  return (Object.keys(COURTESIES) as Courtesy[]).find((one) => COURTESIES[one].test(words));
}

const NOD = /^(да|ага|угу|yes|yep|yeah|sure|fine)$/u;

/** Whether it is a yes and nothing beside it, which may answer something further up. */
export function isNod(text: string): boolean {
  return NOD.test(plainWords(text));
}
