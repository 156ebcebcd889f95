/** Where the texts lie. */

import { inRoot } from '../root.ts';

export const LOCALES = inRoot('locales');
