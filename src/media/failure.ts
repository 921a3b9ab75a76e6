/**
 * Why footage failed:
 * - `network`: the connection was lost, or the server refused the request or broke off
 * - `not-found`: the server does not have the footage, or refuses to serve it (HTTP 4xx)
 * - `timeout`: the server did not answer in time
 * - `decode`: the data is damaged
 * - `unsupported`: the browser cannot play this file or codec, or could not fetch it (for plain files Chromium and Safari do not say which)
 * - `manifest`: an HLS playlist was expected, but something else arrived
 * - `protected`: the footage is encrypted, and there is no key for it
 * - `blocked`: the page's Content-Security-Policy forbids it
 * - `library`: the part of the player that plays HLS could not be loaded
 * - `aborted`: loading was stopped
 */
export type FailureCode =
  | 'network'
  | 'not-found'
  | 'timeout'
  | 'decode'
  | 'unsupported'
  | 'manifest'
  | 'protected'
  | 'blocked'
  | 'library'
  | 'aborted';

/** The footage failed: for good (`fatal`), or in a way that playback recovered from. `message` is for people, in English. */
export interface MediaFailure {
  readonly code: FailureCode;
  readonly message: string;
  readonly fatal: boolean;
}

const sentences: Readonly<Record<FailureCode, string>> = {
  network: 'The footage stopped arriving. Check the connection, then try again.',
  'not-found': 'The server does not have this footage, or refuses it. Check the address.',
  timeout: 'The server did not answer in time. Try again in a moment.',
  decode: 'The footage is damaged at this point and cannot be decoded. Try again, or use another copy.',
  unsupported:
    'The footage is missing, or this browser cannot play it. Check the address; MP4 (H.264, AAC) plays everywhere.',
  manifest:
    'Expected an HLS playlist (a text that begins with #EXTM3U), found something else. Check the address.',
  protected: 'The footage is encrypted and this browser has no key for it.',
  blocked: "The page's Content-Security-Policy forbids the footage. HLS needs blob: in media-src.",
  library: 'The code that plays HLS could not be loaded. Check the connection, then try again.',
  aborted: 'Loading of the footage was stopped. Try again.',
};

/** A failure with the sentence for its code, and in brackets the browser's or the server's own message. */
export function createFailure(code: FailureCode, detail?: string, fatal = true): MediaFailure {
  const message = sentences[code] + (detail ? ` (${detail})` : '');
  return Object.freeze({ code, message, fatal });
}

/** The failure that a media element's `error` means. Only Firefox includes the HTTP status in the error's message. */
export function readMediaError(
  error: Pick<MediaError, 'code' | 'message'> | null,
): [FailureCode, string | undefined] {
  const codes = ['unsupported', 'aborted', 'network', 'decode'] as const;
  // 416 is the answer when Firefox requests a range of an empty file: that file exists.
  const [, status] = /\b(?!416)([45])\d\d: /.exec(error?.message ?? '') ?? [];
  // Retrying does not help with 4xx, but may with 5xx.
  const code = status ? (status === '4' ? 'not-found' : 'network') : codes[error?.code ?? 0];
  return [navigator.onLine ? (code ?? 'unsupported') : 'network', error?.message];
}
