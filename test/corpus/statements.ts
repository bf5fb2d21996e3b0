/**
 * What the checks of a corpus table state, whatever their type: a cell, or a cell in each of some rows or columns, equals
 * a formula. Checks that cannot be understood are kept with the reason.
 */
import type { CorpusTable, JsonObject } from './corpus.ts';
import { listOf, textOf } from './corpus.ts';
import { mapReferences, parseFormula, referencesIn, sumOf } from './formula.ts';
import type { Formula, Names, Reference } from './formula.ts';
import { columnAt, columnsIn, isColumn, isRow, rowAt, rowsIn, Unreadable } from './locate.ts';

export interface Statement {
  /** In words like those of the corpus: "Variance = {Outturn} - {Budget}". */
  readonly rule: string;
  /** across: over the columns of a row. down: over the rows of a column. cells: single cells from anywhere. */
  readonly form: 'across' | 'down' | 'cells';
  /** The column (across), the row (down), or both (cells). */
  readonly target: Reference;
  readonly formula: Formula;
  /** The rows (across) or columns (down) that it is stated for; all of them unless given. */
  readonly lines?: readonly number[];
  /** The rows that a plain sum adds up: what the role of a row may say. */
  readonly items?: readonly number[];
  readonly comparison: '=' | '<' | '<=' | '>' | '>=';
  /** How far out it may be, in units of the printed figure. */
  readonly tolerance: string;
  readonly exact: boolean;
  /** Its figures were all rounded, even those that the language takes as they are. */
  readonly rounded?: boolean;
}

export interface Unexpressed {
  readonly rule: string;
  readonly reason: string;
}

export interface Stated {
  readonly statements: readonly Statement[];
  readonly unexpressed: readonly Unexpressed[];
}

type Draft = Pick<Statement, 'form' | 'target' | 'formula'> & Partial<Pick<Statement, 'lines' | 'items'>>;

export function statementsOf(table: CorpusTable): Stated {
  const statements: Statement[] = [];
  const unexpressed: Unexpressed[] = [];
  for (const check of table.checks) {
    const rule = ruleOf(check);
    try {
      const drafts = draftsOf(table, check).flatMap((draft) => settled(table, draft));
      for (const draft of drafts) statements.push({ ...draft, ...conditionsOf(table, check), rule });
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      unexpressed.push({ rule, reason: error.message });
    }
  }
  return { statements, unexpressed };
}

function ruleOf(check: JsonObject): string {
  const target = listOf(check['target'] ?? check['total'])
    .map(textOf)
    .join(' / ');
  const expr = textOf(check['expr']);
  return `${target} = ${expr === '' ? `${textOf(check['type'])} of ${listOf(check['of']).map(textOf).join(', ')}` : expr}`;
}

/** The comparison by the words before the printed figure: the true one is over 5 means 5 < true. */
const COMPARISONS: Readonly<Record<string, Statement['comparison']>> = {
  over: '<',
  'more than': '<',
  'at least': '<=',
  under: '>',
  'less than': '>',
  'at most': '>=',
  'up to': '>=',
};

function conditionsOf(table: CorpusTable, check: JsonObject): Pick<Statement, 'comparison' | 'tolerance' | 'exact'> {
  return {
    comparison: COMPARISONS[textOf(check['qualifier'])] ?? '=',
    tolerance: textOf(check['tolerance']),
    exact: typeof check['exact'] === 'boolean' ? check['exact'] : table.exact,
  };
}

/** What a check states, by its type or, for a type not met before, by what it names. */
function draftsOf(table: CorpusTable, check: JsonObject): Draft[] {
  const target = check['target'] ?? check['total'];
  const pair = Array.isArray(target) && target.length === 2;
  const type = textOf(check['type']);
  if (type === 'cell_expr' || (pair && check['expr'] !== undefined)) return [cell(table, check, target)];
  const ofRow =
    type.startsWith('col_') || (!type.startsWith('row_') && isRow(table, target) && !isColumn(table, target));
  if (!ofRow && !isColumn(table, target)) {
    throw new Unreadable(`A check of the type '${type}' has no target that is known.`);
  }
  const line: Draft = ofRow
    ? {
        form: 'down',
        target: { kind: 'ref', row: rowAt(table, target) },
        formula: formulaOf(table, check, rowNames(table)),
      }
    : {
        form: 'across',
        target: { kind: 'ref', column: columnAt(table, target) },
        formula: formulaOf(table, check, columnNames(table)),
      };
  const lines = ofRow
    ? (columnsIn(table, check['cols'] ?? check['columns']) ?? headedColumns(table))
    : rowsIn(table, check['rows']);
  const items = ofRow && check['expr'] === undefined ? plainItems(line.formula) : undefined;
  return [{ ...line, ...(lines && { lines }), ...(items && { items }) }];
}

/** All columns, unless some are not the table's own. */
function headedColumns({ columns, headed }: CorpusTable): number[] | undefined {
  return headed === 0 || headed === columns.length ? undefined : Array.from({ length: headed }, (_, index) => index);
}

function cell(table: CorpusTable, check: JsonObject, target: unknown): Draft {
  const [row, column] = Array.isArray(target) ? listOf(target) : textOf(target).split('|');
  const at: Reference = { kind: 'ref', row: rowAt(table, row), column: columnAt(table, column) };
  return { form: 'cells', target: at, formula: formulaOf(table, check, columnNames(table)) };
}

/** The formula itself, or the sum of what `of` lists. */
function formulaOf(table: CorpusTable, check: JsonObject, names: Names): Formula {
  if (check['expr'] !== undefined) return parseFormula(textOf(check['expr']), names);
  const [part, whole] = [
    check['num'] ?? check['numerator'] ?? check['part'],
    check['den'] ?? check['denominator'] ?? check['whole'],
  ];
  if (part !== undefined && whole !== undefined) {
    return ratio(table, check, names.braces(textOf(part)), names.braces(textOf(whole)));
  }
  const of = listOf(check['of'] ?? check['items'] ?? check['parts']);
  if (of.length === 0) {
    throw new Unreadable(`A check of the type '${textOf(check['type'])}' has neither 'expr' nor 'of'.`);
  }
  // A label may itself begin with a minus.
  const labels = [...table.columns, ...table.rows.map(({ label }) => label)];
  return sumOf(
    of.map((name) => {
      const text = textOf(name);
      const negative = text.startsWith('-') && !labels.includes(text);
      return { formula: names.braces(negative ? text.slice(1).trim() : text), negative };
    }),
  );
}

/** A ratio, in hundredths where it is printed so. */
function ratio(table: CorpusTable, check: JsonObject, part: Formula, whole: Formula): Formula {
  const target = textOf(check['target']);
  const column = isColumn(table, target) ? columnAt(table, target) : -1;
  const printed = isRow(table, target)
    ? table.rows[rowAt(table, target)]?.cells
    : table.rows.map(({ cells }) => cells[column]);
  const isShare = [table.columns[column], target, ...(printed ?? [])].some((text) => /%|per cent/.test(text ?? ''));
  const factor = textOf(check['factor']) || (isShare ? '100' : '1');
  const quotient: Formula = { kind: 'binary', operator: '/', left: part, right: whole };
  return { kind: 'binary', operator: '*', left: { kind: 'number', digits: factor, exact: true }, right: quotient };
}

/** The rows of a sum that takes nothing away. */
function plainItems(sum: Formula): number[] | undefined {
  if (sum.kind === 'ref') return sum.row === undefined ? undefined : [sum.row];
  if (sum.kind !== 'binary' || sum.operator !== '+') return undefined;
  const left = plainItems(sum.left);
  const right = plainItems(sum.right);
  return left && right && [...left, ...right];
}

function columnNames(table: CorpusTable): Names {
  return {
    braces: (name) =>
      isColumn(table, name) ? { kind: 'ref', column: columnAt(table, name) } : { kind: 'ref', row: rowAt(table, name) },
    brackets: (name) => cellNamed(table, name),
  };
}

function rowNames(table: CorpusTable): Names {
  return {
    braces: (name) =>
      isRow(table, name) ? { kind: 'ref', row: rowAt(table, name) } : { kind: 'ref', column: columnAt(table, name) },
    brackets: (name) => cellNamed(table, name),
  };
}

/** `row|column`; a label may hold a bar itself. */
function cellNamed(table: CorpusTable, name: string): Reference {
  const parts = name.split('|');
  for (let at = 1; at < parts.length; at++) {
    const row = parts.slice(0, at).join('|');
    const column = parts.slice(at).join('|');
    if (isRow(table, row) && isColumn(table, column)) {
      return { kind: 'ref', row: rowAt(table, row), column: columnAt(table, column) };
    }
  }
  if (parts.length > 1) throw new Unreadable(`There is no cell '${name}'.`);
  return isColumn(table, name)
    ? { kind: 'ref', column: columnAt(table, name) }
    : { kind: 'ref', row: rowAt(table, name) };
}

/**
 * A statement over lines stays one if its formula names nothing outside the line. Otherwise it is one statement a cell,
 * and each of those is over a line if it can be, because a table says so itself; only the rest need a check of their own.
 */
function settled(table: CorpusTable, draft: Draft): Draft[] {
  const references = referencesIn(draft.formula);
  const within = draft.form === 'across' ? 'column' : 'row';
  const across = within === 'column' ? 'row' : 'column';
  if (draft.form !== 'cells' && references.every((ref) => ref[across] === undefined && ref[within] !== undefined)) {
    return [draft];
  }
  if (draft.form === 'cells') return [singleCell(draft.target, draft.formula)];
  const count = draft.form === 'across' ? table.rows.length : table.columns.length;
  const lines = draft.lines ?? Array.from({ length: count }, (_, index) => index);
  return lines.map((line) => singleCell({ ...draft.target, [across]: line }, draft.formula));
}

function singleCell(target: Reference, formula: Formula): Draft {
  const { row = 0, column = 0 } = target;
  const full = mapReferences(formula, (ref) => ({ kind: 'ref', row: ref.row ?? row, column: ref.column ?? column }));
  const references = referencesIn(full);
  if (references.every((ref) => ref.column === column)) {
    const down = mapReferences(full, (ref) => ({ kind: 'ref', row: ref.row ?? row }));
    return { form: 'down', target: { kind: 'ref', row }, formula: down, lines: [column] };
  }
  if (references.every((ref) => ref.row === row)) {
    const across = mapReferences(full, (ref) => ({ kind: 'ref', column: ref.column ?? column }));
    return { form: 'across', target: { kind: 'ref', column }, formula: across, lines: [row] };
  }
  return { form: 'cells', target, formula: full };
}
