/**
 * Writes a report as a sequence of elements, for a preview that keeps itself up to date block by block. An element's HTML
 * depends on its own text and on what its figures stand on, and not on where it is: after an edit, all others are as
 * they were, character for character, and only their places have changed.
 */
import type { Analysis } from '../../model/analysis.ts';
import { inOrder } from '../document-model.ts';
import type { Place, PrintedReport } from '../document-model.ts';
import { makeDocument } from '../make-document.ts';
import { MadeBlocks } from '../make/made-blocks.ts';
import { writeBlock, writeFootnote } from './blocks.ts';
import { writeContents, writeHeader } from './header.ts';
import { attributes, markup } from './markup.ts';
import type { Markup } from './markup.ts';
import type { WriteOptions } from './runs.ts';

export interface RenderedBlock {
  /** Where it was written; absent for what Crosscast adds, such as the list of contents. */
  readonly place?: Place;
  /** One element. With marks, `data-from` and `data-to` in it count from the start of its place. */
  readonly html: string;
}

export interface Fragment {
  readonly title: string;
  readonly blocks: readonly RenderedBlock[];
  /** All blocks, each with its place: `data-start` and `data-end` are offsets, `data-line` is a line from 0. */
  readonly html: string;
  /** The documents that places refer to by index; the report's own is the first. */
  readonly sources: PrintedReport['sources'];
}

/** What was made and written of one report before; for use with the same options every time. */
export class FragmentMemory {
  readonly made = new MadeBlocks();
  readonly written = new WeakMap<object, RenderedBlock>();
}

/** The body of the report, with marks unless it is to go without. With a memory, only what changed is written again. */
export function renderFragment(
  analysis: Analysis,
  options: WriteOptions = { marks: true },
  memory = new FragmentMemory(),
): Fragment {
  const { marks } = options;
  const report = makeDocument(analysis, { findings: marks, made: memory.made });
  const blocks = writeReport(report, options, memory.written);
  return {
    title: report.title,
    blocks,
    // A preview takes the blocks one by one, and needs no text of all of them.
    get html() {
      return blocks.map((block) => (marks ? placedHtml(block) : block.html)).join('\n');
    },
    sources: report.sources,
  };
}

/** Every block of a report in order, from its title to its notes. What was `written` before is not written again. */
export function writeReport(
  report: PrintedReport,
  options: WriteOptions,
  written = new WeakMap<object, RenderedBlock>(),
): RenderedBlock[] {
  const blocks: RenderedBlock[] = [rendered(report.place, writeHeader(report))];
  if (report.contents.length > 0) blocks.push(rendered(undefined, writeContents(report.contents)));
  for (const block of inOrder(report)) {
    let known = written.get(block);
    if (known === undefined) written.set(block, (known = rendered(block.place, writeBlock(block, options))));
    blocks.push(known);
  }
  const { footnotes } = report;
  if (footnotes.length > 0) blocks.push(rendered(undefined, markup`<h2 class="notes" id="notes">Notes</h2>`));
  blocks.push(...footnotes.map((note) => rendered(note.place, writeFootnote(note, options))));
  return blocks;
}

function rendered(place: Place | undefined, { html }: Markup): RenderedBlock {
  return place === undefined ? { html } : { place, html };
}

/** The element of a block, saying where the block is. */
export function placedHtml({ place, html }: RenderedBlock): string {
  if (place === undefined) return html;
  const { start, end, line, source } = place;
  const known = attributes({
    'data-start': start,
    'data-end': end,
    'data-line': line,
    'data-source': source === 0 ? undefined : source,
  });
  return html.replace(/^<\w+/, (opening) => opening + known.html);
}
