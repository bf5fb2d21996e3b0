import assert from 'node:assert/strict';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { highlightsAt } from '../../server/services/document-highlight.ts';
import { onFixture } from './fixture.ts';

function marks(title: string, source: string, written: number): void {
  onFixture(title, source, (fixture) => {
    const found = highlightsAt(fixture, fixture.position);
    assert.deepEqual(
      found.map(({ range }) => range),
      fixture.file.ranges,
    );
    const kinds = found.map(({ kind }, at) => (kind === DocumentHighlightKind.Write ? at : -1)).filter((at) => at >= 0);
    assert.deepEqual(kinds, written < 0 ? [] : [written]);
  });
}

describe('document highlight', () => {
  marks(
    'marks a table as written and its uses as read',
    '@table «fin$0ance» "F"\n  | Care | 1 |\n\n[1 = «finance».care]',
    0,
  );
  marks(
    'marks from a use',
    '[1 = «finance».care]\n\n[1 = «fin$0ance».care]\n\n@table «finance» "F"\n  | Care | 1 |',
    2,
  );
  marks('marks what repeats a figure', '@table t "T"\n  unit: £k\n  | Care | «1,2$034» |\n\nIt was «£1.234m».', 0);
  marks(
    'stays in its own report',
    '@report "R"\n  uses: m.council as march\n\n[£1.2m = march.t.«ca$0re»] [£1.2m = march.t.«care»]\n// file: m.council\n@table t "T"\n  | Care | £1.2m |',
    -1,
  );
  marks('marks nothing in plain prose', 'Nothing to se$0e here.', -1);
});
