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

/** Mbit/s as the browser reports it, rounded, and 10 for anything faster; Firefox and Safari report nothing. */
function reportedDownlink(): number | undefined {
  const { connection } = navigator as { readonly connection?: { readonly downlink?: number } };
  return connection?.downlink || undefined;
}

function startEstimate(): Partial<HlsConfig> {
  const downlink = reportedDownlink();
  return downlink ? { abrEwmaDefaultEstimate: downlink * 1e6 } : {};
}

/**
 * Seconds that the first segment may take to load, and that it is assumed to last: the playlist that says how long it is has not been
 * loaded. Of the half second within which something should be on screen, connecting takes the rest.
 */
const firstSegment = { loadTime: 0.35, duration: 4 };

/** Mbit/s to assume where the browser reports nothing. */
const usualDownlink = 5;

/**
 * The level to begin with, of `levels` in ascending order: the best whose first segment arrives at once. What the connection
 * sustains may be ten times as much, but its first segment would take as long as it lasts. After one segment hls.js has measured, and
 * switches.
 */
export function firstLevel(levels: readonly { readonly bitrate: number }[]): number {
  const bits = firstSegment.loadTime * (reportedDownlink() ?? usualDownlink) * 1e6;
  return Math.max(
    0,
    levels.findLastIndex(({ bitrate }) => bitrate * firstSegment.duration <= bits),
  );
}
