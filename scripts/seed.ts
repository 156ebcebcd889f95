/** Makes the empty database that new data folders are copied from, so that the first start need not (three seconds). */

import { provideMigratedSeed } from '../src/database/embedded/seed.ts';

await provideMigratedSeed();
