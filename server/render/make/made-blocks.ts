/**
 * Remembers what the blocks of a report were made into, for a preview that is made again at every keystroke: as long as a
 * block and all that its figures stand on are as they were, what was made of it is used again.
 */
import type { Fact } from '../../model/fact.ts';
import type { Links } from '../../model/links.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import type { Block, Heading } from '../document-model.ts';
import type { BlockMaker } from './block-maker.ts';

interface Made<T> {
  /** Everything that it depends on beyond the blocks' own texts. */
  readonly standsOn: readonly unknown[];
  readonly blocks: readonly T[];
}

class Remembered<T extends Block | Heading> {
  readonly #made = new WeakMap<ReportBlock, Made<T>>();

  /**
   * What was made of these blocks before, or else what `make` makes of them now. `more` is what the caller decides by,
   * such as the level of a heading.
   */
  take(makers: readonly BlockMaker[], more: unknown, make: () => readonly T[]): readonly T[] {
    const [first] = makers;
    if (first === undefined || makers.some(refersToNumbers)) return make();
    const standsOn = [more, ...makers.flatMap(dependencies)];
    const known = this.#made.get(first.block);
    if (known !== undefined && same(known.standsOn, standsOn)) return known.blocks;
    const blocks = make();
    this.#made.set(first.block, { standsOn, blocks });
    return blocks;
  }
}

export class MadeBlocks {
  readonly headings = new Remembered<Heading>();
  readonly blocks = new Remembered<Block>();
}

/** Numbers of tables and notes change with what stands before them: what prints them is made anew, and there is little of it. */
function refersToNumbers({ block: { text } }: BlockMaker): boolean {
  return text.includes('[#') || text.includes('[^');
}

function dependencies({ block, analysis, base, found, parts }: BlockMaker): unknown[] {
  const { anchors, references, sources } = parts;
  const links = analysis.linksOf(block);
  return [
    block,
    links,
    base,
    sources.of(analysis),
    found.map(({ start, end, message }) => `${start} ${end} ${message.severity} ${message.text}`).join('\n'),
    anchors.of(block),
    references.label(block),
    references.defaultChartLabel(block),
    // A chart shows what its tables call their rows and columns, and names the tables, beside their figures.
    ...chartedFacts(links).flatMap(({ table, block: its }) => [table, references.label(its), anchors.of(its)]),
  ];
}

/** One fact of each table that charts draw from. */
function chartedFacts({ charts }: Links): Fact[] {
  const facts = charts.flatMap((chart) => chart.facts);
  return [...new Map(facts.map((fact) => [fact.block, fact])).values()];
}

function same(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((each, index) => each === after[index]);
}
