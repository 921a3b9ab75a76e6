import { expect } from 'chai';
import { createFailure, readMediaError } from '../../src/media/failure.js';
import { readHlsError } from '../../src/media/hls/hls-failure.js';

describe('failure', () => {
  for (const [code, message, expected] of [
    [1, '', 'aborted'],
    [2, 'PIPELINE_ERROR_READ', 'network'],
    [3, 'PIPELINE_ERROR_DECODE', 'decode'],
    [4, 'MEDIA_ELEMENT_ERROR: Format error', 'unsupported'],
    [4, 'MEDIA_ELEMENT_ERROR: Media load rejected by URL safety check', 'unsupported'],
    [4, '404: Not Found', 'not-found'],
    [4, '403: Forbidden', 'not-found'],
    [4, '503: Service Unavailable', 'network'],
    [99, '', 'unsupported'],
  ] as const) {
    it(`MediaError ${code} "${message}" → ${expected}`, () =>
      expect(readMediaError({ code, message })[0]).to.equal(expected));
  }

  it('reads no error at all as unsupported: the last <source> fails without one', () =>
    expect(readMediaError(null)).to.deep.equal(['unsupported', undefined]));

  for (const [type, details, status, expected] of [
    ['networkError', 'manifestLoadError', 404, 'not-found'],
    ['networkError', 'manifestLoadError', 503, 'network'],
    ['networkError', 'manifestLoadError', 0, 'network'],
    ['networkError', 'manifestLoadTimeOut', 0, 'timeout'],
    ['networkError', 'manifestParsingError', 200, 'manifest'],
    ['networkError', 'levelParsingError', 200, 'manifest'],
    ['networkError', 'levelEmptyError', 200, 'manifest'],
    ['networkError', 'fragLoadError', 403, 'not-found'],
    ['networkError', 'fragLoadTimeOut', 0, 'timeout'],
    ['mediaError', 'manifestIncompatibleCodecsError', 0, 'unsupported'],
    ['mediaError', 'bufferIncompatibleCodecsError', 0, 'unsupported'],
    ['mediaError', 'bufferAddCodecError', 0, 'unsupported'],
    ['mediaError', 'fragParsingError', 0, 'decode'],
    ['mediaError', 'bufferAppendError', 0, 'decode'],
    ['keySystemError', 'keySystemNoKeys', 0, 'protected'],
    ['otherError', 'internalException', 0, 'decode'],
  ] as const) {
    it(`hls.js ${details} ${status || ''} → ${expected}`, () => {
      const data = { type, details, response: { code: status }, error: new Error('said'), fatal: true };
      expect(readHlsError(data as unknown as Parameters<typeof readHlsError>[0])[0]).to.equal(expected);
    });
  }

  it('is a frozen value with a sentence, and what was said in brackets', () => {
    const failure = createFailure('not-found', 'HTTP 404, film.m3u8');
    expect(failure).to.be.frozen;
    expect(failure.fatal).to.equal(true);
    expect(failure.message).to.match(/^The server does not have .+\. \(HTTP 404, film\.m3u8\)$/);
    expect(createFailure('decode', undefined, false)).to.include({ code: 'decode', fatal: false });
  });
});
