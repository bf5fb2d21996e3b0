/**
 * Lets only whole messages through from a stream of bytes. When a part of the stream was lost, what is left of the message
 * that it was in is dropped and the next one is let through, instead of every later one being taken for something else.
 */
import { Transform } from 'node:stream';
import type { TransformCallback } from 'node:stream';

const MARK = 'Content-Length:';
const END_OF_HEADER = '\r\n\r\n';
const HEADER = /^(?:Content-Type:[^\r\n]*\r\n)?Content-Length: *(\d{1,10})\r\n(?:Content-Type:[^\r\n]*\r\n)?\r\n/i;
/** Longer ones are none. */
const LONGEST_HEADER = 1000;

export class WholeMessages extends Transform {
  #waiting: Buffer = Buffer.alloc(0);
  /** How far the waiting message has been searched for the start of another one. */
  #searched = 0;
  readonly #lost: (bytes: number) => void;

  /** `lost` is told how many bytes were dropped. */
  constructor(lost: (bytes: number) => void) {
    super();
    this.#lost = lost;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#waiting = this.#waiting.length === 0 ? chunk : Buffer.concat([this.#waiting, chunk]);
    while (this.#takeOne());
    done();
  }

  /** Lets a message through, or drops what is none; false when there is nothing more to be done for now. */
  #takeOne(): boolean {
    const waiting = this.#waiting;
    const header = HEADER.exec(waiting.toString('latin1', 0, LONGEST_HEADER));
    if (header === null) {
      if (waiting.length < LONGEST_HEADER && !waiting.includes(END_OF_HEADER)) return false;
      return this.#dropTo(markIn(waiting, 1, waiting.length));
    }
    const [{ length: start }, size] = header;
    const end = start + Number(size);
    // Within a message there can be no header: JSON writes its line breaks as \r\n.
    const next = markIn(waiting, Math.max(start, this.#searched), Math.min(end, waiting.length));
    if (next !== undefined) return this.#dropTo(next);
    if (waiting.length < end) {
      this.#searched = Math.max(start, waiting.length - LONGEST_HEADER);
      return false;
    }
    this.push(waiting.subarray(0, end));
    this.#keepFrom(end);
    return true;
  }

  /** Drops everything before a place; without one, all but what may be the start of a header. */
  #dropTo(place: number | undefined): boolean {
    const kept = place ?? Math.max(1, this.#waiting.length - MARK.length);
    this.#lost(kept);
    this.#keepFrom(kept);
    return place !== undefined;
  }

  #keepFrom(place: number): void {
    this.#waiting = this.#waiting.subarray(place);
    this.#searched = 0;
  }
}

/** Where the next header starts between two places. */
function markIn(bytes: Buffer, from: number, to: number): number | undefined {
  for (let at = bytes.indexOf(MARK, from); at >= 0 && at < to; at = bytes.indexOf(MARK, at + 1)) {
    if (/^Content-Length: *\d{1,10}\r\n/.test(bytes.toString('latin1', at, at + 60))) return at;
  }
  return undefined;
}
