/** The words by which people name institutions inside a question: kinds in every form, legal forms, prepositions; data for parsing. */

import type { InstitutionKind } from '../../institutions/kinds.ts';
import { phrasesOf } from './phrases.ts';

export const KIND_WORDS = phrasesOf<InstitutionKind>({
  school: 'школа|школ|=сош|=оош|=нош|=шк|средняя школа|общеобразовательная школа|school|schools',
  lyceum: '=лицей|=лицея|=лицею|=лицее|=лицеем|=лицеи|=лицеев|=лицеям|=лицеях|=лицеями|lyceum|lyceums',
  gymnasium: 'гимназия|=гимн|gymnasium|gymnasiums',
  kindergarten: `детский сад|детсад|садик|детский садик|=сад|=сада|=сады|=садов|=садам|=саду|=дс|=доу|ясли|kindergarten
    kindergartens`,
  art_school:
    '=дши|=цши|=дхш|школа искусств|детская школа искусств|художественная школа|художка|art school|art schools',
  music_school:
    '=дмш|музыкалка|=музыкалок|музыкальная школа|детская музыкальная школа|музшкола|music school|music schools',
  children_art_house: '=ддт|=дт|=ддют|=дюц|дом творчества|дом детского творчества|дворец творчества',
  children_art_center: '=цдт|центр детского творчества|центр творчества',
  extracurricular_center: '=цвр|центр внешкольной работы',
  culture_house: '=дк|=кдц|=сдк|=рдк|дом культуры|дворец культуры|культурно досуговый центр',
  ngo: '=нко|=ано|некоммерческая организация|автономная некоммерческая организация',
  other: '',
});

/** Beside a number or a name; they tell nothing themselves. */
export const LEGAL = phrasesOf({
  legal: `=мбоу|=маоу|=мкоу|=мкдоу|=мбдоу|=мадоу|=мбудо|=маудо|=мбук|=маук|=мбу|=мау|=гбоу|=чоу|=номер|=номером|=под номером|=number|=no
    =имени|=им`,
});

/** Before an institution: a number after the first ones is an institution's also where no kind is named. */
export const FROM = phrasesOf<'from' | 'at'>({
  from: '=из|=от|=у|=from|=мы из',
  at: '=в|=во|=для|=по|=with|=at|=in|=of|=for|=к',
});

/** Before a teacher's name; «у» is said of nobody else. */
export const TEACHER_LEAD = phrasesOf<'whose' | 'other'>({
  whose: '=у',
  other:
    '=от|=с|=к|=для|=by|=from|=of|=for|=with|=does|=mrs|=ms|=mr|=for =mrs|=for =ms|=for =mr|=of =mrs|=of =ms|=of =mr',
});

/** Each kind as the directory's search reads it best. */
export const SAID_KINDS = {
  school: 'сош',
  lyceum: 'лицей',
  gymnasium: 'гимназия',
  kindergarten: 'детсад',
  art_school: 'дши',
  music_school: 'дмш',
  children_art_house: 'ддт',
  children_art_center: 'цдт',
  extracurricular_center: 'цвр',
  culture_house: 'дк',
  ngo: 'нко',
  other: '',
} as const satisfies Record<InstitutionKind, string>;
