/** A line to a language server: messages go over it both ways, and it says when the server is gone. */

/** A JSON-RPC message, whatever it is. */
export interface Message {
  readonly jsonrpc?: string;
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
}

export interface Transport {
  send(message: unknown): void;
  /** Called for each message of the server; set before the first is sent. */
  onMessage: (message: Message) => void;
  /** Settles when the server is gone: its exit code, or null. */
  readonly ended: Promise<number | null>;
  /** Ends the server whatever it is doing. */
  kill(): Promise<void>;
  /** What the server wrote or threw outside the line. */
  readonly complaints: readonly string[];
}

/** Messages as the protocol puts them on a stream of bytes. */
export function framed(message: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}

/** Takes messages off a stream of bytes, however it is cut. */
export class Unframer {
  #waiting: Buffer = Buffer.alloc(0);

  *take(bytes: Buffer): Generator<Message> {
    this.#waiting = this.#waiting.length === 0 ? bytes : Buffer.concat([this.#waiting, bytes]);
    for (;;) {
      const end = this.#waiting.indexOf('\r\n\r\n');
      if (end < 0) return;
      const header = this.#waiting.toString('ascii', 0, end);
      const length = Number(/Content-Length: (\d+)/i.exec(header)?.[1]);
      if (Number.isNaN(length)) throw new Error(`A message without its length: ${header}`);
      const start = end + 4;
      if (this.#waiting.length < start + length) return;
      const body = this.#waiting.toString('utf8', start, start + length);
      this.#waiting = this.#waiting.subarray(start + length);
      yield JSON.parse(body) as Message;
    }
  }
}
