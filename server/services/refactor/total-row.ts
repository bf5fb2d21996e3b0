/** Adds a total row to a table that has none at its end: everything that no total stands for yet, added up. */
import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction } from 'vscode-languageserver-types';
import { formatBlock } from '../../../grammar/format/format.ts';
import type { TableMeaning } from '../../model/meaning.ts';
import { actionWith } from '../code-actions/action.ts';
import type { Asked } from '../code-actions/action.ts';
import { lineEndOfDocument } from '../formatting.ts';
import { totalCells } from './column-sum.ts';

export function totalRowActions(asked: Asked): CodeAction[] {
  const { block, context } = asked;
  if (block === undefined || (block.kind !== 'table' && block.kind !== 'demand')) return [];
  const meaning = context.analysis.meaningOf(block);
  if (meaning.kind !== 'table' || meaning.series) return [];
  const end = lastCountedRow(meaning);
  const cells = end === undefined ? undefined : totalCells(meaning, end);
  if (end === undefined || cells === undefined) return [];
  const row = `\n  total | Total | ${cells.join(' | ')} |`;
  const text = block.text.slice(0, end) + row + block.text.slice(end);
  const laidOut = formatBlock({ kind: block.kind, text }, lineEndOfDocument(context.analysis.document));
  const change = { start: block.offset, end: block.offset + block.text.length, text: laidOut };
  return [
    actionWith(
      asked,
      `Add a total row: ${cells.filter((cell) => cell !== '').join(', ')}`,
      CodeActionKind.RefactorRewrite,
      [change],
    ),
  ];
}

/** The end of the last row that a total would count; undefined if a total counts it already. */
function lastCountedRow({ rows }: TableMeaning): number | undefined {
  const counted = rows.findLast(({ role }) => role === 'item' || role === 'subtotal' || role === 'total');
  if (counted === undefined || counted.role === 'total') return undefined;
  // Parts belong to the item above them.
  const last = rows.slice(counted.index + 1).findLast(({ role }) => role === 'of which') ?? counted;
  return last.syntax.end;
}
