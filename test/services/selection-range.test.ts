import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionRanges } from '../../server/services/selection-range.ts';
import { onFixture } from './fixture.ts';

/** What the selection grows to at the cursor, up to but not including the block. */
function grows(title: string, source: string, ...expected: string[]): void {
  onFixture(title, source, (fixture) => {
    const found: string[] = [];
    let chain: SelectionRange | undefined = selectionRanges(fixture.analysis, [fixture.position])[0];
    for (; chain !== undefined; chain = chain.parent) found.push(fixture.textAt(chain.range));
    assert.deepEqual(found.slice(0, expected.length), expected);
    const { document } = fixture.analysis;
    assert.equal(
      found.at(-1),
      fixture.textAt({ start: document.positionAt(0), end: document.positionAt(document.length) }),
    );
  });
}

describe('selection range', () => {
  grows(
    'grows from a word to its sentence, paragraph and sections',
    '# One\n\n## Two\n\n1.1 First sentence of £1.5m. Second sen$0tence here. Third.\n\n# Three\n',
    'sentence',
    'Second sentence here.',
    'First sentence of £1.5m. Second sentence here. Third.',
    '1.1 First sentence of £1.5m. Second sentence here. Third.',
    '## Two\n\n1.1 First sentence of £1.5m. Second sentence here. Third.',
    '# One\n\n## Two\n\n1.1 First sentence of £1.5m. Second sentence here. Third.',
  );
  grows('takes a figure for one word', 'It was £12.2$061m then.', '£12.261m', 'It was £12.261m then.');
  grows(
    'grows through a bracket',
    'It was [£13m = sum(march.fin$0ance, b) + c] then. Next.',
    'finance',
    'march.finance',
    'sum(march.finance, b)',
    'sum(march.finance, b) + c',
    '[£13m = sum(march.finance, b) + c]',
    'It was [£13m = sum(march.finance, b) + c] then.',
    'It was [£13m = sum(march.finance, b) + c] then. Next.',
  );
  grows(
    'grows through a table',
    '@table t "T"\n  unit: £k\n  | Care {c} | 1,2$034 |\n  | Other | 5 |\n\nText.\n',
    '1,234',
    '| Care {c} | 1,234 |',
    '| Care {c} | 1,234 |\n  | Other | 5 |',
    '@table t "T"\n  unit: £k\n  | Care {c} | 1,234 |\n  | Other | 5 |',
  );
  grows(
    'grows through a label',
    '@table t "T"\n  | Out of Bor$0ough {oob} | 5 |\n',
    'Borough',
    'Out of Borough',
    'Out of Borough {oob}',
    '| Out of Borough {oob} | 5 |',
  );
  grows(
    'grows through a key',
    '@table t "T"\n  unit: thousand pou$0nds\n',
    'pounds',
    'thousand pounds',
    'unit: thousand pounds',
  );
  grows(
    'grows through a title',
    '@table t "The ti$0tle"\n',
    'title',
    'The title',
    '"The title"',
    '@table t "The title"',
  );
  grows(
    'grows through emphasis',
    'Some **very stro$0ng words** here.',
    'strong',
    'very strong words',
    '**very strong words**',
    'Some **very strong words** here.',
  );
  grows(
    'grows through a list item',
    '- One thing. Another thi$0ng.\n- Two\n',
    'thing',
    'Another thing.',
    'One thing. Another thing.',
    '- One thing. Another thing.',
  );

  onFixture('answers for every cursor, in an empty report too', '', (fixture) => {
    const found = selectionRanges(fixture.analysis, [
      { line: 0, character: 0 },
      { line: 5, character: 5 },
    ]);
    assert.equal(found.length, 2);
  });
});
