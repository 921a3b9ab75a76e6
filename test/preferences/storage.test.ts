import { expect } from 'chai';
import { createPreferenceStore } from '../../src/preferences/storage.js';

const key = 'context-video';

describe('preferences', () => {
  beforeEach(() => localStorage.removeItem(key));
  after(() => localStorage.removeItem(key));

  it('remembers across players, changing only what is given', () => {
    createPreferenceStore('auto').write({ volume: 0.3, muted: true, captions: 'ko' });
    createPreferenceStore('auto').write({ rate: 1.5, captions: '', captionStyle: { size: 'large' } });
    expect(createPreferenceStore('auto').read()).to.deep.equal({
      volume: 0.3,
      muted: true,
      captions: '',
      rate: 1.5,
      captionStyle: { size: 'large' },
    });
  });

  it('forgets', () => {
    const store = createPreferenceStore('auto');
    store.write({ volume: 0.3, rate: 2 });
    store.write({ rate: undefined });
    expect(createPreferenceStore('auto').read()).to.deep.equal({ volume: 0.3 });
    createPreferenceStore('auto').write({ volume: undefined });
    expect(store.read()).to.deep.equal({});
  });

  it('sees what another player wrote', () => {
    const [one, two] = [createPreferenceStore('auto'), createPreferenceStore('auto')];
    one.write({ volume: 0.1 });
    two.write({ rate: 2 });
    expect(one.read()).to.deep.equal({ volume: 0.1, rate: 2 });
  });

  it('with `none` touches no storage, and remembers for itself only', () => {
    const store = createPreferenceStore('none');
    store.write({ volume: 0.3 });
    expect(store.read()).to.deep.equal({ volume: 0.3 });
    expect(createPreferenceStore('none').read()).to.deep.equal({});
    expect(localStorage.getItem(key)).to.equal(null);
  });

  for (const [name, stored, expected] of [
    ['no JSON', '{', {}],
    ['null', 'null', {}],
    ['a list', '[1, 2]', {}],
    ['a word', '"volume"', {}],
    ['values out of range', '{"volume": 7, "rate": 0, "muted": 1, "captions": 3, "pacing": null}', {}],
    ['one good value among bad ones', '{"volume": "1", "rate": 2, "captionStyle": {"size": 1}}', { rate: 2 }],
    [
      'names that are not ours',
      '{"__proto__": {"volume": 1}, "constructor": 1, "theme": "dark", "muted": true}',
      { muted: true },
    ],
  ] as const) {
    it(`bears ${name} in the storage`, () => {
      localStorage.setItem(key, stored);
      expect(createPreferenceStore('auto').read()).to.deep.equal(expected);
    });
  }

  it('works in a frame where the very mention of localStorage throws', async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    const address = new URL('../../src/preferences/storage.js', import.meta.url).href.replace(/\.js$/, '.ts');
    const source = await (await fetch(address)).text();
    // A sandboxed frame has an origin of its own, so the module travels inside it.
    frame.srcdoc = `<script type="module">${source.replace('export function', 'function')}
      let refused = false;
      try { localStorage } catch { refused = true }
      const store = createPreferenceStore('auto');
      store.write({ volume: 0.3 });
      parent.postMessage({ refused, read: store.read() }, '*');
    </script>`;
    const told = new Promise((resolve) =>
      addEventListener('message', ({ data }) => resolve(data), { once: true }),
    );
    document.body.append(frame);
    expect(await told).to.deep.equal({ refused: true, read: { volume: 0.3 } });
    frame.remove();
  });

  it('works where the storage is full', () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const store = createPreferenceStore('auto');
      store.write({ volume: 0.3 });
      expect(store.read()).to.deep.equal({ volume: 0.3 });
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });
});
