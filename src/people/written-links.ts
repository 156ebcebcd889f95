/** Links as people write them beside names: they belong to no name, and the words that only lead to them do not either. */

/** A bare host counts with a path behind it only: «Песня.ru» may be a title. Marks between columns end a link. */
const WRITTEN_LINK =
  /(?:(?<!\p{L})(?:ссылк[аи]|видео|запись|выступление|страница|вк|link|video)(?:\s+на\s+\p{L}+)?\s*[:\p{Pd}]?\s*)?(?:https?:\/\/|www\.|(?<![\p{L}\d@._/-])(?:[a-z\d-]+\.)+[a-z]{2,}\/)[^\s<>"«»()[\],;|]+/giu;

/** The links in the text, in order, each with the word that leads to it. */
export function linksIn(text: string): string[] {
  return text.match(WRITTEN_LINK) ?? [];
}

/** The text with `instead` where its links stood. */
export function withoutLinks(text: string, instead: string): string {
  return text.replace(WRITTEN_LINK, instead);
}
