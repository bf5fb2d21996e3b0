/**
 * What the model makes of a converted table, in the terms of the corpus: each cell that a check states, printed and
 * computed in the units of the page, and the counts of those that hold exactly, by rounding, or not at all.
 */
import { divide, isZero, normalise, scaleBy, subtract, toPlain } from '../../server/figures/decimal.ts';
import type { Decimal } from '../../server/figures/decimal.ts';
import type { Finding } from '../../server/checks/finding.ts';
import type { Relation, TableCell, Verdict } from '../../server/model/meaning.ts';
import { analyse, complaints, tableOf } from './analyse.ts';
import { convert } from './convert.ts';
import type { Conversion } from './convert.ts';
import type { CorpusTable, VerifiedTable } from './corpus.ts';
import { resultsOf } from './results.ts';

export interface Outcome {
  /** "Total / Variance". */
  readonly cell: string;
  readonly rule: string;
  readonly verdict: Verdict;
  readonly printed: string;
  readonly computed: string;
  readonly difference: string;
  readonly reason: string;
}

export interface Judgement {
  readonly conversion: Conversion;
  /** In the form of the corpus; only what could be decided counts. */
  readonly found: VerifiedTable;
  readonly outcomes: readonly Outcome[];
  /** Sums that the table's text claims and that no check of the corpus states. There should be none but open totals. */
  readonly others: readonly Outcome[];
  readonly complaints: readonly Finding[];
}

export function judge(table: CorpusTable): Judgement {
  const conversion = convert(table);
  const analysis = analyse(conversion.text);
  const { meaning } = tableOf(analysis);
  const results = resultsOf(conversion.judged, analysis);
  const taken = new Set(results.map(({ relation }) => relation));
  // By statement, then in the order of the table: checks may have been put together in another order.
  const order = [...new Set(conversion.judged.map(({ statement }) => statement))];
  const placed = results.map(({ statement, cell, verdict, computed, reason }) => ({
    at: order.indexOf(statement),
    cell,
    outcome: outcomeAt(cell, statement.rule, verdict, computed, reason),
  }));
  const outcomes = placed.sort(inOrder).map(({ outcome }) => outcome);
  // Parts that stay below their whole are no sum.
  const others = meaning.relations.filter(
    (relation) => !taken.has(relation) && (relation.kind !== 'of-which' || relation.verdict === 'fails'),
  );
  return {
    conversion,
    found: count(outcomes),
    outcomes,
    others: others.flatMap((relation) =>
      relation.stated ? [outcomeOf(relation, relation.stated, relation.kind)] : [],
    ),
    complaints: complaints(analysis),
  };
}

interface Placed {
  /** Which statement it is. */
  readonly at: number;
  readonly cell: TableCell;
  readonly outcome: Outcome;
}

function inOrder(a: Placed, b: Placed): number {
  return a.at - b.at || a.cell.row.index - b.cell.row.index || a.cell.column.index - b.cell.column.index;
}

function outcomeOf({ verdict, computed, reason }: Relation, stated: TableCell, rule: string): Outcome {
  return outcomeAt(stated, rule, verdict, computed?.value, reason);
}

function outcomeAt(
  cell: TableCell,
  rule: string,
  verdict: Verdict,
  computed: Decimal | undefined,
  reason = '',
): Outcome {
  const { row, column, figure } = cell;
  const scale = figure?.scale ?? 0;
  const difference = computed && figure && subtract(figure.value, computed);
  return {
    cell: `${row.label} / ${titleOf(cell)}`.replace(/\\([\\|/])/g, '$1').trim(),
    rule,
    // What only holds because it is allowed to be out is no more exact than what holds by rounding.
    verdict: verdict === 'exact' && difference && !isZero(difference) ? 'rounding' : verdict,
    printed: row.syntax.cells[column.index + 1]?.text ?? '',
    computed: computed === undefined ? '' : shown(scaleBy(computed, -scale)),
    difference: difference === undefined ? '' : shown(scaleBy(difference, -scale)),
    reason,
  };
}

function titleOf({ column }: TableCell): string {
  return column.heading?.text ?? column.title;
}

/** Plain digits, cut off after six decimals as in the corpus. */
export function shown(value: Decimal): string {
  const cut = divide(value, { coefficient: 1n, exponent: 0 }, 6, 'down') ?? value;
  return toPlain(normalise(cut));
}

export function count(outcomes: readonly Outcome[]): VerifiedTable {
  const of = (wanted: Verdict): Outcome[] => outcomes.filter(({ verdict }) => verdict === wanted);
  const [exact, rounding, out] = [of('exact'), of('rounding'), of('fails')];
  const verdict =
    out.length > 0
      ? 'does not cast'
      : rounding.length > 0
        ? 'casts within rounding'
        : exact.length > 0
          ? 'casts exactly'
          : NOTHING;
  return {
    verdict,
    checked: exact.length + rounding.length + out.length,
    exact: exact.length,
    withinRounding: rounding.length,
    out: out.length,
    outList: out.map(({ cell, printed, computed, difference }) => ({ cell, printed, computed, difference })),
  };
}

const NOTHING = 'no arithmetic to check';
