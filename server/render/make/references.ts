/** What `[#finance]` prints and where it leads: a table's or paragraph's number, a section, the title of an appendix. */
import type { Inline } from '../../../grammar/tree.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Definition } from '../../model/definition.ts';
import { ReferenceNumbers } from '../../model/reference-numbers.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import type { Run } from '../document-model.ts';
import type { Anchors } from './anchors.ts';
import { plainEntry, titleOf } from './sources.ts';

type Reference = Inline & { readonly kind: 'reference' };

export class References {
  readonly #numbers: ReferenceNumbers;
  readonly #anchors: Anchors;

  constructor(root: Analysis, anchors: Anchors) {
    this.#numbers = new ReferenceNumbers(root);
    this.#anchors = anchors;
  }

  /** "Table 1". */
  label(block: ReportBlock): string {
    return this.#numbers.ofBlock(block) ?? '';
  }

  /** "Chart 1", for a series that is drawn without being asked for. */
  defaultChartLabel(block: ReportBlock): string | undefined {
    return this.#numbers.ofDefaultChart(block);
  }

  /** Undefined when the reference leads nowhere. */
  run(inline: Reference, analysis: Analysis): Run | undefined {
    const [first = '', ...rest] = inline.id.text.split('.');
    const definition = analysis.define(inline.id.text) ?? analysis.define(first);
    if (definition === undefined) return undefined;
    if (definition.kind === 'document') return this.#inDocument(definition, analysis, rest.join('.'));
    return rest.length === 0 ? this.#inReport(definition) : undefined;
  }

  #inReport(definition: Definition): Run | undefined {
    const { block } = definition;
    const anchor = this.#anchors.of(block);
    const text = this.#numbers.of(definition);
    if (text !== undefined) return linked(text, anchor);
    if (block.kind === 'heading') return linked(`“${headingText(block)}”`, anchor);
    // A figure that is named in a list, or in a paragraph without a number, is to be found in its section.
    const holder = this.#anchors.holderOf(block);
    if (holder === undefined) return undefined;
    return linked(this.#numbers.ofBlock(holder.block) ?? `“${headingText(holder.block)}”`, holder.anchor);
  }

  #inDocument(document: Definition & { readonly kind: 'document' }, analysis: Analysis, name: string): Run | undefined {
    const other = analysis.other(document.path);
    if (other === undefined) return undefined;
    const title = `“${titleOf(other)}”`;
    if (name === '') return linked(title, this.#anchors.of(document.block));
    const definition = other.define(name);
    if (definition === undefined) return undefined;
    // Of an included file, the number that it has here; of any other report, the one that it has there.
    if (this.#anchors.isPrinted(definition.block)) return this.#inReport(definition);
    const number = new ReferenceNumbers(other).of(definition);
    return linked(number === undefined ? title : `${number} of ${title}`, undefined);
  }
}

function linked(text: string, anchor: string | undefined): Run {
  return { kind: 'reference', text, ...(anchor === undefined || anchor === '' ? {} : { anchor }) };
}

function headingText({ syntax, text }: ReportBlock): string {
  return syntax.kind === 'heading' ? plainEntry(text.slice(syntax.content.start, syntax.content.end)) : '';
}
