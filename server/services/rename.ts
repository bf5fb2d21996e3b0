/** Renames a table, row, column, figure, section or alias, in its own report and in those at hand that use it. */
import type { Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { usesOfTarget } from './name-uses.ts';
import { rangeIn } from './ranges.ts';
import { namingEdits } from './rename/name-edits.ts';
import { checkNewName, renameable } from './rename/new-name.ts';
import { reportsOf } from './service.ts';
import type { ServiceContext } from './service.ts';
import { symbolAt } from './symbol-at.ts';
import type { SymbolAt } from './symbol.ts';
import { declarationOf, nameOfTarget } from './target.ts';
import type { Target } from './target.ts';

export interface RenamePlace {
  readonly range: Range;
  /** The present name, which need not be what the range shows: a label's name is made from it. */
  readonly placeholder: string;
}

/** What would be renamed at a position. Throws an Error with the reason when nothing can be. */
export function prepareRename(context: ServiceContext, position: Position): RenamePlace {
  const { symbol, target } = renamedAt(context, position);
  return { range: rangeIn(symbol.block, symbol.span), placeholder: nameOfTarget(target) };
}

/** The edits of a rename, report by report. Throws an Error with the reason when the name cannot be given. */
export function renameAt(context: ServiceContext, position: Position, newName: string): WorkspaceEdit {
  const { target } = renamedAt(context, position);
  const name = newName.trim();
  checkNewName(name, target);
  const changes: Record<string, TextEdit[]> = {};
  const old = nameOfTarget(target);
  const declaration = declarationOf(target);
  if (declaration === undefined || name === old) return { changes };
  const edit = (uri: string, range: Range, newText: string): void => {
    (changes[uri] ??= []).push({ range, newText });
  };
  const { block } = declaration;
  for (const { text, ...span } of namingEdits(target, name)) edit(block.document.uri, rangeIn(block, span), text);
  for (const use of usesOfTarget(target, reportsOf(context))) {
    // `total` and `latest` go on meaning the row, whatever its own name.
    if (use.text.toLowerCase() === old.toLowerCase()) edit(use.block.document.uri, rangeIn(use.block, use.span), name);
  }
  return { changes };
}

function renamedAt({ analysis }: ServiceContext, position: Position): { symbol: SymbolAt; target: Target } {
  const symbol = symbolAt(analysis, analysis.document.offsetAt(position));
  if (symbol === undefined) throw new Error('There is no name here that could be changed.');
  return { symbol, target: renameable(symbol) };
}
