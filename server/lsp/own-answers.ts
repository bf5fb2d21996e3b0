/** The answers to Crosscast's own requests. What comes in is checked by its schema before anything is done with it. */
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken } from 'vscode-languageserver';
import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import type { Message } from '../protocol/message.ts';
import type { Session } from './session.ts';

// What is wrong with a request is said in words; the small edition of zod leaves them out unless it is told.
z.config(en());

type Answer = (params: unknown, token: CancellationToken) => Promise<unknown>;

export class OwnAnswers {
  readonly #session: Session;
  readonly #answers = new Map<string, Answer>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** How a request is answered, if it is one of ours. */
  find(method: string): Answer | undefined {
    return this.#answers.get(method);
  }

  /** Says how a request is answered. */
  to<P extends z.ZodMiniType, R extends z.ZodMiniType>(
    { method, params }: Message<P, R>,
    work: (params: z.infer<P>, token: CancellationToken) => Promise<z.infer<R>>,
  ): void {
    const session = this.#session;
    const answer = session.log.request(method, (given: unknown, token: CancellationToken): Promise<z.infer<R>> => {
      const read = params.safeParse(given);
      if (read.success) return session.configured().then(() => work(read.data, token));
      const reasons = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
      throw new ResponseError(ErrorCodes.InvalidParams, `${method}: ${reasons}`);
    });
    this.#answers.set(method, answer);
  }
}
