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

/** What stands within something else is closer, even when the cursor is just behind it. */
function isCloser(span: Span, best: Span, at: number): boolean {
  if (best.start <= span.start && span.end <= best.end) return true;
  if (span.start <= best.start && best.end <= span.end) return false;
  return at < span.end && at >= best.end;
}
