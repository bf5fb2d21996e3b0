/**
 * An open report as a list of blocks. An edit re-reads the blocks that it touches and keeps every other block as the
 * same object, so that whatever was worked out about them still stands. The whole text is put together only when
 * somebody asks for it.
 */
import { scanBlock, scanBlocks } from '../../grammar/scan.ts';
import type { SourceBlock } from '../../grammar/tree.ts';
import { ReportBlock } from './report-block.ts';
import type { BlockHome } from './report-block.ts';

/** Zero-based line, and UTF-16 units into it: the Language Server Protocol's position. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The blocks that an edit took out and put in. */
export interface Change {
  readonly removed: readonly ReportBlock[];
  readonly added: readonly ReportBlock[];
}

export class ReportDocument implements BlockHome {
  readonly uri: string;
  /** Counts the edits. */
  version = 0;
  readonly #blocks: ReportBlock[];
  /** Offset and line of each block's start, and as a last entry those of the end of the text. */
  #offsets: Int32Array = new Int32Array(0);
  #lines: Int32Array = new Int32Array(0);
  #text: string | undefined;

  constructor(uri: string, text: string) {
    this.uri = uri;
    this.#text = text;
    this.#blocks = scanBlocks(text).map((source) => new ReportBlock(this, source));
    this.#number(0);
  }

  get blocks(): readonly ReportBlock[] {
    return this.#blocks;
  }

  get text(): string {
    this.#text ??= this.#blocks.map((block) => block.text).join('');
    return this.#text;
  }

  get length(): number {
    return this.#offsets[this.#blocks.length] ?? 0;
  }

  get lineCount(): number {
    return (this.#lines[this.#blocks.length] ?? 0) + 1;
  }

  offsetOf(block: ReportBlock): number {
    return this.#offsets[block.index] ?? 0;
  }

  /** The line that a block starts on. */
  lineOf(block: ReportBlock): number {
    return this.#lines[block.index] ?? 0;
  }

  /** The block that holds an offset; the last one for the end of the text. Undefined in an empty document. */
  blockAt(offset: number): ReportBlock | undefined {
    return this.#blocks[this.#indexAt(this.#offsets, offset)];
  }

  /** The offset of a position. Lines and characters outside the text are drawn back into it. */
  offsetAt(position: Position): number {
    if (position.line < 0 || this.#blocks.length === 0) return 0;
    if (position.line >= this.lineCount) return this.length;
    const index = this.#indexAt(this.#lines, position.line);
    const block = this.#blocks[index];
    const base = this.#offsets[index] ?? 0;
    if (block === undefined) return base;
    const start = lineStart(block.text, position.line - (this.#lines[index] ?? 0));
    let end = lineEnd(block.text, start);
    // The last line of the last block runs to the end of the text; every other line ends before its break.
    end = Math.min(end, block.text.length);
    return base + Math.min(start + Math.max(position.character, 0), end);
  }

  positionAt(offset: number): Position {
    const within = Math.max(0, Math.min(offset, this.length));
    const index = this.#indexAt(this.#offsets, within);
    const block = this.#blocks[index];
    if (block === undefined) return { line: 0, character: 0 };
    const local = within - (this.#offsets[index] ?? 0);
    const { line, start } = lineOf(block.text, local);
    return { line: (this.#lines[index] ?? 0) + line, character: local - start };
  }

  /** A piece of the text, without putting the whole text together. */
  slice(start: number, end: number): string {
    if (this.#text !== undefined) return this.#text.slice(start, end);
    let piece = '';
    for (let index = this.#indexAt(this.#offsets, start); index < this.#blocks.length; index++) {
      const base = this.#offsets[index] ?? 0;
      if (base >= end) break;
      piece += this.#blocks[index]?.text.slice(Math.max(0, start - base), end - base) ?? '';
    }
    return piece;
  }

  /**
   * Replaces the text from `start` to `end`. Only the blocks around the edit are scanned again: the one before it (its
   * end is decided by the line that follows it), those it touches, and those after until a block starts where one did.
   */
  edit(start: number, end: number, replacement: string): Change {
    this.version++;
    this.#text = undefined;
    const first = Math.max(0, this.#indexAt(this.#offsets, start) - 1);
    const last = Math.max(first, this.#indexAt(this.#offsets, end));
    const base = this.#offsets[first] ?? 0;
    const old = textOf(this.#blocks, first, last + 1);
    const edited = old.slice(0, start - base) + replacement + old.slice(end - base);
    const { sources, next } = this.#scanUntilSettled(edited, last + 1);
    return this.#replace(first, next, sources);
  }

  /** Scans `text`, drawing in the blocks from `next` on until the last block found ends where an old one did. */
  #scanUntilSettled(text: string, next: number): { sources: SourceBlock[]; next: number } {
    const sources: SourceBlock[] = text === '' ? [] : scanBlocks(text);
    let at = next;
    for (;;) {
      const following = this.#blocks[at];
      if (following === undefined) break;
      const tail = sources.pop();
      if (tail === undefined) {
        // Everything was deleted: whatever follows starts afresh, and blank lines may now stand first.
        sources.push(...scanBlocks(following.text));
        at++;
        continue;
      }
      const joined = tail.text + following.text;
      if (scanBlock(joined, 0).end === tail.text.length) {
        sources.push(tail);
        break;
      }
      sources.push(...scanBlocks(joined));
      at++;
    }
    return { sources, next: at };
  }

  /** Puts the scanned blocks in the place of the old ones from `first` to before `next`, keeping those that are alike. */
  #replace(first: number, next: number, sources: readonly SourceBlock[]): Change {
    let head = 0;
    while (head < sources.length && first + head < next && alike(this.#blocks[first + head], sources[head])) head++;
    let tail = 0;
    while (
      tail < sources.length - head &&
      next - tail - 1 >= first + head &&
      alike(this.#blocks[next - tail - 1], sources[sources.length - tail - 1])
    ) {
      tail++;
    }
    const added = sources.slice(head, sources.length - tail).map((source) => new ReportBlock(this, source));
    const removed = this.#blocks.splice(first + head, next - tail - first - head, ...added);
    if (removed.length === added.length) this.#moveOn(first + head, first + head + added.length);
    else this.#number(first + head);
    return { removed, added };
  }

  /** Numbers the blocks from `from` on and adds up where they start. */
  #number(from: number): void {
    const count = this.#blocks.length;
    if (this.#offsets.length <= count) {
      this.#offsets = grown(this.#offsets, count + 1);
      this.#lines = grown(this.#lines, count + 1);
    }
    const { offset, line } = this.#place(from, count);
    this.#offsets[count] = offset;
    this.#lines[count] = line;
  }

  /** Numbers the blocks from `from` to before `to`, of which the first starts where it did. Gives where the last one ends. */
  #place(from: number, to: number): { offset: number; line: number } {
    let offset = from === 0 ? 0 : (this.#offsets[from] ?? 0);
    let line = from === 0 ? 0 : (this.#lines[from] ?? 0);
    for (let index = from; index < to; index++) {
      const block = this.#blocks[index];
      if (block === undefined) break;
      block.index = index;
      this.#offsets[index] = offset;
      this.#lines[index] = line;
      offset += block.text.length;
      line += block.lineBreaks;
    }
    return { offset, line };
  }

  /** Numbers blocks that took the place of as many, and moves on those from `next` on: no more than two columns of numbers. */
  #moveOn(from: number, next: number): void {
    const { offset, line } = this.#place(from, next);
    const characters = offset - (this.#offsets[next] ?? 0);
    const lines = line - (this.#lines[next] ?? 0);
    shift(this.#offsets, next, this.#blocks.length, characters);
    // Most keystrokes leave the lines as they are.
    if (lines !== 0) shift(this.#lines, next, this.#blocks.length, lines);
  }

  /** The last block whose start is not after `value`. */
  #indexAt(starts: Int32Array, value: number): number {
    let low = 0;
    let high = this.#blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= value) low = middle;
      else high = middle - 1;
    }
    return Math.max(low, 0);
  }
}

function textOf(blocks: readonly ReportBlock[], from: number, to: number): string {
  let text = '';
  for (let index = from; index < to; index++) text += blocks[index]?.text ?? '';
  return text;
}

function alike(block: ReportBlock | undefined, source: SourceBlock | undefined): boolean {
  return block !== undefined && source !== undefined && block.kind === source.kind && block.text === source.text;
}

/** Adds to the numbers from one place to another, both included. */
function shift(numbers: Int32Array, from: number, to: number, by: number): void {
  for (let index = from; index <= to; index++) numbers[index] = (numbers[index] ?? 0) + by;
}

function grown(old: Int32Array, needed: number): Int32Array {
  const larger = new Int32Array(Math.max(needed, old.length * 2, 64));
  larger.set(old);
  return larger;
}

/** Offset in `text` of the start of its line number `line`. */
function lineStart(text: string, line: number): number {
  let at = 0;
  for (let passed = 0; passed < line; passed++) {
    const end = lineEnd(text, at);
    if (end >= text.length) return text.length;
    at = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  return at;
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}

/** The line of `text` that holds `offset`, and where that line starts. */
function lineOf(text: string, offset: number): { line: number; start: number } {
  let line = 0;
  let start = 0;
  for (;;) {
    const end = lineEnd(text, start);
    if (end >= text.length) return { line, start };
    const next = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
    if (next > offset) return { line, start };
    line++;
    start = next;
  }
}
