/**
 * While an author changes a name where it is given, its uses in the same report change along. Only there: at a use, a
 * changed name means another figure. Where other reports use the name, renaming is the way, since it reaches them too.
 */
import type { Position, Range } from 'vscode-languageserver-types';
import { usesOfTarget } from './name-uses.ts';
import { rangeIn } from './ranges.ts';
import { reportsOf } from './service.ts';
import type { ServiceContext } from './service.ts';
import { symbolAt } from './symbol-at.ts';
import { declarationOf } from './target.ts';

/** Letters, digits and underscores, as in all names. */
const NAME = '[\\p{L}\\p{M}\\p{N}_]+';

/** The protocol's own type is not among the types that services may use. */
export interface LinkedRanges {
  readonly ranges: Range[];
  readonly wordPattern: string;
}

/** Undefined where nothing is to change along. */
export function linkedEditingAt(context: ServiceContext, position: Position): LinkedRanges | undefined {
  const { analysis } = context;
  const symbol = symbolAt(analysis, analysis.document.offsetAt(position));
  if (symbol?.kind !== 'name' || !symbol.declares || symbol.target === undefined) return undefined;
  const { target, block, span } = symbol;
  const declaration = declarationOf(target);
  const isWritten =
    declaration?.written === true && declaration.span.start === span.start && declaration.span.end === span.end;
  if (!isWritten) return undefined;
  const written = block.text.slice(span.start, span.end);
  const uses = usesOfTarget(target, reportsOf(context)).filter(({ text }) => text === written);
  if (uses.length === 0 || uses.some((use) => use.block.document !== analysis.document)) return undefined;
  const ranges = [rangeIn(block, span), ...uses.map((use) => rangeIn(use.block, use.span))];
  return { ranges, wordPattern: NAME };
}
