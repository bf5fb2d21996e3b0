/** Which slips of syntax are put right without asking: those that can mean but one thing. */
import assert from 'node:assert/strict';
import { check } from '../../../server/checks/check.ts';
import { applyFix, open } from '../../model/open.ts';

const certain = [
  ['a title without its quotation mark', '@report "Budget\n', '@report "Budget"\n'],
  ['a title without quotation marks', '@report Budget of the year\n', '@report "Budget of the year"\n'],
  ['a block that is indented', 'Text.\n\n  @check a = b\n', 'Text.\n\n@check a = b\n'],
  [
    'a row with a role that is not',
    '@table t "T"\n  | a | 1 |\ntotal | b | 1 |\n',
    '@table t "T"\n  | a | 1 |\n  total | b | 1 |\n',
  ],
] as const;

const doubtful = [
  ['a word that is not known', '@tabel t "T"\n'],
  ['a key without its colon', '@table t "T"\n  note that these are early figures\n'],
  ['a bracket that is not closed', '@check sum(a, b = c\n'],
] as const;

describe('syntax', () => {
  for (const [what, text, after] of certain) {
    it(`puts right ${what} without asking`, () => {
      const analysis = open(text);
      const finding = check(analysis).find(({ rule, fixes }) => rule === 'syntax' && fixes.length > 0);
      assert.ok(finding);
      assert.equal(finding.fixes[0]?.safe, true);
      assert.equal(applyFix(analysis, finding), after);
    });
  }

  for (const [what, text] of doubtful) {
    it(`asks before it puts right ${what}`, () => {
      const finding = check(open(text)).find(({ rule, fixes }) => rule === 'syntax' && fixes.length > 0);
      assert.ok(finding);
      assert.equal(finding.fixes[0]?.safe, false);
    });
  }

  it('alone speaks of a name that ends in a dot', () => {
    const table = '@table t "T"\n  | Row | A |\n  | b | 1 |\n';
    for (const name of ['t.', 't.b.', 'gone.']) {
      const rules = check(open(`${table}\nIt was [£1 = ${name}].\n`)).map(({ rule }) => rule);
      assert.ok(rules.includes('syntax'));
      assert.equal(rules.includes('structure/name'), name === 'gone.');
    }
  });
});
