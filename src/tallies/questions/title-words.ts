/** Words of titles: what means the same, and what alone tells nothing; data for parsing. */

import { stemOf } from './endings.ts';

/** The word a title has, then what people say for it, in Russian and in English. */
const SAME: readonly string[] = [
  'вокал vocal vocals singing singers пение вокалисты певец певцы',
  'эстрадный pop',
  'академический academic classical',
  'народный folk',
  'хореография dance dancing choreography танец танца танцы танцоры dancers',
  'инструментальный instrumental instruments',
  'исполнительство music',
  'театральный theatre theater drama',
  'миниатюра miniature sketch',
  'поэзия poetry стихи',
  'проза prose',
  'литературный literary',
  'изобразительный изо painting drawing художники рисунки',
  'прикладной crafts',
  'декоративный decorative',
  'фотография photography photo photos фото',
  'соло solo',
  'дуэт duet duets',
  'трио trio',
  'квартет quartet',
  'ансамбль',
  'хор choir choirs хоровой',
  'дошкольники дошколята дошколят preschool preschoolers',
  'младший junior',
  'средний middle',
  'старший senior',
  'смешанный mixed',
  'гран grand гранпри grandprix',
  'при prix',
  'лауреат laureate laureates',
  'дипломант diplomate diplomates',
];

/** By the stem that stands in a title. */
export const SAME_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  SAME.map((line) => {
    const [of = '', ...others] = line.split(' ');
    return [stemOf(of), others.map(stemOf)];
  }),
);

/** Stems that no title is known by, however many have them. */
export const GENERIC: ReadonlySet<string> = new Set(
  `форма состав степень лет года год класс группа категория возраст номинация конкурс фестиваль открытый городской районный
  областной детский творчество искусство художественный большой текст при район р н работа участник заявка выступление номер и в во на с
  со из по для от у к о за the of in and for a by number group
  contest festival open`
    .split(/\s+/u)
    .map(stemOf),
);
