// @ts-check
/** What a message carries besides words: photos and albums, files, sound, a contact, a place. */

/** @import { SandboxFile, SandboxMessage } from '../contract.ts' */
/** @import { Session } from './sessions.js' */

import { button, h } from './dom.js';
import { language, t } from './i18n.js';
import { icon } from './icons.js';
import { openSheet } from './sheet.js';

/** @typedef {SandboxMessage & { file: SandboxFile }} FileMessage */

/** Photos and videos stand in a grid; any other file stands in a row of its own. @param {SandboxFile} file */
export function isPicture(file) {
  return file.kind === 'photo' || file.kind === 'video' || file.kind === 'animation';
}

/**
 * The file as it is shown; what is covered shows itself when tapped, and stays so however often it is drawn.
 *
 * @param {FileMessage} message
 * @param {Pick<Session, 'uncovered'>} session
 */
export function drawnFile({ id, file, spoiler }, { uncovered }) {
  const drawn = drawings[file.kind](file);
  return spoiler && !uncovered.has(id) ? covered(drawn, () => uncovered.add(id)) : drawn;
}

/**
 * @param {HTMLElement} picture
 * @param {() => void} remember
 */
function covered(picture, remember) {
  const uncover = () => {
    remember();
    whole.classList.add('shown');
    picture.removeAttribute('inert');
    cover.remove();
  };
  const cover = button(t.covered, uncover, { class: 'cover' });
  const whole = h('div', { class: 'covered' }, picture, cover);
  picture.setAttribute('inert', '');
  return whole;
}

/** @type {Record<SandboxFile['kind'], (file: SandboxFile) => HTMLElement>} */
const drawings = {
  photo: drawnPhoto,
  video: (file) =>
    framed(file, h('video', { src: file.url, controls: true, preload: 'metadata', 'aria-label': t.video })),
  animation: (file) =>
    framed(
      file,
      file.mime?.startsWith('image/')
        ? h('img', { src: file.url, alt: t.animation })
        : h('video', {
            src: file.url,
            autoplay: true,
            loop: true,
            muted: true,
            playsinline: true,
            'aria-label': t.animation,
          }),
    ),
  document: drawnDocument,
  audio: (file) => drawnSound(file, file.name ?? t.audio),
  voice: (file) => drawnSound(file, t.voice),
  sticker: (file) => h('img', { class: 'sticker', src: file.url, alt: t.sticker, width: 144, height: 144 }),
};

/**
 * Several pictures in one grid; each keeps its own message id.
 *
 * @param {FileMessage[]} messages
 * @param {Pick<Session, 'uncovered'>} session
 */
export function drawnAlbum(messages, session) {
  const cells = messages.map((message) =>
    h('div', { class: 'cell', 'data-message': message.id }, drawnFile(message, session)),
  );
  return h('div', { class: 'album', 'data-count': messages.length, role: 'group', 'aria-label': t.album }, ...cells);
}

/** @param {SandboxFile} file */
function drawnPhoto(file) {
  const enlarge = () => openViewer(file);
  return button(t.enlarge, enlarge, { class: 'photo' }, framed(file, h('img', { src: file.url, alt: t.photo })));
}

/**
 * Keeps the picture's place before it has come, so that nothing jumps when it does.
 *
 * @param {SandboxFile} file
 * @param {HTMLElement} picture
 */
function framed(file, picture) {
  const { width = 4, height = 3 } = file;
  picture.style.setProperty('--ratio', String(Math.min(Math.max(width / height, 0.6), 2.6)));
  picture.classList.add('picture');
  return picture;
}

/** @param {SandboxFile} file */
function openViewer(file) {
  openSheet(
    document.body,
    t.photo,
    (close) => [
      h('img', { src: file.url, alt: t.photo, onclick: close }),
      button(t.close, close, { class: 'round viewer-close' }, icon('close')),
    ],
    { className: 'viewer' },
  );
}

/** @param {SandboxFile} file */
function drawnDocument(file) {
  const name = file.name ?? t.document;
  const ending = /\.(\w{1,5})$/.exec(name)?.[1];
  return h(
    'a',
    { class: 'document', href: file.url, download: name, 'aria-label': `${t.download(name)}, ${fileSize(file.size)}` },
    h('span', { class: 'document-sign' }, ending ? ending.toUpperCase() : icon('file')),
    h(
      'span',
      { class: 'lines' },
      h('span', { class: 'name' }, name),
      h('span', { class: 'quiet' }, fileSize(file.size)),
    ),
  );
}

/**
 * @param {SandboxFile} file
 * @param {string} name
 */
function drawnSound(file, name) {
  return h(
    'div',
    { class: 'sound' },
    h('span', { class: 'sound-name' }, icon('voice'), name),
    h('audio', { src: file.url, controls: true, preload: 'none', 'aria-label': name }),
  );
}

/**
 * A size as people read it: 812 B, 12 KB, 3.4 MB.
 *
 * @param {number} bytes
 */
export function fileSize(bytes) {
  const step = bytes < 1024 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), t.bytes.length - 1);
  const amount = bytes / 1024 ** step;
  const shown = new Intl.NumberFormat(language, { maximumFractionDigits: step > 0 && amount < 10 ? 1 : 0 }).format(
    amount,
  );
  return `${shown} ${t.bytes[step]}`;
}

/** @param {NonNullable<SandboxMessage['contact']>} contact */
export function drawnContact({ firstName, lastName, phone }) {
  return card('contact', [firstName, lastName].filter(Boolean).join(' '), phone, `tel:${phone}`);
}

/** @param {NonNullable<SandboxMessage['location']>} location */
export function drawnLocation({ title, address, latitude, longitude }) {
  const point = `${latitude}, ${longitude}`;
  return card('place', title ?? t.location, address ?? point, `geo:${latitude},${longitude}`);
}

/**
 * @param {'contact' | 'place'} sign
 * @param {string} title
 * @param {string} line
 * @param {string} href
 */
function card(sign, title, line, href) {
  return h(
    'a',
    { class: 'card', href },
    h('span', { class: 'card-sign' }, icon(sign)),
    h('span', { class: 'lines' }, h('span', { class: 'name' }, title), h('span', { class: 'quiet' }, line)),
  );
}
