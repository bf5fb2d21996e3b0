/**
 * A language client of our own, on purpose without the library that the server uses: JSON-RPC over a line to a server, with
 * whatever comes back kept for the tests to look at.
 */
import type { Message, Transport } from './support/transport.ts';

/** A request that the server answered with an error. */
export class ResponseFault extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** A request under way. */
export interface Pending<R> {
  readonly id: number;
  readonly answer: Promise<R>;
}

interface Waiting {
  readonly method: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Something that the server said or asked by itself. */
export interface Said {
  readonly method: string;
  readonly params: unknown;
}

const METHOD_NOT_FOUND = -32601;

export class Client {
  readonly transport: Transport;
  /** How the server's requests are answered, by method. One that is not here is not known to this editor. */
  readonly answers = new Map<string, (params: never) => unknown>();
  /** Everything that the server said and asked by itself, in order. */
  readonly said: Said[] = [];
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<(said: Said) => void>();
  #lastId = 0;

  constructor(transport: Transport) {
    this.transport = transport;
    transport.onMessage = (message) => this.#take(message);
    void transport.ended.then((code) => {
      for (const { method, reject } of this.#waiting.values()) {
        reject(new Error(`The server ended (${code}) before it answered ${method}. ${transport.complaints.join('')}`));
      }
    });
  }

  request<R = unknown>(method: string, params?: unknown): Promise<R> {
    return this.begin<R>(method, params).answer;
  }

  begin<R = unknown>(method: string, params?: unknown): Pending<R> {
    const id = ++this.#lastId;
    const answer = new Promise<R>((resolve, reject) => {
      this.#waiting.set(id, { method, resolve: resolve as (result: unknown) => void, reject });
    });
    this.transport.send({ jsonrpc: '2.0', id, method, ...(params === undefined ? {} : { params }) });
    return { id, answer };
  }

  cancel({ id }: Pending<unknown>): void {
    this.notify('$/cancelRequest', { id });
  }

  notify(method: string, params?: unknown): void {
    this.transport.send({ jsonrpc: '2.0', method, ...(params === undefined ? {} : { params }) });
  }

  /** What the server said or asked under a method so far. */
  heard<P = unknown>(method: string): P[] {
    return this.said.filter((said) => said.method === method).map(({ params }) => params as P);
  }

  /** The next time, from now on, that the server says something that fits. */
  next<P = unknown>(method: string, fits: (params: P) => boolean = () => true, within = 5000): Promise<P> {
    return new Promise((resolve, reject) => {
      const listener = (said: Said): void => {
        if (said.method !== method || !fits(said.params as P)) return;
        stop();
        resolve(said.params as P);
      };
      const timer = setTimeout(() => {
        stop();
        reject(
          new Error(`No ${method} came within ${within} ms. Heard: ${this.said.map((each) => each.method).join(', ')}`),
        );
      }, within);
      const stop = (): void => {
        clearTimeout(timer);
        this.#listeners.delete(listener);
      };
      this.#listeners.add(listener);
    });
  }

  #take(message: Message): void {
    const { id, method, params } = message;
    if (method === undefined) {
      this.#settle(message);
      return;
    }
    const said = { method, params };
    this.said.push(said);
    if (id !== undefined && id !== null) void this.#answer(id, method, params);
    for (const listener of this.#listeners) listener(said);
  }

  #settle({ id, result, error }: Message): void {
    const waiting = typeof id === 'number' ? this.#waiting.get(id) : undefined;
    if (waiting === undefined) return;
    this.#waiting.delete(id as number);
    if (error === undefined) waiting.resolve(result);
    else waiting.reject(new ResponseFault(error.code, error.message));
  }

  async #answer(id: number | string, method: string, params: unknown): Promise<void> {
    const answer = this.answers.get(method);
    let reply: Message;
    try {
      reply =
        answer === undefined
          ? { id, error: { code: METHOD_NOT_FOUND, message: `unknown: ${method}` } }
          : { id, result: (await answer(params as never)) ?? null };
    } catch (error) {
      reply = { id, error: { code: -32603, message: String(error) } };
    }
    this.transport.send({ jsonrpc: '2.0', ...reply });
  }
}
