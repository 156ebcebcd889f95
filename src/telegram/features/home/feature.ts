/** The way in: /start with its deep links, /help, /language, and the useful answer to whatever nobody expected. */

import { InlineKeyboard } from 'grammy';
import { type PlainDate, plainDateAt } from '../../../calendar.ts';
import { saidSeats } from '../../../concerts/seats/said-seats.ts';
import { isOnlyWhen } from '../../../dates/only-when.ts';
import { parseRosterList } from '../../../entries/rosters/roster-list.ts';
import { contestsWithin } from '../../../people/access.ts';
import { chooseLanguage, comeBack } from '../../../people/actions.ts';
import { isLanguage, type PlainKey } from '../../../texts/texts.ts';
import { plainWords } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { type Command, type Feature, onTap } from '../../feature.ts';
import { button } from '../../screens/buttons.ts';
import { redraw, reply } from '../../screens/reply.ts';
import { means } from '../../screens/spoken-words.ts';
import { type Courtesy, courtesyIn, isNod } from './courtesies.ts';
import { doorNamed, doors, doorsTo, goTo } from './doors.ts';
import { commandsWanted } from './wanted.ts';

/** Sets the language, then opens again what the link that brought the person was about. */
const speak = button('lg1', { language: 'word', payload: 'word' });

/** What people write for the first screen, out of habit from other bots. */
const MENU_NAMES = ['menu', 'home'] as const;
/** The same for what has another name here; a command of the features is none of these. */
const OTHER_NAMES = {
  settings: 'unsubscribe',
  notifications: 'unsubscribe',
  tickets: 'seats',
  events: 'concerts',
  register: 'contests',
} as const;

/** Longest start payload that still fits into a language button. */
const PAYLOAD_IN_BUTTON = 40;

/** The home feature; it knows the others to open their commands and links. It must be the last in the list. */
export function home(others: readonly Feature[]): Feature {
  const commands = new Map(
    others.flatMap((feature) => feature.commands ?? []).map((command) => [command.name, command]),
  );
  const open = (ctx: Ctx, payload: string) => openLink(ctx, others, payload);
  return {
    commands: [
      { name: 'start', handle: open },
      ...MENU_NAMES.map((name) => ({ name, handle: greet })),
      ...Object.entries(OTHER_NAMES).map(([name, known]) => ({
        name,
        handle: (ctx: Ctx, argument: string) => runCommand(ctx, commands, known, argument),
      })),
      { name: 'info', aside: true as const, handle: help },
      { name: 'lang', aside: true as const, handle: (ctx: Ctx) => askLanguage(ctx, '') },
      { name: 'help', description: 'command-help', aside: true, handle: help },
      { name: 'language', description: 'command-language', aside: true, handle: (ctx) => askLanguage(ctx, '') },
      { name: 'cancel', description: 'command-cancel', ends: true, handle: (ctx) => cancel(ctx, others) },
    ],
    taps: [
      { ...onTap(goTo, (ctx, { command }) => runCommand(ctx, commands, command)), opens: true },
      onTap(speak, async (ctx, { language, payload }) => {
        if (!isLanguage(language)) return;
        await chooseLanguage(ctx.services.db, ctx.caller.personId, language);
        ctx.say = ctx.services.texts(language);
        ctx.newcomer = false;
        await redraw(ctx, ctx.say.html('language-chosen'));
        await open(ctx, payload);
      }),
    ],
    named: (ctx) => commandNamed(ctx, ctx.message?.text ?? ''),
    async onMessage(ctx) {
      const text = ctx.message?.text ?? '';
      const door = doorNamed(ctx, text);
      const courtesy = courtesyIn(text);
      if (door) await runCommand(ctx, commands, door);
      else if (isRefusal(ctx, text)) await atHome(ctx, 'cancelled', doors(ctx));
      else if (courtesy) await COURTEOUS[courtesy](ctx);
      else if (isNod(text)) await atHome(ctx, 'nod-back', doors(ctx));
      else if (!(await openWanted(ctx, commands, text))) await fallBack(ctx, commands);
      return true;
    },
  };
}

/** Nobody waited for this message: what the bot can do instead, with a way to somebody for those who have no figures. */
async function fallBack(ctx: Ctx, commands: ReadonlyMap<string, Command>): Promise<void> {
  const staff = commands.has('totals') && seesFigures(ctx);
  const key = fallbackTo(ctx.message?.text, staff, plainDateAt(ctx.now, ctx.services.zone));
  await atHome(ctx, key, !staff && commands.has('ask') ? withAsking(ctx) : doors(ctx));
}

/** Opens what is asked for in words; what may stand in two places is offered. The staff has grammars of its own. */
async function openWanted(ctx: Ctx, commands: ReadonlyMap<string, Command>, text: string): Promise<boolean> {
  const wanted = seesFigures(ctx) ? [] : commandsWanted(text).filter((name) => commands.has(name));
  const [only, ...others] = wanted;
  if (only === undefined) return false;
  if (others.length === 0) await runCommand(ctx, commands, only);
  else await reply(ctx, ctx.say.html('wanted-there'), doorsTo(ctx, wanted));
  return true;
}

const COURTEOUS: Record<Courtesy, (ctx: Ctx) => Promise<void>> = {
  greeting: greet,
  thanks: (ctx) => atHome(ctx, 'thanks-back', doors(ctx)),
  agreed: (ctx) => atHome(ctx, 'agreed-back', doors(ctx)),
  help,
};

/** What is said to a message that nobody waited for. */
function fallbackTo(text: string | undefined, staff: boolean, today: PlainDate): PlainKey {
  if (text === undefined) return 'fallback-not-text';
  if (isOnlyWhen(text)) return 'fallback-time';
  if (staff) return 'fallback-staff';
  if (namesChildren(text, today)) return 'fallback-children';
  return (saidSeats(text)?.seats ?? 0) > 0 ? 'fallback-number' : 'fallback';
}

/** A child with a birth date, or a list of them, for which no entry is open. */
function namesChildren(text: string, today: PlainDate): boolean {
  const read = parseRosterList(text, { today });
  return read.outcome === 'read' && read.lines.some(({ outcome }) => outcome !== 'reject');
}

/** The words of the menu, and those that end what was asked. */
function commandNamed(ctx: Ctx, text: string): string | undefined {
  return means(ctx.say, 'spoken-cancel', plainWords(text)) ? 'cancel' : doorNamed(ctx, text);
}

/** «Нет» below a question that has nothing but buttons changes nothing, and is no question either. */
function isRefusal({ say }: Ctx, text: string): boolean {
  const typed = plainWords(text);
  return means(say, 'spoken-no', typed) || means(say, 'spoken-cancel', typed);
}

/** Whose questions in plain words are answered in figures. */
function seesFigures({ caller }: Ctx): boolean {
  return contestsWithin(caller, 'tally.see').length > 0;
}

/** The doors and below them the way to somebody who answers questions in words. */
function withAsking(ctx: Ctx): InlineKeyboard {
  return doors(ctx)
    .row()
    .text(ctx.say('home-door-ask'), goTo.data({ command: 'ask' }));
}

async function runCommand(
  ctx: Ctx,
  commands: ReadonlyMap<string, Command>,
  name: string,
  argument = '',
): Promise<void> {
  const command = commands.get(name);
  await (command ? command.handle(ctx, argument) : greet(ctx));
}

/** Whoever had wanted to hear nothing and writes /start hears again what they heard before. */
async function openLink(ctx: Ctx, others: readonly Feature[], payload: string): Promise<void> {
  if (await comeBack(ctx.services.db, ctx.caller)) await welcomeBack(ctx);
  const links = others.flatMap((feature) => feature.links ?? []);
  const link = links.find(({ prefix }) => payload.startsWith(prefix));
  if (link) await link.handle(ctx, payload.slice(link.prefix.length));
  else if (payload) await reply(ctx, ctx.say.html('link-unknown'), doors(ctx));
  else await greet(ctx);
  if (ctx.newcomer && !ctx.from?.language_code?.startsWith('ru')) await askLanguage(ctx, payload);
}

/** With the way to what they hear of. */
async function welcomeBack(ctx: Ctx): Promise<void> {
  const mine = new InlineKeyboard().text(ctx.say('hearing-button-mine'), goTo.data({ command: 'unsubscribe' }));
  await reply(ctx, ctx.say.html('hearing-back'), mine);
}

async function greet(ctx: Ctx): Promise<void> {
  await atHome(ctx, ctx.caller.roles.length > 0 ? 'greeting-staff' : 'greeting', doors(ctx));
}

/** A word and the doors; above them what the person has begun and not finished. */
async function atHome(ctx: Ctx, key: PlainKey, ways: InlineKeyboard): Promise<void> {
  const { lines, rows } = await ctx.added(ctx, 'home', ctx.caller);
  const html = [ctx.say.html(key), ...lines].join('\n\n');
  await reply(ctx, html, new InlineKeyboard([...rows, ...ways.inline_keyboard]));
}

async function help(ctx: Ctx): Promise<void> {
  const own = helpForRole(ctx);
  await reply(ctx, [ctx.say.html('help'), ...(own ? [ctx.say.html(own)] : [])].join('\n\n'), doors(ctx));
}

/** What a role adds: nobody reads of commands that would be refused. */
function helpForRole({ caller }: Ctx): PlainKey | undefined {
  if (contestsWithin(caller, 'contest.change').length > 0) return 'help-staff';
  if (contestsWithin(caller, 'tally.see').length > 0) return 'help-figures';
  return contestsWithin(caller, 'sheet.jury').length > 0 ? 'help-jury' : undefined;
}

/** Whatever waits for messages lets go of them; drafts keep themselves, so there is nothing to lose. */
async function cancel(ctx: Ctx, others: readonly Feature[]): Promise<void> {
  await ctx.conversation.exitAll();
  for (const feature of others) {
    if (await feature.onCancel?.(ctx)) return;
  }
  await reply(ctx, ctx.say.html('cancelled'), doors(ctx));
}

async function askLanguage(ctx: Ctx, payload: string): Promise<void> {
  const kept = /^[A-Za-z0-9_.-]*$/.test(payload) && payload.length <= PAYLOAD_IN_BUTTON ? payload : '';
  const keyboard = new InlineKeyboard()
    .text(ctx.say('language-russian'), speak.data({ language: 'ru', payload: kept }))
    .text(ctx.say('language-english'), speak.data({ language: 'en', payload: kept }));
  await reply(ctx, ctx.say.html('language-ask'), keyboard);
}
