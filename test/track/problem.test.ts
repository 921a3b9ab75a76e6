import { expect } from 'chai';
import { formatPath, problem, show } from '../../src/track/problem.js';

describe('formatPath', () => {
  const cases: [(string | number)[], string][] = [
    [[], ''],
    [['annotations', 3, 'end'], 'annotations[3].end'],
    [['sources', 'my source', 'url'], 'sources["my source"].url'],
    [['headline', 'zh-Hant'], 'headline.zh-Hant'],
    [['a'.repeat(1000)], `["${'a'.repeat(60)}…"]`],
    [['x"\n'], '["x\\"\\n"]'],
    [[''], '[""]'],
  ];
  for (const [trail, path] of cases) {
    it(path || 'the whole', () => expect(formatPath(trail)).to.equal(path));
  }
});

describe('show', () => {
  const cases: [unknown, string][] = [
    ['x', '"x"'],
    ['x'.repeat(100), `"${'x'.repeat(60)}…"`],
    [5, '5'],
    [5n, '5'],
    [null, 'null'],
    [undefined, 'nothing'],
    [false, 'false'],
    [[], 'an empty list'],
    [[1], 'a list'],
    [{}, 'an empty object'],
    [{ toString: 5 }, 'an object'],
    [Symbol('s'), 'a symbol'],
    [() => 5, 'a function'],
  ];
  for (const [value, shown] of cases) it(shown, () => expect(show(value)).to.equal(shown));
});

describe('problem', () => {
  it('begins its message with its place', () => {
    expect(problem(['lang'], 'wrong.')).to.deep.equal({
      path: 'lang',
      message: 'lang: wrong.',
      severity: 'error',
    });
    expect(problem([], 'wrong.', 'warning').message).to.equal('track: wrong.');
  });
});
