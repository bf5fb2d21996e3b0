/** The figures of prose, of `@figure` blocks and of brackets. */
import type { Expression } from '../../../grammar/tree.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import { expressionsOf } from '../name-uses.ts';
import type { SymbolAt } from '../symbol.ts';

/** Named figures, and figures that stand in expressions. */
export function* valueSymbols(analysis: Analysis, block: ReportBlock): Generator<SymbolAt> {
  if (block.kind !== 'table' && block.kind !== 'demand') {
    for (const fact of analysis.offersOf(block).facts) {
      yield { kind: 'fact', analysis, block, span: { start: fact.start, end: fact.end }, fact };
    }
  }
  // The value of an @figure is the fact itself, not a literal in an expression.
  const own = block.syntax.kind === 'figure' ? block.syntax.value : undefined;
  for (const { start, end, text } of expressionsOf(block.syntax).flatMap(literalsIn)) {
    if (own?.start === start && own.end === end) continue;
    yield { kind: 'literal', analysis, block, span: { start, end }, text };
  }
}

/** Figures in prose, and the brackets that tie, name or compute one. */
export function* bracketSymbols(analysis: Analysis, block: ReportBlock): Generator<SymbolAt> {
  const { ties, computed } = analysis.linksOf(block);
  for (const tie of ties) {
    if (tie.how === 'named') continue;
    const { prose, bracket } = tie.mention;
    yield { kind: 'mention', analysis, block, span: { start: prose.start, end: prose.end }, tie };
    if (bracket !== undefined) yield { kind: 'mention', analysis, block, span: bracket, tie };
  }
  for (const each of computed) {
    if (each.inline !== undefined) yield { kind: 'computed', analysis, block, span: each.inline, computed: each };
  }
}

type Literal = Expression & { readonly kind: 'literal' };

function literalsIn(expression: Expression): Literal[] {
  switch (expression.kind) {
    case 'literal':
      return [expression];
    case 'negate':
      return literalsIn(expression.operand);
    case 'binary':
      return [...literalsIn(expression.left), ...literalsIn(expression.right)];
    case 'call':
      return expression.arguments.flatMap(literalsIn);
    default:
      return [];
  }
}
