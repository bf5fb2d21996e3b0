/** What the makers of code actions share: where the author points, and how changes become an editor's edit. */
import type { CodeAction, CodeActionKind, Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { ReportBlock } from '../../model/report-block.ts';
import { lineEndOfDocument } from '../formatting.ts';
import { rangeBetween } from '../ranges.ts';
import type { ServiceContext } from '../service.ts';

/** What the editor can do beyond editing; commands are those of its extension. */
export interface CodeActionOptions {
  /** Puts the cursor at a place, given the URI and the position: behind a comment whose reason is to be written. */
  readonly placeCursor?: string | undefined;
  /** Starts renaming at a place, given the URI and the position: the name that was made up for a figure. */
  readonly rename?: string | undefined;
}

/** What the author asks about. */
export interface Asked {
  readonly context: ServiceContext;
  readonly options: CodeActionOptions;
  /** Offsets in the document. */
  readonly start: number;
  readonly end: number;
  /** The block that the range starts in, and where in it. */
  readonly block?: ReportBlock;
  readonly at: number;
}

/** Offsets in the document. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What an action whose edit is worked out later remembers of itself. */
export interface Deferred {
  readonly uri: string;
  /** The state of the document that it was offered for; in any other it does nothing. */
  readonly version: number;
  readonly does: 'fix-all' | 'renumber' | 'table-from-text';
  readonly start?: number;
  readonly end?: number;
}

export function askedAbout(context: ServiceContext, range: Range, options: CodeActionOptions): Asked {
  const { document } = context.analysis;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const block = document.blockAt(start);
  return { context, options, start, end, at: start - (block?.offset ?? 0), ...(block === undefined ? {} : { block }) };
}

export function actionWith(asked: Asked, title: string, kind: CodeActionKind, changes: readonly Change[]): CodeAction {
  return { title, kind, edit: editOf(asked.context, changes) };
}

export function deferredAction(
  { context }: Asked,
  title: string,
  kind: CodeActionKind,
  what: Omit<Deferred, 'uri' | 'version'>,
): CodeAction {
  const { uri, document } = context.analysis;
  const data: Deferred = { uri, version: document.version, ...what };
  return { title, kind, data };
}

/** Changes are written with plain line feeds; the edit has the line ends of the document. */
export function editOf({ analysis }: ServiceContext, changes: readonly Change[]): WorkspaceEdit {
  const { document, uri } = analysis;
  const end = lineEndOfDocument(document);
  const edits = changes.map(({ start, end: to, text }) => {
    const from = afterMark(document.slice(0, 1), start);
    const newText = end === '\n' ? text.replaceAll('\r\n', '\n') : text.replace(/\r?\n/g, end);
    return { range: rangeBetween(document, from, Math.max(from, to)), newText };
  });
  return { changes: { [uri]: edits } };
}

/** Nothing may come before a byte-order mark. */
function afterMark(first: string, start: number): number {
  return start === 0 && first === '\uFEFF' ? 1 : start;
}

/** The place behind a text that is inserted at an offset, once it is. */
export function positionBehind({ analysis }: ServiceContext, start: number, text: string): Position {
  const { line, character } = analysis.document.positionAt(start);
  const lines = text.split('\n');
  const last = lines.at(-1) ?? '';
  return lines.length === 1
    ? { line, character: character + last.length }
    : { line: line + lines.length - 1, character: last.length };
}

/** The edit with changes of a block's offsets. */
export function inDocument(block: ReportBlock, changes: readonly Change[]): Change[] {
  const base = block.offset;
  return changes.map(({ start, end, text }) => ({ start: base + start, end: base + end, text }));
}
