/**
 * What Enter begins on the new line: another row of the table, another item of the list, or, after an empty line, the next
 * numbered paragraph. Enter where nothing was written takes the beginning away again.
 */
import type { Position, TextEdit } from 'vscode-languageserver-types';
import { markerEnd } from '../../../grammar/marker.ts';
import { readMarker, writeMarker } from '../../checks/rules/structure/markers.ts';
import { partsOf, writeParts } from '../../checks/rules/structure/numbers.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import type { ReportDocument } from '../../model/report-document.ts';
import type { ServiceContext } from '../service.ts';

export interface Continuation {
  readonly edits: readonly TextEdit[];
  /** A row of a table was ended by Enter. */
  readonly isRow: boolean;
}

/** `position` is on the new line, behind whatever space the editor has put there. */
export function continuation({ analysis }: ServiceContext, position: Position): Continuation | undefined {
  const { document } = analysis;
  if (position.line === 0) return undefined;
  const above = lineAt(document, position.line - 1);
  const here = lineAt(document, position.line);
  if (above === undefined || here === undefined) return undefined;
  const rest = here.text.slice(position.character).trim();
  const place = { document, above, here, rest, position };
  return continueRow(place) ?? continueItem(place) ?? continueParagraph(place);
}

interface Line {
  readonly number: number;
  readonly text: string;
  /** The block that the line is in, and where it starts in the document. */
  readonly block: ReportBlock;
}

interface Place {
  readonly document: ReportDocument;
  readonly above: Line;
  readonly here: Line;
  /** What of the line above has come down with the cursor. */
  readonly rest: string;
  readonly position: Position;
}

function lineAt(document: ReportDocument, number: number): Line | undefined {
  if (number < 0 || number >= document.lineCount) return undefined;
  const start = document.offsetAt({ line: number, character: 0 });
  const end = document.offsetAt({ line: number, character: Number.MAX_SAFE_INTEGER });
  const block = document.blockAt(start);
  return block === undefined ? undefined : { number, text: document.slice(start, end), block };
}

/** A row goes on with an opened row under its first pipe; one without anything in its cells ends the table. */
function continueRow({ above, rest, position, here }: Place): Continuation | undefined {
  const { block, text } = above;
  if ((block.kind !== 'table' && block.kind !== 'demand') || rest !== '') return undefined;
  const row = /^([^|]*)\|(.*)$/.exec(text);
  if (row === null) return undefined;
  const [, before = '', cells = ''] = row;
  if (cells.replace(/[|\s]/g, '') === '') return { edits: [removed(above, position)], isRow: false };
  // A comment, or a row broken in the middle, is left alone.
  if (!/\|\s*(?:\/\/.*)?$/.test(cells)) return undefined;
  return { edits: begun(here, position, `${' '.repeat(before.length)}| `), isRow: true };
}

/** An item goes on with the next marker; one without text ends the list. */
function continueItem({ document, above, rest, position, here }: Place): Continuation | undefined {
  const { block, text } = above;
  if (block.kind !== 'item' && block.kind !== 'recommend' && block.kind !== 'options' && block.kind !== 'resolved') {
    return undefined;
  }
  const indent = /^[ \t]*/.exec(text)?.[0] ?? '';
  const end = markerEnd(text, indent.length);
  if (end < 0 || (indent === '' && block.kind !== 'item')) return undefined;
  const marker = text.slice(indent.length, end);
  if (text.slice(end).trim() === '') {
    return rest === '' ? { edits: [removed(above, position)], isRow: false } : undefined;
  }
  const next = nextMarker(marker, markerBefore(document, above, indent));
  return next === undefined ? undefined : { edits: begun(here, position, `${indent}${next} `), isRow: false };
}

/** `-` goes on with `-`, `b)` with `c)`; after `h)`, `i)` is a letter, elsewhere a numeral. */
function nextMarker(marker: string, before: string | undefined): string | undefined {
  const readings = readMarker(marker);
  const earlier = before === undefined ? [] : readMarker(before);
  const reading =
    readings.find(({ form, value }) => earlier.some((other) => other.form === form && other.value === value - 1)) ??
    readings.at(-1);
  return reading === undefined ? marker : writeMarker(marker, reading, reading.value + 1);
}

/** The marker of the item before, if it stands on a line close above. */
function markerBefore(document: ReportDocument, { number }: Line, indent: string): string | undefined {
  for (let up = number - 1; up >= Math.max(0, number - 30); up--) {
    const text = lineAt(document, up)?.text ?? '';
    if (text.trim() === '') continue;
    const own = /^[ \t]*/.exec(text)?.[0] ?? '';
    const end = markerEnd(text, own.length);
    if (own === indent) return end < 0 ? undefined : text.slice(own.length, end);
    if (own.length < indent.length) return undefined;
  }
  return undefined;
}

/**
 * Within a paragraph Enter only breaks the line. An empty line ends it, and the next has the next number, unless that is
 * there already. A number without a text is taken away again.
 */
function continueParagraph({ document, above, rest, position, here }: Place): Continuation | undefined {
  if (rest !== '') return undefined;
  if (/^\d{1,2}(?:\.\d{1,2}){1,3}\.?[ \t]*$/.test(above.text)) {
    return { edits: [removed(above, position)], isRow: false };
  }
  if (above.text.trim() !== '' || position.line < 2) return undefined;
  const written = lineAt(document, position.line - 2);
  const { syntax } = written?.block ?? {};
  if (
    written === undefined ||
    written.text.trim() === '' ||
    syntax?.kind !== 'paragraph' ||
    syntax.number === undefined
  ) {
    return undefined;
  }
  const parts = partsOf(syntax.number.text);
  const next = writeParts([...parts.slice(0, -1), (parts.at(-1) ?? 0) + 1]);
  if (isTaken(document, written.block, next)) return undefined;
  const stop = syntax.number.text.endsWith('.') ? '.' : '';
  return { edits: begun(here, position, `${next}${stop} `), isRow: false };
}

/** Whether the next numbered paragraph has the number already. */
function isTaken({ blocks }: ReportDocument, { index }: ReportBlock, number: string): boolean {
  for (const block of blocks.slice(index + 1, index + 50)) {
    if (block.kind === 'heading') return false;
    const { syntax } = block;
    if (syntax.kind === 'paragraph' && syntax.number !== undefined) {
      return writeParts(partsOf(syntax.number.text)) === number;
    }
  }
  return false;
}

/**
 * The new line begins with `text`, whatever space the editor has put there. The last of that space is left to be the last of
 * the text: some editors move the cursor only for an edit that ends before it.
 */
function begun({ number, text: line }: Line, position: Position, text: string): TextEdit[] {
  const start = { line: number, character: 0 };
  const last = position.character - 1;
  if (line[last] !== ' ' || !text.endsWith(' ')) return [{ range: { start, end: position }, newText: text }];
  return [{ range: { start, end: { line: number, character: last } }, newText: text.slice(0, -1) }];
}

/** The line above becomes the empty line that the cursor is on. */
function removed({ number }: Line, position: Position): TextEdit {
  return { range: { start: { line: number, character: 0 }, end: position }, newText: '' };
}
