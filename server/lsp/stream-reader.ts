/**
 * Reads the editor's messages from a stream of bytes. When a part of the stream was lost, what is left of the message that it
 * was in is dropped and the next one is read, instead of every later one being taken for something else.
 *
 * The protocol's library has a reader for streams, too. It has no such net, and hands a message on by way
 * of another stream, a lock and several promises, which is a tenth of the time that the answer to a keystroke takes.
 */
import type { Readable } from 'node:stream';
import { AbstractMessageReader, Message } from 'vscode-languageserver';
import type { DataCallback, Disposable } from 'vscode-languageserver';

const MARK = 'Content-Length:';
const END_OF_HEADER = '\r\n\r\n';
const HEADER = /^(?:Content-Type:[^\r\n]*\r\n)?Content-Length: *(\d{1,10})\r\n(?:Content-Type:[^\r\n]*\r\n)?\r\n/i;
/** Longer ones are none. */
const LONGEST_HEADER = 1000;

const NOTHING = Buffer.alloc(0);

export class StreamReader extends AbstractMessageReader {
  readonly #input: Readable;
  readonly #lost: (bytes: number) => void;
  #waiting: Buffer = NOTHING;
  /** What the waiting message is put together in, when it came in several pieces. */
  #room: Buffer = NOTHING;
  /** How far the waiting message has been searched for the start of another one. */
  #searched = 0;
  #toldToShutDown = false;

  /** `lost` is told how many bytes were dropped. */
  constructor(input: Readable, lost: (bytes: number) => void) {
    super();
    this.#input = input;
    this.#lost = lost;
  }

  /** Whether the editor has said that it is done: after that, it may cut the line. */
  get toldToShutDown(): boolean {
    return this.#toldToShutDown;
  }

  listen(hear: DataCallback): Disposable {
    const take = (chunk: Buffer) => this.#take(chunk, hear);
    this.#input.on('data', take);
    this.#input.on('error', (error) => this.fireError(error));
    this.#input.on('close', () => this.fireClose());
    return { dispose: () => void this.#input.off('data', take) };
  }

  #take(chunk: Buffer, hear: DataCallback): void {
    this.#waiting = this.#waiting.length === 0 ? chunk : this.#joined(chunk);
    while (this.#takeOne(hear));
    if (this.#waiting.length === 0) this.#room = NOTHING;
  }

  /** What waits, with the next piece. A report of a megabyte comes in a dozen: there is room for as much again, each time. */
  #joined(chunk: Buffer): Buffer {
    const waiting = this.#waiting;
    const length = waiting.length + chunk.length;
    let start = waiting.byteOffset - this.#room.byteOffset;
    if (waiting.buffer !== this.#room.buffer || start + length > this.#room.length) {
      this.#room = Buffer.allocUnsafeSlow(2 * length);
      waiting.copy(this.#room);
      start = 0;
    }
    chunk.copy(this.#room, start + waiting.length);
    return this.#room.subarray(start, start + length);
  }

  /** Reads a message, or drops what is none; false when there is nothing more to be done for now. */
  #takeOne(hear: DataCallback): boolean {
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
    this.#keepFrom(end);
    this.#hand(waiting.toString('utf8', start, end), hear);
    return true;
  }

  #hand(body: string, hear: DataCallback): void {
    let message: unknown;
    try {
      message = JSON.parse(body);
    } catch (error) {
      this.fireError(error);
      return;
    }
    if (!isMessage(message)) {
      this.fireError(new Error(`Not a message: ${body.slice(0, 80)}`));
      return;
    }
    this.#toldToShutDown ||= Message.isRequest(message) && message.method === 'shutdown';
    hear(message);
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

/** What else a message must have, the protocol's library looks at. */
function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null;
}
