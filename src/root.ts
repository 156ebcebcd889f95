/** The program's own folder, where `locales`, `drizzle`, `templates` and the installed packages lie. */

import { fileURLToPath } from 'node:url';

/** A path in it, the same from the sources and from what they are compiled to: both are one folder down. */
export function inRoot(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
