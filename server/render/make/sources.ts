/** The documents that a report is made from, and where in them a block was written. */
import type { Analysis } from '../../model/analysis.ts';
import { countLineBreaks } from '../../model/report-block.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import type { Place, Source } from '../document-model.ts';

export class Sources {
  readonly #indexes = new Map<string, number>();
  readonly #sources: Source[] = [];

  get list(): readonly Source[] {
    return this.#sources;
  }

  /** Index of a document, which is taken up when it is first asked for. */
  of(analysis: Analysis): number {
    const known = this.#indexes.get(analysis.uri);
    if (known !== undefined) return known;
    const index = this.#sources.length;
    this.#indexes.set(analysis.uri, index);
    this.#sources.push({ uri: analysis.uri, title: titleOf(analysis) });
    return index;
  }

  /** The place of a block, or of several in a row, without the blank lines at the end. */
  place(analysis: Analysis, block: ReportBlock, last = block): Place {
    return new BlockPlace(this.of(analysis), analysis, block, last);
  }
}

/** Looks up where its blocks are whenever it is asked, so that an edit elsewhere leaves nothing to be made again. */
class BlockPlace implements Place {
  readonly source: number;
  readonly #analysis: Analysis;
  readonly #first: ReportBlock;
  readonly #last: ReportBlock;

  constructor(source: number, analysis: Analysis, first: ReportBlock, last: ReportBlock) {
    this.source = source;
    this.#analysis = analysis;
    this.#first = first;
    this.#last = last;
  }

  get start(): number {
    return this.#first.offset;
  }

  get end(): number {
    return Math.max(this.start, this.#last.offset + this.#last.text.trimEnd().length);
  }

  get line(): number {
    return this.#analysis.document.lineOf(this.#first);
  }

  get lastLine(): number {
    return this.#analysis.document.lineOf(this.#last) + lineBreaksIn(this.#last);
  }
}

/** A preview asks for all blocks at every keystroke, and a block's text never changes. */
const knownBreaks = new WeakMap<ReportBlock, number>();

/** How many lines below its first one the last words of a block stand. */
function lineBreaksIn(block: ReportBlock): number {
  let breaks = knownBreaks.get(block);
  if (breaks === undefined) {
    breaks = countLineBreaks(block.text.trimEnd());
    knownBreaks.set(block, breaks);
  }
  return breaks;
}

/** The title of a document as its header gives it; empty without one. */
export function titleOf(analysis: Analysis): string {
  const title = analysis.headerMeaning?.syntax.title?.text ?? '';
  return plainEntry(title);
}

/** The words of a title or of a header's value: backslashes are taken away, line breaks are spaces. */
export function plainEntry(text: string): string {
  return text
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}
