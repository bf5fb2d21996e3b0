/**
 * Crosscast's own requests, beyond the Language Server Protocol's. What answers them is loaded with the first of them: every
 * editor waits for its findings first, and most never ask anything else.
 */
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { ExportHost } from './authoring.ts';
import type { OwnAnswers } from './own-answers.ts';
import type { Session } from './session.ts';

/** How the names of our requests begin. */
const OWN = 'crosscast/';

export function registerOwnRequests(session: Session, host: ExportHost): void {
  let loaded: Promise<OwnAnswers> | undefined;
  const load = async (): Promise<OwnAnswers> => {
    const [{ OwnAnswers }, { answerRequests }, { answerAuthoring }] = await Promise.all([
      import('./own-answers.ts'),
      import('./requests.ts'),
      import('./authoring.ts'),
    ]);
    const answers = new OwnAnswers(session);
    answerRequests(session, answers);
    answerAuthoring(session, host, answers);
    return answers;
  };
  session.connection.onRequest(async (method, params, token) => {
    const answer = method.startsWith(OWN) ? (await (loaded ??= load())).find(method) : undefined;
    if (answer === undefined) throw new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`);
    return answer(params, token);
  });
}
