// @ts-check
/** The server's events, over a connection that comes back by itself. */

/** @import { SandboxEvent } from '../contract.ts' */

const firstWait = 500;
const longestWait = 5_000;

/**
 * Listens for as long as the page lives. After every opening, the first included, events may have been missed,
 * so `onOpen` is the moment to read everything anew.
 *
 * @param {{ onOpen: () => void, onEvent: (event: SandboxEvent) => void, onBreak: () => void }} ears
 */
export function listen({ onOpen, onEvent, onBreak }) {
  let wait = firstWait;

  const connect = () => {
    const source = new EventSource('/sandbox/events');
    source.onopen = () => {
      wait = firstWait;
      onOpen();
    };
    source.onmessage = ({ data }) => onEvent(JSON.parse(data));
    source.onerror = () => {
      // EventSource gives up for good on an HTTP error, so each new try is ours.
      source.close();
      onBreak();
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, longestWait);
    };
  };

  connect();
}
