/** Where the texts lie: beside src, and beside dist in an image. */

import { fileURLToPath } from 'node:url';

export const LOCALES = fileURLToPath(new URL('../../locales', import.meta.url));
