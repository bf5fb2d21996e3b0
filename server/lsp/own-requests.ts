/**
 * Crosscast's own requests, beyond the Language Server Protocol's. What answers them is loaded with the first of them: every
 * editor waits for its findings first, and most never ask anything else.
 */
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { RenderFormat } from '../render/formats.ts';
import type { OwnAnswers } from './own-answers.ts';
import type { Session } from './session.ts';

/** How the names of our requests begin. */
const OWN = 'crosscast/';

/** Which formats a report can be written in, and which version of Crosscast a check sheet names. */
export interface ExportHost {
  readonly version: string;
  readonly formats: readonly RenderFormat[];
}

export function registerOwnRequests(session: Session, host: ExportHost): void {
  let loaded: Promise<OwnAnswers> | undefined;
  const load = async (): Promise<OwnAnswers> => {
    const { OwnAnswers } = await import('./own-answers.ts');
    return new OwnAnswers(session, host);
  };
  session.connection.onRequest(async (method, params, token) => {
    const answer = method.startsWith(OWN) ? (await (loaded ??= load())).find(method) : undefined;
    if (answer === undefined) throw new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`);
    return answer(params, token);
  });
}
