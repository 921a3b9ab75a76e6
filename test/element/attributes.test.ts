import { expect } from 'chai';
import '../../src/define.js';

/** Attribute, property, and for each value of the attribute what the property reads. `null`: no attribute. */
const table: readonly (readonly [
  attribute: string,
  property: string,
  values: readonly (readonly [string | null, unknown])[],
])[] = [
  [
    'src',
    'src',
    [
      [null, ''],
      ['/a.mp4', new URL('/a.mp4', location.href).href],
    ],
  ],
  [
    'poster',
    'poster',
    [
      [null, ''],
      ['/a.jpg', new URL('/a.jpg', location.href).href],
    ],
  ],
  [
    'track',
    'track',
    [
      [null, ''],
      ['/a.json', new URL('/a.json', location.href).href],
    ],
  ],
  [
    'track-offset',
    'trackOffset',
    [
      [null, 0],
      ['-2.5', -2.5],
      ['soon', 0],
    ],
  ],
  [
    'crossorigin',
    'crossOrigin',
    [
      [null, null],
      ['', 'anonymous'],
      ['use-credentials', 'use-credentials'],
      ['who', 'anonymous'],
    ],
  ],
  [
    'preload',
    'preload',
    [
      [null, 'metadata'],
      ['none', 'none'],
      ['AUTO', 'auto'],
      ['everything', 'metadata'],
    ],
  ],
  [
    'autoplay',
    'autoplay',
    [
      [null, false],
      ['', true],
    ],
  ],
  [
    'loop',
    'loop',
    [
      [null, false],
      ['', true],
    ],
  ],
  [
    'muted',
    'defaultMuted',
    [
      [null, false],
      ['', true],
    ],
  ],
  [
    'playsinline',
    'playsInline',
    [
      [null, true],
      ['', true],
      ['off', false],
      ['false', false],
    ],
  ],
  [
    'loading',
    'loading',
    [
      [null, 'lazy'],
      ['eager', 'eager'],
      ['later', 'lazy'],
    ],
  ],
  [
    'layout',
    'layout',
    [
      [null, 'overlay'],
      ['beside', 'beside'],
      ['above', 'overlay'],
    ],
  ],
  [
    'panel',
    'panel',
    [
      [null, 'auto'],
      ['open', 'open'],
      ['closed', 'closed'],
      ['none', 'none'],
      ['', 'auto'],
    ],
  ],
  [
    'pacing',
    'pacing',
    [
      [null, 'auto'],
      ['always', 'always'],
      ['never', 'never'],
      ['slow', 'auto'],
    ],
  ],
  [
    'annotations-off',
    'annotationsOff',
    [
      [null, false],
      ['', true],
    ],
  ],
  [
    'categories',
    'categories',
    [
      [null, ''],
      ['food rights', 'food rights'],
    ],
  ],
  [
    'recap',
    'recap',
    [
      [null, 'auto'],
      ['none', 'none'],
      ['all', 'auto'],
    ],
  ],
  [
    'deep-link',
    'deepLink',
    [
      [null, false],
      ['', true],
    ],
  ],
  [
    'hotkeys',
    'hotkeys',
    [
      [null, 'on'],
      ['off', 'off'],
      ['maybe', 'on'],
    ],
  ],
  [
    'storage',
    'storage',
    [
      [null, 'auto'],
      ['none', 'none'],
      ['cookie', 'auto'],
    ],
  ],
  [
    'sound',
    'sound',
    [
      [null, 'alone'],
      ['shared', 'shared'],
      ['loud', 'alone'],
    ],
  ],
];

/** What each property is set to in turn. */
const samples: Readonly<Record<string, unknown>> = {
  trackOffset: 3,
  crossOrigin: 'use-credentials',
  preload: 'none',
  loading: 'eager',
  layout: 'beside',
  panel: 'open',
  pacing: 'never',
  recap: 'none',
  hotkeys: 'off',
  storage: 'none',
  sound: 'shared',
  categories: 'a b',
};

describe('attributes', () => {
  for (const [attribute, property, values] of table) {
    it(`${attribute} reflects as ${property}`, () => {
      const element = document.createElement('context-video') as unknown as Element & Record<string, unknown>;
      for (const [value, read] of values) {
        if (value === null) element.removeAttribute(attribute);
        else element.setAttribute(attribute, value);
        expect(element[property], `${attribute}=${String(value)}`).to.equal(read);
      }
      element.removeAttribute(attribute);
      const sample = samples[property] ?? (typeof element[property] === 'boolean' ? true : '/b');
      element[property] = sample;
      expect(element.hasAttribute(attribute)).to.equal(true);
      expect(element[property]).to.equal(
        typeof sample === 'string' && sample.startsWith('/') ? new URL(sample, location.href).href : sample,
      );
      if (typeof sample === 'boolean') {
        element[property] = false;
        // On by default, so it has to be switched off.
        expect(element.getAttribute(attribute)).to.equal(attribute === 'playsinline' ? 'off' : null);
      }
    });
  }

  it('crossOrigin set to null takes the attribute away', () => {
    const element = document.createElement('context-video');
    element.crossOrigin = 'anonymous';
    element.crossOrigin = null;
    expect(element.hasAttribute('crossorigin')).to.equal(false);
  });

  it('takes properties that were set before the element was upgraded', async () => {
    const later = document.createElement('context-video');
    Object.defineProperty(later, 'loop', {
      value: true,
      configurable: true,
      writable: true,
      enumerable: true,
    });
    document.body.append(later);
    await later.updateComplete;
    expect(later.hasAttribute('loop')).to.equal(true);
    later.remove();
  });
});
