/** A part of the bot as its folder hands it over: its commands, its buttons, its conversations, its deep links. */

import type { ConversationBuilder } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import type { Role } from '../people/access.ts';
import type { PlainKey } from '../texts/texts.ts';
import type { Ctx } from './context.ts';
import type { Heard } from './incoming/heard-replies.ts';
import type { Additions } from './screens/additions.ts';
import type { Button, Shape, Values } from './screens/buttons.ts';

/** A command of the bot; it is listed for these roles, or for everybody. */
export interface Command {
  name: string;
  /** Text key of its line in the messenger's command list; none: it works but is not listed. */
  description?: PlainKey;
  roles?: readonly Role[];
  /** It only tells something: what was asked in passing stays asked. */
  aside?: true;
  /** It ends what was asked, and says so itself. */
  ends?: true;
  handle(ctx: Ctx, argument: string): Promise<void>;
}

/** A button's data with what a tap on it does. `ctx` has a callback query; it is answered for you if you do not. */
export interface Tap {
  name: string;
  /** It opens what a command opens: whoever was asked something in passing is asked no longer. */
  opens?: true;
  handle(ctx: Ctx, data: string): Promise<'handled' | 'outdated'>;
}

/** Binds a button to its handler; data an older version drew come out as outdated. */
export function onTap<S extends Shape>(button: Button<S>, handle: (ctx: Ctx, values: Values<S>) => Promise<void>): Tap {
  return {
    name: button.name,
    async handle(ctx, data) {
      const values = button.read(data);
      if (!values) return 'outdated';
      await handle(ctx, values);
      return 'handled';
    },
  };
}

/** What `/start <prefix><rest>` opens. */
export interface DeepLink {
  /** Such as `c_` for a contest; unique over the program. */
  prefix: string;
  handle(ctx: Ctx, rest: string): Promise<void>;
}

/** A talk of several messages. */
export interface Talking {
  name: string;
  run: ConversationBuilder<Ctx, Context>;
  /** Asked in passing: whoever opens something else by a command or a button of the menu is asked no longer. */
  brief?: true;
  /**
   * Data of the button that asks again, of what the conversation was begun with; whoever turned away is offered it, for
   * they may have been about to write something long.
   */
  // biome-ignore lint/suspicious/noExplicitAny: what a conversation is begun with is its own affair, as in the plugin.
  again?: (begunWith: any) => string;
}

export interface Feature {
  commands?: readonly Command[];
  taps?: readonly Tap[];
  links?: readonly DeepLink[];
  /** Lines and buttons on screens of other features. */
  additions?: Additions;
  conversations?: readonly Talking[];
  /** The command that a message means without its slash, such as the words of the menu: it leaves what was asked in passing. */
  named?(ctx: Ctx): string | undefined;
  /** A message that is this feature's whatever a conversation waits for; it passes by and comes to `onMessage`. */
  claims?(ctx: Ctx): Promise<boolean>;
  /**
   * A message outside every conversation (text, file, contact, voice…): returns true when it was meant for this feature,
   * such as an answer to a draft whose conversation was lost.
   */
  onMessage?(ctx: Ctx): Promise<boolean>;
  /** A reply to this message of the bot's: what to do with it when it answers something of this feature. */
  onReply?(ctx: Ctx, messageId: number): Promise<Heard | undefined>;
  /** The person stops with /cancel: what waits for their messages lets go; returns true when it said how to come back. */
  onCancel?(ctx: Ctx): Promise<boolean>;
}
