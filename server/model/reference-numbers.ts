/** The number that `[#finance]` stands for: "Table 1", "Chart 2", "section 3", "paragraph 1.3". */
import type { Analysis } from './analysis.ts';
import type { Definition } from './definition.ts';
import { printOrder } from './print-order.ts';
import type { ReportBlock } from './report-block.ts';

export class ReferenceNumbers {
  readonly #analysis: Analysis;
  #ordinals: ReadonlyMap<ReportBlock, string> | undefined;

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
  }

  /** Undefined for what has no number, such as a paragraph or a heading without one. */
  of({ kind, block }: Definition): string | undefined {
    return kind === 'document' ? undefined : this.ofBlock(block);
  }

  /** The number of a block of the report, or of a file that it includes. */
  ofBlock(block: ReportBlock): string | undefined {
    const { syntax } = block;
    if (syntax.kind === 'heading') return syntax.number && `section ${withoutLastStop(syntax.number.text)}`;
    if (syntax.kind === 'paragraph') return syntax.number && `paragraph ${withoutLastStop(syntax.number.text)}`;
    this.#ordinals ??= this.#count();
    return this.#ordinals.get(block);
  }

  /** Tables and charts are numbered in the order in which they are printed, each kind by itself. */
  #count(): Map<ReportBlock, string> {
    const ordinals = new Map<ReportBlock, string>();
    let tables = 0;
    let charts = 0;
    for (const { kind, block } of printOrder(this.#analysis)) {
      // A file that is included twice keeps the numbers of the first time.
      if (kind !== 'block' || ordinals.has(block)) continue;
      if (block.kind === 'table' || block.kind === 'demand') ordinals.set(block, `Table ${++tables}`);
      else if (block.kind === 'chart') ordinals.set(block, `Chart ${++charts}`);
    }
    return ordinals;
  }
}

function withoutLastStop(number: string): string {
  return number.replace(/\.$/, '');
}
