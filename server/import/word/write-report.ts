/** Writes a Word document as a report in the language: block after block, each as what it is in a report. */
import { toId } from '../../../grammar/identifier.ts';
import { recommendationLead, resolutionLead } from '../../render/make/decisions.ts';
import type { Losses } from '../losses.ts';
import type { WordBlock, WordDocument, WordParagraph, WordTable } from './document.ts';
import { printedText } from './document.ts';
import type { Front } from './front.ts';
import { readCaption, TABLE_CAPTION } from './captions.ts';
import { itemsAt, lengthOf, markerOf, writeItems } from './lists.ts';
import { noteNames } from './note-names.ts';
import { asParagraph, proseOf, withoutName, wrapped } from './prose.ts';
import { plainRows, writeTable } from './tables.ts';

export function writeReport(document: WordDocument, front: Front, losses: Losses): string {
  return new ReportWriter(document, front, losses).text;
}

/** Headings of the language have four levels. */
const DEEPEST = 4;

const CHART_CAPTION = /^(?:Chart|Figure|Graph)\s+[\w.]+\s*[:.–—-]?/;
const REMARK = /^(Note|Source)s?:\s+/i;
const OPTION = /^Option (\d{1,3}|[A-Z]) – /;
const PREFERRED = /\s*\[Preferred option\]$/;

class ReportWriter {
  readonly #blocks: readonly WordBlock[];
  readonly #losses: Losses;
  readonly #notes: Map<string, string>;
  readonly #names = new Set<string>();
  readonly #written: string[] = [];
  readonly #highest: number;
  /** The words of all headings. */
  readonly #headings: ReadonlySet<string>;
  #at = 0;

  constructor(document: WordDocument, front: Front, losses: Losses) {
    this.#blocks = front.rest;
    this.#losses = losses;
    this.#notes = noteNames(document, this.#blocks);
    const headings = this.#blocks.filter((block) => block.kind === 'paragraph' && block.heading !== undefined);
    this.#highest = Math.min(...headings.map((block) => (block.kind === 'paragraph' ? (block.heading ?? 1) : 1)));
    this.#headings = new Set(
      headings.map((block) => (block.kind === 'paragraph' ? withoutNumber(printedText(block)) : '')),
    );
    this.#written.push(headerOf(front));
    while (this.#at < this.#blocks.length) this.#next();
    for (const { id, paragraphs } of document.notes) {
      const text = paragraphs.map(({ pieces }) => proseOf(pieces, this.#notes)).join(' ');
      this.#add(wrapped(`[^${this.#notes.get(id)}]: ${text}`, '  '));
    }
  }

  get text(): string {
    return `${this.#written.join('\n\n')}\n`;
  }

  #add(block: string): void {
    if (block.trim() !== '') this.#written.push(block);
  }

  #peek(ahead = 0): WordBlock | undefined {
    return this.#blocks[this.#at + ahead];
  }

  #next(): void {
    const block = this.#peek();
    if (block === undefined) return;
    if (block.kind === 'table') this.#table(block, undefined);
    else if (block.heading !== undefined) this.#heading(block);
    else if (this.#caption(block) || this.#decisions(block) || this.#options(block)) return;
    else if (markerOf(block) !== undefined) this.#list();
    else if (block.style.endsWith('quote')) this.#quotation();
    else this.#paragraph(block);
  }

  #heading({ heading = 1, label, pieces }: WordParagraph): void {
    this.#at++;
    if (this.#contents(pieces)) return;
    const level = Math.min(heading - this.#highest + 1, DEEPEST);
    const text = withoutName(proseOf(pieces, this.#notes));
    this.#add(`${'#'.repeat(level)} ${label === undefined || label.bullet ? '' : `${label.text} `}${text}`);
  }

  /** A list of the headings under "Contents", typed or made by another program: a report makes its own. */
  #contents(pieces: WordParagraph['pieces']): boolean {
    if (!/^(?:table of )?contents$/i.test(printedText({ pieces }).trim())) return false;
    let end = this.#at;
    for (
      let block = this.#blocks[end];
      block?.kind === 'paragraph' && block.heading === undefined;
      block = this.#blocks[end]
    ) {
      if (!this.#headings.has(withoutNumber(printedText(block)))) break;
      end++;
    }
    if (end === this.#at) return false;
    this.#at = end;
    return true;
  }

  #paragraph({ style, label, pieces }: WordParagraph): void {
    this.#at++;
    const text = proseOf(pieces, this.#notes);
    const note = style === 'footnote text' ? /^(\d+) (.*)$/.exec(text) : null;
    if (style === 'notes') return;
    if (note === null) this.#add(wrapped(asParagraph(label === undefined ? text : `${label.text} ${text}`)));
    else this.#add(wrapped(`[^${note[1]}]: ${note[2]}`, '  '));
  }

  #list(): void {
    const items = itemsAt(this.#blocks, this.#at);
    const bare = this.#blocks.slice(this.#at, this.#at + lengthOf(items));
    this.#losses.add(
      'point',
      bare.filter((block) => block.kind === 'paragraph' && /^\d{1,3}$/.test(block.label?.text ?? '')).length,
    );
    this.#at += lengthOf(items);
    this.#add(writeItems(items, this.#notes).join('\n'));
  }

  #quotation(): void {
    const paragraphs: string[] = [];
    for (let block = this.#peek(); block?.kind === 'paragraph' && block.style.endsWith('quote'); block = this.#peek()) {
      paragraphs.push(`> ${wrapped(proseOf(block.pieces, this.#notes), '> ')}`);
      this.#at++;
    }
    this.#add(paragraphs.join('\n>\n'));
  }

  /** A caption and what it belongs to. */
  #caption(block: WordParagraph): boolean {
    const text = printedText(block);
    const next = this.#peek(1);
    if (next?.kind === 'table' && (block.style === 'caption' || TABLE_CAPTION.test(text)) && this.#isTable(next)) {
      this.#at++;
      this.#table(next, block);
      return true;
    }
    // A chart that Crosscast wrote: its words were made from the figures, and are made again.
    const isOwnChart = block.style === 'caption' && CHART_CAPTION.test(text);
    if (!isOwnChart || next?.kind !== 'paragraph' || next.style !== 'chart description') return false;
    this.#at += 2;
    const where = this.#peek();
    if (where?.kind === 'paragraph' && /^The figures are in Table\b/.test(printedText(where))) this.#at++;
    return true;
  }

  /** A table of one column is a box round some text. */
  #isTable({ rows }: WordTable): boolean {
    return rows.some(({ cells }) => cells.length > 1);
  }

  #table(table: WordTable, caption: WordParagraph | undefined): void {
    this.#at++;
    if (!this.#isTable(table)) {
      const paragraphs = table.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs));
      for (const { pieces } of paragraphs) this.#add(wrapped(asParagraph(proseOf(pieces, this.#notes))));
      return;
    }
    if (plainRows(table).every((row) => row.every((cell) => cell === ''))) return;
    const after = this.#peek();
    const below = caption === undefined && after?.kind === 'paragraph' && after.style === 'caption' ? after : undefined;
    if (below !== undefined) this.#at++;
    const { title, details } = readCaption(caption ?? below, this.#notes);
    const remarks = this.#remarks();
    const [source] = remarks.sources;
    this.#add(
      writeTable(
        table,
        {
          name: this.#name(title),
          title,
          details,
          notes: remarks.notes,
          ...(source === undefined ? {} : { source }),
        },
        this.#notes,
        this.#losses,
      ),
    );
  }

  /** "Note: …" and "Source: …" below a table. */
  #remarks(): { notes: string[]; sources: string[] } {
    const found = { notes: [] as string[], sources: [] as string[] };
    for (let block = this.#peek(); block?.kind === 'paragraph'; block = this.#peek()) {
      const text = proseOf(block.pieces, this.#notes);
      const [opening, word = ''] = REMARK.exec(text) ?? [];
      if (opening === undefined || block.label !== undefined || block.heading !== undefined) break;
      const isSource = word.toLowerCase() === 'source';
      if (isSource && found.sources.length > 0) break;
      found[isSource ? 'sources' : 'notes'].push(text.slice(opening.length));
      this.#at++;
    }
    return found;
  }

  /** A lead that Crosscast itself would print before the list that follows. */
  #decisions(block: WordParagraph): boolean {
    const lead = printedText(block).replace(/\s+/g, ' ').trim();
    const items = itemsAt(this.#blocks, this.#at + 1);
    const first = items[0]?.paragraphs[0];
    if (first === undefined) return false;
    const start = printedText(first);
    const body = /^It is recommended that (.+):$/.exec(lead)?.[1] ?? /^(.+) is recommended:$/.exec(lead)?.[1] ?? '';
    const bodies = [body.replace(/^the /i, ''), body];
    const recommended = bodies.find((each) => recommendationLead(each, start) === lead && isBody(each));
    const opening =
      resolutionLead(start) === lead
        ? '@resolved'
        : recommended === undefined
          ? undefined
          : `@recommend ${recommended}`.trim();
    if (opening === undefined) return false;
    this.#at += 1 + lengthOf(items);
    this.#add([opening, ...writeItems(items, this.#notes, '  ')].join('\n'));
    return true;
  }

  #options(block: WordParagraph): boolean {
    if (!OPTION.test(printedText(block))) return false;
    const lines: string[] = [];
    for (let each = this.#peek(); each?.kind === 'paragraph' && each.heading === undefined; each = this.#peek()) {
      const text = proseOf(
        each.pieces.map((piece) => ({ ...piece, bold: false })),
        this.#notes,
      );
      const [opening, label = ''] = OPTION.exec(text) ?? [];
      if (opening === undefined) break;
      const marker = `${label.toLowerCase()}.`;
      const preferred = PREFERRED.test(text.replace('\\[', '['));
      const words = withoutName(text.slice(opening.length).replace('\\[Pref', '[Pref').replace(PREFERRED, ''));
      const indent = ' '.repeat(marker.length + 3);
      lines.push(`  ${marker} ${wrapped(`${words}${preferred ? ' {preferred}' : ''}`, indent)}`);
      this.#at++;
    }
    this.#add(['@options', ...lines].join('\n'));
    return true;
  }

  /** The first words of a title as a name that no other table has. */
  #name(title: string): string {
    const words = toId(title.replace(/\[\^[^\]]*\]/g, ''))
      .split('_')
      .filter((word) => word !== '');
    const wanted = words
      .slice(0, 4)
      .join('_')
      .replace(/^(?=\d|$)/, words.length === 0 ? 'table' : 'table_');
    let name = wanted;
    for (let next = 2; this.#names.has(name); next++) name = `${wanted}_${next}`;
    this.#names.add(name);
    return name;
  }
}

/** The words of a heading or of an entry in contents, without their number and the number of the page. */
function withoutNumber(text: string): string {
  return text
    .replace(/^\s*[\d.]*\s+|\t\s*\d+\s*$/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function isBody(text: string): boolean {
  return text.length < 100 && !/[.:;]/.test(text);
}

function headerOf({ kind, title, fields }: Front): string {
  const lines = fields.map(([key, value]) => `  ${key}: ${value.replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')}`);
  return [`@${kind} "${title.replace(/[\\"]/g, '\\$&')}"`, ...lines].join('\n');
}
