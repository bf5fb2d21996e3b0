/**
 * Figures of a table that are no longer those of the file that it comes from. The figures stay written in the report; what the
 * spreadsheet says now is shown beside them, and taken over when the author says so.
 */
import type { TableRow } from '../../../model/meaning.ts';
import type { Change, NewRow } from '../../../model/source/comparison.ts';
import { changeEdits, newRowEdit, refreshEdits } from '../../../model/source/refresh.ts';
import type { ReportBlock } from '../../../model/report-block.ts';
import { sourcesOf } from '../../../model/source/source-paths.ts';
import type { BlockRule, Draft, PlacedFix } from '../../rule.ts';
import { sourceStates } from '../../../model/source/source-state.ts';
import type { SourceState } from '../../../model/source/source-state.ts';

type Compared = SourceState & { readonly kind: 'compared' };

export const changed: BlockRule = {
  id: 'source/changed',
  title: 'A figure that its source has changed',
  severity: 'warning',
  description:
    'A figure that is not what the spreadsheet or CSV file named by `source:` says now, at the precision and in the scale of the table; a row that only one of the two has; a cell that has an error there.',
  fixable: true,
  scope: 'block',
  blocks: ['table', 'demand'],
  check(view) {
    for (const { path } of sourcesOf(view.block)) view.watch(`document:${path.text}`);
    for (const state of sourceStates(view)) {
      if (state.kind !== 'compared') continue;
      const drafts = [
        ...state.comparison.changes.map((change) => ofChange(view.block, state, change)),
        ...state.comparison.newRows.map((row) => ofNewRow(view.block, state, row)),
        ...state.comparison.goneRows.map((row) => ofGoneRow(state, row)),
      ];
      for (const draft of drafts) view.report(withSource(view.block, state, draft));
    }
  },
};

function ofChange(block: ReportBlock, state: Compared, change: Change): Draft {
  const { kind, cell, source, wanted } = change;
  const { figure } = cell;
  const where = `${fileName(state)} (${source.address})`;
  const [edit] = changeEdits(block, change);
  const place = edit ?? { start: cell.start, end: cell.end };
  // An empty cell is a point between two bars, and nothing to put a mark under.
  const start = place.start === place.end ? (cell.row.syntax.cells[0]?.start ?? place.start) : place.start;
  const end = place.start === place.end ? (cell.row.syntax.cells[0]?.end ?? place.end) : place.end;
  if (kind === 'error') {
    return { start, end, message: `${where} has the error ${source.text} in place of this figure.` };
  }
  if (kind === 'emptied') {
    const there = source.kind === 'nothing' ? 'nothing' : `“${source.text}”`;
    return { start, end, message: `This says ${figure?.text ?? ''}, but ${where} has ${there}.` };
  }
  const shown = wanted === source.text ? wanted : `${source.text}, here ${wanted ?? ''}`;
  const message =
    kind === 'filled'
      ? `Nothing is entered here, and ${where} has ${shown}${columnOf(change)}.`
      : `This says ${figure?.text ?? ''}, but ${where} has ${shown}.`;
  const title =
    kind === 'filled' || figure === undefined ? `Enter ${wanted ?? ''}` : `Replace ${figure.text} with ${wanted ?? ''}`;
  return {
    start,
    end,
    message,
    fixes: [...fixOf(title, edit === undefined ? [] : [edit]), ...refreshFix(block, state)],
  };
}

function columnOf({ cell }: Change): string {
  return cell.column.title === '' ? '' : ` under ${cell.column.title}`;
}

function ofNewRow(block: ReportBlock, state: Compared, added: NewRow): Draft {
  const { path, entry } = state.source;
  const { label, address } = added.row;
  return {
    start: path.start,
    end: entry.value.end,
    message: `${fileName(state)} (${address}) has a row “${label}”, which this table has not.`,
    fixes: [...fixOf(`Insert the row ${label}`, newRowEdit(block, state.table, added)), ...refreshFix(block, state)],
  };
}

function ofGoneRow(state: Compared, row: TableRow): Draft {
  const { start, end } = row.syntax.cells[0] ?? row.syntax;
  return { start, end, message: `${fileName(state)} has no row “${row.label}”.` };
}

/** Of several that were changed, each offers to take over all. */
function refreshFix(block: ReportBlock, state: Compared): PlacedFix[] {
  const { changes, newRows } = state.comparison;
  const count = changes.filter(({ wanted }) => wanted !== undefined).length + newRows.length;
  if (count < 2) return [];
  return fixOf(
    `Refresh the table from ${fileName(state)}: ${count} changes`,
    refreshEdits(block, state.table, state.comparison),
  );
}

function fixOf(title: string, edits: PlacedFix['edits']): PlacedFix[] {
  return edits.length === 0 ? [] : [{ title, edits, safe: false }];
}

function withSource(block: ReportBlock, { source }: Compared, draft: Draft): Draft {
  const { start, end } = source.path;
  return { ...draft, related: [{ at: { block, start, end }, message: 'The source of this table.' }] };
}

function fileName({ source }: Compared): string {
  return source.path.text.split(/[\\/]/).at(-1) ?? source.path.text;
}
