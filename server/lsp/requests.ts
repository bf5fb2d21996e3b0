/** Answers what is asked about reports beyond the protocol's own requests: their figures, how they stand, how they look in print. */
import { factsRequest, previewRequest, statusRequest } from '../protocol/messages.ts';
import type { ReportStatus } from '../protocol/messages.ts';
import { cancelled } from './log.ts';
import type { OwnAnswers } from './own-answers.ts';
import { Previews } from './preview.ts';
import { factMessages, statusSteps } from './report-status.ts';
import { Rest } from './rest.ts';
import type { Session } from './session.ts';

export function answerRequests(session: Session, answers: OwnAnswers): void {
  const { documents, workspace, preparing } = session;
  const clientUri = (uri: string): string => documents.clientUri(uri);

  answers.to(factsRequest, async ({ uri }, token) => {
    const documentOf = workspace.document.bind(workspace);
    const facts = await session.inSteps(uri, token, ({ analysis }) => factMessages(analysis, documentOf, clientUri));
    return facts ?? [];
  });

  const previews = new Previews(clientUri);
  answers.to(previewRequest, async ({ uri, ...options }, token) => {
    const isThere = (await documents.analysis(uri)) !== undefined;
    // What changes from here on may be in the answer, or not.
    const change = session.lastChange(uri);
    if (isThere) await preparing.check(uri, token);
    const analysis = await documents.analysis(uri);
    if (analysis === undefined) return null;
    const version = documents.version(uri);
    return { ...previews.of(analysis, { ...options, change }), ...(version === undefined ? {} : { version }) };
  });

  answers.to(statusRequest, async ({ uri }, token) => {
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
