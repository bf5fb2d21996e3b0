/** The number that `[#finance]` stands for: "Table 1", "Chart 2", "section 3", "paragraph 1.3". */
import type { Analysis } from './analysis.ts';
import { defaultChartType, drawnTables } from './default-chart.ts';
import type { Definition } from './definition.ts';
import { printOrder } from './print-order.ts';
import type { ReportBlock } from './report-block.ts';

interface Ordinals {
  readonly ofBlocks: ReadonlyMap<ReportBlock, string>;
  readonly ofDefaultCharts: ReadonlyMap<ReportBlock, string>;
}

export class ReferenceNumbers {
  readonly #analysis: Analysis;
  #ordinals: Ordinals | undefined;

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
    return this.#counted().ofBlocks.get(block);
  }

  /** Of the chart that a series has without being asked for: its table has a number too. */
  ofDefaultChart(block: ReportBlock): string | undefined {
    return this.#counted().ofDefaultCharts.get(block);
  }

  #counted(): Ordinals {
    return (this.#ordinals ??= this.#count());
  }

  /** Tables and charts are numbered in the order in which they are printed, each kind by itself. */
  #count(): Ordinals {
    const ofBlocks = new Map<ReportBlock, string>();
    const ofDefaultCharts = new Map<ReportBlock, string>();
    let tables = 0;
    let charts = 0;
    const items = [...printOrder(this.#analysis)];
    const drawn = drawnTables(items);
    for (const { kind, analysis, block } of items) {
      // A file that is included twice keeps the numbers of the first time.
      if (kind !== 'block' || ofBlocks.has(block)) continue;
      if (block.kind === 'table' || block.kind === 'demand') ofBlocks.set(block, `Table ${++tables}`);
      else if (block.kind === 'chart') ofBlocks.set(block, `Chart ${++charts}`);
      if (block.kind !== 'demand') continue;
      const table = analysis.meaningOf(block);
      if (table.kind === 'table' && defaultChartType(table, drawn) !== undefined) {
        ofDefaultCharts.set(block, `Chart ${++charts}`);
      }
    }
    return { ofBlocks, ofDefaultCharts };
  }
}

function withoutLastStop(number: string): string {
  return number.replace(/\.$/, '');
}
