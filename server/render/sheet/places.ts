/** Says where something stands, as a reader of the printed report finds it, and as its author does. */
import type { Analysis } from '../../model/analysis.ts';
import { printOrder } from '../../model/print-order.ts';
import { ReferenceNumbers } from '../../model/reference-numbers.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import { plainEntry } from '../make/sources.ts';
import type { SheetPlace } from './sheet.ts';

export class Places {
  readonly #numbers: ReferenceNumbers;
  readonly #headings = new Map<ReportBlock, string>();
  readonly #documents = new Map<unknown, Analysis>();
  readonly #pathOf: (uri: string) => string;

  constructor(root: Analysis, pathOf: (uri: string) => string) {
    this.#numbers = new ReferenceNumbers(root);
    this.#pathOf = pathOf;
    let heading = 'before the first heading';
    for (const { block, analysis } of printOrder(root)) {
      this.#documents.set(analysis.document, analysis);
      if (block.kind === 'heading') heading = `“${shortened(headingText(block))}”`;
      this.#headings.set(block, heading);
    }
  }

  /** The report and the files that it includes, in the order in which they are first printed. */
  get documents(): Analysis[] {
    return [...this.#documents.values()];
  }

  /** `at` is an offset in the block. */
  of(block: ReportBlock, at: number): SheetPlace {
    const document = this.#documents.get(block.document)?.document;
    const line = document?.positionAt(block.offset + at).line ?? 0;
    return { where: this.words(block), path: this.#pathOf(block.document.uri), line: line + 1 };
  }

  /** "paragraph 1.3"; what has no number is found by the heading that it stands under. */
  words(block: ReportBlock): string {
    const named: Readonly<Record<string, string>> = {
      recommend: 'recommendations',
      resolved: 'resolutions',
      options: 'options',
    };
    if (['report', 'minutes', 'decision', 'appendix'].includes(block.kind)) return 'header';
    return this.#numbers.ofBlock(block) ?? named[block.kind] ?? this.#headings.get(block) ?? '';
  }

  isPrinted(block: ReportBlock): boolean {
    return this.#headings.has(block);
  }
}

const LONGEST = 48;

/** Whole words, as many as fit. */
function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[,;:]?\s+\S*$/, '')}…`;
}

function headingText({ syntax, text }: ReportBlock): string {
  return syntax.kind === 'heading' ? plainEntry(text.slice(syntax.content.start, syntax.content.end)) : '';
}
