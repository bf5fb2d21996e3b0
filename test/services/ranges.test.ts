import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ReportDocument } from '../../server/model/report-document.ts';
import { rangeBetween, rangeIn, rangeOfBlock } from '../../server/services/ranges.ts';

const pieces = fc.array(
  fc.constantFrom('# H', 'text', '\n', '\r\n', '\r', '@table t', '  | a | 1 |', '- item', '🙂', ''),
  { maxLength: 30 },
);

describe('ranges', () => {
  it('are those of the document, whatever the line breaks', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const document = new ReportDocument('file:///a.council', parts.join(''));
        for (const block of document.blocks) {
          for (let at = 0; at < block.text.length; at++) {
            const { start } = rangeIn(block, { start: at, end: at });
            assert.deepEqual(start, document.positionAt(block.offset + at));
          }
        }
        assert.deepEqual(rangeBetween(document, 0, document.length), {
          start: { line: 0, character: 0 },
          end: document.positionAt(document.length),
        });
      }),
    );
  });

  it('leave the blank lines after a block out', () => {
    const document = new ReportDocument('file:///a.council', '# One\r\n\r\n\r\nText.\r\n');
    assert.deepEqual(document.blocks.map(rangeOfBlock), [
      { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } },
      { start: { line: 3, character: 0 }, end: { line: 3, character: 5 } },
    ]);
  });

  it('follow a block when the report is edited before it', () => {
    const document = new ReportDocument('file:///a.council', '# One\n\nText.\n');
    const block = document.blocks[1]!;
    document.edit(0, 0, '# Zero\n\n');
    assert.equal(rangeOfBlock(block).start.line, 4);
  });
});
