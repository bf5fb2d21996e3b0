/**
 * Makes the document model of a report: its blocks in printed order, included files among them, each made by the part that
 * knows its kind, and put into the sections that they stand in.
 */
import { checkerOf } from '../checks/check.ts';
import type { Analysis } from '../model/analysis.ts';
import { printOrder } from '../model/print-order.ts';
import type { PrintItem } from '../model/print-order.ts';
import type { ReportBlock } from '../model/report-block.ts';
import type { Block, Chart, ContentsEntry, Heading, PrintedReport, Section, Table } from './document-model.ts';
import { plainText } from './document-model.ts';
import { Anchors } from './make/anchors.ts';
import { BlockMaker } from './make/block-maker.ts';
import type { ReportParts } from './make/block-maker.ts';
import { chartOf, defaultChartOf } from './make/charts.ts';
import { decisionsOf, optionsOf } from './make/decisions.ts';
import { footnoteOf, Footnotes } from './make/footnotes.ts';
import { isRestricted, metadataOf } from './make/header.ts';
import { goesOn } from './make/lists.ts';
import { MadeBlocks } from './make/made-blocks.ts';
import { headingOf, listBlocksOf, namedFigureOf, paragraphOf, quotationOf } from './make/prose.ts';
import { References } from './make/references.ts';
import { Sections } from './make/sections.ts';
import { plainEntry, Sources, titleOf } from './make/sources.ts';
import { FoundSpots } from './make/spots.ts';
import { tableOf } from './make/tables.ts';

export interface MakeOptions {
  /** Whether to say of figures and words what was found wrong with them. */
  readonly findings: boolean;
  /** What was made of the same report before. */
  readonly made?: MadeBlocks;
}

/** A list of contents is for reports with more main sections than this. */
const FEW_SECTIONS = 3;

/** The report as it is printed, with all that it includes. Documents must have been loaded before. */
export function makeDocument(analysis: Analysis, options: MakeOptions): PrintedReport {
  return new ReportMaker(analysis, options).make();
}

class ReportMaker {
  readonly #analysis: Analysis;
  readonly #parts: ReportParts;
  readonly #made: MadeBlocks;
  readonly #sections = new Sections();
  /** Item blocks that are not yet known to have ended their list. */
  readonly #items: BlockMaker[] = [];

  constructor(analysis: Analysis, { findings, made = new MadeBlocks() }: MakeOptions) {
    this.#analysis = analysis;
    this.#made = made;
    const anchors = new Anchors(analysis);
    this.#parts = {
      sources: new Sources(),
      anchors,
      references: new References(analysis, anchors),
      footnotes: new Footnotes(),
      found: new FoundSpots(),
    };
    const documents = new Set([analysis, ...this.#includedIn(analysis)]);
    for (const each of documents) {
      this.#parts.sources.of(each);
      if (findings) this.#parts.found.add(each, checkerOf(each).findings());
    }
  }

  make(): PrintedReport {
    const items = [...printOrder(this.#analysis)];
    for (const item of items) this.#defineFootnote(item);
    for (const item of items) this.#add(item);
    this.#endList();
    const header = this.#analysis.headerMeaning;
    const block = header && this.#analysis.document.blocks.find(({ syntax }) => syntax === header.syntax);
    const { preface, sections } = this.#sections.made;
    return {
      kind: header?.syntax.kind ?? 'report',
      language: 'en-GB',
      title: titleOf(this.#analysis) || 'Report without a title',
      council: plainEntry(header?.syntax.entries.find(({ key }) => key.text === 'council')?.value.text ?? ''),
      ...(block === undefined ? {} : { place: this.#parts.sources.place(this.#analysis, block) }),
      metadata: header === undefined ? [] : metadataOf(this.#analysis, header.syntax),
      restricted: header !== undefined && isRestricted(header.syntax),
      preface,
      sections,
      footnotes: this.#parts.footnotes.list(),
      contents: sections.length > FEW_SECTIONS ? sections.map(contentsEntry) : [],
      sources: this.#parts.sources.list,
    };
  }

  #includedIn(analysis: Analysis): Analysis[] {
    return [...printOrder(analysis)].flatMap((item) => (item.kind === 'include' ? [item.other] : []));
  }

  #maker({ analysis, block }: Pick<PrintItem, 'analysis' | 'block'>, first?: ReportBlock): BlockMaker {
    return new BlockMaker(this.#parts, analysis, block, first);
  }

  /** Notes are defined first: a mark may stand before the note's own text, and mostly does. */
  #defineFootnote(item: PrintItem): void {
    const note = item.kind === 'block' ? footnoteOf(item.block) : undefined;
    const { syntax } = note === undefined ? { syntax: undefined } : item.block;
    if (note === undefined || syntax?.kind !== 'paragraph') return;
    const maker = this.#maker(item);
    const content = { start: note.end, end: syntax.content.end };
    this.#parts.footnotes.define(maker.source, note.label.text, maker.place(), () =>
      maker.prose({ ...content, start: content.start + spaceAt(maker.block.text, content.start) }, syntax.inlines),
    );
  }

  #add(item: PrintItem): void {
    const { block } = item;
    if (item.kind === 'block' && block.kind === 'item') {
      if (!goesOnWith(this.#items.at(-1), item)) this.#endList();
      this.#items.push(this.#maker(item, this.#items[0]?.block));
      return;
    }
    // A comment between two items is not printed, and so does not part them.
    if (block.kind === 'comment' || block.kind === 'blank') return;
    this.#endList();
    if (item.kind === 'include') this.#sections.addHeading(this.#includedTitle(item));
    else if (item.kind === 'refused') this.#sections.add(omission(this.#maker(item), refusalText(item)));
    else this.#addBlock(item);
  }

  #endList(): void {
    const lists = this.#made.blocks.take(this.#items, undefined, () => listBlocksOf(this.#items));
    for (const list of lists) this.#sections.add(list);
    this.#items.length = 0;
  }

  #addBlock(item: PrintItem): void {
    const maker = this.#maker(item);
    const { syntax } = item.block;
    if (syntax.kind === 'heading') {
      const level = syntax.level + item.depth;
      const headings = this.#made.headings.take([maker], level, () => [headingOf(maker, syntax, level)]);
      for (const heading of headings) {
        // A heading without words heads nothing; one is on the screen whenever somebody starts to type one.
        if (heading.number !== undefined || plainText(heading.runs) !== '') this.#sections.addHeading(heading);
      }
      return;
    }
    if (footnoteOf(item.block) !== undefined) return;
    for (const made of this.#made.blocks.take([maker], undefined, () => blocksOf(maker))) this.#sections.add(made);
  }

  /** An included file opens with its title, as a main section of a report one level up. */
  #includedTitle({ other, analysis, block, depth }: PrintItem & { readonly kind: 'include' }): Heading {
    const title = titleOf(other) || 'Appendix';
    return {
      kind: 'heading',
      place: this.#parts.sources.place(analysis, block),
      level: depth + 1,
      runs: [{ kind: 'text', text: title }],
      anchor: this.#parts.anchors.of(block) ?? '',
    };
  }
}

/** A series of demand is followed by its chart. */
function blocksOf(maker: BlockMaker): Block[] {
  const made = blockOf(maker);
  if (made === undefined) return [];
  const chart = made.kind === 'table' ? chartBelow(maker, made) : undefined;
  return chart === undefined ? [made] : [made, chart];
}

/** Nothing for what is not printed: headers, checks, figures without a title. */
function blockOf(maker: BlockMaker): Block | undefined {
  const { syntax } = maker.block;
  const meaning = maker.analysis.meaningOf(maker.block);
  switch (syntax.kind) {
    case 'paragraph':
      return paragraphOf(maker, syntax);
    case 'quote':
      return quotationOf(maker, syntax);
    case 'table':
    case 'demand':
      return meaning.kind === 'table' ? tableOf(maker, meaning) : undefined;
    case 'chart':
      return chartOf(maker, syntax);
    case 'figure':
      return meaning.kind === 'figure' ? namedFigureOf(maker, meaning) : undefined;
    case 'recommend':
    case 'resolved':
      return decisionsOf(maker, syntax);
    case 'options':
      return optionsOf(maker, syntax);
    case 'unknown':
      return omission(maker, `@${syntax.keyword.text} is not a block of a report, and is left out.`);
    default:
      return undefined;
  }
}

/** A series is drawn without being asked for. */
function chartBelow(maker: BlockMaker, table: Table): Chart | undefined {
  const meaning = maker.analysis.meaningOf(maker.block);
  return meaning.kind === 'table' ? defaultChartOf(maker, meaning, table) : undefined;
}

function omission(maker: BlockMaker, text: string): Block {
  return { kind: 'omission', place: maker.place(), text };
}

function refusalText({ path, refusal }: PrintItem & { readonly kind: 'refused' }): string {
  switch (refusal) {
    case 'missing':
      return `${path} cannot be found, and is left out.`;
    case 'circle':
      return `${path} would include itself, and is left out.`;
    case 'depth':
      return `${path} is included through too many other files, and is left out.`;
  }
}

function goesOnWith(last: BlockMaker | undefined, next: PrintItem): boolean {
  const [before, after] = [last?.block.syntax, next.block.syntax];
  if (last?.analysis !== next.analysis || before?.kind !== 'item' || after.kind !== 'item') return false;
  return goesOn(before.items[0], after.items[0]);
}

function contentsEntry({ heading }: Section): ContentsEntry {
  const { number, runs, anchor } = heading;
  return { ...(number === undefined ? {} : { number: number.text }), title: plainText(runs), anchor };
}

function spaceAt(text: string, at: number): number {
  return /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
}
