/**
 * Turns a table of the corpus into the language, by its structure alone: the unit, the rows and columns, and what its
 * checks state. Roles say the sums that they can say; equations over rows or columns say the rest, and an `@check` what
 * neither can. `judged` says which relation or assertion of the result stands for which statement.
 */
import { abs, compare, normalise, scaleBy, subtract, toPlain } from '../../server/figures/decimal.ts';
import type { TableMeaning } from '../../server/model/meaning.ts';
import { analyse, checksOf, tableOf } from './analyse.ts';
import type { CorpusTable } from './corpus.ts';
import { mapReferences, referencesIn } from './formula.ts';
import type { Formula, Reference } from './formula.ts';
import { Unreadable } from './locate.ts';
import { resultsOf } from './results.ts';
import type { Judged } from './results.ts';
import { assignRoles } from './roles.ts';
import { roundingAllowed } from './rounding.ts';
import type { FigureAt } from './rounding.ts';
import { statementsOf } from './statements.ts';
import type { Stated, Statement, Unexpressed } from './statements.ts';
import { writeFormula } from './write-formula.ts';
import type { Measure, Piece } from './pieces.ts';
import { kindOfUnit, writeNumber } from './write-number.ts';
import { columnId, idRanges, rowId, TABLE_ID, writeTable } from './write-table.ts';

export interface Conversion {
  readonly text: string;
  readonly judged: readonly Judged[];
  readonly unexpressed: readonly Unexpressed[];
  /** Rows whose sums must come out incomplete, because nothing states them and items of them are blank. */
  readonly open: readonly number[];
}

/** A column of plain numbers, whatever its heading or the table's unit says. */
const PLAIN = 'rate';

export function convert(table: CorpusTable): Conversion {
  const units = new Map<number, string>();
  for (const column of shares(table)) units.set(column, '%');
  let stated = statementsOf(table);
  for (;;) {
    const conversion = new Converter(table, units, stated).convert();
    // Where the language refuses to mix units that the source mixes, the columns concerned become plain numbers.
    const clashing = clashes(conversion)
      .flatMap((statement) => columnsOf(statement, table))
      .filter((column) => units.get(column) !== PLAIN);
    for (const column of clashing) units.set(column, PLAIN);
    const rounded = clashing.length === 0 ? heldTooStrictly(conversion) : [];
    if (clashing.length === 0 && rounded.length === 0) return conversion;
    const statements = stated.statements.map((each) => (rounded.includes(each) ? { ...each, rounded: true } : each));
    stated = { ...stated, statements };
  }
}

/** Columns all of whose figures are percentages, though neither their heading nor the table's unit says so. */
function shares(source: CorpusTable): number[] {
  const { columns, rows } = tableOf(analyse(writeTable(source))).meaning;
  return columns.flatMap(({ index, unit }) => {
    const figures = rows.flatMap(({ cells }) => cells[index]?.figure ?? []).filter(({ nil }) => nil !== true);
    const isShare = figures.length > 0 && figures.every((figure) => figure.unit.kind === 'percent');
    return isShare && unit.kind !== 'percent' ? [index] : [];
  });
}

/** The statements whose units the language will not put together. */
function clashes({ text, judged }: Conversion): Statement[] {
  const analysis = analyse(text);
  const { meaning, assertions } = tableOf(analysis);
  const equations = checksOf(meaning);
  return judged.flatMap((each) => {
    if (each.by === 'role') return [];
    const fault =
      each.by === 'assertion'
        ? assertions[each.at]?.fault
        : meaning.faults.find(({ start, end }) => {
            const entry = equations[each.at];
            return entry !== undefined && start >= entry.start && end <= entry.end;
          });
    return fault?.kind === 'unit' ? [each.statement] : [];
  });
}

/** The statements that fail only because the language takes pence and heads for exact, which the source does not. */
function heldTooStrictly({ text, judged }: Conversion): Statement[] {
  const analysis = analyse(text);
  const figureAt = figuresOf(tableOf(analysis).meaning);
  return resultsOf(judged, analysis).flatMap(({ statement, cell, verdict, computed }) => {
    const { exact, rounded, tolerance, comparison } = statement;
    if (verdict !== 'fails' || exact || rounded || tolerance !== '' || comparison !== '=') return [];
    if (cell.figure === undefined || computed === undefined) return [];
    const { target, formula } = atLine(statement, cell.row.index, cell.column.index);
    const isStrict = [target, ...referencesIn(formula)].some((ref) => figureAt(ref)?.exact === true);
    const allowed = roundingAllowed(target, formula, figureAt);
    const out = abs(scaleBy(subtract(cell.figure.value, computed), -cell.figure.scale));
    return isStrict && allowed !== undefined && compare(out, allowed) <= 0 ? [statement] : [];
  });
}

function figuresOf(table: TableMeaning): FigureAt {
  return ({ row = 0, column = 0 }) => table.rows[row]?.cells[column]?.figure;
}

/** The target and the formula of a statement with whole references, in one of its lines. */
function atLine(
  { form, target, formula }: Statement,
  row: number,
  column: number,
): Pick<Statement, 'target' | 'formula'> {
  const at = (ref: Reference): Reference =>
    form === 'cells' ? ref : form === 'across' ? { ...ref, row } : { ...ref, column };
  return { target: at(target), formula: mapReferences(formula, at) };
}

function columnsOf({ form, target, formula, lines }: Statement, table: CorpusTable): number[] {
  const named = [target, ...referencesIn(formula)].flatMap(({ column }) => column ?? []);
  return form === 'down' ? [...(lines ?? table.columns.keys())] : named;
}

class Converter {
  readonly #source: CorpusTable;
  readonly #units: ReadonlyMap<number, string>;
  /** The rows without roles, as the language reads them. */
  readonly #table: TableMeaning;
  readonly #checks: string[] = [];
  readonly #assertions: string[] = [];
  readonly #judged: Judged[] = [];
  readonly #statements: readonly Statement[];
  readonly #unexpressed: Unexpressed[];

  constructor(source: CorpusTable, units: ReadonlyMap<number, string>, { statements, unexpressed }: Stated) {
    this.#source = source;
    this.#statements = statements;
    this.#unexpressed = [...unexpressed];
    this.#units = units;
    this.#table = tableOf(analyse(writeTable(source, { units }))).meaning;
  }

  convert(): Conversion {
    const { roles, cast, open } = assignRoles(this.#source, this.#statements, this.#table);
    for (const statement of this.#statements) {
      const columns = cast.get(statement) ?? [];
      if (columns.length > 0) this.#judged.push({ statement, by: 'role', row: statement.target.row ?? 0, columns });
      try {
        this.#state(statement, columns, (line) => roles[line] !== 'group');
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        this.#unexpressed.push({ rule: statement.rule, reason: error.message });
      }
    }
    const parts = { roles, units: this.#units, checks: this.#checks, assertions: this.#assertions };
    return { text: writeTable(this.#source, parts), judged: this.#judged, unexpressed: this.#unexpressed, open };
  }

  /** Writes what the roles do not say: a check for all lines whose figures are in the same units. */
  #state(statement: Statement, cast: readonly number[], isRow: (row: number) => boolean): void {
    const { form, target, formula } = statement;
    if (form === 'cells') {
      const { row = 0, column = 0 } = target;
      const text = `${this.#name(target)} ${this.#rest(statement, target, formula)}`;
      this.#judged.push({ statement, by: 'assertion', at: this.#assertions.length, row, column });
      this.#assertions.push(text);
      return;
    }
    const every =
      form === 'across' ? this.#source.rows.map((_, row) => row).filter(isRow) : this.#columnsWith(target.row ?? 0);
    const lines = (statement.lines ?? every).filter((line) => !cast.includes(line));
    const byText = new Map<string, number[]>();
    for (const line of lines) {
      const whole = atLine(statement, line, line);
      const rest = this.#rest(statement, whole.target, whole.formula);
      byText.set(rest, [...(byText.get(rest) ?? []), line]);
    }
    for (const [rest, found] of byText) {
      const ids = form === 'across' ? idRanges(found, rowId) : idRanges(found, columnId);
      const isAll = form === 'across' && statement.lines === undefined && byText.size === 1;
      const name = form === 'across' ? columnId(target.column ?? 0) : rowId(target.row ?? 0);
      this.#judged.push({ statement, by: 'check', at: this.#checks.length });
      this.#checks.push(`${name} ${rest}${isAll ? '' : ` for ${ids}`}`);
    }
  }

  /** The columns in which a row has a figure. */
  #columnsWith(row: number): number[] {
    return this.#table.columns
      .map(({ index }) => index)
      .filter((column) => this.#table.rows[row]?.cells[column]?.figure !== undefined);
  }

  /** `= a + b within 1`: all of a check but the name before it. References are whole; their names depend on the form. */
  #rest(statement: Statement, target: Reference, formula: Formula): string {
    const { comparison, exact } = statement;
    const tolerance = statement.rounded ? this.#rounding(target, formula) : statement.tolerance;
    const wanted = this.#measureOf(target);
    const reference = (ref: Reference): Piece => ({
      text:
        statement.form === 'cells'
          ? this.#name(ref)
          : statement.form === 'across'
            ? columnId(ref.column ?? 0)
            : rowId(ref.row ?? 0),
      ...this.#measureOf(ref),
      level: 'single',
    });
    let written = writeFormula(formula, wanted, { reference, number: writeNumber });
    if (exact && !this.#isExact([target, ...referencesIn(formula)])) {
      if (comparison === '=' && tolerance === '') return `= ${written} within 0`;
      // A rounded figure is one value, not an interval.
      written = `round(${written}, 12)`;
    }
    const allowed =
      tolerance === '' ? '' : ` within ${writeNumber({ kind: 'number', digits: tolerance, exact: true }, wanted).text}`;
    return `${comparison} ${written}${allowed}`;
  }

  #rounding(target: Reference, formula: Formula): string {
    const allowed = roundingAllowed(target, formula, figuresOf(this.#table));
    return allowed === undefined ? '' : toPlain(normalise(allowed));
  }

  #isExact(references: readonly Reference[]): boolean {
    return references.every(({ row = 0, column = 0 }) => this.#table.rows[row]?.cells[column]?.figure?.exact !== false);
  }

  #name({ row = 0, column = 0 }: Reference): string {
    return `${TABLE_ID}.${rowId(row)}.${columnId(column)}`;
  }

  /** What a cell is measured in: a figure may state its own unit. */
  #measureOf({ row = 0, column = 0 }: Reference): Measure {
    const figure = this.#table.rows[row]?.cells[column]?.figure;
    const measure = figure === undefined || figure.nil ? this.#table.columns[column] : figure;
    return measure === undefined
      ? { kind: 'number', scale: 0 }
      : { kind: kindOfUnit(measure.unit), scale: measure.scale };
  }
}
