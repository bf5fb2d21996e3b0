/**
 * The blocks of a report in the order in which they are printed: an included file's blocks stand where it is included. A
 * file that would include itself, or that is included too deep, is refused.
 */
import type { Analysis } from './analysis.ts';
import type { ReportBlock } from './report-block.ts';

interface Item {
  /** The document that the block is in. */
  readonly analysis: Analysis;
  readonly block: ReportBlock;
  /** How many includes it came through: 0 for the report's own. */
  readonly depth: number;
  /** The names of those includes, from the outermost. */
  readonly names: readonly string[];
}

/** Why an included file is not printed. */
export type Refusal = 'missing' | 'circle' | 'depth';

export type PrintItem =
  | (Item & { readonly kind: 'block' })
  /** An `@include`; the blocks of `other` follow, one `depth` deeper. */
  | (Item & { readonly kind: 'include'; readonly other: Analysis; readonly name: string })
  | (Item & { readonly kind: 'refused'; readonly path: string; readonly refusal: Refusal });

/** An appendix may have appendices of its own, and those too; beyond that somebody is going round in circles. */
const MOST_DEPTH = 4;

/** Every block of the report, and of the files that it includes, as printed. */
export function printOrder(analysis: Analysis): Generator<PrintItem> {
  return itemsOf(analysis, [analysis.uri], []);
}

function* itemsOf(analysis: Analysis, within: readonly string[], names: readonly string[]): Generator<PrintItem> {
  const depth = names.length;
  for (const block of analysis.document.blocks) {
    const item = { analysis, block, depth, names };
    const included = analysis.offersOf(block).definitions[0];
    if (block.kind !== 'include' || included?.kind !== 'document' || included.path === '') {
      yield { kind: 'block', ...item };
      continue;
    }
    const { path, name } = included;
    const other = analysis.other(path);
    const refusal = refusalOf(other, within, depth);
    if (other === undefined || refusal !== undefined) {
      yield { kind: 'refused', ...item, path, refusal: refusal ?? 'missing' };
      continue;
    }
    yield { kind: 'include', ...item, other, name };
    yield* itemsOf(other, [...within, other.uri], [...names, name]);
  }
}

function refusalOf(other: Analysis | undefined, within: readonly string[], depth: number): Refusal | undefined {
  if (other === undefined) return 'missing';
  if (within.includes(other.uri)) return 'circle';
  return depth >= MOST_DEPTH ? 'depth' : undefined;
}
