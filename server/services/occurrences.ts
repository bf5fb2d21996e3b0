/**
 * Everywhere that the thing at a position occurs: where it is given, where its name is used, and for a figure, where it
 * is repeated. References and highlights are both made from these.
 */
import type { Span } from '../../grammar/tree.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Definition } from '../model/definition.ts';
import type { Fact } from '../model/fact.ts';
import type { ReportBlock } from '../model/report-block.ts';
import { dependentsOf, namesOfFact } from './dependents.ts';
import { usesOfTarget } from './name-uses.ts';
import { reportsOf } from './service.ts';
import type { SymbolAt } from './symbol.ts';
import { declarationOf } from './target.ts';
import type { Target } from './target.ts';

export interface Occurrence {
  readonly block: ReportBlock;
  readonly span: Span;
  readonly declares: boolean;
}

/** All occurrences of what a symbol stands for, in its own report first and in the order of the text. */
export function occurrencesOf(symbol: SymbolAt, workspace: Iterable<Analysis>): Occurrence[] {
  switch (symbol.kind) {
    case 'name':
      return symbol.target === undefined ? [] : inOrder(ofTarget(symbol.target, workspace), symbol);
    case 'fact':
      return inOrder(ofFact(symbol.fact, symbol.analysis, workspace), symbol);
    case 'mention':
    case 'computed': {
      const { facts } = symbol.kind === 'mention' ? symbol.tie : symbol.computed;
      if (isCalculation(symbol)) return inOrder(facts.map(ownPlace), symbol);
      const reports = reportsOf({ analysis: symbol.analysis, workspace });
      return inOrder(
        facts.flatMap((fact) => ofFact(fact, homeOf(fact, reports) ?? symbol.analysis, workspace)),
        symbol,
      );
    }
    case 'path': {
      const { analysis } = symbol;
      const definition = documentAt(symbol);
      return definition === undefined
        ? []
        : inOrder(ofTarget({ kind: 'named', analysis, definition }, workspace), symbol);
    }
    default:
      return [];
  }
}

/** The name that a path is given in `uses`, `of` or `@include`. */
export function documentAt({ analysis, block, path }: SymbolAt & { readonly kind: 'path' }): Definition | undefined {
  const { definitions } = analysis.offersOf(block);
  return definitions.find((definition) => definition.kind === 'document' && definition.path === path);
}

/** The report that defines a fact, if it is at hand. */
export function homeOf(fact: Fact, reports: Iterable<Analysis>): Analysis | undefined {
  for (const report of reports) if (report.document === fact.block.document) return report;
  return undefined;
}

/** A calculation repeats nothing: what it occurs with are the figures that it is made of. */
function isCalculation(symbol: SymbolAt & { readonly kind: 'mention' | 'computed' }): boolean {
  if (symbol.kind === 'computed') return symbol.computed.inline?.expression.kind !== 'name';
  const { bracket } = symbol.tie.mention;
  return bracket?.kind === 'tied' && bracket.expression.kind !== 'name';
}

function ownPlace({ block, start, end }: Fact): Occurrence {
  return { block, span: { start, end }, declares: true };
}

function ofTarget(target: Target, workspace: Iterable<Analysis>): Occurrence[] {
  const declaration = declarationOf(target);
  const found: Occurrence[] = declaration === undefined ? [] : [{ ...declaration, declares: true }];
  for (const { block, span } of usesOfTarget(target, workspace)) found.push({ block, span, declares: false });
  if (target.kind !== 'named' || target.definition.kind !== 'fact') return found;
  for (const { block, span } of repeatsOf(target.definition.fact, target.analysis, workspace)) {
    found.push({ block, span, declares: false });
  }
  return found;
}

function ofFact(fact: Fact, analysis: Analysis, workspace: Iterable<Analysis>): Occurrence[] {
  const found: Occurrence[] = [ownPlace(fact)];
  for (const dependent of dependentsOf(fact, analysis, workspace)) {
    if (dependent.kind === 'relation') continue;
    const { block, span } = dependent;
    const within = dependent.kind === 'mention' ? dependent.tie.mention.bracket : span;
    const names = within === undefined ? [] : namesOfFact(block, fact, dependent.analysis, within);
    for (const each of names.length === 0 ? [span] : names) found.push({ block, span: each, declares: false });
  }
  return found;
}

/** Plain figures in prose that repeat a fact without naming it. */
function* repeatsOf(fact: Fact, analysis: Analysis, workspace: Iterable<Analysis>): Generator<Occurrence> {
  for (const dependent of dependentsOf(fact, analysis, workspace)) {
    if (dependent.kind === 'mention' && dependent.tie.how === 'auto') yield { ...dependent, declares: false };
  }
}

function inOrder(found: readonly Occurrence[], from: { readonly block: ReportBlock }): Occurrence[] {
  const own = from.block.document.uri;
  const unique = new Map<string, Occurrence>();
  for (const each of found) {
    const key = `${each.block.document.uri}#${each.block.index}:${each.span.start}-${each.span.end}`;
    if (!unique.has(key)) unique.set(key, each);
  }
  const rank = ({ block }: Occurrence): string => (block.document.uri === own ? '' : block.document.uri);
  return [...unique.values()].sort((a, b) => {
    const [first, second] = [rank(a), rank(b)];
    if (first !== second) return first < second ? -1 : 1;
    return a.block.index - b.block.index || a.span.start - b.span.start;
  });
}
