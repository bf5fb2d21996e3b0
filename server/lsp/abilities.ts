/** What the server needs to know of the editor. */
import type { ClientCapabilities, MarkupKind } from 'vscode-languageserver';

interface DocumentAbilities {
  readonly pullDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly snippets: boolean;
  readonly insertReplace: boolean;
  /** Something can be shown beside the label of a proposal. */
  readonly labelDetails: boolean;
  readonly hoverMarkdown: boolean;
  readonly documentationMarkdown: boolean;
  /** Symbols may stand within others. */
  readonly nestedSymbols: boolean;
  /** Definitions may say what they are the definition of. */
  readonly definitionLinks: boolean;
  /** Code actions are given back to have their edit worked out. */
  readonly resolveActions: boolean;
}

interface WorkspaceAbilities {
  readonly refreshDiagnostics: boolean;
  readonly refreshHints: boolean;
  readonly refreshLenses: boolean;
  readonly refreshTokens: boolean;
  readonly configuration: boolean;
  /** The editor can be asked to tell of changed settings. */
  readonly watchSettings: boolean;
  readonly watchFiles: boolean;
  readonly folders: boolean;
}

/** The editor's abilities that the server minds. */
export interface ClientAbilities extends DocumentAbilities, WorkspaceAbilities {
  readonly progress: boolean;
}

export function abilitiesOf(client: ClientCapabilities): ClientAbilities {
  return { ...inDocuments(client), ...inWorkspace(client), progress: client.window?.workDoneProgress === true };
}

function inDocuments({ textDocument = {} }: ClientCapabilities): DocumentAbilities {
  const item = textDocument.completion?.completionItem;
  const action = textDocument.codeAction;
  const pulled: { readonly relatedInformation?: boolean } | undefined = textDocument.diagnostic;
  return {
    pullDiagnostics: pulled !== undefined,
    // Editors of before 3.18 say it of the diagnostics that they are sent, and mean all.
    relatedInformation: (pulled?.relatedInformation ?? textDocument.publishDiagnostics?.relatedInformation) === true,
    snippets: item?.snippetSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
    hoverMarkdown: readsMarkdown(textDocument.hover?.contentFormat),
    documentationMarkdown: readsMarkdown(item?.documentationFormat),
    nestedSymbols: textDocument.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    definitionLinks: textDocument.definition?.linkSupport === true,
    resolveActions: action?.dataSupport === true && action.resolveSupport?.properties.includes('edit') === true,
  };
}

/** The format that an editor likes best comes first; one that says nothing is taken to read Markdown. */
function readsMarkdown(formats: readonly MarkupKind[] | undefined): boolean {
  return formats?.[0] !== 'plaintext';
}

function inWorkspace({ workspace = {} }: ClientCapabilities): WorkspaceAbilities {
  return {
    refreshDiagnostics: workspace.diagnostics?.refreshSupport === true,
    refreshHints: workspace.inlayHint?.refreshSupport === true,
    refreshLenses: workspace.codeLens?.refreshSupport === true,
    refreshTokens: workspace.semanticTokens?.refreshSupport === true,
    configuration: workspace.configuration === true,
    watchSettings: workspace.didChangeConfiguration?.dynamicRegistration === true,
    watchFiles: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    folders: workspace.workspaceFolders === true,
  };
}
