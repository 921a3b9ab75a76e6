import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import { PlayerHarness } from '../../support/player-harness.js';

const track = {
  format: 'context-track/1',
  lang: 'en',
  annotations: Array.from({ length: 60 }, (_, i) => ({
    id: `n${i}`,
    start: i / 3,
    end: i / 3 + 1,
    headline: `Fact ${i}.`,
    body: `Why ${i}.`,
    sources: [{ title: 'A report', url: `https://example.org/${i}` }],
    ...(i === 7 && { sensitive: ['violence'] }),
  })),
};

describe('print', () => {
  afterEach(async () => {
    PlayerHarness.unmountAll();
    await emulateMedia({ media: 'screen' });
  });

  it('gives all annotations in full with their sources, and no controls', async () => {
    const harness = await PlayerHarness.ready({ track, width: 1200 });
    await emulateMedia({ media: 'print' });
    window.dispatchEvent(new Event('beforeprint'));
    const paper = harness.printed;
    expect(paper?.querySelectorAll('section')).to.have.length(60);
    for (const part of ['Fact 0.', 'Why 59.', 'Why 7.']) expect(paper?.textContent).to.include(part);
    expect([...(paper?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'))).to.include(
      'https://example.org/59',
    );
    expect(harness.isVisible(harness.part('controls'))).to.equal(false);
    expect(harness.isVisible(paper as Element)).to.equal(true);
    window.dispatchEvent(new Event('afterprint'));
    expect(harness.printed).to.equal(undefined);
  });

  it('stops after as many as anybody prints, and says so', async () => {
    const annotations = Array.from({ length: 2500 }, (_, i) => ({ start: i / 100, headline: `Fact ${i}.` }));
    const harness = await PlayerHarness.ready({ track: { ...track, annotations } });
    window.dispatchEvent(new Event('beforeprint'));
    expect(harness.printed?.querySelectorAll('section')).to.have.length(2000);
    expect(harness.printed?.textContent).to.include('The first 2,000 of 2,500 notes were printed.');
    window.dispatchEvent(new Event('afterprint'));
  });
});
