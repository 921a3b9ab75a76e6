import type { Slicing } from '../../track/parse.js';

/** How long work may go on, in ms, before the page gets its turn: less than a frame. */
const SLICE = 12;

/** Slices of a frame's length; between two of them the page can answer input and render. Rejects once `signal` aborts. */
export function timeSlices(signal: AbortSignal): Slicing {
  let end = performance.now() + SLICE;
  return {
    isOver: () => performance.now() >= end,
    async pause() {
      await nextTask();
      signal.throwIfAborted();
      end = performance.now() + SLICE;
    },
  };
}

/** Messages, unlike timers, are not held back in a page that is in the background. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
