/** Whether somebody who starts the sandbox may look for it from where it cannot be reached. */

import { existsSync } from 'node:fs';

/** What Docker and Podman put into each container. */
const MARKS_OF_CONTAINERS: readonly string[] = ['/.dockerenv', '/run/.containerenv'];
/** This machine’s own addresses. */
export const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '::1'];

/**
 * The sandbox listens on loopback whatever HOST says: another HOST (the image sets one) or a container means that it is
 * likely to be looked for from outside.
 */
export function isOutOfReach(host: string, exists: (path: string) => boolean = existsSync): boolean {
  return !LOOPBACK.includes(host) || MARKS_OF_CONTAINERS.some(exists);
}
