/** What the program and the thread that writes a file say to each other. */

import type { Keyring } from '../../database/sealing/keys.ts';
import type { FileJob } from './job.ts';
import type { Named, PageTexts } from './listed.ts';

/** What a thread starts with: the file to write, and the keys that open names. */
export interface Given {
  readonly job: FileJob;
  readonly keys: Keyring;
}

/** What the thread says. */
export type Told =
  /** The next page of this list is wanted. */
  | { readonly kind: 'want'; readonly named: Named }
  /** Bytes of the file; the thread waits while too many of them have not been taken. */
  | { readonly kind: 'piece'; readonly bytes: Uint8Array }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly error: string };

/** What it is told: a page of the list it wants, null after the last one; or that a piece was taken. */
export type Answered = { readonly kind: 'page'; readonly page: PageTexts | null } | { readonly kind: 'taken' };
