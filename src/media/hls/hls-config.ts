import type { HlsConfig, LoaderConfig } from 'hls.js';

/** Before the first play only enough for the first frame; seconds. */
export const smallBuffer = { maxBufferLength: 1, maxMaxBufferLength: 1 } satisfies Partial<HlsConfig>;
export const fullBuffer = { maxBufferLength: 30, maxMaxBufferLength: 120 } satisfies Partial<HlsConfig>;

/** What is the same for every stream. */
export function baseConfig(serverTimeout: number): Partial<HlsConfig> {
  const policy = { default: loadPolicy(serverTimeout * 1000) };
  return {
    // A worker would need `worker-src blob:` and is refused under Trusted Types.
    enableWorker: false,
    backBufferLength: 60,
    startFragPrefetch: true,
    ...startEstimate(),
    // As in Safari: `duration` of live footage is Infinity, and finite once it has ended.
    liveDurationInfinity: true,
    manifestLoadPolicy: policy,
    playlistLoadPolicy: policy,
    fragLoadPolicy: policy,
    keyLoadPolicy: policy,
  };
}

/**
 * By default hls.js waits 50 s for a segment that hangs and 10 minutes for one that breaks off. Here a viewer is told
 * after 3 or 9 times the timeout (ms); a request that is refused is repeated for 1.5 times as long.
 */
const loadPolicy = (timeout: number): LoaderConfig => ({
  maxTimeToFirstByteMs: timeout,
  maxLoadTimeMs: 3 * timeout,
  timeoutRetry: { maxNumRetry: 2, retryDelayMs: 0, maxRetryDelayMs: 0 },
  errorRetry: { maxNumRetry: 4, retryDelayMs: timeout / 10, maxRetryDelayMs: timeout },
});

/**
 * By default hls.js knows nothing of the connection at first: it fetches a segment of a low rendition, measures, discards it, and
 * only then fetches the first one to show. Where the browser says what the connection carries, the first one fetched is the one shown.
 */
function startEstimate(): Partial<HlsConfig> {
  const { connection } = navigator as { readonly connection?: { readonly downlink?: number } };
  // Mbit/s, rounded, and 10 for anything faster.
  const { downlink } = connection ?? {};
  return downlink ? { testBandwidth: false, abrEwmaDefaultEstimate: downlink * 1e6 } : {};
}
