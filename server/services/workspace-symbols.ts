/** Finds tables, figures, sections and rows by name or title in all reports at hand. */
import { SymbolKind } from 'vscode-languageserver-types';
import type { WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Span } from '../../grammar/tree.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Definition } from '../model/definition.ts';
import type { TableMeaning } from '../model/meaning.ts';
import type { ReportBlock } from '../model/report-block.ts';
import { titleText } from './outline.ts';
import { locationIn } from './ranges.ts';

/** Fewer letters than this would find nearly every row of every table. */
const LETTERS_FOR_ROWS = 3;
const MOST_SYMBOLS = 1000;

interface Candidate {
  readonly title: string;
  readonly id: string;
  readonly kind: SymbolKind;
  readonly block: ReportBlock;
  readonly span: Span;
  /** What it is part of. */
  readonly container: string;
}

/** Symbols whose title or name holds the letters of the query in their order; the closest first. */
export function workspaceSymbols(workspace: Iterable<Analysis>, query: string): WorkspaceSymbol[] {
  const letters = query.toLowerCase().replace(/\s+/g, '');
  const found: { rank: number; candidate: Candidate; name: string }[] = [];
  for (const analysis of new Set(workspace)) {
    for (const candidate of candidatesOf(analysis, letters.length >= LETTERS_FOR_ROWS)) {
      const byTitle = rankOf(candidate.title, letters);
      const byId = rankOf(candidate.id, letters);
      const rank = Math.min(byTitle, byId);
      // The editor looks for the query once more in the name that it is given.
      if (rank < Infinity) found.push({ rank, candidate, name: byTitle <= byId ? candidate.title : candidate.id });
    }
  }
  found.sort((a, b) => a.rank - b.rank);
  return found.slice(0, MOST_SYMBOLS).map(({ name, candidate: { kind, block, span, container, id, title } }) => {
    const other = name === title ? id : title;
    const containerName = [other === name ? '' : other, container].filter((part) => part !== '').join(' · ');
    return { name, kind, location: locationIn(block, span), ...(containerName === '' ? {} : { containerName }) };
  });
}

function* candidatesOf(analysis: Analysis, withRows: boolean): Generator<Candidate> {
  const header = analysis.headerMeaning?.syntax;
  const container = header?.title?.text ?? '';
  for (const block of analysis.document.blocks) {
    const { syntax } = block;
    if (syntax.kind === 'heading') {
      const title = titleText(block, syntax.content);
      yield { title, id: syntax.id?.text ?? '', kind: SymbolKind.Namespace, block, span: syntax.content, container };
      continue;
    }
    if (header !== undefined && syntax === header && header.title !== undefined) {
      yield { title: header.title.text, id: '', kind: SymbolKind.File, block, span: header.title, container: '' };
    }
    for (const definition of analysis.offersOf(block).definitions) {
      if (definition.kind === 'document') continue;
      const title = 'title' in syntax ? (syntax.title?.text ?? '') : '';
      yield { title, id: definition.name, kind: kindOf(definition), block, span: definition.span, container };
      if (withRows && definition.kind === 'table') yield* rowsOf(block, definition.table);
    }
  }
}

function* rowsOf(block: ReportBlock, { rows, columns, title, id }: TableMeaning): Generator<Candidate> {
  const container = title === '' ? id : title;
  for (const row of rows) {
    const span = row.syntax.cells[0] ?? row.syntax;
    yield { title: row.label, id: row.id, kind: SymbolKind.Property, block, span, container };
  }
  for (const column of columns) {
    if (column.heading === undefined) continue;
    yield { title: column.title, id: column.id, kind: SymbolKind.Field, block, span: column.heading, container };
  }
}

function kindOf({ kind }: Definition): SymbolKind {
  switch (kind) {
    case 'table':
      return SymbolKind.Struct;
    case 'chart':
      return SymbolKind.Object;
    default:
      return SymbolKind.Constant;
  }
}

/** 0 when the text starts with the letters, 1 when it holds them together, 2 in their order; Infinity otherwise. */
function rankOf(text: string, letters: string): number {
  if (text === '') return Infinity;
  const compact = text.toLowerCase().replace(/\s+/g, '');
  const at = compact.indexOf(letters);
  if (at >= 0) return at === 0 ? 0 : 1;
  let from = 0;
  for (const letter of letters) {
    from = compact.indexOf(letter, from) + 1;
    if (from === 0) return Infinity;
  }
  return 2;
}
