/** Which names can be changed, and what they can be changed to. A refusal says why, for the author. */
import { isId, toId } from '../../../grammar/identifier.ts';
import { expressionWords } from '../../../grammar/vocabulary.ts';
import { rangeIn } from '../ranges.ts';
import type { SymbolAt } from '../symbol.ts';
import { declarationOf, nameOfTarget, wordFor } from '../target.ts';
import type { Target } from '../target.ts';

/** Names by which rows of a series are always known. */
const SERIES_WORDS: ReadonlySet<string> = new Set(['latest', 'previous', 'first']);

/** The thing whose name a symbol is. Throws when it is no name, or one that is not the author's to change. */
export function renameable(symbol: SymbolAt): Target {
  switch (symbol.kind) {
    case 'word':
      throw new Error(`'${symbol.word.word}' is a word of the language. It cannot be renamed.`);
    case 'rule':
      throw new Error('A rule has a fixed name. It cannot be renamed.');
    case 'path':
      throw new Error("This is a file's path, not a name. To rename the file, rename it in the file explorer.");
    case 'name':
      return checkedTarget(symbol.target, symbol.text);
    default:
      throw new Error('This is a figure, not a name. To rename what it is called, put the cursor on its name.');
  }
}

function checkedTarget(target: Target | undefined, text: string): Target {
  if (target === undefined) throw new Error(`Nothing is called '${text}' here, so there is nothing to rename.`);
  if (target.kind === 'row' && (text === 'total' || target.row.id === 'total') && target.row.role === 'total') {
    throw new Error("'total' always means the total row of a table. It cannot be renamed.");
  }
  if (target.kind === 'row' && text !== target.row.id && SERIES_WORDS.has(text)) {
    throw new Error(`'${text}' always means that row of a series. It cannot be renamed.`);
  }
  if (target.kind === 'named' && target.definition.kind === 'document' && isOwnReport(target.definition)) {
    throw new Error("'report' is what minutes and decisions always call their report. It cannot be renamed.");
  }
  if (declarationOf(target) === undefined) {
    throw new Error(`The column '${text}' has no heading that could carry a name. Give the table a header row first.`);
  }
  return target;
}

/** The name comes from `of:` and not from `uses: … as report`. */
function isOwnReport({ name, written }: { readonly name: string; readonly written: boolean }): boolean {
  return name === 'report' && !written;
}

/** Throws when the thing cannot be called that. */
export function checkNewName(name: string, target: Target): void {
  if (!isId(name)) {
    const suggestion = toId(name);
    const help = isId(suggestion) && suggestion !== name ? ` '${suggestion}' would do.` : '';
    throw new Error(`A name is one word of letters, digits and underscores, and not a bare number.${help}`);
  }
  if (expressionWords.some(({ word }) => word === name.toLowerCase())) {
    throw new Error(`'${name}' is a word of the language. Choose another name.`);
  }
  if (target.kind === 'named') checkAmongNames(name, target);
  else checkInTable(name, target);
}

function checkAmongNames(name: string, { analysis, definition }: Target & { readonly kind: 'named' }): void {
  const taken = analysis.definitionsOf(name).find((other) => other !== definition);
  if (taken === undefined) return;
  const line = rangeIn(taken.block, taken.span).start.line + 1;
  const word = wordFor({ kind: 'named', analysis, definition: taken });
  throw new Error(`There is already a ${word} called '${name}', on line ${line}.`);
}

function checkInTable(name: string, target: Exclude<Target, { readonly kind: 'named' }>): void {
  const { table, kind } = target;
  if (name === 'total') throw new Error("'total' always means the total row of a table. Choose another name.");
  if (table.series && SERIES_WORDS.has(name)) {
    throw new Error(`'${name}' always means one row of a series. Choose another name.`);
  }
  if (name !== name.toLowerCase()) {
    throw new Error(`The names of rows and columns are in small letters: '${name.toLowerCase()}'.`);
  }
  if (name === nameOfTarget(target)) return;
  const taken = table.rows.some(({ id }) => id === name)
    ? 'row'
    : table.columns.some(({ id }) => id === name)
      ? 'column'
      : undefined;
  if (taken === undefined) return;
  const other = taken === kind ? '' : `, and a ${kind} of that name could not be told from it`;
  throw new Error(`The table already has a ${taken} called '${name}'${other}.`);
}
