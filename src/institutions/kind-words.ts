/** The words by which people call kinds of institutions, and the words that tell nothing; data for parsing. */

import { type InstitutionKind, institutionKinds } from './kinds.ts';

/** Folded words in a row. */
export interface KnownPhrase {
  readonly words: readonly string[];
  /** The kind they name; null for legal forms and filler. */
  readonly kind: InstitutionKind | null;
  /** A hint counts only where no kind is named: «МКДОУ 698» is a kindergarten. */
  readonly isHint: boolean;
}

/** `|` stands between phrases. */
const PHRASES_OF = {
  school: `сош|оош|нош|школа|школы|школу|школе|школ|шк|средняя школа|основная школа|начальная школа|общеобразовательная школа
    средняя общеобразовательная школа|основная общеобразовательная школа|school|secondary school|primary school|high school`,
  lyceum: 'лицей|лицея|лицее|лицею|lyceum',
  gymnasium: 'гимназия|гимназии|гимназию|гимн|прогимназия|gymnasium|grammar school',
  kindergarten: `дс|детсад|детсада|детсады|детские сады|садики|сады|детский сад|детского сада|детском саду|дет сад|сад|сада|садик|садика|садике|детсадик
    детский садик|ясли|ясли сад|црр|центр развития ребенка|центра развития ребенка|kindergarten`,
  art_school: `дши|цши|дхш|школа искусств|школы искусств|детская школа искусств|художка|художественная школа
    детская художественная школа|худ школа|art school|school of arts`,
  music_school: `дмш|музыкалка|музыкалки|музыкалку|музыкальная школа|музыкальной школы|детская музыкальная школа|муз школа
    музшкола|music school`,
  children_art_house: `ддт|дт|ддют|дтдм|дюц|дом творчества|дома творчества|дом детского творчества|дома детского творчества
    дом детского и юношеского творчества|дворец творчества|дворец творчества детей и молодежи|дворец пионеров|дом пионеров`,
  children_art_center: 'цдт|центр детского творчества|центра детского творчества|центр творчества|центра творчества',
  extracurricular_center: 'цвр|центр внешкольной работы|центра внешкольной работы|внешкольный центр',
  culture_house: `дк|кдц|сдк|рдк|дом культуры|дома культуры|дворец культуры|дворца культуры|культурно досуговый центр
    культурный центр|клуб`,
  ngo: `нко|ано|фонд|некоммерческая организация|автономная некоммерческая организация|общественная организация`,
  // A college, a private studio, a family: nothing they have in common is typed.
  other: '',
} as const satisfies Record<InstitutionKind, string>;

/** Legal forms that only kindergartens have. */
const KINDERGARTEN_FORMS = 'мкдоу|мбдоу|мадоу|гбдоу|доу|дошкольное образовательное учреждение';

/** Founders, legal forms, the city and filler: they tell no institution from another. */
const FILLER = `
  мбоу|маоу|мкоу|гбоу|гаоу|гкоу|фгбоу|чоу|ноу|моу|оу|бу|до|мбудо|маудо|мкудо|мбу|мау|мку|мбук|маук|гбу|гау|мбоудод
  учреждение|учреждения|учреждение культуры|муниципальное|бюджетное|автономное|казенное|государственное|частное
  общеобразовательное|образовательное|дошкольное|дополнительного образования|центр дополнительного образования|центра дополнительного образования|города|город|г|гор|новосибирска|новосибирск
  нск|нсо|новосибирской области|номер|ном|n|no|им|имени|район|района|районе|р н|р на|рн|р он|р оне|р она|мы из|из|наша|наш|у нас`;

const phrasesOf = (list: string, kind: InstitutionKind | null, isHint = false): KnownPhrase[] =>
  list
    .split(/[|\n]/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .map((phrase) => ({ words: phrase.split(' '), kind, isHint }));

const knownPhrases: readonly KnownPhrase[] = [
  ...institutionKinds().flatMap((kind) => phrasesOf(PHRASES_OF[kind], kind)),
  ...phrasesOf(KINDERGARTEN_FORMS, 'kindergarten', true),
  ...phrasesOf(FILLER, null),
].sort((left, right) => right.words.length - left.words.length);

/** Known phrases by their first word, those of more words first, so that «школа искусств» is not taken for «школа». */
export const phrasesByFirstWord: ReadonlyMap<string, readonly KnownPhrase[]> = new Map(
  knownPhrases.map(({ words: [first = ''] }) => [first, knownPhrases.filter(({ words }) => words[0] === first)]),
);

/** Words beside which a number is the institution's: «363 школа», «школа искусств 41». */
export const kindWords: ReadonlySet<string> = new Set(
  knownPhrases.flatMap(({ words, kind }) => (kind === null ? [] : words.slice(-1))),
);

/** Single known words, longest first, by which glued ones («мбоусош») are cut apart. */
export const knownWords: readonly string[] = knownPhrases
  .flatMap(({ words }) => (words.length === 1 ? words : []))
  .filter((word) => word.length > 1)
  .sort((left, right) => right.length - left.length);
