import type { ErrorData } from 'hls.js';
import type { FailureCode } from '../failure.js';

/** Whether the server refuses the key, or it is the wrong one, which makes the footage look damaged. Retrying helps with neither. */
export const isKeyFailure = ({ details, response, error }: ErrorData): boolean =>
  details.startsWith('keyLoad')
    ? isRefusal(response?.code)
    : /^frag(Parsing|Decrypt)/.test(details) && /decrypt/i.test(details + error.message);

const isRefusal = (status = 0) => status >= 400 && status < 500;

/** What a fatal error of hls.js means to a viewer: a code, and the server's or hls.js's own message. */
export function readHlsError(data: ErrorData): [FailureCode, string] {
  const { type, details, response, error, url, frag } = data;
  const status = response?.code ?? 0;
  const where = frag?.relurl ?? url;
  const message = status ? `HTTP ${status}` : error.message;
  return [
    isKeyFailure(data) ? 'protected' : code(type, details, isRefusal(status)),
    where ? `${message}, ${where}` : message,
  ];
}

function code(type: string, details: string, refused: boolean): FailureCode {
  if (/incompatible|addCodec/i.test(details)) return 'unsupported';
  if (/(manifest|level)Parsing|levelEmpty/.test(details)) return 'manifest';
  if (/timeout/i.test(details)) return 'timeout';
  if (type === 'keySystemError') return 'protected';
  if (type !== 'networkError') return 'decode';
  return refused ? 'not-found' : 'network';
}
