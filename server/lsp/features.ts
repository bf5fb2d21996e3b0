/** Registers the language features: each waits for its document, asks the service, and gives back what it says. */
import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { incomingLineage, outgoingLineage, prepareLineage } from '../services/call-hierarchy.ts';
import { codeActions, resolveCodeAction } from '../services/code-actions.ts';
import { codeLenses, resolveCodeLens } from '../services/code-lens.ts';
import { complete, resolveCompletion } from '../services/completion.ts';
import type { CompletionOptions } from '../services/completion.ts';
import { definitionAt } from '../services/definition.ts';
import { highlightsAt } from '../services/document-highlight.ts';
import { documentLinks } from '../services/document-links.ts';
import { documentSymbols } from '../services/document-symbols.ts';
import { foldingRanges } from '../services/folding.ts';
import { formatDocument, formatRange } from '../services/formatting.ts';
import { hoverAt } from '../services/hover.ts';
import { inlayHints } from '../services/inlay-hints.ts';
import { linkedEditingAt } from '../services/linked-editing.ts';
import { formatOnType } from '../services/on-type-formatting.ts';
import { referencesAt } from '../services/references.ts';
import { prepareRename, renameAt } from '../services/rename.ts';
import { selectionRanges } from '../services/selection-range.ts';
import { semanticTokens, semanticTokensDelta, semanticTokensIn } from '../services/semantic-tokens.ts';
import type { ServiceContext } from '../services/service.ts';
import { signatureHelp } from '../services/signature-help.ts';
import { workspaceSymbols } from '../services/workspace-symbols.ts';
import { canonicalUri, parentUri, relativePath, resolveUri } from '../workspace/uri.ts';
import { ClientUris } from './client-uris.ts';
import type { Session } from './session.ts';

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/** Answers a request about a document that cannot be had with `otherwise`. */
type Answer<P extends OfDocument, R> = (params: P, token: CancellationToken) => Promise<R>;

export function registerFeatures(session: Session): void {
  const { connection, abilities, index } = session;
  const uris = new ClientUris(session.documents);

  const about =
    <P extends OfDocument, R>(answer: (context: ServiceContext, params: P) => R, otherwise: R): Answer<P, R> =>
    async (params) => {
      const context = await session.context(params.textDocument.uri);
      return context === undefined ? otherwise : uris.toClient(answer(context, params));
    };
  /** For features that must know every report of the workspace. */
  const aboutAll =
    <P extends OfDocument, R>(answer: (context: ServiceContext, params: P) => R, otherwise: R): Answer<P, R> =>
    async (params, token) => {
      if (!(await index.load(token))) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      return about(answer, otherwise)(params, token);
    };

  connection.onHover(about((context, { position }) => hoverAt(context, position) ?? null, null));
  connection.onDefinition(about((context, { position }) => definitionAt(context, position), []));
  connection.onReferences(
    aboutAll(
      (context, { position, context: { includeDeclaration } }) => referencesAt(context, position, includeDeclaration),
      [],
    ),
  );
  connection.onDocumentHighlight(about((context, { position }) => highlightsAt(context, position), []));
  connection.onPrepareRename(about((context, { position }) => refusing(() => prepareRename(context, position)), null));
  connection.onRenameRequest(
    aboutAll((context, { position, newName }) => refusing(() => renameAt(context, position, newName)), null),
  );
  connection.onDocumentSymbol(about(({ analysis }) => documentSymbols(analysis), []));
  connection.onWorkspaceSymbol(async ({ query }, token) => {
    if (!(await index.load(token))) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    return uris.toClient(workspaceSymbols(index.analyses(), query));
  });
  connection.onDocumentLinks(about(({ analysis }) => documentLinks(analysis, resolveUri), []));
  connection.onFoldingRanges(about(({ analysis }) => foldingRanges(analysis), []));
  connection.onSelectionRanges(about(({ analysis }, { positions }) => selectionRanges(analysis, positions), []));
  connection.languages.onLinkedEditingRange(
    about((context, { position }) => linkedEditingAt(context, position) ?? null, null),
  );
  connection.languages.inlayHint.on(about((context, { range }) => inlayHints(context, range), []));
  connection.onSignatureHelp(about((context, { position }) => signatureHelp(context, position) ?? null, null));
  connection.onDocumentFormatting(about((context) => formatDocument(context), []));
  connection.onDocumentRangeFormatting(about((context, { range }) => formatRange(context, range), []));
  connection.onDocumentOnTypeFormatting(about((context, { position, ch }) => formatOnType(context, position, ch), []));

  connection.languages.callHierarchy.onPrepare(about((context, { position }) => prepareLineage(context, position), []));
  connection.languages.callHierarchy.onIncomingCalls(async ({ item }, token) => {
    await index.load(token);
    const context = await session.context(item.uri);
    return context === undefined
      ? []
      : uris.toClient(incomingLineage(context, { ...item, uri: canonicalUri(item.uri) }));
  });
  connection.languages.callHierarchy.onOutgoingCalls(async ({ item }) => {
    const context = await session.context(item.uri);
    return context === undefined
      ? []
      : uris.toClient(outgoingLineage(context, { ...item, uri: canonicalUri(item.uri) }));
  });

  const completion: CompletionOptions = {
    snippets: abilities.snippets,
    insertReplace: abilities.insertReplace,
    listReports: (from) => reportPaths(session, from),
  };
  let proposedIn = '';
  connection.onCompletion(
    about((context, { position, context: asked, textDocument }) => {
      proposedIn = textDocument.uri;
      const trigger = asked?.triggerCharacter;
      return complete(context, position, trigger === undefined ? completion : { ...completion, trigger });
    }, null),
  );
  connection.onCompletionResolve(async (item) => {
    const context = await session.context(proposedIn);
    return context === undefined ? item : resolveCompletion(context, item);
  });

  let offeredIn = '';
  connection.onCodeAction(
    about((context, { range, context: asked, textDocument }) => {
      offeredIn = textDocument.uri;
      return codeActions(context, range, asked);
    }, []),
  );
  connection.onCodeActionResolve(async (action) => {
    const context = await session.context(offeredIn);
    return context === undefined ? action : uris.toClient(resolveCodeAction(context, action));
  });

  let lensesOf = '';
  connection.onCodeLens(
    about((context, { textDocument }) => {
      lensesOf = textDocument.uri;
      return codeLenses(context);
    }, []),
  );
  connection.onCodeLensResolve(async (lens) => {
    const context = await session.context(lensesOf);
    return context === undefined ? lens : uris.toClient(resolveCodeLens(context, lens));
  });
  registerTokens(session);
}

/** Tokens are remembered under the identifier that they were given out with, so that only differences need be sent. */
function registerTokens(session: Session): void {
  const { connection } = session;
  const given = new Map<string, { readonly resultId: string; readonly data: number[] }>();
  let count = 0;
  const tokensOf = async (uri: string): Promise<{ resultId: string; data: number[] }> => {
    const context = await session.context(uri);
    const tokens = { resultId: String(++count), data: context === undefined ? [] : semanticTokens(context) };
    given.set(canonicalUri(uri), tokens);
    return tokens;
  };
  connection.languages.semanticTokens.on(({ textDocument }): Promise<SemanticTokens> => tokensOf(textDocument.uri));
  connection.languages.semanticTokens.onDelta(
    async ({ textDocument, previousResultId }): Promise<SemanticTokens | SemanticTokensDelta> => {
      const before = given.get(canonicalUri(textDocument.uri));
      const after = await tokensOf(textDocument.uri);
      if (before?.resultId !== previousResultId) return after;
      return { resultId: after.resultId, edits: semanticTokensDelta(before.data, after.data) };
    },
  );
  connection.languages.semanticTokens.onRange(async ({ textDocument, range }): Promise<SemanticTokens> => {
    const context = await session.context(textDocument.uri);
    return { data: context === undefined ? [] : semanticTokensIn(context, range) };
  });
}

/** A service refuses by throwing an Error with the reason; the editor shows it. */
function refusing<T>(answer: () => T): T {
  try {
    return answer();
  } catch (error) {
    throw new ResponseError(ErrorCodes.InvalidRequest, error instanceof Error ? error.message : String(error));
  }
}

/** The other reports at hand, as the author of a report would write their paths. */
function* reportPaths({ index, documents }: Session, fromUri: string): Generator<string> {
  const folder = parentUri(fromUri);
  if (folder === undefined) return;
  const all = new Set([...documents.uris(), ...[...index.analyses()].map(({ uri }) => uri)]);
  for (const uri of all) if (uri !== fromUri && uri.startsWith('file:')) yield relativePath(folder, uri);
}
