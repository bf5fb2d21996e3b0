/** All references to what stands at a position: uses of its name, and for a figure, every place that repeats it. */
import type { Location, Position } from 'vscode-languageserver-types';
import { occurrencesOf } from './occurrences.ts';
import { locationIn } from './ranges.ts';
import { reportsOf } from './service.ts';
import type { ServiceContext } from './service.ts';
import { symbolAt } from './symbol-at.ts';

/** References in this report and in those at hand that use it; this report's come first. */
export function referencesAt(context: ServiceContext, position: Position, includeDeclaration: boolean): Location[] {
  const { analysis } = context;
  const symbol = symbolAt(analysis, analysis.document.offsetAt(position));
  if (symbol === undefined) return [];
  return occurrencesOf(symbol, reportsOf(context))
    .filter(({ declares }) => includeDeclaration || !declares)
    .map(({ block, span }) => locationIn(block, span));
}
