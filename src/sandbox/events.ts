/** What happens in the sandbox, told to whoever listens: the page's streams and the tests' waiting. */

import type { SandboxEvent } from './contract.ts';

export interface Events {
  publish(event: SandboxEvent): void;
  /** Calls `listener` with everything from now on; the returned function ends it. */
  subscribe(listener: (event: SandboxEvent) => void): () => void;
}

export function createEvents(): Events {
  const listeners = new Set<(event: SandboxEvent) => void>();
  return {
    publish(event) {
      for (const listener of [...listeners]) listener(event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
