// @ts-check
/** The chat's messages on screen: only what changed is drawn anew, and the newest stays in sight unless one reads above. */

/** @import { SandboxChat } from '../contract.ts' */
/** @import { Block } from './blocks.js' */
/** @import { Ground } from './bubble.js' */

import { blocksOf } from './blocks.js';
import { drawnBubble } from './bubble.js';
import { lastAnsweredId } from './chat.js';
import { button, h, put } from './dom.js';
import { face } from './face.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { refreshSpinners } from './inline-keyboard.js';
import { reconcile } from './reconcile.js';

const nearBottom = 48;

export class Conversation {
  /** @type {Map<string, { block: Block, element: HTMLElement }>} */
  #drawn = new Map();
  #list = h('div', { class: 'messages', role: 'log', 'aria-label': t.messages, 'aria-live': 'off' });
  #scroller = h('div', { class: 'scroller', tabindex: 0, 'aria-label': t.messages }, this.#list);
  #welcome = h('div', { class: 'welcome', hidden: true });
  #jump = button(t.toBottom, () => this.#toBottom('smooth'), { class: 'jump', hidden: true }, icon('down'));
  /** Whether the newest message is in sight and is to stay there. */
  #stuck = true;
  #unseen = 0;
  #ground;
  #now;

  element = h('div', { class: 'conversation' }, this.#scroller, this.#welcome, this.#jump);

  /**
   * @param {Omit<Ground, 'goTo'>} parts
   * @param {() => Date} now the sandbox's
   */
  constructor(parts, now) {
    this.#ground = { ...parts, goTo: this.goTo };
    this.#now = now;
    this.#scroller.addEventListener('scroll', () => this.#noticeScroll());
    // A keyboard opening, a picture or the window's edge may change heights at any time.
    const heights = new ResizeObserver(() => this.#stuck && this.#toBottom());
    heights.observe(this.#scroller);
    heights.observe(this.#list);
  }

  /** Draws the chat as it now is. @param {'person' | 'bot'} [arrived] whose message came, if one did */
  update(arrived) {
    const chat = this.#ground.chat();
    if (arrived === 'person') this.#stuck = true;
    if (arrived === 'bot' && !this.#stuck) this.#unseen += 1;
    this.#list.classList.toggle('live', arrived !== undefined);
    const blocks = blocksOf(chat.messages, lastAnsweredId(chat), this.#now());
    reconcile(this.#list, blocks, this.#drawn, (block) => drawnBlock(block, this.#ground));
    drawWelcome(this.#welcome, chat);
    if (this.#stuck) this.#toBottom();
    this.#showJump();
    // What was there when the phone was opened is not news.
    requestAnimationFrame(() => this.#list.setAttribute('aria-live', 'polite'));
  }

  refreshSpinners() {
    refreshSpinners(this.#list, this.#ground.session);
  }

  /** Brings a message into sight. @param {number} messageId */
  goTo = (messageId) => {
    const target = this.#list.querySelector(`[data-message="${messageId}"]`);
    target?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    target?.classList.add('pointed');
    setTimeout(() => target?.classList.remove('pointed'), 1_600);
  };

  #noticeScroll() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    this.#stuck = scrollHeight - scrollTop - clientHeight < nearBottom;
    if (this.#stuck) this.#unseen = 0;
    this.#showJump();
  }

  /** @param {ScrollBehavior} [behavior] */
  #toBottom(behavior = 'instant') {
    this.#scroller.scrollTo({ top: this.#scroller.scrollHeight, behavior });
  }

  #showJump() {
    const news = this.#unseen > 0 ? t.unread(this.#unseen) : '';
    this.#jump.hidden = this.#stuck;
    this.#jump.setAttribute('aria-label', news || t.toBottom);
    put(this.#jump, news, icon('down'));
  }
}

/**
 * An empty chat says who this is and what they come for.
 *
 * @param {HTMLElement} welcome
 * @param {SandboxChat} chat
 */
function drawWelcome(welcome, { person, messages }) {
  welcome.hidden = messages.length > 0;
  if (welcome.hidden) return;
  put(
    welcome,
    face(person),
    h('strong', {}, t.roles[person.role]),
    h('p', {}, t.roleDoes[person.role]),
    h('p', { class: 'quiet' }, t.startHint),
  );
}

/**
 * @param {Block} block
 * @param {Ground} ground
 */
function drawnBlock(block, ground) {
  if (block.kind === 'bubble') return drawnBubble(block, ground);
  return h('div', { class: 'day', role: 'separator', 'aria-label': block.name }, h('span', {}, block.name));
}
