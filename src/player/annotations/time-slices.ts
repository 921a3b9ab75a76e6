import type { Slicing } from '../../track/parse.js';

/** How long (ms) work may go on before the page gets a turn: less than a frame. */
const SLICE = 12;

/** Slices no longer than a frame; between them the page can handle input and render. Rejects once `signal` aborts. */
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

/** Uses messages because timers are throttled in background pages. */
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
