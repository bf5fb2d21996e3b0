import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixedFolder, ignoreTest, isPattern, patternExpression } from '../../server/workspace/glob.ts';

describe('glob', () => {
  const cases: readonly (readonly [pattern: string, fits: readonly string[], fitsNot: readonly string[]])[] = [
    ['*.council', ['a.council'], ['x/a.council', 'a.txt']],
    ['**/*.council', ['a.council', 'x/a.council', 'x/y/a.council'], ['a.txt']],
    ['cabinet/**/minutes*.council', ['cabinet/minutes.council', 'cabinet/x/minutes-2.council'], ['minutes.council']],
    ['cabinet/**', ['cabinet/a', 'cabinet/x/y'], ['cabinet', 'other/a']],
    ['{march,april}/a?.council', ['march/a1.council', 'april/ab.council'], ['may/a1.council', 'march/a.council']],
    ['[0-9]*.council', ['1a.council'], ['a1.council']],
    ['[!a-c]x', ['dx'], ['ax', '/x']],
    ['\\*.council', ['*.council'], ['a.council']],
    ['a+b (1).council', ['a+b (1).council'], ['aab (1).council']],
    ['./a.council', ['a.council'], []],
    ['{a,b', ['{a,b'], ['a']],
    ['[z-a]', ['[z-a]'], ['z']],
    ['täg*', ['täglich'], []],
  ];
  for (const [pattern, fits, fitsNot] of cases) {
    it(pattern, () => {
      const expression = patternExpression(pattern);
      for (const path of fits) assert.ok(expression.test(path), `${path} should fit`);
      for (const path of fitsNot) assert.ok(!expression.test(path), `${path} should not fit`);
    });
  }

  it('takes any text as a pattern', () => {
    const unit = fc.constantFrom('*', '?', '[', ']', '{', '}', ',', '!', '^', '-', '\\', '/', 'a', '.', '🙂');
    fc.assert(fc.property(fc.string({ unit }), (pattern) => void patternExpression(pattern).test('a/b')));
  });

  it('finds the folder that a search can start from', () => {
    assert.equal(fixedFolder('cabinet/2024/*.council'), 'cabinet/2024');
    assert.equal(fixedFolder('**/*.council'), '');
    assert.ok(isPattern('a*') && !isPattern('a.council'));
  });

  it('ignores names at any depth, and whole folders', () => {
    const ignores = ignoreTest(['drafts', '*.old.council', 'cabinet/secret/', '/top.council']);
    for (const path of [
      'drafts',
      'drafts/a.council',
      'x/drafts/a.council',
      'x/a.old.council',
      'cabinet/secret/b',
      'top.council',
    ]) {
      assert.ok(ignores(path), path);
    }
    for (const path of ['a.council', 'mydrafts/a.council', 'x/cabinet/secret/b', 'x/top.council']) {
      assert.ok(!ignores(path), path);
    }
  });
});
