/** The answer to `crosscast/preview`, which the view beside the text takes apart. */
import assert from 'node:assert/strict';
// Loaded beforehand: mocha takes the two globals that zod makes for a leak when they appear during a test.
import 'zod';
import { previewOf } from '../../server/lsp/preview.ts';
import { previewRequest } from '../../server/protocol/messages.ts';
import type { Preview } from '../../server/protocol/messages.ts';
import type { Editor } from '../lsp/support/editor.ts';
import { reports } from '../lsp/support/reports.ts';
import { onBothServers } from '../lsp/support/servers.ts';
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

onBothServers('A preview from the server', ({ start }) => {
  const asked = async (editor: Editor, path: string, more: object = {}): Promise<Preview | null> =>
    previewRequest.result.parse(await editor.client.request(previewRequest.method, { uri: editor.uri(path), ...more }));

  it('is of the text as it is in the editor, figures from other reports and all', async () => {
    const editor = await start({ files: reports });
    editor.open('october.council');
    const before = await asked(editor, 'october.council', { style: true });
    assert.deepEqual([before?.uri, before?.title], [editor.uri('october.council'), 'Finance Update']);
    assert.equal(before?.version, editor.version('october.council'));
    assert.match(before?.style ?? '', /^\.report/);
    editor.edit('october.council', '[£13.348m = march.pressure]', '[= march.pressure - £1m in £m]');
    const after = await asked(editor, 'october.council');
    assert.equal(after?.version, editor.version('october.council'));
    const changed = after?.blocks.filter(({ html }) => !before?.blocks.some((block) => block.html === html)) ?? [];
    assert.equal(changed.length, 1);
    assert.match(changed[0]?.html ?? '', /data-standing="computed"[^>]*>£12\.348m</);
    assert.equal(editor.words('october.council', lineOf(changed[0]?.line)), '1.3');
  });

  it('is nothing for a report that cannot be had', async () => {
    const editor = await start({ files: {} });
    assert.equal(await asked(editor, 'gone.council'), null);
  });
});

/** The first three characters of a line. */
function lineOf(line = -1): { start: { line: number; character: number }; end: { line: number; character: number } } {
  return { start: { line, character: 0 }, end: { line, character: 3 } };
}
