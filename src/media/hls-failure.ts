import type { ErrorData } from 'hls.js';
import type { FailureCode } from './failure.js';

/** What a fatal error of hls.js means to a viewer: a code, and what the server or hls.js said. */
export function readHlsError({
  type,
  details,
  response,
  error,
  url,
  frag,
}: ErrorData): [FailureCode, string] {
  const status = response?.code ?? 0;
  const where = frag?.relurl ?? url;
  const said = status ? `HTTP ${status}` : error.message;
  const refused = status >= 400 && status < 500;
  // What was decrypted with the wrong key reads as damaged, but for the words.
  const locked = /decrypt/i.test(details + error.message) || (/^keyLoad/.test(details) && refused);
  return [locked ? 'protected' : code(type, details, refused), where ? `${said}, ${where}` : said];
}

function code(type: string, details: string, refused: boolean): FailureCode {
  if (/incompatible|addCodec/i.test(details)) return 'unsupported';
  if (/(manifest|level)Parsing|levelEmpty/.test(details)) return 'manifest';
  if (/timeout/i.test(details)) return 'timeout';
  if (type === 'keySystemError') return 'protected';
  if (type !== 'networkError') return 'decode';
  return refused ? 'not-found' : 'network';
}
