/** What the server can do, as it tells the editor. */
import { FileOperationPatternKind, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ServerCapabilities } from 'vscode-languageserver';
import { codeActionKinds } from '../services/code-actions.ts';
import { completionTriggers } from '../services/completion.ts';
import { onTypeTriggers } from '../services/on-type-formatting.ts';
import { semanticTokensLegend } from '../services/semantic-tokens.ts';
import { signatureTriggers } from '../services/signature-help.ts';
import type { ClientOptions } from '../protocol/client-options.ts';
import type { ClientAbilities } from './abilities.ts';

const reportFiles = {
  filters: [
    { pattern: { glob: '**/*.council', matches: FileOperationPatternKind.file } },
    { pattern: { glob: '**', matches: FileOperationPatternKind.folder } },
  ],
};

export function serverCapabilities(
  { pullDiagnostics }: ClientAbilities,
  { workspaceDiagnostics = true }: ClientOptions,
): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(pullDiagnostics
      ? {
          diagnosticProvider: {
            identifier: 'crosscast',
            interFileDependencies: true,
            workspaceDiagnostics,
            workDoneProgress: true,
          },
        }
      : {}),
    hoverProvider: true,
    completionProvider: { triggerCharacters: [...completionTriggers], resolveProvider: true },
    signatureHelpProvider: { triggerCharacters: [...signatureTriggers] },
    definitionProvider: true,
    referencesProvider: { workDoneProgress: true },
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true, workDoneProgress: true },
    documentSymbolProvider: true,
    workspaceSymbolProvider: { workDoneProgress: true },
    documentLinkProvider: {},
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    linkedEditingRangeProvider: { workDoneProgress: true },
    callHierarchyProvider: { workDoneProgress: true },
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
      fileOperations: { willRename: reportFiles, didRename: reportFiles, didDelete: reportFiles },
    },
  };
}
