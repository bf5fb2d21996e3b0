/** What the editor shows about the thing under the mouse. */
import { MarkupKind } from 'vscode-languageserver-types';
import type { Hover, Position } from 'vscode-languageserver-types';
import { literalFigure } from '../model/evaluate.ts';
import { withAmount } from './computed-amount.ts';
import { amountText } from './hover/amount.ts';
import { factMarkdown } from './hover/fact.ts';
import { code, plain } from './hover/markdown.ts';
import { computedMarkdown, mentionMarkdown } from './hover/mention.ts';
import { targetMarkdown } from './hover/named.ts';
import { ruleMarkdown, wordMarkdown } from './hover/words.ts';
import { documentAt } from './occurrences.ts';
import { rangeIn } from './ranges.ts';
import type { ServiceContext } from './service.ts';
import { symbolAt } from './symbol-at.ts';
import type { NameSymbol, SymbolAt } from './symbol.ts';

/** Everything known about what stands at a position: Markdown for a finance officer. */
export function hoverAt(context: ServiceContext, position: Position): Hover | undefined {
  const { analysis } = context;
  const symbol = symbolAt(analysis, analysis.document.offsetAt(position));
  if (symbol === undefined) return undefined;
  const value = markdownOf(symbol, context);
  if (value === '') return undefined;
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeIn(symbol.block, symbol.span) };
}

function markdownOf(symbol: SymbolAt, context: ServiceContext): string {
  const { analysis } = context;
  switch (symbol.kind) {
    case 'fact':
      return factMarkdown(withAmount(symbol.fact, analysis), analysis, context);
    case 'mention':
      return mentionMarkdown(symbol.tie, analysis, symbol.block.text);
    case 'computed':
      return computedMarkdown(symbol.computed, analysis, symbol.block.text);
    case 'name':
      return nameMarkdown(symbol, context);
    case 'word':
      return wordMarkdown(symbol);
    case 'rule':
      return ruleMarkdown(symbol.text, analysis.settings);
    case 'path': {
      const definition = documentAt(symbol);
      return definition === undefined ? '' : targetMarkdown({ kind: 'named', analysis, definition }, context);
    }
    case 'literal': {
      const figure = literalFigure(symbol.text);
      return figure === undefined ? '' : `**${plain(amountText(figure.value, figure.unit))}**`;
    }
  }
}

/** A name that comes to one figure is that figure to the reader; any other is the thing it leads to. */
function nameMarkdown({ facts, target, text }: NameSymbol, context: ServiceContext): string {
  const [fact, ...others] = facts ?? [];
  if (fact !== undefined && others.length === 0 && target !== undefined) {
    return factMarkdown(fact, target.analysis, context);
  }
  return target === undefined ? `Nothing is called ${code(text)} here.` : targetMarkdown(target, context);
}
