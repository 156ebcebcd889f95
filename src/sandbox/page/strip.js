// @ts-check
/** The line above the text field: which message is being answered or edited, and a way out of it. */

/** @import { SandboxMessage } from '../contract.ts' */
/** @import { Session } from './sessions.js' */

import { button, h } from './dom.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { gist } from './quote.js';

/**
 * @param {Session} session holds what the strip shows
 * @param {(wasEditing: boolean) => void} onLetGo called when the person gives it up
 */
export function createStrip(session, onLetGo) {
  const element = h('div', { class: 'strip' });

  const draw = () => {
    const about = session.editing ?? session.replyTo;
    element.hidden = !about;
    if (!about) return;
    const title = session.editing ? t.editing : t.replyTo;
    const lines = [h('span', { class: 'name' }, title), h('span', { class: 'quiet' }, gist(about))];
    element.replaceChildren(
      icon(session.editing ? 'edit' : 'reply'),
      h('span', { class: 'lines' }, ...lines),
      button(t.cancel, letGo, { class: 'round' }, icon('close')),
    );
  };

  const clear = () => {
    delete session.editing;
    delete session.replyTo;
    draw();
  };

  const letGo = () => {
    const wasEditing = session.editing !== undefined;
    clear();
    onLetGo(wasEditing);
  };

  /** @param {{ editing?: SandboxMessage, replyTo?: SandboxMessage }} what */
  const hold = (what) => {
    clear();
    Object.assign(session, what);
    draw();
  };

  draw();
  return { element, hold, clear, letGo };
}
