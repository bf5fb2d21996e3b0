/** The labels, headings, cells and roles of a table, on the row that a question is about. */
import type { Row, Span, TableBlock } from '../../../grammar/tree.ts';
import { roles } from '../../../grammar/vocabulary.ts';
import type { Analysis } from '../../model/analysis.ts';
import { factOfCell } from '../../model/definition.ts';
import type { TableMeaning } from '../../model/meaning.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import { touches } from '../ranges.ts';
import type { SymbolAt } from '../symbol.ts';
import type { Target } from '../target.ts';

export function* tableSymbols(analysis: Analysis, block: ReportBlock, at: number): Generator<SymbolAt> {
  const meaning = analysis.meaningOf(block);
  if (meaning.kind !== 'table') return;
  const row = rowAt(meaning.syntax, at);
  if (row?.kind === 'header') yield* headings(analysis, block, meaning);
  else if (row?.kind === 'row') yield* rowSymbols(analysis, block, meaning, row);
}

/** The row of a table at an offset of its block. */
export function rowAt(table: TableBlock, at: number): Row | undefined {
  return table.rows.find((row) => touches(row, at));
}

function* headings(analysis: Analysis, block: ReportBlock, table: TableMeaning): Generator<SymbolAt> {
  for (const column of table.columns) {
    const { heading, id } = column;
    if (heading === undefined) continue;
    const target: Target = { kind: 'column', analysis, block, table, column };
    for (const span of [heading.id, printed(heading)]) {
      if (span) yield { kind: 'name', analysis, block, span, text: id, target, declares: true };
    }
  }
}

function* rowSymbols(analysis: Analysis, block: ReportBlock, table: TableMeaning, syntax: Row): Generator<SymbolAt> {
  const row = table.rows.find((candidate) => candidate.syntax === syntax);
  if (row === undefined) return;
  const [label] = syntax.cells;
  const target: Target = { kind: 'row', analysis, block, table, row };
  for (const span of label === undefined ? [] : [label.id, printed(label)]) {
    if (span) yield { kind: 'name', analysis, block, span, text: row.id, target, declares: true };
  }
  const word = roles.find((role) => role.word === syntax.role);
  if (syntax.roleText !== undefined && word !== undefined) {
    yield { kind: 'word', analysis, block, span: syntax.roleText, word, of: 'role' };
  }
  const { facts } = analysis.offersOf(block);
  for (const cell of row.cells) {
    const fact = factOfCell(facts, table, cell);
    if (fact !== undefined) yield { kind: 'fact', analysis, block, span: { start: cell.start, end: cell.end }, fact };
  }
}

/** The printed part of a label or heading, without `{…}`. */
function printed({ start, text }: { readonly start: number; readonly text: string }): Span {
  return { start, end: start + text.length };
}
