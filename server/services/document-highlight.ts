/** The other places in a report where the thing at the cursor occurs: written where it is given, read elsewhere. */
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import type { DocumentHighlight, Position } from 'vscode-languageserver-types';
import { occurrencesOf } from './occurrences.ts';
import { rangeIn } from './ranges.ts';
import type { ServiceContext } from './service.ts';
import { symbolAt } from './symbol-at.ts';

/** Empty where nothing but the word itself stands; the editor then marks the same words. */
export function highlightsAt({ analysis }: ServiceContext, position: Position): DocumentHighlight[] {
  const symbol = symbolAt(analysis, analysis.document.offsetAt(position));
  if (symbol === undefined) return [];
  return occurrencesOf(symbol, [analysis])
    .filter(({ block }) => block.document === analysis.document)
    .map(({ block, span, declares }) => ({
      range: rangeIn(block, span),
      kind: declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
}
