// @ts-check
/** Picked files before they go: each shown, as photo or as file, with a caption. */

/** @import { Hand } from './hand.js' */

import { button, h } from './dom.js';
import { canBePhoto, isSeen, largest, toUpload } from './files.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { fileSize } from './media.js';
import { openSheet } from './sheet.js';

/**
 * Shows what is about to be sent: as photo or as file, with a caption.
 *
 * @param {HTMLElement} frame
 * @param {File[]} picked
 * @param {Hand} hand
 */
export function openFiles(frame, picked, hand) {
  const tooBig = picked.find((file) => file.size > largest);
  if (tooBig) hand.toast(t.fileTooBig(tooBig.name));
  const files = picked.filter((file) => file.size <= largest);
  if (files.length === 0) return;

  openSheet(frame, t.sendFiles(files.length), (close) => {
    const asPhoto = files.some(canBePhoto) ? photoChoice() : undefined;
    const shown = shownChoice();
    const caption = h('input', {
      name: 'caption',
      'aria-label': t.caption,
      placeholder: t.caption,
      maxlength: 1024,
      autofocus: true,
    });
    const send = async (/** @type {Event} */ event) => {
      event.preventDefault();
      close();
      const { spoiler, captionAbove } = shown.checked();
      const look = { caption: caption.value.trim(), spoiler, captionAbove };
      await sendAll(files, asPhoto?.checked() ?? true, look, hand);
    };
    const buttons = h(
      'div',
      { class: 'sheet-buttons' },
      button(t.cancel, close, { class: 'quiet' }),
      h('button', { class: 'filled' }, t.send),
    );
    return [
      h(
        'form',
        { class: 'files-form', onsubmit: send },
        h('strong', {}, t.sendFiles(files.length)),
        previews(files),
        asPhoto?.element,
        caption,
        files.some(isSeen) && shown.element,
        buttons,
      ),
    ];
  });
}

function photoChoice() {
  const photo = h('input', { type: 'radio', name: 'as', checked: true });
  const document = h('input', { type: 'radio', name: 'as' });
  const element = h(
    'div',
    { class: 'choice' },
    h('label', {}, photo, t.asPhoto),
    h('label', {}, document, t.asDocument),
  );
  return { element, checked: () => photo.checked };
}

/** How pictures are shown: covered until tapped, and with the caption above. */
function shownChoice() {
  const spoiler = h('input', { type: 'checkbox', name: 'spoiler' });
  const above = h('input', { type: 'checkbox', name: 'caption-above' });
  const element = h(
    'div',
    { class: 'choice' },
    h('label', {}, spoiler, t.cover),
    h('label', {}, above, t.captionAbove),
  );
  return { element, checked: () => ({ spoiler: spoiler.checked, captionAbove: above.checked }) };
}

/** @param {File[]} files */
function previews(files) {
  return h(
    'ul',
    { class: 'previews' },
    ...files.map((file) =>
      h(
        'li',
        {},
        preview(file),
        h('span', { class: 'name' }, file.name),
        h('span', { class: 'quiet' }, fileSize(file.size)),
      ),
    ),
  );
}

/** @param {File} file */
function preview(file) {
  if (!canBePhoto(file)) return h('span', { class: 'document-sign' }, icon('file'));
  const url = URL.createObjectURL(file);
  return h('img', { src: url, alt: '', onload: () => URL.revokeObjectURL(url) });
}

/** Files in one album. */
const MOST_IN_ALBUM = 10;

/**
 * One after another, so that they arrive in the order they were picked; the caption goes with the first. Several of one
 * sort are an album, as the messenger makes it: photos and videos, documents, music; each GIF goes alone.
 *
 * @param {File[]} files
 * @param {boolean} asMedia
 * @param {{ caption: string, spoiler: boolean, captionAbove: boolean }} look
 * @param {Hand} hand
 */
async function sendAll(files, asMedia, { caption, ...shown }, hand) {
  const picked = Date.now();
  const uploads = await Promise.all(
    files.map((file, index) => toUpload(file, asMedia, { caption: index === 0 ? caption : '', ...shown })),
  );
  const sort = (/** @type {{ kind: string }} */ { kind }) => (kind === 'video' ? 'photo' : kind);
  for (const upload of uploads) {
    const same = uploads.filter((one) => sort(one) === sort(upload));
    const album = `${picked}-${sort(upload)}-${Math.floor(same.indexOf(upload) / MOST_IN_ALBUM)}`;
    await hand.sendFile(same.length > 1 && upload.kind !== 'animation' ? { ...upload, album } : upload);
  }
}
