/** A track of `count` annotations, each `seconds` long, spread over the counted film; `more` says what else each has. */
export const spreadTrack = (count: number, seconds: number, more: (index: number) => object): object => ({
  format: 'context-track/1',
  lang: 'en',
  annotations: Array.from({ length: count }, (_, i) => ({
    id: `n${i}`,
    start: (i * 28) / count,
    end: (i * 28) / count + seconds,
    region: { box: [10 + (i % 50), 10, 20, 20] },
    ...more(i),
  })),
});
