/** Answers Crosscast's own requests. What comes in is checked by its schema before anything is done with it. */
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken } from 'vscode-languageserver';
import type * as z from 'zod';
import { factsRequest, previewRequest, statusRequest } from '../protocol/messages.ts';
import type { Message, ReportStatus } from '../protocol/messages.ts';
import { cancelled } from './log.ts';
import { Previews } from './preview.ts';
import { factMessages, statusSteps } from './report-status.ts';
import { Rest } from './rest.ts';
import type { Session } from './session.ts';

export function registerRequests(session: Session): void {
  const { documents, workspace, preparing } = session;
  const clientUri = (uri: string): string => documents.clientUri(uri);

  answer(session, factsRequest, async ({ uri }, token) => {
    const documentOf = workspace.document.bind(workspace);
    const facts = await session.inSteps(uri, token, ({ analysis }) => factMessages(analysis, documentOf, clientUri));
    return facts ?? [];
  });

  const previews = new Previews(clientUri);
  answer(session, previewRequest, async ({ uri, ...options }, token) => {
    const isThere = (await documents.analysis(uri)) !== undefined;
    // What changes from here on may be in the answer, or not.
    const change = session.lastChange(uri);
    if (isThere) await preparing.check(uri, token);
    const analysis = await documents.analysis(uri);
    if (analysis === undefined) return null;
    const version = documents.version(uri);
    return { ...previews.of(analysis, { ...options, change }), ...(version === undefined ? {} : { version }) };
  });

  answer(session, statusRequest, async ({ uri }, token) => {
    const rest = new Rest(session.activity);
    const statuses: ReportStatus[] = [];
    for (const each of uri === undefined ? await allReports(session) : [uri]) {
      if (await rest.cancelled(token)) throw cancelled();
      if ((await documents.analysis(each)) !== undefined) await preparing.check(each, token);
      const status = await session.inSteps(each, token, ({ analysis }) => statusSteps(analysis, clientUri));
      if (status !== undefined) statuses.push(status);
      preparing.tidy();
    }
    return statuses;
  });
}

/** Those of the workspace's folders, and those that are open: a window need not have a folder. */
async function allReports({ documents, index }: Session): Promise<string[]> {
  return [...new Set([...(await index.uris()), ...documents.uris()])].sort();
}

/** Registers the answer to one of the requests, with its parameters checked. */
export function answer<P extends z.ZodType, R extends z.ZodType>(
  session: Session,
  { method, params }: Message<P, R>,
  work: (params: z.infer<P>, token: CancellationToken) => Promise<z.infer<R>>,
): void {
  const { connection, log } = session;
  const handler = log.request(method, (given: unknown, token: CancellationToken): Promise<z.infer<R>> => {
    const read = params.safeParse(given);
    if (read.success) return session.configured().then(() => work(read.data, token));
    const reasons = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    throw new ResponseError(ErrorCodes.InvalidParams, `${method}: ${reasons}`);
  });
  connection.onRequest(method, handler);
}
