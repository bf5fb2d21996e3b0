import assert from 'node:assert/strict';
import { foldingRanges } from '../../server/services/folding.ts';
import { onFixture } from './fixture.ts';

/** Folds as "first-last kind", lines counted from 1. */
function folds(title: string, source: string, ...expected: string[]): void {
  onFixture(title, source, (fixture) => {
    const found = foldingRanges(fixture.analysis);
    assert.deepEqual(
      found.map(
        ({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind === undefined ? '' : ` ${kind}`}`,
      ),
      expected,
    );
  });
}

describe('folding', () => {
  folds(
    'folds sections by their levels',
    '# One\n\nText.\n\n## Two\n\nText.\n\n# Three\n\nText.\n\n',
    '1-7 region',
    '5-7 region',
    '9-11 region',
  );
  folds(
    'folds structured blocks',
    '@report "R"\n  item: 9\n\n@table t "T"\n  | a | 1 |\n  | b | 2 |\n\n@figure f "F" = 1\n',
    '1-2',
    '4-6',
  );
  folds('folds comments', '// One\n// Two\n\n// Three\n\n# H\n\n// Four\n', '1-2 comment', '6-8 region');
  folds(
    'folds lists with what nests in them',
    '- one\n  goes on\n- two\n  - nested\n  - again\n- three\n\nText.\n',
    '1-6',
    '1-2',
    '3-5',
  );
  folds('folds recommendations', '@recommend Cabinet\n  1. approves\n     this;\n  2. notes.\n', '1-4', '2-3');
  folds('folds quotations', '> one\n> two\n', '1-2');
  folds('folds nothing on one line', '# One\n\n# Two\n\nText that\ngoes on.\n', '3-6 region');
});
