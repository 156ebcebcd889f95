/** The part of a Russian word that its endings leave alone: «Ивановой», «Иванова» and «Иванову» are «иванов». Pure. */

/** Endings of names, of what is like adjectives, and of nouns; the longest that fits goes. */
const ENDINGS = [
  ...['иями', 'ями', 'ами', 'ого', 'его', 'ому', 'ему', 'ыми', 'ими', 'ией'],
  ...['ой', 'ей', 'ою', 'ею', 'ый', 'ий', 'ая', 'яя', 'ое', 'ее', 'ые', 'ие', 'ым', 'им', 'ом', 'ем', 'ах', 'ях', 'ам'],
  ...['ям', 'ую', 'юю', 'ых', 'их', 'ия', 'ии', 'ию', 'а', 'я', 'о', 'е', 'и', 'ы', 'у', 'ю', 'ь', 'й'],
].toSorted((one, other) => other.length - one.length);

/** Letters that stay at least: of less nobody is known any more. */
const SHORTEST = 3;

/** The word without its ending; other alphabets and short words stay whole. `word` is folded. */
export function stemOf(word: string): string {
  if (!/^[а-я]+$/.test(word)) return word;
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= SHORTEST);
  return ending ? word.slice(0, -ending.length) : word;
}
