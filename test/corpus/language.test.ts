/** What published tables need of the language's arithmetic, each in the smallest table that shows it. */
import assert from 'node:assert/strict';
import { toPlain } from '../../server/figures/decimal.ts';
import { analyse, complaints, tableOf } from './analyse.ts';

/** "c2 of r1: rounding" for each relation of the table, and the verdict of each @check. */
function verdicts(text: string): string[] {
  const { meaning, assertions } = tableOf(analyse(`@appendix "Table"\n\n${text}`));
  assert.deepEqual(meaning.faults, []);
  const relations = meaning.relations.map(
    ({ stated, verdict }) => `${stated?.column.id ?? ''} of ${stated?.row.id ?? ''}: ${verdict}`,
  );
  return [...relations, ...assertions.map((made) => made?.verdict ?? 'none')];
}

describe('corpus: the arithmetic of published tables', () => {
  it('takes a plain number beside pounds as pounds, in a column of shares too', () => {
    const text =
      '@table t "Shares"\n  unit: £k\n  check: c2 = percent(c1, 299,820)\n  | | £000 {c1} | % {c2} |\n  |---|---:|---:|\n  | Care {r1} | 76,932 | 25.7 |\n';
    assert.deepEqual(verdicts(text), ['c2 of r1: rounding']);
  });

  it('lets pence and head-counts be rounded where what they come to is a fraction', () => {
    const rows = '  | | Tax {c1} |\n  |---|---:|\n  | B {r1} | 1,004.52 |\n  | D {r2} | 1,291.52 |\n';
    const text = `@table t "Bands"\n  unit: £\n  check: r1 = r2 * 7 / 9\n${rows}\n@check t.r1.c1 = t.r2.c1 * 7 / 9\n`;
    assert.deepEqual(verdicts(text), ['c1 of r1: rounding', 'rounding']);
    assert.deepEqual(verdicts(text.replace('1,004.52', '1,004.53')), ['c1 of r1: fails', 'not-checked']);
  });

  it('holds pence and head-counts to the last digit where they are added up', () => {
    const text =
      '@table t "Children"\n  unit: children\n  check: r3 = r1 + r2\n  | | All {c1} |\n  |---|---:|\n  | A {r1} | 5 |\n  | B {r2} | 6 |\n  | C {r3} | 12 |\n';
    assert.deepEqual(verdicts(text), ['c1 of r3: fails']);
  });

  it('lets a check that adds up hold without a blank, as a total does', () => {
    const text =
      '@table t "Blanks"\n  unit: £k\n  check: c3 = c1 + c2\n  | | Gross {c1} | Income {c2} | Net {c3} |\n  |---|---:|---:|---:|\n  | A {r1} | 5 | | 5 |\n  | B {r2} | 6 | | 4 |\n';
    assert.deepEqual(verdicts(text), ['c3 of r1: exact', 'c3 of r2: incomplete']);
    assert.deepEqual(verdicts(text.replace('c1 + c2', 'c1 * c2')), ['c3 of r1: incomplete', 'c3 of r2: incomplete']);
  });

  it('takes pounds by children for pounds per child', () => {
    const text =
      '@table t "Costs"\n  unit: £\n  check: c3 = c1 / c2\n  | | Cost £ {c1} | Number of children {c2} | Cost per child £ {c3} |\n  |---|---:|---:|---:|\n  | A {r1} | 1,000 | 3 | 333 |\n';
    assert.deepEqual(verdicts(text), ['c3 of r1: rounding']);
  });

  it('says of an @check what it came to', () => {
    const text =
      '@appendix "T"\n\n@table t "T"\n  unit: £m\n  | | A {c1} | B {c2} |\n  |---|---:|---:|\n  | x {r1} | 1.5 | 1.2 |\n\n@check t.r1.c1 = t.r1.c2 + £0.4m\n';
    const analysis = analyse(text);
    const [made] = tableOf(analysis).assertions;
    assert.equal(made?.verdict, 'rounding');
    assert.equal(made.difference && toPlain(made.difference), '-100000');
    assert.deepEqual(complaints(analysis), []);
  });
});
