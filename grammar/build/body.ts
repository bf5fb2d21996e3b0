/**
 * Sorts the lines of a structured block into keys, rows and items, joins to each what continues it on deeper lines,
 * and says what is wrong with lines that are none of these.
 */

import { columnOf } from '../characters.ts';
import type { ItemLine, KeyLine, Line, RowLine } from '../parser/lines.ts';
import type { BlockKind, Span, SyntaxFault } from '../tree.ts';
import { blockNamed, type BlockWord, keyNamed } from '../vocabulary.ts';
import { keyWithoutColon, strayFault, unknownKeyFault } from './body-faults.ts';
import type { ItemPart, KeyPart } from './body-parts.ts';

export interface BodyParts {
  /** What continues the opening line before anything else in the body. */
  readonly openingEnd: number | undefined;
  readonly keys: readonly KeyPart[];
  readonly rows: readonly RowLine[];
  readonly items: readonly ItemPart[];
}

/** What the next deeper line would continue. */
interface Current {
  column: number;
  end: number;
  readonly part: KeyPart | ItemPart;
}

/** Keys whose value is prose: an unknown word and colon on a deeper line are part of it. */
const proseKeys = new Set(['note', 'because', 'alt']);

export class BodySorter {
  private readonly keys: KeyPart[] = [];
  private readonly rows: RowLine[] = [];
  private readonly items: ItemPart[] = [];
  private readonly block: BlockWord | undefined;
  private current: Current | undefined;
  private openingEnd: number | undefined;
  private atOpening: boolean;
  private readonly text: string;
  private readonly kind: BlockKind;
  private readonly faults: SyntaxFault[];

  /** `continues` says whether the opening line may go on in the body's first lines. */
  constructor(text: string, kind: BlockKind, continues: boolean, faults: SyntaxFault[]) {
    this.text = text;
    this.kind = kind;
    this.block = blockNamed(kind);
    this.atOpening = continues;
    this.faults = faults;
  }

  sort(lines: readonly Line[]): BodyParts {
    for (const line of lines) {
      this.add(line);
    }
    this.finish();
    return { openingEnd: this.openingEnd, keys: this.keys, rows: this.rows, items: this.items };
  }

  private add(line: Line): void {
    if (line.kind === 'comment') {
      this.finish();
      this.addComment(line);
    } else if (line.kind === 'key') {
      this.addKey(line);
    } else if (line.kind === 'item' && this.block?.body === 'items') {
      this.start({
        kind: 'item',
        marker: line.marker,
        content: line.content,
        column: this.column(line),
        ...spanned(line),
      });
    } else if (line.kind === 'row' && (this.block?.body === 'rows' || this.kind === 'unknown')) {
      this.finish();
      this.rows.push(line);
    } else if (this.continues(line)) {
      this.extend(line);
    } else if (this.atOpening && line.kind === 'text') {
      this.openingEnd = line.end;
      return;
    } else {
      this.addOther(line);
    }
    this.atOpening = false;
  }

  private addKey(line: KeyLine): void {
    const word = this.text.slice(line.key.start, line.key.end).trim();
    const known = keyNamed(this.kind, word) !== undefined;
    if (!known && this.kind !== 'unknown') {
      if (this.continues(line) && this.takesProse()) {
        this.extend(line);
        return;
      }
      this.faults.push(unknownKeyFault(this.text, this.kind, line.key));
    }
    this.start({ kind: 'key', key: line.key, value: line.value, known, ...spanned(line) });
  }

  /** A comment inside a block is allowed, but nothing reads it: a waiver in it would waive nothing. */
  private addComment(line: Span): void {
    if (/^\/\/\s*crosscast-/.test(this.text.slice(line.start, line.end))) {
      const message = 'Inside a block this waives nothing: write it above the block, or after the last pipe of a row.';
      this.faults.push({ start: line.start, end: line.end, message });
    }
  }

  private addOther(line: Exclude<Line, KeyLine>): void {
    const found = line.kind === 'text' ? keyWithoutColon(this.text, this.kind, line) : undefined;
    if (found === undefined) {
      this.faults.push(...strayFault(this.text, this.kind, line, this.current?.part));
      return;
    }
    this.faults.push(found.fault);
    this.start({ kind: 'key', key: found.key, value: found.value, known: true, ...spanned(line) });
  }

  /** Whether the line is deeper than the key or item above it, and so goes on with its text. */
  private continues(line: Span): boolean {
    return this.current !== undefined && this.column(line) > this.current.column;
  }

  private takesProse(): boolean {
    const part = this.current?.part;
    if (part?.kind !== 'key') {
      return part !== undefined;
    }
    return proseKeys.has(this.text.slice(part.key.start, part.key.end).trim().toLowerCase());
  }

  private extend(line: Span): void {
    if (this.current !== undefined) {
      this.current.end = line.end;
    }
  }

  private start(part: KeyPart | ItemPart): void {
    this.finish();
    this.current = { column: this.column(part), end: part.end, part };
  }

  private finish(): void {
    if (this.current === undefined) {
      return;
    }
    const { part, end } = this.current;
    if (part.kind === 'key') {
      this.keys.push({ ...part, end, value: { start: part.value.start, end } });
    } else {
      this.items.push({ ...part, end, content: { start: part.content.start, end } });
    }
    this.current = undefined;
  }

  private column(line: Span): number {
    return columnOf(this.text, line.start);
  }
}

function spanned(line: KeyLine | ItemLine | Span): Span {
  return { start: line.start, end: line.end };
}
