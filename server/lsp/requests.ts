/** Answers Crosscast's own requests. What comes in is checked by its schema before anything is done with it. */
import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken } from 'vscode-languageserver';
import type * as z from 'zod';
import { factsRequest, statusRequest } from '../protocol/messages.ts';
import type { Message } from '../protocol/messages.ts';
import { factMessages, statusOf } from './report-status.ts';
import { Rest } from './rest.ts';
import type { Session } from './session.ts';

export function registerRequests(session: Session): void {
  const { documents, workspace, index } = session;
  const clientUri = (uri: string): string => documents.clientUri(uri);

  answer(session, factsRequest, async ({ uri }) => {
    const analysis = await documents.analysis(uri);
    if (analysis === undefined) return [];
    return factMessages(analysis, (other) => workspace.document(other), clientUri);
  });

  answer(session, statusRequest, async ({ uri }, token) => {
    if (uri !== undefined) {
      const analysis = await documents.analysis(uri);
      return analysis === undefined ? [] : [statusOf(analysis, clientUri)];
    }
    const rest = new Rest();
    const statuses = [];
    for (const each of await index.uris()) {
      if (await rest.cancelled(token)) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      const analysis = await documents.analysis(each);
      if (analysis !== undefined) statuses.push(statusOf(analysis, clientUri));
    }
    return statuses;
  });
}

function answer<P extends z.ZodType, R extends z.ZodType>(
  { connection }: Session,
  { method, params }: Message<P, R>,
  work: (params: z.infer<P>, token: CancellationToken) => Promise<z.infer<R>>,
): void {
  connection.onRequest(method, async (given: unknown, token: CancellationToken) => {
    const read = params.safeParse(given);
    if (!read.success) {
      const reasons = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
      throw new ResponseError(ErrorCodes.InvalidParams, `${method}: ${reasons}`);
    }
    return work(read.data, token);
  });
}
