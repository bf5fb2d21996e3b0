/** Registers the language features, each with the service that answers it. */
import { MarkupContent } from 'vscode-languageserver';
import type {
  Definition,
  DocumentSymbol,
  DocumentSymbolParams,
  Hover,
  Location,
  LocationLink,
  SymbolInformation,
} from 'vscode-languageserver';
import { incomingLineage, outgoingLineage, prepareLineage } from '../services/call-hierarchy.ts';
import { definitionAt } from '../services/definition.ts';
import { highlightsAt } from '../services/document-highlight.ts';
import { documentLinks } from '../services/document-links.ts';
import { documentSymbols, flatSymbols } from '../services/document-symbols.ts';
import { foldingRanges } from '../services/folding.ts';
import { formatDocument, formatRange } from '../services/formatting.ts';
import { hoverAt } from '../services/hover.ts';
import { inPlainText } from '../services/hover/plain-text.ts';
import { inlayHints } from '../services/inlay-hints.ts';
import { linkedEditingAt } from '../services/linked-editing.ts';
import { formatOnType } from '../services/on-type-formatting.ts';
import { referencesAt } from '../services/references.ts';
import { prepareRename, renameAt } from '../services/rename.ts';
import { selectionRanges } from '../services/selection-range.ts';
import { signatureHelp } from '../services/signature-help.ts';
import { canonicalUri, resolveUri } from '../workspace/uri.ts';
import { Answers, refusing } from './answers.ts';
import { registerItems } from './items.ts';
import type { Session } from './session.ts';
import { symbolsNamed } from './symbols-named.ts';
import { registerTokens } from './tokens.ts';

export function registerFeatures(session: Session): void {
  const answers = new Answers(session);
  registerReading(session, answers);
  registerNavigation(session, answers);
  registerLineage(session, answers);
  registerWriting(session, answers);
  registerItems(session, answers);
  registerTokens(session);
}

/** What is shown about a document. */
function registerReading({ connection, abilities }: Session, answers: Answers): void {
  const { languages } = connection;
  const shown = (hover: Hover | undefined): Hover | null =>
    hover !== undefined && !abilities.hoverMarkdown && MarkupContent.is(hover.contents)
      ? { ...hover, contents: inPlainText(hover.contents) }
      : (hover ?? null);
  connection.onHover(answers.aboutAll('hover', (context, { position }) => shown(hoverAt(context, position)), null));
  connection.onDocumentHighlight(
    answers.about('highlight', (context, { position }) => highlightsAt(context, position), []),
  );
  connection.onDocumentSymbol(
    answers.inSteps<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]>(
      'symbols',
      ({ analysis }) => (abilities.nestedSymbols ? documentSymbols(analysis) : flatSymbols(analysis)),
      [],
    ),
  );
  connection.onDocumentLinks(answers.about('links', ({ analysis }) => documentLinks(analysis, resolveUri), []));
  connection.onFoldingRanges(answers.about('folding', ({ analysis }) => foldingRanges(analysis), []));
  connection.onSelectionRanges(
    answers.about('selection', ({ analysis }, { positions }) => selectionRanges(analysis, positions), []),
  );
  languages.inlayHint.on(answers.about('hints', (context, { range }) => inlayHints(context, range), []));
  connection.onSignatureHelp(
    answers.about('signature', (context, { position }) => signatureHelp(context, position) ?? null, null),
  );
}

/** Where things are defined and used. */
function registerNavigation(session: Session, answers: Answers): void {
  const { connection, abilities, log, uris } = session;
  const places = (links: LocationLink[]): LocationLink[] | Definition => {
    return abilities.definitionLinks ? links : links.map(locationOf);
  };
  connection.onDefinition(
    answers.about('definition', (context, { position }) => places(definitionAt(context, position)), []),
  );
  connection.onReferences(
    answers.aboutAll(
      'references',
      (context, { position, context: { includeDeclaration } }) => referencesAt(context, position, includeDeclaration),
      [],
    ),
  );
  connection.onWorkspaceSymbol(
    log.request('workspace symbols', async ({ query }, token, work) => {
      await answers.read(token, work);
      return uris.toClient(await symbolsNamed(query, session, token));
    }),
  );
}

function locationOf({ targetUri, targetSelectionRange }: LocationLink): Location {
  return { uri: targetUri, range: targetSelectionRange };
}

/** What a figure is made of and what depends on it, in the editor's call hierarchy. */
function registerLineage({ connection, log }: Session, answers: Answers): void {
  const { callHierarchy } = connection.languages;
  callHierarchy.onPrepare(
    answers.aboutAll('lineage', (context, { position }) => prepareLineage(context, position), []),
  );
  callHierarchy.onIncomingCalls(
    log.request('incoming lineage', ({ item }, token, work) => {
      const uri = canonicalUri(item.uri);
      const place = { uri, position: item.selectionRange.start };
      return answers.ofAll(place, (context) => incomingLineage(context, { ...item, uri }), [], token, work);
    }),
  );
  callHierarchy.onOutgoingCalls(
    log.request('outgoing lineage', ({ item }, token, work) => {
      const uri = canonicalUri(item.uri);
      const place = { uri, position: item.selectionRange.start };
      return answers.ofAll(place, (context) => outgoingLineage(context, { ...item, uri }), [], token, work);
    }),
  );
}

/** What changes a document. */
function registerWriting({ connection }: Session, answers: Answers): void {
  connection.onPrepareRename(
    answers.about(
      'preparing a rename',
      (context, { position }) => refusing(() => prepareRename(context, position)),
      null,
    ),
  );
  connection.onRenameRequest(
    answers.aboutAll(
      'rename',
      (context, { position, newName }) => refusing(() => renameAt(context, position, newName)),
      null,
    ),
  );
  connection.languages.onLinkedEditingRange(
    answers.aboutAll('linked editing', (context, { position }) => linkedEditingAt(context, position) ?? null, null),
  );
  connection.onDocumentFormatting(answers.inSteps('formatting', (context) => formatDocument(context), []));
  connection.onDocumentRangeFormatting(
    answers.about('formatting a range', (context, { range }) => formatRange(context, range), []),
  );
  connection.onDocumentOnTypeFormatting(
    answers.about('formatting on type', (context, { position, ch }) => formatOnType(context, position, ch), []),
  );
}
