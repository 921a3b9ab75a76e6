import type { HlsConfig, LoaderConfig } from 'hls.js';

/** Seconds to buffer before the first play: only enough for the first frame. */
export const smallBuffer = { maxBufferLength: 1, maxMaxBufferLength: 1 } satisfies Partial<HlsConfig>;
export const fullBuffer = { maxBufferLength: 30, maxMaxBufferLength: 120 } satisfies Partial<HlsConfig>;

/** The configuration that all streams share. */
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
 * By default hls.js waits 50 s for a segment that hangs and 10 minutes for one that breaks off. Here the viewer learns of it
 * after 3 or 9 times the timeout (ms); a request that fails is repeated for 1.5 times the timeout.
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
 * Seconds: how long the first segment may take to load, and how long it is assumed to play, since the playlist that says so has not been
 * loaded yet. Something should be on screen within half a second; connecting takes the rest of it.
 */
const firstSegment = { loadTime: 0.35, duration: 4 };

/** Mbit/s to assume where the browser reports nothing. */
const usualDownlink = 5;

/**
 * The level to begin with, of `levels` in ascending order: the best one whose first segment arrives at once, else the lowest. The
 * connection may sustain ten times as much, but the first segment of that level would take as long to load as it plays. After one
 * segment hls.js has measured the connection, and switches.
 */
export function firstLevel(levels: readonly { readonly bitrate: number }[]): number {
  const bits = firstSegment.loadTime * (reportedDownlink() ?? usualDownlink) * 1e6;
  return Math.max(
    0,
    levels.findLastIndex(({ bitrate }) => bitrate * firstSegment.duration <= bits),
  );
}
