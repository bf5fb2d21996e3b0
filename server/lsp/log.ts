/** What goes wrong inside is told to the editor's log; whatever else was asked or is under way goes on. */
import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Activity } from './rest.ts';

export class Log {
  readonly #connection: Connection;
  readonly #activity: Activity;

  constructor(connection: Connection, activity: Activity) {
    this.#connection = connection;
    this.#activity = activity;
  }

  warn(message: string): void {
    this.#connection.console.warn(message);
  }

  /** A fault of ours, with where it happened. */
  fault(what: string, error: unknown): void {
    const told = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
    this.#connection.console.error(`${what}: ${told}`);
  }

  /** Lets something go on by itself; how it ends matters only when it fails. */
  inBackground(what: string, work: Promise<unknown>): void {
    work.catch((error: unknown) => this.fault(what, error));
  }

  /**
   * Something that the editor is asked and need not be able to do, such as asking again for what it shows: an editor that
   * refuses is none the worse for it.
   */
  atWill(what: string, asked: Promise<unknown>): void {
    asked.catch((error: unknown) => {
      if (!(error instanceof ResponseError)) this.fault(what, error);
    });
  }

  /**
   * A request's handler that answers with an error when it fails, and then says so in the log. A ResponseError is an answer
   * like any other. A request that was cancelled before its turn is not begun.
   */
  request<P, More extends readonly unknown[], R>(
    what: string,
    answer: (params: P, token: CancellationToken, ...more: More) => R | Promise<R>,
  ): (params: P, token: CancellationToken, ...more: More) => Promise<R> {
    return async (params, token, ...more) => {
      this.#activity.note();
      // Parameters in a list take the token's place.
      if (!isToken(token)) throw new ResponseError(ErrorCodes.InvalidParams, `${what}: expected parameters by name`);
      if (token.isCancellationRequested) throw cancelled();
      try {
        return await answer(params, token, ...more);
      } catch (error) {
        if (!(error instanceof ResponseError)) this.fault(what, error);
        throw error;
      }
    };
  }

  /** A notification's handler that goes to the log when it fails. */
  notification<A extends readonly unknown[]>(
    what: string,
    heed: (...given: A) => void | Promise<void>,
  ): (...given: A) => Promise<void> {
    return async (...given) => {
      this.#activity.note();
      try {
        await heed(...given);
      } catch (error) {
        this.fault(what, error);
      }
    };
  }
}

function isToken(value: unknown): value is CancellationToken {
  return typeof value === 'object' && value !== null && 'isCancellationRequested' in value;
}

/** The answer to a request that the editor no longer wants answered. */
export function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
