/** Finds the header of a report at the start of a Word file: its title, and the fields that reports have in lines or in a table. */
import type { HeaderKind } from '../../../grammar/tree.ts';
import type { Losses } from '../losses.ts';
import type { WordBlock, WordDocument, WordParagraph, WordTable } from './document.ts';
import { printedText } from './document.ts';
import { plainRows } from './tables.ts';

export interface Front {
  readonly kind: HeaderKind;
  readonly title: string;
  /** Key and value, in the order in which they stand. */
  readonly fields: readonly (readonly [string, string])[];
  /** What comes after it. */
  readonly rest: readonly WordBlock[];
}

interface Label {
  readonly key: string;
  readonly words: RegExp;
  readonly kind?: HeaderKind;
}

/** How councils call the fields of the header. A field without a key is understood and not kept. */
const labels: readonly Label[] = [
  { key: 'body', words: /^minutes of$/i, kind: 'minutes' },
  { key: 'body', words: /^decision (?:of|maker|taken by)$/i, kind: 'decision' },
  { key: 'body', words: /^(?:report )?to$|^(?:committee|body|meeting of|name of committee)$/i },
  { key: 'meeting', words: /^date of decision$/i, kind: 'decision' },
  { key: 'meeting', words: /^(?:meeting|date|meeting date|date of (?:the )?meeting)$/i },
  { key: 'item', words: /^(?:agenda )?item(?: (?:no\.?|number))?$/i },
  {
    key: 'portfolio',
    words: /^(?:portfolio(?: holder)?|cabinet (?:member|portfolio)|lead (?:cabinet )?member|executive member)$/i,
  },
  {
    key: 'officer',
    words: /^(?:report (?:of|author|from)|(?:contact |lead |responsible )?officers?(?: contact)?|author|from)$/i,
  },
  { key: 'wards', words: /^(?:wards?|electoral divisions?)(?: \(?s?\)?)?(?: affected)?$/i },
  { key: 'key decision', words: /^(?:is this a )?key decision\??$/i },
  { key: 'period', words: /^(?:reporting )?period$/i },
  { key: 'status', words: /^(?:status|public or exempt|exempt(?: information)?)$/i },
  { key: 'council', words: /^council$/i },
  { key: '', words: /^on the report$/i },
];

/** No header goes on for longer. */
const LONGEST = 40;

export function readFront(document: WordDocument, losses: Losses): Front {
  return new FrontReader(document, losses).read();
}

class FrontReader {
  readonly #blocks: readonly WordBlock[];
  readonly #property: string;
  readonly #losses: Losses;
  readonly #isTitle: (paragraph: WordParagraph) => boolean;
  readonly #fields: (readonly [string, string])[] = [];
  /** What stands before the title and is no field. */
  readonly #before: WordBlock[] = [];
  #kind: HeaderKind = 'report';
  #title: string | undefined;
  #council: string | undefined;
  #at = 0;

  constructor({ blocks, title }: WordDocument, losses: Losses) {
    this.#blocks = blocks;
    this.#property = title;
    this.#losses = losses;
    this.#isTitle = titleTest(blocks);
  }

  read(): Front {
    while (this.#at < Math.min(this.#blocks.length, LONGEST) && this.#block()) this.#at++;
    const council = this.#council;
    const named = council !== undefined && !this.#fields.some(([key]) => key === 'council');
    const fields = named ? [['council', council] as const, ...this.#fields] : this.#fields;
    const rest = [...this.#before, ...this.#blocks.slice(this.#at)];
    return withTitle({ kind: this.#kind, title: this.#title ?? '', fields, rest }, this.#property);
  }

  /** Whether the next block is of the header. */
  #block(): boolean {
    const block = this.#blocks[this.#at];
    if (block === undefined) return false;
    if (block.kind === 'table') return this.#table(block);
    if (this.#title === undefined && this.#isTitle(block)) {
      this.#title = oneLine(printedText(block));
      return true;
    }
    if (block.heading !== undefined) return false;
    if (this.#council === undefined && (block.style === 'report council' || isCouncil(block))) {
      this.#council = oneLine(printedText(block));
      return true;
    }
    return block.style === 'report restriction' || this.#line(block);
  }

  #table(table: WordTable): boolean {
    const rows = plainRows(table);
    const isFields = rows.every(
      ([label = '', value, ...more]) => value !== undefined && more.length === 0 && knows(label),
    );
    if (isFields) for (const [label = '', value = ''] of rows) this.#take(label, value);
    return isFields;
  }

  #line(block: WordParagraph): boolean {
    const text = printedText(block).trim();
    if (knows(text) && this.#below(text)) return true;
    const [, label = '', value = ''] = /^([^:\t\n]{2,40}?)\s*(?::\s*|\t+)(.*)$/s.exec(text) ?? [];
    if (this.#take(label, value)) return true;
    // Something else may stand among the fields; after the last of them, the text has begun.
    if (this.#fields.length > 0 || this.#title !== undefined) return false;
    this.#before.push(block);
    return true;
  }

  /** A name alone on its line has its value on the next. There may be more of them, up to the next name. */
  #below(label: string): boolean {
    const value = (ahead: number): string | undefined => {
      const block = this.#blocks[this.#at + ahead];
      return block?.kind === 'paragraph' && block.heading === undefined ? printedText(block).trim() : undefined;
    };
    const first = value(1);
    if (first === undefined || knows(first)) return false;
    this.#take(label, first);
    this.#at++;
    for (let more = value(1); more !== undefined && !knows(more) && knows(value(2) ?? ''); more = value(1)) {
      this.#take(label, more);
      this.#at++;
    }
    return true;
  }

  #take(label: string, value: string): boolean {
    const known = labelOf(label);
    if (known === undefined || value.trim() === '') return false;
    if (known.kind !== undefined && this.#kind === 'report') this.#kind = known.kind;
    if (known.key === '') this.#losses.add('report');
    else this.#fields.push([known.key, oneLine(value)]);
    return true;
  }
}

function labelOf(text: string): Label | undefined {
  const label = text.replace(/\s*:\s*$/, '').trim();
  return labels.find(({ words }) => words.test(label));
}

function knows(label: string): boolean {
  return labelOf(label) !== undefined;
}

/** What the title is: a paragraph in the style of titles, or else the first heading when no other is as high. */
function titleTest(blocks: readonly WordBlock[]): (paragraph: WordParagraph) => boolean {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  if (paragraphs.some(({ style }) => style === 'title')) return ({ style }) => style === 'title';
  const headings = paragraphs.filter(({ heading }) => heading !== undefined);
  const [first, ...others] = headings;
  const isLone = first?.heading === 1 && first.label === undefined && others.every(({ heading }) => heading !== 1);
  return (paragraph) => isLone && others.length > 0 && paragraph === first;
}

function isCouncil(paragraph: WordParagraph): boolean {
  return /^(?:[A-Z][\w'’-]+ ){1,6}(?:Council|Authority)$/.test(printedText(paragraph).trim());
}

/** Without a paragraph that is the title: the title in the file's properties, or a first line that looks like one. */
function withTitle(front: Front, property: string): Front {
  if (front.title !== '') return front;
  if (property !== '') return { ...front, title: property };
  const [first, ...others] = front.rest;
  const line = first !== undefined && mayBeTitle(first) ? oneLine(printedText(first)) : '';
  if (line !== '' && line.length < 150 && !/[.:;,]$/.test(line)) return { ...front, title: line, rest: others };
  return { ...front, title: 'Report without a title' };
}

function mayBeTitle(block: WordBlock): block is WordParagraph {
  return block.kind === 'paragraph' && block.heading === undefined && !block.label && block.style !== 'caption';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
