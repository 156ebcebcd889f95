// @ts-check
/** Where a person writes: the field, and the buttons around it. */

/** @import { SandboxChat, SandboxMessage } from '../contract.ts' */
/** @import { Hand } from './hand.js' */
/** @import { Session } from './sessions.js' */

import { attachButton } from './attach.js';
import { lastOwnText } from './chat.js';
import { CommandList } from './command-list.js';
import { button, h } from './dom.js';
import { createField, inMessages } from './field.js';
import { openFiles } from './file-sheet.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { createStrip } from './strip.js';

/**
 * @typedef {object} ComposerParts
 * @property {HTMLElement} frame of the phone
 * @property {() => SandboxChat | undefined} chat
 * @property {Hand} hand
 * @property {Session} session
 * @property {() => void} toggleKeyboard
 */

export class Composer {
  #parts;
  #field;
  #setText;
  #strip;
  #commands;
  #slash;
  #keyboard;

  /** @param {ComposerParts} parts */
  constructor(parts) {
    const { frame, chat, hand, session, toggleKeyboard } = parts;
    const { field, setText } = createField(session);
    this.#parts = parts;
    this.#field = field;
    this.#setText = setText;
    this.#strip = createStrip(session, (wasEditing) => {
      if (wasEditing) setText('');
      field.focus();
    });
    this.#commands = new CommandList(
      field,
      () => chat()?.commands ?? [],
      (command) => {
        setText('');
        return hand.say(command);
      },
    );
    const keepFocus = (/** @type {Event} */ event) => event.preventDefault();
    this.#slash = button(t.commands, this.#openCommands, { class: 'round', onmousedown: keepFocus }, icon('slash'));
    this.#keyboard = button(t.keyboard, toggleKeyboard, { class: 'round' }, icon('keyboard'));
    field.addEventListener('input', () => this.#commands.follow(field.value));
    field.addEventListener('keydown', (event) => this.#press(event));
    field.addEventListener('paste', (event) => takePasted(event, frame, hand));
    const send = h('button', { class: 'round send', 'aria-label': t.send, title: t.send }, icon('send'));
    const row = [this.#slash, attachButton(frame, hand), field, this.#keyboard, send];
    const form = h('form', { class: 'composer', onsubmit: this.#submit }, ...row);
    this.element = h('div', { class: 'writing' }, this.#commands.element, this.#strip.element, form);
  }

  /** Shows the buttons the chat has a use for. */
  update() {
    const chat = this.#parts.chat();
    this.#slash.hidden = (chat?.commands.length ?? 0) === 0;
    this.#keyboard.hidden = !chat?.replyKeyboard;
    this.#keyboard.setAttribute('aria-pressed', String(!this.#parts.session.keyboardHidden));
  }

  /** @param {SandboxMessage} message */
  edit(message) {
    this.#strip.hold({ editing: message });
    this.#setText(message.text ?? '');
    this.#field.focus();
  }

  /** @param {SandboxMessage} message */
  replyTo(message) {
    this.#strip.hold({ replyTo: message });
    this.#field.focus();
  }

  #openCommands = () => {
    this.#field.focus();
    this.#commands.toggle();
  };

  /** @param {Event} event */
  #submit = async (event) => {
    event.preventDefault();
    const text = this.#field.value.trim();
    if (!text) return;
    const { hand, session } = this.#parts;
    const { editing, replyTo } = session;
    this.#strip.clear();
    this.#setText('');
    const went = editing ? await hand.edit(editing.id, text) : await sayAll(inMessages(text), replyTo?.id, hand);
    if (!went && this.#field.value === '') this.#setText(text);
  };

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (this.#commands.takes(event) || event.isComposing) return;
    const last = event.key === 'ArrowUp' && this.#field.value === '' && lastOwnText(this.#parts.chat());
    if (last) {
      event.preventDefault();
      this.edit(last);
    } else if (event.key === 'Enter' && !event.shiftKey) void this.#submit(event);
    else if (event.key === 'Escape') this.#strip.letGo();
  }
}

/**
 * @param {ClipboardEvent} event
 * @param {HTMLElement} frame
 * @param {Hand} hand
 */
function takePasted(event, frame, hand) {
  const files = [...(event.clipboardData?.files ?? [])];
  if (files.length === 0) return;
  event.preventDefault();
  openFiles(frame, files, hand);
}

/**
 * @param {string[]} texts
 * @param {number | undefined} replyTo which the first of them answers
 * @param {Hand} hand
 * @returns {Promise<boolean>} whether all of them went
 */
async function sayAll(texts, replyTo, hand) {
  for (const [index, text] of texts.entries()) {
    if (!(await hand.say(text, index === 0 ? replyTo : undefined))) return false;
  }
  return true;
}
