/** The answer to `crosscast/preview`, which the view beside the text takes apart. */
import assert from 'node:assert/strict';
// Loaded beforehand: mocha takes the two globals that zod makes for a leak when they appear during a test.
import 'zod';
import { previewOf } from '../../server/lsp/preview.ts';
import { previewRequest } from '../../server/protocol/messages.ts';
import { open } from '../model/open.ts';
import { header } from './rendered.ts';

const asClient = (uri: string): string => `client:${uri}`;

describe('a preview', () => {
  const analysis = open({
    'a.council': `${header}# Purpose\n\nIt is £3m.\n\n@include b.council\n`,
    'b.council': '@appendix "B"\n\nText of B.\n',
  });

  it('is what the schema says', () => {
    const preview = previewOf(analysis, asClient, true);
    assert.deepEqual(previewRequest.result.parse(preview), preview);
    assert.deepEqual(previewRequest.result.parse(JSON.parse(JSON.stringify(preview))), preview);
    assert.deepEqual(previewRequest.params.parse({ uri: 'a' }), { uri: 'a' });
  });

  it('has the lines of each block, and the file of those that are included', () => {
    const { blocks, title, uri, status } = previewOf(analysis, asClient, false);
    assert.equal(title, 'Revenue monitoring');
    assert.equal(uri, 'client:a.council');
    assert.deepEqual([status.figures, status.untied], [1, 1]);
    assert.deepEqual(
      blocks.map(({ line, endLine, uri: included }) => [line, endLine, included]),
      [
        [0, 5, undefined],
        [7, 7, undefined],
        [9, 9, undefined],
        [11, 11, undefined],
        [2, 2, 'client:b.council'],
      ],
    );
    assert.match(
      blocks[2]?.html ?? '',
      /^<p>It is <span class="figure" data-from="6" data-to="9" data-standing="untied">£3m/,
    );
  });

  it('has the style sheet when it is asked for', () => {
    const { style } = previewOf(analysis, asClient, true);
    assert.match(style ?? '', /\.report .*\[data-standing="failed"\]/s);
    assert.doesNotMatch(style ?? '', /<|url\(|@import/);
    assert.equal(previewOf(analysis, asClient, false).style, undefined);
  });
});
