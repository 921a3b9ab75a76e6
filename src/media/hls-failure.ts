import type { ErrorData } from 'hls.js';
import { createFailure, type FailureCode, type MediaFailure, statusCode } from './failure.js';

/** What a fatal error of hls.js means to a viewer. */
export function hlsFailure({ type, details, response, error, url, frag }: ErrorData): MediaFailure {
  const status = response?.code ?? 0;
  const code: FailureCode = /incompatible|AddCodec/i.test(details)
    ? 'unsupported'
    : /manifestParsing|levelParsing|levelEmpty/.test(details)
      ? 'manifest'
      : type === 'keySystemError'
        ? 'protected'
        : /TimeOut/.test(details)
          ? 'timeout'
          : type === 'networkError'
            ? statusCode(status)
            : 'decode';
  const where = frag?.relurl ?? url;
  return createFailure(code, [status ? `HTTP ${status}` : error.message, where].filter(Boolean).join(', '));
}
