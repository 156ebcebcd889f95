/** A file as an answer: ours by its id, or the link to a large one. */

import { z } from 'zod';

/** An answer as it is stored: what checks need of a file later, without asking the files again, or the link to a large one. */
export const storedFile = z.union([
  z.object({
    fileId: z.number(),
    /** As it was named when it was sent; a photo has no name. */
    name: z.string().optional(),
    /** Name ending by which it was judged, lower case. */
    format: z.string().optional(),
  }),
  z.object({ link: z.string() }),
]);
export type StoredFile = z.infer<typeof storedFile>;
