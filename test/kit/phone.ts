/** A person's phone in a story: says and presses, waits until the bot has come to rest, and shows what stands there. */

import type { SandboxMessage } from '../../src/sandbox/contract.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import type { StartedBot } from './bot.ts';

export interface Phone {
  id: number;
  /** Writes a text and returns what the bot said last. */
  says(text: string): Promise<SandboxMessage>;
  starts(payload?: string): Promise<SandboxMessage>;
  /** Presses the button whose label holds these words: on the newest message that has it. */
  presses(label: string): Promise<SandboxMessage>;
  /** Does anything a person can do, then waits. */
  does(act: (person: ReturnType<Sandbox['person']>) => unknown): Promise<SandboxMessage>;
  /** Whether the bot has said anything yet. */
  begun(): boolean;
  /** The last message of the bot. */
  last(): SandboxMessage;
  /** The labels of the buttons under the bot's last message, row by row. */
  buttons(): string[];
  /** Everything the bot's messages say now, oldest first. */
  transcript(): string[];
  /** The last answer to a tap that said something. */
  toast(): string | undefined;
}

/** Takes the phone of `personId`; `bot` may be exchanged for another on the same database (a restart). */
export function phoneOf(sandbox: Sandbox, personId: number, bot: () => Pick<StartedBot, 'quiet'>): Phone {
  const person = sandbox.person(personId);
  const fromBot = () => sandbox.chat(personId).messages.filter(({ from }) => from === 'bot');
  const last = () => {
    const message = fromBot().at(-1);
    if (!message) throw new Error('the bot has said nothing yet');
    return message;
  };
  const settled = async (act: () => unknown) => {
    act();
    await bot().quiet();
    return last();
  };
  return {
    id: personId,
    says: (text) => settled(() => person.says(text)),
    starts: (payload) => settled(() => person.starts(payload)),
    presses: (label) => settled(() => press(label)),
    does: (act) => settled(() => act(person)),
    begun: () => fromBot().length > 0,
    last,
    buttons: () =>
      last()
        .inlineKeyboard?.flat()
        .map(({ text }) => text) ?? [],
    transcript: () => fromBot().map((message) => message.text ?? message.caption ?? ''),
    toast: () => {
      const toasts = sandbox
        .received(personId)
        .flatMap((one) => (one.type === 'tap-answered' && one.text ? [one.text] : []));
      return toasts.at(-1);
    },
  };

  function press(label: string): void {
    for (const message of fromBot().reverse()) {
      const found = message.inlineKeyboard?.flat().find(({ text }) => text.includes(label));
      if (found && 'callback_data' in found) return void person.taps(message.id, found.callback_data);
    }
    const own = sandbox
      .chat(personId)
      .replyKeyboard?.keyboard.flat()
      .map((key) => (typeof key === 'string' ? key : key.text));
    if (own?.some((text) => text.includes(label)))
      return void person.presses(own.find((text) => text.includes(label)) ?? '');
    throw new Error(
      `no button «${label}»; there are: ${last()
        .inlineKeyboard?.flat()
        .map(({ text }) => text)
        .join(' | ')}\n${last().text}`,
    );
  }
}
