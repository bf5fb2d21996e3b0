/**
 * The line to the language server as the features of the extension see it: requests that are checked on both sides, and word
 * of what happens at the other end. It outlives the server: when the server is started again, the line is the same.
 */
import type { CancellationToken, Event, Uri } from 'vscode';
import type * as z from 'zod/mini';
import type { Message } from '../server/protocol/message.ts';
import type { ReportsChanged } from '../server/protocol/reports-changed.ts';

export type ServerState = 'starting' | 'running' | 'stopped';

export interface ServerLink {
  readonly state: ServerState;
  /** The server can be asked; fires again each time that it was started again, and what was known of it is to be asked anew. */
  readonly onDidStart: Event<void>;
  /** The server can no longer be asked, whether it was stopped or stopped by itself. */
  readonly onDidStop: Event<void>;
  /** The server was sent an edit of an open report: what is asked of it from now on is answered from the new text. */
  readonly onDidSendEdit: Event<Uri>;
  /** Reports may stand otherwise than before: their text, what they use, their configuration. Not oftener than 20 times a second. */
  readonly onDidChangeReports: Event<ReportsChanged>;
  /**
   * Asks the server, once it runs. Rejects when the server is not there, when it cannot do what it was asked, and when the answer
   * is not what the message says.
   */
  request<P extends z.ZodMiniType, R extends z.ZodMiniType>(
    message: Message<P, R>,
    params: z.input<P>,
    token?: CancellationToken,
  ): Promise<z.output<R>>;
}
