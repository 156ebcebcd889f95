/** Greetings and thanks: they ask nothing, and are answered in kind. Pure. */

import { plainWords } from '../../../typed.ts';

const GREETING =
  /^(здравствуй(те)?|привет(ствую)?|доброго (дня|утра|вечера)|добр(ый|ое) (день|утро|вечер)|hello|hi|good (morning|afternoon|evening))$/u;
const THANKS =
  /^((большое |огромное )?спасибо( большое| огромное| вам)?|благодарю( вас)?|thanks|thank you( very much)?)$/u;

/** Which courtesy the message is and nothing beside it; undefined for everything else. */
export function courtesyIn(text: string): 'greeting' | 'thanks' | undefined {
  const words = plainWords(text);
  if (GREETING.test(words)) return 'greeting';
  return THANKS.test(words) ? 'thanks' : undefined;
}
