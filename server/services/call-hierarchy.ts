/**
 * The lineage of a figure in the editor's call hierarchy: "callers" are what depends on it, "callees" what it is made of.
 */
import { computedAmount } from './computed-amount.ts';
import { SymbolKind } from 'vscode-languageserver-types';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Position,
} from 'vscode-languageserver-types';
import type { Analysis } from '../model/analysis.ts';
import { amountText } from './hover/amount.ts';
import { factNode, stepsDown, stepsUp } from './lineage.ts';
import type { LineageNode } from './lineage.ts';
import { homeOf } from './occurrences.ts';
import { rangeIn } from './ranges.ts';
import { reportsOf } from './service.ts';
import type { ServiceContext } from './service.ts';
import { symbolAt } from './symbol-at.ts';

/** Room for the words around a figure. */
const LONGEST_DETAIL = 80;

/** The figure or check at a position; on a name, the figure that it stands for. Empty elsewhere. */
export function prepareLineage(context: ServiceContext, position: Position): CallHierarchyItem[] {
  const { analysis } = context;
  const node = nodeAt(analysis, analysis.document.offsetAt(position), reportsOf(context));
  return node === undefined ? [] : [itemOf(node)];
}

/** What depends on a figure. */
export function incomingLineage(context: ServiceContext, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const node = nodeOf(item, context);
  const steps = node === undefined ? [] : stepsUp(node, reportsOf(context));
  return steps.map(({ node: from, at }) => ({
    from: itemOf(from),
    fromRanges: at.map((span) => rangeIn(from.block, span)),
  }));
}

/** What a figure is made of. */
export function outgoingLineage(context: ServiceContext, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const node = nodeOf(item, context);
  if (node === undefined) return [];
  return stepsDown(node, reportsOf(context)).map(({ node: to, at }) => ({
    to: itemOf(to),
    fromRanges: at.map((span) => rangeIn(node.block, span)),
  }));
}

function nodeAt(analysis: Analysis, offset: number, reports: readonly Analysis[]): LineageNode | undefined {
  const symbol = symbolAt(analysis, offset);
  if (symbol?.kind === 'fact' || symbol?.kind === 'mention' || symbol?.kind === 'computed') return symbol;
  if (symbol?.kind === 'name') {
    const { target, facts = [] } = symbol;
    const fact = target?.kind === 'named' && target.definition.kind === 'fact' ? target.definition.fact : facts[0];
    const home = fact === undefined || facts.length > 1 ? undefined : homeOf(fact, reports);
    if (fact !== undefined && home !== undefined) return factNode(fact, home);
  }
  const block = analysis.document.blockAt(offset);
  return block?.kind === 'check' ? checkIn(analysis, offset) : undefined;
}

function checkIn(analysis: Analysis, offset: number): LineageNode | undefined {
  const block = analysis.document.blockAt(offset);
  const assertion = block && analysis.linksOf(block).assertion;
  if (block === undefined || assertion === undefined) return undefined;
  const { start, end } = assertion.equation;
  return { kind: 'check', analysis, block, span: { start, end }, assertion };
}

/** The node that an item was made from. It may be gone by now, if the report was edited in between. */
function nodeOf(item: CallHierarchyItem, context: ServiceContext): LineageNode | undefined {
  const reports = reportsOf(context);
  const analysis = reports.find(({ uri }) => uri === item.uri);
  if (analysis === undefined || item.data === 'end') return undefined;
  const offset = analysis.document.offsetAt(item.selectionRange.start);
  if (item.data === 'check') return checkIn(analysis, offset);
  return item.data === 'fact' ? factIn(analysis, offset) : nodeAt(analysis, offset, reports);
}

/** An @figure may start with a name: what is meant is the figure, not what the name leads to. */
function factIn(analysis: Analysis, offset: number): LineageNode | undefined {
  const block = analysis.document.blockAt(offset);
  const facts = block === undefined ? [] : analysis.offersOf(block).facts;
  const fact = facts.find(({ start }) => start === offset - (block?.offset ?? 0));
  return fact && factNode(fact, analysis);
}

function itemOf(node: LineageNode): CallHierarchyItem {
  const { block, span, kind } = node;
  const range = rangeIn(block, span);
  return { ...described(node), uri: block.document.uri, range, selectionRange: range, data: kind };
}

function described(node: LineageNode): Pick<CallHierarchyItem, 'name' | 'detail' | 'kind'> {
  const { block, span } = node;
  const text = block.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  switch (node.kind) {
    case 'fact': {
      const { figure, label, name } = node.fact;
      const quantity = computedAmount(node.analysis, block);
      const amount = figure?.text ?? (quantity === undefined ? text : amountText(quantity.value, quantity.unit));
      return { name: `${label}: ${amount === '' ? 'not known' : amount}`, detail: name, kind: SymbolKind.Number };
    }
    case 'mention':
      return {
        name: node.tie.figure.text,
        detail: wordsAround(block.text, node.tie.mention.prose),
        kind: SymbolKind.String,
      };
    case 'computed': {
      const { quantity } = node.computed;
      const detail = quantity === undefined ? 'not known' : amountText(quantity.value, quantity.unit);
      return { name: text, detail, kind: SymbolKind.Operator };
    }
    case 'check':
      return { name: text, detail: 'check', kind: SymbolKind.Boolean };
    case 'end':
      return { name: text, detail: block.kind === 'chart' ? 'chart' : 'check', kind: SymbolKind.Object };
  }
}

/** "… pressure of £12.261m after the planned use …" */
function wordsAround(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const side = (LONGEST_DETAIL - (end - start)) >> 1;
  const before = text.slice(Math.max(0, start - side), start);
  const after = text.slice(end, end + side);
  // Cut between words.
  const left = start > side ? `…${before.replace(/^\S*\s+/, '')}` : before;
  const right = end + side < text.length ? `${after.replace(/\s+\S*$/, '')}…` : after;
  return `${left}${text.slice(start, end)}${right}`.replace(/\s+/g, ' ').trim();
}
