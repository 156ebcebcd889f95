/** Formats of files by their name endings, by what messengers call their content, and by what their bytes begin with. */

/** What messengers say of content without a name, as with a photo. */
export const FORMAT_OF_MIME: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/msword': 'doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'audio/mpeg': 'mp3',
  'audio/mp3': 'mp3',
  'audio/wav': 'wav',
  'audio/x-wav': 'wav',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
  'audio/ogg': 'ogg',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
};

/** Endings that mean the same format. */
const SAME_FORMAT: Readonly<Record<string, string>> = {
  jpeg: 'jpg',
  jpe: 'jpg',
  jfif: 'jpg',
  heif: 'heic',
  wave: 'wav',
  oga: 'ogg',
};

/** What the bytes of a format must look like; formats that are not here are taken at their word. */
const FAMILY_OF_FORMAT: Readonly<Record<string, string>> = {
  ...{ jpg: 'jpg', png: 'png', gif: 'gif', webp: 'webp', heic: 'heic', pdf: 'pdf', rtf: 'rtf' },
  ...{ zip: 'zip', docx: 'zip', xlsx: 'zip', pptx: 'zip', odt: 'zip', doc: 'ole', xls: 'ole', ppt: 'ole' },
  ...{ mp3: 'mp3', wav: 'wav', ogg: 'ogg', flac: 'flac', m4a: 'mp4', mp4: 'mp4', mov: 'mp4', avi: 'avi' },
};

/** Families of bytes that are a format by themselves: a name may be wrong about them without harm. */
const FORMAT_OF_FAMILY: ReadonlySet<string> = new Set([
  ...['jpg', 'png', 'gif', 'webp', 'heic', 'pdf', 'rtf', 'mp3', 'wav', 'ogg', 'flac', 'avi'],
]);

/** Formats that may begin with anything: players look for the first sound. */
const UNCERTAIN: ReadonlySet<string> = new Set(['mp3']);

/** A format as it is compared: lower case, one spelling. */
export function sameFormat(ending: string): string {
  const lower = ending.toLowerCase();
  return SAME_FORMAT[lower] ?? lower;
}

/** The format that a file's name or the messenger says; undefined where neither says one. */
export function claimedFormat({ name, mime }: { name: string | null; mime: string | null }): string | undefined {
  const ending = /\.(?<ending>[\p{L}\d]{1,8})$/u.exec(name ?? '')?.groups?.['ending'];
  return ending === undefined ? FORMAT_OF_MIME[mime ?? ''] : sameFormat(ending);
}

/** What a file is, once its bytes were looked at: its format, or that it is not what its name says. */
export function trueFormat(claimed: string | undefined, family: string | null): string | undefined | 'misnamed' {
  if (family === null) return claimed;
  const expected = claimed === undefined ? undefined : FAMILY_OF_FORMAT[claimed];
  if (expected === family) return claimed;
  if (FORMAT_OF_FAMILY.has(family)) return family;
  if (family === 'unknown' && UNCERTAIN.has(claimed ?? '')) return claimed;
  return expected === undefined && family !== 'program' ? claimed : 'misnamed';
}
