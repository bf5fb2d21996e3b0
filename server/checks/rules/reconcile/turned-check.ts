/**
 * A check all of whose lines come out with the opposite sign: the check, or what counts as positive, is the wrong way round.
 * That is one finding, at the check, not one at every figure.
 */
import type { Equation, Expression } from '../../../../grammar/tree.ts';
import { isZero } from '../../../figures/decimal.ts';
import { intervalOf, meets, negateInterval } from '../../../figures/interval.ts';
import type { Relation, TableMeaning } from '../../../model/meaning.ts';
import type { ReportBlock } from '../../../model/report-block.ts';
import type { Draft } from '../../rule.ts';
import { figureOf } from './figure-in-table.ts';
import { placeOf } from './wording.ts';

export interface TurnedCheck {
  readonly equation: Equation;
  /** Its lines that are not zero: two or more. */
  readonly relations: readonly Relation[];
}

/** One line alone may be a slip of its figure's sign. */
const FEWEST = 2;

export function turnedChecks({ syntax, relations }: TableMeaning): TurnedCheck[] {
  if (!relations.some(({ kind, verdict }) => kind === 'check' && verdict === 'fails')) return [];
  return syntax.entries.flatMap(({ equation }): TurnedCheck[] => {
    if (equation === undefined || equation.operator !== '=') return [];
    const lines = relations.filter((relation) => relation.declared === equation && !isNothing(relation));
    return lines.length >= FEWEST && lines.every(isTurned) ? [{ equation, relations: lines }] : [];
  });
}

function isNothing({ stated, computed, verdict }: Relation): boolean {
  if (verdict === 'incomplete' || verdict === 'not-checked') return true;
  return stated?.figure !== undefined && computed !== undefined && isZero(stated.figure.value) && verdict !== 'fails';
}

function isTurned({ stated, computed, verdict }: Relation): boolean {
  if (verdict !== 'fails' || stated?.figure === undefined || computed === undefined) return false;
  return meets(negateInterval(computed.interval), intervalOf(stated.figure));
}

export function describeTurned(block: ReportBlock, table: TableMeaning, { equation, relations }: TurnedCheck): Draft {
  const written = block.text.slice(equation.start, equation.end).trim();
  const examples = relations.flatMap(({ stated, computed }) =>
    stated?.figure === undefined || computed === undefined
      ? []
      : [
          {
            stated,
            text: `${placeOf(stated)} is ${stated.figure.text}, the check makes it ${figureOf(computed.value, stated, table)}.`,
          },
        ],
  );
  const side = workedOut(equation);
  const right = turned(side, block.text);
  return {
    start: equation.start,
    end: equation.end,
    message: `${relations.length === 2 ? 'Both' : `All ${relations.length}`} figures that the check '${written}' is about have the opposite sign: is it the wrong way round?`,
    details: [examples[0]?.text ?? ''],
    related: examples.map(({ stated, text }) => ({
      at: { block, start: stated.start, end: stated.end },
      message: text,
    })),
    fixes: [
      {
        title: `Turn it round: ${right}`,
        edits: [{ start: side.start, end: side.end, text: right }],
        safe: false,
      },
    ],
  };
}

/** The side of an equation that does not state the result. */
function workedOut({ left, right }: Equation): Expression {
  return left.kind !== 'name' && right.kind === 'name' ? left : right;
}

/** `b - a` for `a - b`, and a minus before anything else. */
function turned(expression: Expression, source: string): string {
  const text = ({ start, end }: Expression): string => source.slice(start, end);
  if (expression.kind !== 'binary' || expression.operator !== '-') return `-(${text(expression)})`;
  const { left, right } = expression;
  const isSum = left.kind === 'binary' && (left.operator === '+' || left.operator === '-');
  return `${text(right)} - ${isSum ? `(${text(left)})` : text(left)}`;
}
