/** What is kept of a link's token: who reads the database learns no link. */

import { createHash } from 'node:crypto';

/** The hash by which a token is known again. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
