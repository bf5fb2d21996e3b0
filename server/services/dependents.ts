/**
 * What depends on a figure: the sentences that repeat it, the sums and checks that count it, the values worked out from
 * it, in its own report and in those that use it.
 */
import type { Expression, Name, Span } from '../../grammar/tree.ts';
import { isOperands } from '../model/evaluate.ts';
import type { Analysis } from '../model/analysis.ts';
import { keysOf } from '../model/fact.ts';
import type { Fact } from '../model/fact.ts';
import { FactScope } from '../model/fact-scope.ts';
import type { Assertion, Computed, Tie } from '../model/links.ts';
import type { Relation } from '../model/meaning.ts';
import { namesIn } from '../model/names-in.ts';
import type { ReportBlock } from '../model/report-block.ts';
import { expressionsOf, readersElsewhere, readersOf } from './name-uses.ts';

/** Something that depends on a figure. The span is the block's: the repeated figure, the expression, the stated sum. */
export type Dependent = { readonly analysis: Analysis; readonly block: ReportBlock; readonly span: Span } & (
  | { readonly kind: 'mention'; readonly tie: Tie }
  | { readonly kind: 'computed'; readonly computed: Computed }
  /** The @figure block whose value is worked out. */
  | { readonly kind: 'figure'; readonly computed: Computed }
  | { readonly kind: 'check'; readonly assertion: Assertion }
  | { readonly kind: 'chart' }
  /** A total, subtotal, of-which sum or `check:` of its own table. */
  | { readonly kind: 'relation'; readonly relation: Relation }
);

/** Everything that depends on a fact, the sums of its own table first. */
export function dependentsOf(fact: Fact, analysis: Analysis, workspace: Iterable<Analysis>): Dependent[] {
  const root = fact.name.split('.')[0] ?? '';
  const keys = [`name:${root}`, ...keysOf(fact)];
  const found: Dependent[] = [...relationsWith(fact, analysis)];
  for (const block of readersOf(analysis, keys)) found.push(...dependentsIn(block, fact, analysis));
  for (const { other, blocks } of readersElsewhere(analysis, keys, workspace)) {
    for (const block of blocks) found.push(...dependentsIn(block, fact, other));
  }
  return found;
}

/** Whether two facts are one; a value that was worked out comes as a copy of its fact. */
export function sameFact(a: Fact, b: Fact): boolean {
  return a === b || (a.block === b.block && a.start === b.start && a.name === b.name);
}

/** The names in a block that stand for a fact, alone or among others. */
export function namesOfFact(block: ReportBlock, fact: Fact, analysis: Analysis, within?: Span): Name[] {
  const expressions: readonly Expression[] = expressionsOf(block.syntax);
  const scope = new FactScope(analysis, () => undefined);
  return expressions.flatMap(namesIn).filter((name) => {
    if (within !== undefined && (name.start < within.start || name.end > within.end)) return false;
    const found = scope.resolve(name);
    return isOperands(found) && found.some((each) => sameFact(each, fact));
  });
}

function* relationsWith(fact: Fact, analysis: Analysis): Generator<Dependent> {
  const { block, table, cell } = fact;
  if (cell === undefined) return;
  for (const relation of table?.relations ?? []) {
    if (relation.stated === cell || !relation.terms.includes(cell)) continue;
    yield { kind: 'relation', analysis, block, span: relation.stated ?? relation.declared, relation };
  }
}

function* dependentsIn(block: ReportBlock, fact: Fact, analysis: Analysis): Generator<Dependent> {
  const { ties, computed, assertion, charts } = analysis.linksOf(block);
  const has = (facts: readonly Fact[]): boolean => facts.some((each) => sameFact(each, fact));
  for (const tie of ties) {
    const { start, end } = tie.mention.prose;
    if (has(tie.facts)) yield { kind: 'mention', analysis, block, span: { start, end }, tie };
  }
  for (const each of computed) {
    if (!has(each.facts)) continue;
    if (each.inline !== undefined) yield { kind: 'computed', analysis, block, span: each.inline, computed: each };
    else if (block.syntax.kind === 'figure') {
      yield { kind: 'figure', analysis, block, span: block.syntax.valueText ?? block.syntax.keyword, computed: each };
    }
  }
  if (assertion !== undefined && has(assertion.facts)) {
    yield { kind: 'check', analysis, block, span: assertion.equation, assertion };
  }
  for (const { facts, name } of charts) if (has(facts)) yield { kind: 'chart', analysis, block, span: name };
}
