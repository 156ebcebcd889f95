/** Albums come as several messages: the first is answered for all of them. */

/** Albums answered already that are remembered. */
const MOST_REMEMBERED = 100;

const answered = new Set<string>();

/** Whether this is the first message of its album that is answered here. */
export function isFirstOfAlbum(albumId: string): boolean {
  if (answered.has(albumId)) return false;
  answered.add(albumId);
  const [oldest] = answered;
  if (answered.size > MOST_REMEMBERED && oldest !== undefined) answered.delete(oldest);
  return true;
}
