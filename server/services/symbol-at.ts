/**
 * What stands at an offset of a report: a name and what it leads to, a figure and what it is tied to, or a word of the
 * language. Everything that answers a question about a position starts here.
 */
import type { Span } from '../../grammar/tree.ts';
import type { Analysis } from '../model/analysis.ts';
import type { ReportBlock } from '../model/report-block.ts';
import { touches } from './ranges.ts';
import type { SymbolAt } from './symbol.ts';
import { bracketSymbols, valueSymbols } from './symbols/figures.ts';
import { nameSymbols } from './symbols/names.ts';
import { tableSymbols } from './symbols/table.ts';
import { wordSymbols } from './symbols/words.ts';

/** The smallest thing at an offset; of two that meet there, the one that starts. */
export function symbolAt(analysis: Analysis, offset: number): SymbolAt | undefined {
  const block = analysis.document.blockAt(offset);
  if (block === undefined) return undefined;
  const at = offset - block.offset;
  let best: SymbolAt | undefined;
  for (const symbol of symbolsNear(analysis, block, at)) {
    if (!touches(symbol.span, at)) continue;
    if (best === undefined || isCloser(symbol.span, best.span, at)) best = symbol;
  }
  return best;
}

function* symbolsNear(analysis: Analysis, block: ReportBlock, at: number): Generator<SymbolAt> {
  yield* nameSymbols(analysis, block);
  yield* tableSymbols(analysis, block, at);
  yield* valueSymbols(analysis, block);
  yield* bracketSymbols(analysis, block);
  yield* wordSymbols(analysis, block, at);
}

function isCloser(span: Span, best: Span, at: number): boolean {
  const inside = at < span.end;
  const bestInside = at < best.end;
  if (inside !== bestInside) return inside;
  return span.end - span.start < best.end - best.start;
}
