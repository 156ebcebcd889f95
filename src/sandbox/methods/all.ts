/** Every method of the server under its name. */

import { about } from './about.ts';
import { copying } from './copying.ts';
import { editing } from './editing.ts';
import { media } from './media.ts';
import { menu } from './menu.ts';
import type { Methods } from './method.ts';
import type { MethodName } from './names.ts';
import { receiving } from './receiving.ts';
import { removing } from './removing.ts';
import { sending } from './sending.ts';

export const methods: Methods<MethodName> = {
  ...about,
  ...receiving,
  ...sending,
  ...media,
  ...copying,
  ...editing,
  ...removing,
  ...menu,
};
