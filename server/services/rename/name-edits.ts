/**
 * The edits that give a thing its new name where it is defined. A row or column that was known by its label gets a name
 * in braces; a table or figure known by its title, one after the `@word`; a document known by its file, an `as`.
 */
import { parseBlock } from '../../../grammar/parse.ts';
import type { Cell, Span } from '../../../grammar/tree.ts';
import type { TableMeaning } from '../../model/meaning.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import { readTable } from '../../model/table-meaning.ts';
import type { Target } from '../target.ts';

/** Replaces a span of the block. */
export interface NameEdit extends Span {
  readonly text: string;
}

type InTable = Exclude<Target, { readonly kind: 'named' }>;

/** The edits, in the block that defines the thing, that make it known by the name. */
export function namingEdits(target: Target, name: string): NameEdit[] {
  if (target.kind === 'named') return [definitionEdit(target, name)];
  const label = labelOf(target);
  const edits = label === undefined ? [] : labelEdits(target.block, label, name);
  return [...edits, ...pins(target, name, edits)];
}

function definitionEdit({ definition }: Target & { readonly kind: 'named' }, name: string): NameEdit {
  const { block, span, written, kind } = definition;
  const { syntax } = block;
  if (written) return { start: span.start, end: span.end, text: name };
  if (kind === 'document') {
    // A path in quotation marks ends after them.
    const end = block.text[span.end] === '"' ? span.end + 1 : span.end;
    return { start: end, end, text: ` as ${name}` };
  }
  const at = 'keyword' in syntax ? syntax.keyword.end : span.start;
  return { start: at, end: at, text: ` ${name}` };
}

function labelOf(target: InTable): Cell | undefined {
  return target.kind === 'row' ? target.row.syntax.cells[0] : target.column.heading;
}

/** The edit of the label or heading, and of the space after it, so that the table's bars stay in line where there is room. */
function labelEdits(block: ReportBlock, label: Cell, name: string): NameEdit[] {
  const change = labelChange(label, name);
  const grows = change.text.length - (change.end - change.start);
  const space = /^ *(?=\|)/.exec(block.text.slice(label.end))?.[0].length ?? 0;
  if (grows < 0 && space > 0) return [change, { start: label.end, end: label.end, text: ' '.repeat(-grows) }];
  if (grows <= 0 || space <= grows) return [change];
  // Two edits must not meet at one place.
  if (change.end === label.end) return [{ ...change, end: label.end + grows }];
  return [change, { start: label.end, end: label.end + grows, text: '' }];
}

function labelChange({ id, unit, end }: Cell, name: string): NameEdit {
  if (id !== undefined) return { start: id.start, end: id.end, text: name };
  if (unit !== undefined) return { start: unit.start, end: unit.start, text: `${name} ` };
  return { start: end, end, text: ` {${name}}` };
}

/**
 * Two rows called Public Health are `public_health` and `public_health_2`: when the first is renamed, the second would
 * become `public_health`. Whatever would change its name gets the one that it has in braces.
 */
function pins(target: InTable, name: string, edits: readonly NameEdit[]): NameEdit[] {
  const { block, table } = target;
  const after = tableAfter(target, edits);
  const renamed = target.kind === 'row' ? after?.rows[target.row.index] : after?.columns[target.column.index];
  if (after === undefined || renamed?.id !== name) throw new Error(`This ${target.kind} cannot be called '${name}'.`);
  const rows = table.rows.map((row) => ({ id: row.id, label: row.syntax.cells[0], after: after.rows[row.index]?.id }));
  const columns = table.columns.map((column) => ({
    id: column.id,
    label: column.heading,
    after: after.columns[column.index]?.id,
  }));
  return [...rows, ...columns].flatMap(({ id, label, after: next }) => {
    if (id === next || label === undefined || label.id !== undefined || label === labelOf(target)) return [];
    return labelEdits(block, label, id);
  });
}

/** What the table would mean after the edits. */
function tableAfter({ block, analysis }: InTable, edits: readonly NameEdit[]): TableMeaning | undefined {
  let text = block.text;
  for (const { start, end, text: replacement } of edits.toSorted((a, b) => b.start - a.start)) {
    text = text.slice(0, start) + replacement + text.slice(end);
  }
  const syntax = parseBlock({ kind: block.kind, text });
  return syntax.kind === 'table' || syntax.kind === 'demand' ? readTable(syntax, analysis.header) : undefined;
}
