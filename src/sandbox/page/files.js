// @ts-check
/** Files of this computer on their way to the bot. */

/** @import { Upload } from './server.js' */

/** What a bot can download, in bytes; a larger file would only confuse. */
export const largest = 20 * 1024 * 1024;

/** Pictures a phone shows as photos. @param {File} file */
export function canBePhoto(file) {
  return /^image\/(jpeg|png|webp)$/.test(file.type);
}

/**
 * Reads a file for sending.
 *
 * @param {File} file
 * @param {boolean} asMedia a picture as photo, a video as video, a GIF as such, sound as audio; all else and otherwise as document
 * @param {{ caption: string, spoiler: boolean, captionAbove: boolean }} look the last two count for what is seen in the chat
 * @returns {Promise<Upload>}
 */
export async function toUpload(file, asMedia, { caption, spoiler, captionAbove }) {
  const kind = asMedia ? mediaKind(file) : 'document';
  const size = kind === 'photo' ? await pictureSize(file) : undefined;
  return {
    kind,
    name: file.name,
    mime: file.type || 'application/octet-stream',
    base64: await base64(file),
    ...(caption ? { caption } : {}),
    ...(kind !== 'document' && isSeen(file) ? { spoiler, captionAbove } : {}),
    ...size,
  };
}

/** What a phone shows in the chat itself. @param {File} file */
export function isSeen(file) {
  return canBePhoto(file) || file.type === 'image/gif' || file.type.startsWith('video/');
}

/** @param {File} file */
function mediaKind(file) {
  if (canBePhoto(file)) return 'photo';
  if (file.type === 'image/gif') return 'animation';
  if (file.type.startsWith('video/')) return 'video';
  return file.type.startsWith('audio/') ? 'audio' : 'document';
}

/** @param {File} file */
async function pictureSize(file) {
  const picture = await createImageBitmap(file).catch(() => undefined);
  const size = picture && { width: picture.width, height: picture.height };
  picture?.close();
  return size;
}

/**
 * @param {File} file
 * @returns {Promise<string>}
 */
function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
