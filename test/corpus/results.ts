/** What the language makes of each statement of a converted table: the relations and assertions that stand for it. */
import type { Decimal } from '../../server/figures/decimal.ts';
import type { Analysis } from '../../server/model/analysis.ts';
import type { Relation, TableCell, Verdict } from '../../server/model/meaning.ts';
import { checksOf, tableOf } from './analyse.ts';
import type { Statement } from './statements.ts';

/** Where the language says what becomes of a statement. */
export type Judged = { readonly statement: Statement } & (
  | { readonly by: 'role'; readonly row: number; readonly columns: readonly number[] }
  /** `at` counts the table's checks. */
  | { readonly by: 'check'; readonly at: number }
  /** `at` counts the @check blocks. */
  | { readonly by: 'assertion'; readonly at: number; readonly row: number; readonly column: number }
);

export interface Result {
  readonly statement: Statement;
  readonly cell: TableCell;
  readonly verdict: Verdict;
  readonly computed: Decimal | undefined;
  readonly reason: string | undefined;
  /** Absent for an assertion. */
  readonly relation?: Relation;
}

export function resultsOf(judged: readonly Judged[], analysis: Analysis): Result[] {
  const { meaning, assertions } = tableOf(analysis);
  const checks = checksOf(meaning);
  return judged.flatMap((each): Result[] => {
    const { statement } = each;
    if (each.by === 'assertion') {
      const cell = meaning.rows[each.row]?.cells[each.column];
      const made = assertions[each.at];
      if (cell === undefined || made === undefined) return [];
      // What the language leaves alone because a figure in it has been reported already is out all the same.
      const verdict = made.verdict === 'not-checked' && made.difference !== undefined ? 'fails' : made.verdict;
      const reason = made.reason ?? made.fault?.message;
      return [{ statement, cell, verdict, computed: made.right?.value, reason }];
    }
    const relations = meaning.relations.filter(({ kind, stated, declared }) => {
      if (each.by === 'check') return kind === 'check' && declared === checks[each.at]?.equation;
      const isCast = kind === 'total' || kind === 'subtotal';
      return isCast && stated?.row.index === each.row && each.columns.includes(stated.column.index);
    });
    return relations.flatMap((relation) => {
      const { stated: cell, verdict, computed, reason } = relation;
      return cell === undefined ? [] : [{ statement, cell, verdict, computed: computed?.value, reason, relation }];
    });
  });
}
