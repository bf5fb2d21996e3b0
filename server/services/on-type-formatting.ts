/**
 * What follows from a single key: a table is laid out again as its cells close, and Enter goes on with the row, list or
 * numbered paragraph above, or ends it when nothing was written in it.
 */
import type { Position, TextEdit } from 'vscode-languageserver-types';
import { blockEdits } from './formatting/block-edits.ts';
import { continuation } from './formatting/continuation.ts';
import { formattedBlock, lineEndOfDocument } from './formatting.ts';
import type { ServiceContext } from './service.ts';

/** The keys after which an editor should ask. */
export const onTypeTriggers = { first: '|', more: ['\n'] } as const;

/** The edits after a key has been typed and the cursor has come to stand at a position. */
export function formatOnType(context: ServiceContext, position: Position, key: string): TextEdit[] {
  if (key === '|') return alignTable(context, position);
  return key === '\n' || key === '\r\n' ? onEnter(context, position) : [];
}

/** Enter: the row above is finished, so its table is laid out; then the new line is begun. */
function onEnter(context: ServiceContext, position: Position): TextEdit[] {
  const { document } = context.analysis;
  const next = continuation(context, position);
  const above = document.blockAt(document.offsetAt({ line: position.line, character: 0 }) - 1);
  if (above === undefined || next?.isRow !== true) return [...(next?.edits ?? [])];
  const aligned = alignTable(context, position);
  return [...aligned.filter(({ range }) => range.end.line < position.line), ...next.edits];
}

/**
 * Lays out the table at the position. On the cursor's own line nothing behind the cursor changes: the author is about to
 * write there. Lines are neither added nor taken away.
 */
function alignTable({ analysis }: ServiceContext, position: Position): TextEdit[] {
  const { document } = analysis;
  const block = document.blockAt(document.offsetAt(position));
  if (block === undefined || (block.kind !== 'table' && block.kind !== 'demand')) return [];
  const end = lineEndOfDocument(document);
  const formatted = withLinesOf(block.text, formattedBlock(block, end));
  return blockEdits(block, formatted).filter(({ range: { start, end: to } }) => {
    if (start.line !== position.line) return start.line === to.line;
    return to.line === position.line && to.character < position.character;
  });
}

/** The formatted lines for those of the text; a separator that the formatter would add comes when the table is formatted. */
function withLinesOf(text: string, formatted: string): string {
  const old = text.split('\n');
  const fresh = formatted.split('\n');
  const lines: string[] = [];
  let at = 0;
  for (const line of old) {
    if (isSeparator(fresh[at]) && !isSeparator(line)) at++;
    const next = fresh[at];
    // Blank lines at the end may be fewer: from there on the text stays as it is.
    if (next === undefined || skeleton(next) !== skeleton(line)) {
      lines.push(line);
      if (line.trim() !== '') at++;
      continue;
    }
    lines.push(next);
    at++;
  }
  return lines.join('\n');
}

function isSeparator(line: string | undefined): boolean {
  return line !== undefined && /^\s*\|[-:| ]*-[-:| ]*\|?\s*$/.test(line);
}

/** A line without its space, and a separator without its dashes. */
function skeleton(line: string): string {
  const bare = line.replace(/\s+/g, '');
  return isSeparator(line) ? bare.replace(/-+/g, '-').replace(/:/g, '') : bare;
}
