import assert from 'node:assert/strict';
import { readNumberWords } from '../../server/figures/number-words.ts';

describe('number words', () => {
  const cases: [string, bigint, string][] = [
    ['six constellations', 6n, 'six'],
    ['Twenty-five beds', 25n, 'Twenty-five'],
    ['twenty five', 25n, 'twenty five'],
    ['one hundred and twenty places', 120n, 'one hundred and twenty'],
    ['two thousand', 2000n, 'two thousand'],
    ['three hundred and four children', 304n, 'three hundred and four'],
    ['one million two hundred thousand', 1_200_000n, 'one million two hundred thousand'],
    ['ten and five', 10n, 'ten'],
    ['two three', 2n, 'two'],
    ['ninety-nine', 99n, 'ninety-nine'],
  ];
  for (const [text, value, printed] of cases) {
    it(text, () => {
      const read = readNumberWords(text, 0);
      assert.equal(read?.value.coefficient, value);
      assert.equal(text.slice(0, read?.end), printed);
    });
  }

  it('leaves ordinals and other words alone', () => {
    for (const text of ['third', 'hundreds', 'tenth', 'often', 'million']) {
      assert.equal(readNumberWords(text, 0), undefined);
    }
  });
});
