/** Suppressions that suppress nothing can be taken out. */
import assert from 'node:assert/strict';
import { check } from '../../../server/checks/check.ts';
import { applyFix, open } from '../../model/open.ts';

const table = (row: string): string => `@table t "T"\n  unit: £k\n  | Service | Budget |\n  |---|---:|\n${row}\n`;

describe('suppress/unused', () => {
  for (const [where, text, after] of [
    ['before a block', '// crosscast-ignore figure/scale: known\nIt is so.\n', 'It is so.\n'],
    [
      'among other comments',
      '// A comment.\n// crosscast-ignore figure/scale: known\n// Another.\n\nIt is so.\n',
      '// A comment.\n// Another.\n\nIt is so.\n',
    ],
    ['for the file', 'It is so.\n\n// crosscast-ignore-file figure: known', 'It is so.\n\n'],
    [
      'at the end of a row',
      table('  | Fieldwork | 6 | // crosscast-ignore figure/malformed: known'),
      table('  | Fieldwork | 6 |'),
    ],
  ] as const) {
    it(`are taken out ${where} with the line or the end of the row, if the author wants it`, () => {
      for (const lineBreak of ['\n', '\r\n']) {
        const analysis = open(text.replaceAll('\n', lineBreak));
        const finding = check(analysis).find(({ rule }) => rule === 'suppress/unused');
        assert.ok(finding);
        assert.deepEqual(
          finding.fixes.map(({ title, safe }) => [title, safe]),
          [['Remove it', false]],
        );
        assert.equal(applyFix(analysis, finding), after.replaceAll('\n', lineBreak));
      }
    });
  }
});
