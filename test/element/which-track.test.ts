import { expect } from 'chai';
import { PlayerHarness, until } from '../support/player-harness.js';

type Element = PlayerHarness['element'];

const track = (headline: string) => ({
  format: 'context-track/1',
  annotations: [{ id: 'a', start: 1, end: 2, headline }],
});
const json = (headline: string) => JSON.stringify(track(headline));
const addresses: string[] = [];
function addressOf(headline: string): string {
  const address = URL.createObjectURL(new Blob([json(headline)]));
  addresses.push(address);
  return address;
}

/** The three ways in which a page can name its track. */
const ways: Readonly<Record<string, (element: Element, headline: string) => void>> = {
  trackObject(element, headline) {
    element.trackObject = track(headline);
  },
  'an inline script'(element, headline) {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = json(headline);
    element.append(script);
  },
  'the attribute'(element, headline) {
    element.setAttribute('track', addressOf(headline));
  },
};

/** Answers after a moment, so that the player arrives later than what a page does at once. */
let count = 0;
const slow = () => `/faulty/slow/short.mp4?which-track-${++count}`;
const headlines = ({ element }: PlayerHarness) => element.annotations.map(({ headline }) => headline);

/** When the second is set. */
const moments: Readonly<Record<string, (harness: PlayerHarness) => Promise<unknown> | undefined>> = {
  'in the same task': () => undefined,
  'before the player comes': async (harness) => {
    // Observers run in between.
    await new Promise((resolve) => setTimeout(resolve));
    expect(harness.parts('controls')).to.have.length(0);
  },
  'when the first has been read': (harness) => until('the first', () => headlines(harness).length),
};

/** Waits until the player has read whatever it had begun to read. */
async function settled(harness: PlayerHarness): Promise<void> {
  await until('a track', () => headlines(harness).length);
  const other = await PlayerHarness.ready({
    track: track('Of another player.'),
    attributes: { loading: 'eager' },
  });
  other.element.parentElement?.remove();
  await harness.settled();
}

describe('of several tracks', () => {
  afterEach(() => {
    PlayerHarness.unmountAll();
    for (const address of addresses.splice(0)) URL.revokeObjectURL(address);
  });

  for (const [first, setFirst] of Object.entries(ways))
    for (const [second, setSecond] of Object.entries(ways))
      if (first !== second)
        for (const [when, moment] of Object.entries(moments))
          it(`the last one set wins: ${first}, then ${second} ${when}`, async () => {
            const harness = PlayerHarness.mount({ attributes: { src: slow() } });
            setFirst(harness.element, 'First.');
            const passes = moment(harness);
            if (passes) await passes;
            setSecond(harness.element, 'Second.');
            await until('the second', () => headlines(harness).includes('Second.'));
            await settled(harness);
            expect(headlines(harness)).to.deep.equal(['Second.']);
          });

  it('in the markup, the inline script wins over the address', async () => {
    const place = document.createElement('div');
    document.body.prepend(place);
    const script = `<script type="application/json">${json('Inline.')}</script>`;
    place.innerHTML = `<context-video src="${slow()}" track="${addressOf('Address.')}" muted>${script}</context-video>`;
    const element = place.querySelector('context-video')!;
    await until('a track', () => element.annotations.length);
    const loaded: string[] = [];
    element.addEventListener('track-load', () => loaded.push(element.annotations[0]?.headline as string));
    await element.updateComplete;
    const told = element.annotations.map(({ headline }) => headline);
    place.remove();
    expect(told).to.deep.equal(['Inline.']);
    expect(loaded).to.deep.equal([]);
  });
});
