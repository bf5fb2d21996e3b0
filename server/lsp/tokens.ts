/** Semantic tokens, remembered under the identifier that they were given out with, so that only differences need be sent. */
import type { CancellationToken, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { semanticTokens, semanticTokensDelta, semanticTokensIn } from '../services/semantic-tokens.ts';
import { canonicalUri } from '../workspace/uri.ts';
import type { Session } from './session.ts';

interface Given {
  readonly resultId: string;
  readonly data: number[];
}

export function registerTokens(session: Session): void {
  const { connection, documents, log } = session;
  const tokens = connection.languages.semanticTokens;
  const given = new Map<string, Given>();
  let count = 0;

  const tokensOf = async (uri: string, token: CancellationToken): Promise<Given> => {
    const data = await session.inSteps(uri, token, semanticTokens);
    const answer = { resultId: String(++count), data: data ?? [] };
    for (const key of given.keys()) if (!documents.isOpen(key)) given.delete(key);
    if (documents.isOpen(uri)) given.set(canonicalUri(uri), answer);
    return answer;
  };

  tokens.on(
    log.request('colours', ({ textDocument }, token): Promise<SemanticTokens> => tokensOf(textDocument.uri, token)),
  );
  tokens.onDelta(
    log.request(
      'changed colours',
      async ({ textDocument, previousResultId }, token): Promise<SemanticTokens | SemanticTokensDelta> => {
        const before = given.get(canonicalUri(textDocument.uri));
        const after = await tokensOf(textDocument.uri, token);
        if (before?.resultId !== previousResultId) return after;
        return { resultId: after.resultId, edits: semanticTokensDelta(before.data, after.data) };
      },
    ),
  );
  tokens.onRange(
    log.request('colours of a range', async ({ textDocument, range }, token): Promise<SemanticTokens> => {
      const context = await session.context(textDocument.uri, token);
      return { data: context === undefined ? [] : semanticTokensIn(context, range) };
    }),
  );
}
