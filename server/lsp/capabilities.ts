/** What the server can do, as it tells the editor, and what it needs to know of the editor. */
import { FileOperationPatternKind, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ClientCapabilities, ServerCapabilities } from 'vscode-languageserver';
import { codeActionKinds } from '../services/code-actions.ts';
import { completionTriggers } from '../services/completion.ts';
import { onTypeTriggers } from '../services/on-type-formatting.ts';
import { semanticTokensLegend } from '../services/semantic-tokens.ts';
import { signatureTriggers } from '../services/signature-help.ts';

/** The editor's abilities that the server minds. */
export interface ClientAbilities {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly refreshHints: boolean;
  readonly refreshLenses: boolean;
  readonly refreshTokens: boolean;
  readonly relatedInformation: boolean;
  readonly snippets: boolean;
  readonly insertReplace: boolean;
  readonly configuration: boolean;
  readonly watchFiles: boolean;
  readonly folders: boolean;
  readonly progress: boolean;
}

export function abilitiesOf({ workspace, textDocument, window }: ClientCapabilities): ClientAbilities {
  const item = textDocument?.completion?.completionItem;
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshHints: workspace?.inlayHint?.refreshSupport === true,
    refreshLenses: workspace?.codeLens?.refreshSupport === true,
    refreshTokens: workspace?.semanticTokens?.refreshSupport === true,
    relatedInformation: (textDocument?.diagnostic ?? textDocument?.publishDiagnostics)?.relatedInformation === true,
    snippets: item?.snippetSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    configuration: workspace?.configuration === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    folders: workspace?.workspaceFolders === true,
    progress: window?.workDoneProgress === true,
  };
}

const reportFiles = {
  filters: [
    { pattern: { glob: '**/*.council', matches: FileOperationPatternKind.file } },
    { pattern: { glob: '**', matches: FileOperationPatternKind.folder } },
  ],
};

export function serverCapabilities({ pullDiagnostics }: ClientAbilities): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(pullDiagnostics
      ? { diagnosticProvider: { identifier: 'crosscast', interFileDependencies: true, workspaceDiagnostics: true } }
      : {}),
    hoverProvider: true,
    completionProvider: { triggerCharacters: [...completionTriggers], resolveProvider: true },
    signatureHelpProvider: { triggerCharacters: [...signatureTriggers] },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    documentLinkProvider: {},
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    linkedEditingRangeProvider: true,
    callHierarchyProvider: true,
    semanticTokensProvider: { legend: semanticTokensLegend, full: { delta: true }, range: true },
    inlayHintProvider: true,
    codeLensProvider: { resolveProvider: true },
    codeActionProvider: { codeActionKinds: [...codeActionKinds], resolveProvider: true },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: {
      firstTriggerCharacter: onTypeTriggers.first,
      moreTriggerCharacter: [...onTypeTriggers.more],
    },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { willRename: reportFiles },
    },
  };
}
