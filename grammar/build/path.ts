/** Reads `path as name`, and the path in a `source:`. */

import { exactly, piece } from '../characters.ts';
import { isId, toId } from '../identifier.ts';
import type { Span, SyntaxFault, Text } from '../tree.ts';

const FILE = /^(?:"[^"]+"|[^\s"]*[^\s".]\.(?:council|csv|tsv|xlsx|xlsm|ods|json|docx|txt)(?=$|[\s#]))/i;

export interface PathAndName {
  readonly path?: Text;
  readonly alias?: Text;
}

/** A path, which may hold spaces or stand in quotation marks, and the name after ` as `. */
export function readPath(text: string, span: Span, faults: SyntaxFault[]): PathAndName {
  const whole = piece(text, span.start, span.end);
  if (whole.text === '') {
    return {};
  }
  const as = /\sas(?=\s|$)/i.exec(whole.text);
  const path = unquoted(text, piece(text, whole.start, as === null ? whole.end : whole.start + as.index));
  if (as === null) {
    return { path };
  }
  const alias = piece(text, whole.start + as.index + as[0].length, whole.end);
  if (alias.text === '') {
    faults.push({ start: whole.start, end: whole.end, message: "A name is expected after 'as', such as: as march" });
    return { path };
  }
  if (!isId(alias.text)) {
    const suggestion = toId(alias.text);
    const message = `A name is one word of letters, digits and underscores: '${suggestion}'.`;
    faults.push({ start: alias.start, end: alias.end, message, suggestion });
  }
  return { path, alias };
}

/** The file that a source names first, if it names one (`ledger.csv`, not "monthly performance report"), and the cells in it. */
export function readSourcePath(text: string, span: Span): { readonly path?: Text; readonly selection?: Text } {
  const whole = piece(text, span.start, span.end);
  const found = FILE.exec(whole.text)?.[0];
  if (found === undefined) return {};
  const end = whole.start + found.length;
  const path = unquoted(text, { start: whole.start, end });
  if (text[end] !== '#') return { path };
  return { path, selection: exactly(text, { start: end + 1, end: end + selectionLength(text.slice(end, whole.end)) }) };
}

/** A sheet's name in quotation marks, or one without spaces, and its cells. What follows is text: `m04.xlsx#Summary (draft)`. */
function selectionLength(text: string): number {
  return /^#(?:'(?:[^']|'')*'|[^\s!'"]*)(?:![^\s]*)?/.exec(text)?.[0].length ?? 1;
}

function unquoted(text: string, span: Span): Text {
  const inQuotes = span.end - span.start > 2 && text[span.start] === '"' && text[span.end - 1] === '"';
  return inQuotes ? exactly(text, { start: span.start + 1, end: span.end - 1 }) : exactly(text, span);
}
