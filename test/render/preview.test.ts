/** The answer to `crosscast/preview`, which the view beside the text takes apart. */
import assert from 'node:assert/strict';
// Loaded beforehand: mocha takes the two globals that zod makes for a leak when they appear during a test.
import 'zod';
import { Previews } from '../../server/lsp/preview.ts';
import { previewRequest } from '../../server/protocol/messages.ts';
import { changedList } from '../../server/protocol/changed-list.ts';
import type { Preview, PreviewBlock } from '../../server/protocol/messages.ts';
import type { Editor } from '../lsp/support/editor.ts';
import { reports } from '../lsp/support/reports.ts';
import { onBothServers } from '../lsp/support/servers.ts';
import { open } from '../model/open.ts';
import { header } from './rendered.ts';

const asClient = (uri: string): string => `client:${uri}`;

/** The pieces that a view has after what it was sent. */
function pieces({ changes }: Preview, before: readonly PreviewBlock[] = []): PreviewBlock[] {
  const after = changedList<PreviewBlock>(
    before.map((block) => ({ ...block })),
    changes,
    {
      keep: (block, shift) => {
        if (block.line === undefined || block.endLine === undefined) return;
        block.line += shift;
        block.endLine += shift;
      },
      gap: (_dropped, added) => added,
    },
  );
  assert.ok(after !== undefined);
  return after;
}

describe('a preview', () => {
  const analysis = open({
    'a.council': `${header}# Purpose\n\nIt is £3m.\n\n@include b.council\n`,
    'b.council': '@appendix "B"\n\nText of B.\n',
  });

  it('is what the schema says', () => {
    const preview = new Previews(asClient).of(analysis, { style: true });
    assert.deepEqual(previewRequest.result.parse(preview), preview);
    assert.deepEqual(previewRequest.result.parse(JSON.parse(JSON.stringify(preview))), preview);
    assert.deepEqual(previewRequest.params.parse({ uri: 'a' }), { uri: 'a' });
  });

  it('has the lines of each block, and the file of those that are included', () => {
    const preview = new Previews(asClient).of(analysis);
    const { title, uri, status } = preview;
    const blocks = pieces(preview);
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
    const { style } = new Previews(asClient).of(analysis, { style: true });
    assert.match(style ?? '', /\.report .*\[data-standing="failed"\]/s);
    assert.doesNotMatch(style ?? '', /<|url\(|@import/);
    assert.equal(new Previews(asClient).of(analysis).style, undefined);
  });
});

describe('what is sent of a preview', () => {
  const source = `${header}# Purpose

One.

Two.

@table t "Care"
  unit: £k
  | Care | 12,087 |

Three: £12.087m.

Four.
`;
  const start = (): { analysis: ReturnType<typeof open>; previews: Previews; first: Preview } => {
    const analysis = open(source);
    const previews = new Previews(asClient);
    return { analysis, previews, first: previews.of(analysis) };
  };
  const edit = ({ analysis }: { analysis: ReturnType<typeof open> }, old: string, fresh: string): void => {
    const at = analysis.document.text.indexOf(old);
    analysis.edit(at, at + old.length, fresh);
  };

  it('is what changed since the view was last told, and leads to what is printed now', () => {
    const opened = start();
    const { analysis, previews, first } = opened;
    const shown = pieces(first);
    edit(opened, 'Two.', 'Two,\nand more.');
    const second = previews.of(analysis, { known: first.revision });
    assert.equal(second.since, first.revision);
    assert.deepEqual(
      second.changes.map((change) => ('add' in change ? change.add.map(({ html }) => html) : change)),
      [{ keep: 3, shift: 0 }, ['<p>Two, and more.</p>'], { drop: 1 }, { keep: 3, shift: 1 }],
    );
    assert.deepEqual(pieces(second, shown), pieces(previews.of(analysis)));
  });

  it('is nothing but steps past what is there, when nothing is printed differently', () => {
    const { analysis, previews, first } = start();
    assert.deepEqual(previews.of(analysis, { known: first.revision }).changes, [{ keep: 7, shift: 0 }]);
  });

  it('has the figures elsewhere that an edit makes fail', () => {
    const opened = start();
    const { analysis, previews, first } = opened;
    edit(opened, '12,087', '22,087');
    const { changes } = previews.of(analysis, { known: first.revision });
    const added = changes.flatMap((change) => ('add' in change ? change.add : []));
    assert.equal(added.length, 2);
    assert.match(added[1]?.html ?? '', /^<p>Three: .*data-standing="untied"/);
  });

  it('is everything for a view that has something else', () => {
    const { analysis, previews, first } = start();
    const later = previews.of(analysis, { known: first.revision + 100 });
    assert.equal(later.since, undefined);
    assert.equal(pieces(later).length, pieces(first).length);
  });

  it('does not throw out what is between two paragraphs alike', () => {
    const opened = start();
    const { analysis, previews, first } = opened;
    edit(opened, 'One.', 'Four.');
    assert.deepEqual(
      previews.of(analysis, { known: first.revision }).changes.map((change) => Object.keys(change)[0]),
      ['keep', 'add', 'drop', 'keep'],
    );
  });

  it('is the same as of a report that is read afresh, whatever was edited', () => {
    const opened = start();
    const { analysis, previews, first } = opened;
    let shown = pieces(first);
    let { revision } = first;
    for (const [old, fresh] of [
      ['# Purpose\n', '# 1 Purpose\n\n@chart c "C"\n  of: t\n\n- a\n- b\n'],
      ['- b', '\n\n// nothing\n- b\n  - c [^1]'],
      ['Four.', 'Four, see [#t] and [#c].\n\n[^1]: A note.\n'],
      ['"Care"', '"Caring" // x'],
      ['- a', '-'],
      ['@table t', '@table u "First"\n  | A | 1 |\n\n@table t'],
      ['| Care | 12,087', '| Carers | 12,088'],
      ['month 6', 'month 7'],
    ] as const) {
      edit(opened, old, fresh);
      const next = previews.of(analysis, { known: revision });
      shown = pieces(next, shown);
      ({ revision } = next);
      assert.deepEqual(shown, pieces(new Previews(asClient).of(open(analysis.document.text))), `${old} → ${fresh}`);
    }
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
    assert.ok(before && after);
    const known = new Set(pieces(before).map(({ html }) => html));
    const changed = pieces(after).filter(({ html }) => !known.has(html));
    assert.equal(changed.length, 1);
    assert.match(changed[0]?.html ?? '', /data-standing="computed"[^>]*>£12\.348m</);
    assert.equal(editor.words('october.council', lineOf(changed[0]?.line)), '1.3');
  });

  it('is the same one until something that it depends on has changed', async () => {
    const editor = await start({ files: reports });
    editor.open('march.council');
    editor.open('october.council');
    const first = await asked(editor, 'october.council');
    const again = await asked(editor, 'october.council', { known: first?.revision });
    assert.ok(first && again);
    assert.equal(again.revision, first.revision);
    assert.deepEqual(pieces(again, pieces(first)), pieces(first));
    assert.deepEqual(again.status, first.status);
    editor.edit('march.council', '£13.348m', '£13.349m');
    const after = await asked(editor, 'october.council', { known: first.revision });
    assert.ok(after && after.revision > first.revision);
    assert.notDeepEqual(pieces(after, pieces(first)), pieces(first));
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
