/** When the operator is told that the sandbox cannot be reached from outside. */

import { expect, test } from 'vitest';
import { isOutOfReach } from '../../src/sandbox/reach.ts';

test.each([
  ['on a computer of one’s own', '127.0.0.1', [], false],
  ['in the image, which listens to its network', '0.0.0.0', ['/.dockerenv'], true],
  ['on a server told to listen to its network', '0.0.0.0', [], true],
  ['by npm start in a container of Docker', '127.0.0.1', ['/.dockerenv'], true],
  ['by npm start in a container of Podman', 'localhost', ['/run/.containerenv'], true],
])('[OPS-07] whether the sandbox may be looked for in vain: %s', (_, host, there: string[], expected) => {
  expect(isOutOfReach(host, (path) => there.includes(path))).toBe(expected);
});
