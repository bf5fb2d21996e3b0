/**
 * What a figure is made of, and what is made of it. A figure of a table is made of what its total or its check works
 * with, a tied figure of what it repeats, a calculation of its operands.
 */
import type { Span } from '../../grammar/tree.ts';
import type { Analysis } from '../model/analysis.ts';
import { factOfCell } from '../model/definition.ts';
import type { Fact } from '../model/fact.ts';
import type { Assertion, Computed, Tie } from '../model/links.ts';
import type { TableCell } from '../model/meaning.ts';
import type { ReportBlock } from '../model/report-block.ts';
import { dependentsOf, namesOfFact } from './dependents.ts';
import type { Dependent } from './dependents.ts';
import { homeOf } from './occurrences.ts';

/** A figure, or something that figures go into. The span is where it stands in its block. */
export type LineageNode = { readonly analysis: Analysis; readonly block: ReportBlock; readonly span: Span } & (
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'mention'; readonly tie: Tie }
  | { readonly kind: 'computed'; readonly computed: Computed }
  | { readonly kind: 'check'; readonly assertion: Assertion }
  /** A name that a chart draws, or a table's check whose result no figure states. */
  | { readonly kind: 'end' }
);

/** A neighbour, and where in the one that depends the other is meant: spans of the depending one's block. */
export interface LineageStep {
  readonly node: LineageNode;
  readonly at: readonly Span[];
}

/** What depends on a node: totals, checks, calculations, sentences, charts, in this report and in those that use it. */
export function stepsUp(node: LineageNode, workspace: Iterable<Analysis>): LineageStep[] {
  if (node.kind !== 'fact') return [];
  return merged(dependentsOf(node.fact, node.analysis, workspace).map((dependent) => stepTo(dependent, node.fact)));
}

/** What a node is made of. */
export function stepsDown(node: LineageNode, workspace: Iterable<Analysis>): LineageStep[] {
  const { analysis, block, span } = node;
  const within = (facts: readonly Fact[], where: Span | undefined): LineageStep[] =>
    facts.flatMap((fact) => {
      const home = homeOf(fact, [analysis, ...workspace]);
      return home === undefined ? [] : { node: factNode(fact, home), at: placesOf(fact, block, analysis, where, span) };
    });
  switch (node.kind) {
    case 'fact':
      return merged(node.fact.table === undefined ? within(operandsOf(node), span) : withinTable(node));
    case 'mention':
      return merged(within(node.tie.facts, node.tie.mention.bracket));
    case 'computed':
      return merged(within(node.computed.facts, span));
    case 'check':
      return merged(within(node.assertion.facts, span));
    case 'end':
      return [];
  }
}

export function factNode(fact: Fact, analysis: Analysis): LineageNode {
  return { kind: 'fact', analysis, block: fact.block, span: { start: fact.start, end: fact.end }, fact };
}

function stepTo(dependent: Dependent, fact: Fact): LineageStep {
  const { analysis, block, span } = dependent;
  const place = { analysis, block, span };
  switch (dependent.kind) {
    case 'relation': {
      const stated = dependent.relation.stated && factIn(block, analysis, dependent.relation.stated);
      return { node: stated ? factNode(stated, analysis) : { kind: 'end', ...place }, at: [span] };
    }
    case 'figure': {
      const [own] = analysis.offersOf(block).facts;
      const node: LineageNode = own ? factNode(own, analysis) : { ...dependent, kind: 'computed' };
      return { node, at: placesOf(fact, block, analysis, span, span) };
    }
    case 'mention':
      return { node: dependent, at: placesOf(fact, block, analysis, dependent.tie.mention.bracket, span) };
    case 'chart':
      return { node: { kind: 'end', ...place }, at: [span] };
    default:
      return { node: dependent, at: placesOf(fact, block, analysis, span, span) };
  }
}

/** The operands of an @figure that is worked out. */
function operandsOf({ analysis, block }: LineageNode): readonly Fact[] {
  return analysis.linksOf(block).computed.flatMap(({ inline, facts }) => (inline === undefined ? facts : []));
}

/** The items of a total, the figures of a check that states this one. */
function withinTable({ fact, analysis, block, span }: LineageNode & { readonly kind: 'fact' }): LineageStep[] {
  const relations = fact.table?.relations.filter(({ stated }) => stated !== undefined && stated === fact.cell) ?? [];
  return relations.flatMap(({ terms }) =>
    terms.flatMap((cell) => {
      const part = factIn(block, analysis, cell);
      return part === undefined ? [] : { node: factNode(part, analysis), at: [span] };
    }),
  );
}

function factIn(block: ReportBlock, analysis: Analysis, cell: TableCell): Fact | undefined {
  const meaning = analysis.meaningOf(block);
  return meaning.kind === 'table' ? factOfCell(analysis.offersOf(block).facts, meaning, cell) : undefined;
}

/** Where a fact is meant within a span of a block: by name, or else by the figure that repeats it. */
function placesOf(
  fact: Fact,
  block: ReportBlock,
  analysis: Analysis,
  within: Span | undefined,
  otherwise: Span,
): readonly Span[] {
  const names = within === undefined ? [] : namesOfFact(block, fact, analysis, within);
  return names.length > 0 ? names : [otherwise];
}

/** A neighbour that is met twice, by a total and by a check, is one step. */
function merged(steps: readonly LineageStep[]): LineageStep[] {
  const byPlace = new Map<string, { node: LineageNode; at: Map<string, Span> }>();
  for (const { node, at } of steps) {
    const key = `${node.block.document.uri}#${node.block.index}:${node.span.start}-${node.span.end}`;
    const known = byPlace.get(key) ?? { node, at: new Map<string, Span>() };
    for (const span of at) known.at.set(`${span.start}-${span.end}`, span);
    byPlace.set(key, known);
  }
  return [...byPlace.values()].map(({ node, at }) => ({ node, at: [...at.values()] }));
}
