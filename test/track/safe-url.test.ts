import { expect } from 'chai';
import fc from '../support/fast-check.js';
import { safeUrl } from '../../src/track/safe-url.js';

describe('safeUrl', () => {
  const safe = [
    'https://example.org',
    'http://example.org/',
    'HTTPS://EXAMPLE.ORG/a?b=c&d[]=e#f',
    'https://example.org:8443/a_(b)',
    'https://example.org/@user',
    'https://예시.한국/한글?q=가',
    'http://[2001:db8::1]/',
    'https://example.org/a|b,c;d',
  ];
  for (const url of safe) it(`lets ${url} pass`, () => expect(safeUrl(url)).to.equal(url));

  const unsafe = [
    '',
    'example.org',
    '//example.org',
    '/a',
    'https:',
    'https://',
    'https:///a',
    'https://known.example@other.example/',
    'https://user:secret@example.org/',
    'https:/example.org',
    'http:example.org',
    'https://?q',
    'ftp://example.org',
    'javascript:alert(1)',
    'javascript://example.org/%0aalert(1)',
    ' https://example.org',
    'https://example.org ',
    'https://exam ple.org',
    'java\nscript:alert(1)',
    'https://example.org/\u0000',
    'https://example.org/a"onclick="x',
    'https://example.org\\@evil.example',
    'data:text/html,https://example.org',
    'blob:https://example.org/x',
    'view-source:https://example.org',
    undefined,
    null,
    5,
    ['https://example.org'],
    { toString: () => 'https://example.org' },
  ];
  for (const url of unsafe)
    it(`stops ${JSON.stringify(url)}`, () => expect(safeUrl(url)).to.equal(undefined));

  it('lets nothing pass that a browser would take for anything but http(s)', () => {
    const piece = fc.constantFrom(
      'http',
      'https',
      'HTTP',
      ':',
      '/',
      '//',
      '\\',
      '@',
      '.',
      '\t',
      '\n',
      ' ',
      'javascript',
      'a',
      '?',
      '#',
      '[',
      ']',
      '%00',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join('')),
          fc.string(),
        ),
        (text) => {
          const url = safeUrl(text);
          if (url !== undefined && URL.canParse(url, 'foo://base/')) {
            expect(new URL(url, 'foo://base/').protocol).to.match(/^https?:$/);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});
