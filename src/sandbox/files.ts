/** The files people and the bot have sent: bytes, ids that stay the same on resend, and a path to fetch them by. */

import type { PhotoSize } from '@grammyjs/types';
import type { SandboxFile } from './contract.ts';
import { mimeOf } from './mime.ts';

export type FileKind = SandboxFile['kind'];

/** A file as it came from an upload or a phone. */
export interface NewFile {
  kind: FileKind;
  name?: string;
  mime?: string;
  bytes: Uint8Array;
  width?: number;
  height?: number;
}

export interface StoredFile extends NewFile {
  fileId: string;
  uniqueId: string;
  mime: string;
  /** Path under `/file/bot<token>/`. */
  path: string;
  /** Smallest first; photos only. */
  sizes: readonly PhotoSize[];
}

export interface FileShelf {
  add(file: NewFile): StoredFile;
  /** Finds by file id; any size's id of a photo finds the photo. */
  byId(fileId: string): StoredFile | undefined;
  byPath(path: string): StoredFile | undefined;
  byUniqueId(uniqueId: string): StoredFile | undefined;
  clear(): void;
}

/** Beginnings that tell the kinds of file ids apart, and folders of their paths. */
const KINDS: Record<FileKind, { prefix: string; folder: string; extension: string }> = {
  photo: { prefix: 'AgACAgIAAxkB', folder: 'photos', extension: 'jpg' },
  document: { prefix: 'BQACAgIAAxkB', folder: 'documents', extension: 'dat' },
  video: { prefix: 'BAACAgIAAxkB', folder: 'videos', extension: 'mp4' },
  animation: { prefix: 'CgACAgIAAxkB', folder: 'animations', extension: 'mp4' },
  audio: { prefix: 'CQACAgIAAxkB', folder: 'music', extension: 'mp3' },
  voice: { prefix: 'AwACAgIAAxkB', folder: 'voice', extension: 'oga' },
  sticker: { prefix: 'CAACAgIAAxkB', folder: 'stickers', extension: 'webp' },
};

/** Longest sides of the sizes Telegram makes of a photo. */
const PHOTO_SIDES = [90, 320, 800, 1280];

const ID_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

/** `random` gives numbers in [0, 1), as Math.random does. */
export function createFileShelf(random: () => number): FileShelf {
  const files = new Map<string, StoredFile>();
  const ids = new Map<string, StoredFile>();
  const letters = (count: number) =>
    Array.from({ length: count }, () => ID_LETTERS[Math.floor(random() * ID_LETTERS.length)]).join('');
  const newId = (kind: FileKind) => ({ fileId: KINDS[kind].prefix + letters(48), uniqueId: `AgAD${letters(12)}` });
  return {
    add(file) {
      const sizes = file.kind === 'photo' ? photoSizes(file, () => newId('photo')) : [];
      const largest = sizes.at(-1);
      const { fileId, uniqueId } = largest
        ? { fileId: largest.file_id, uniqueId: largest.file_unique_id }
        : newId(file.kind);
      const path = `${KINDS[file.kind].folder}/file_${files.size + 1}.${extensionOf(file)}`;
      const stored = { ...file, fileId, uniqueId, path, sizes, mime: file.mime ?? mimeOf(file.name ?? path) };
      files.set(path, stored);
      ids.set(fileId, stored);
      for (const size of sizes) ids.set(size.file_id, stored);
      return stored;
    },
    byId: (fileId) => ids.get(fileId),
    byPath: (path) => files.get(path),
    byUniqueId: (uniqueId) => [...files.values()].find((file) => file.uniqueId === uniqueId),
    clear() {
      files.clear();
      ids.clear();
    },
  };
}

function extensionOf(file: NewFile): string {
  const own = /\.([A-Za-z0-9]{1,8})$/.exec(file.name ?? '')?.[1];
  return file.kind === 'document' && own !== undefined ? own : KINDS[file.kind].extension;
}

/** The sizes smaller than the photo, and the photo itself, never beyond 1280 pixels. */
function photoSizes(file: NewFile, newId: () => { fileId: string; uniqueId: string }): PhotoSize[] {
  const { width = 800, height = 600 } = file;
  const longest = Math.max(width, height);
  const own = Math.min(longest, PHOTO_SIDES.at(-1) ?? longest);
  return [...PHOTO_SIDES.filter((side) => side < own), own].map((side) => {
    const scale = side / longest;
    const { fileId, uniqueId } = newId();
    return {
      file_id: fileId,
      file_unique_id: uniqueId,
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
      file_size: Math.max(1, Math.round(file.bytes.length * scale * scale)),
    };
  });
}
