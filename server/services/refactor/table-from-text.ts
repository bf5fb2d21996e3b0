/** Turns text with tabs or commas between its cells into a table: what the author has selected, or the paragraph pointed at. */
import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction } from 'vscode-languageserver-types';
import type { ReportDocument } from '../../model/report-document.ts';
import { deferredAction } from '../code-actions/action.ts';
import type { Asked, Change } from '../code-actions/action.ts';
import { readDelimited } from '../paste/delimited.ts';
import { freeName, tableFromText } from '../paste-table.ts';
import type { ServiceContext } from '../service.ts';

/** More is not looked at while the author only moves about. */
const MOST_CHARACTERS = 100_000;

export function tableFromTextActions(asked: Asked): CodeAction[] {
  const span = spanOf(asked);
  if (span === undefined) return [];
  const { start, end } = span;
  const text = asked.context.analysis.document.slice(start, end);
  if (!/[\t,]/.test(text) || readDelimited(text) === undefined) return [];
  const what = { does: 'table-from-text', start, end } as const;
  return [deferredAction(asked, 'Turn this text into a table', CodeActionKind.RefactorRewrite, what)];
}

/** Whole lines of the selection; without one, the paragraph. */
function spanOf({ context, block, start, end }: Asked): { start: number; end: number } | undefined {
  const { document } = context.analysis;
  if (end - start > MOST_CHARACTERS) return undefined;
  if (end > start) return { start: lineStart(document, start), end: lineEnd(document, end) };
  if (block?.kind !== 'paragraph' || block.text.length > MOST_CHARACTERS) return undefined;
  const from = block.offset;
  return { start: from, end: from + block.text.trimEnd().length };
}

function lineStart(document: ReportDocument, offset: number): number {
  return document.offsetAt({ line: document.positionAt(offset).line, character: 0 });
}

/** A selection that ends before the first character of a line does not mean that line. */
function lineEnd(document: ReportDocument, offset: number): number {
  const { line, character } = document.positionAt(offset);
  const last = character === 0 && line > 0 ? line - 1 : line;
  return document.offsetAt({ line: last, character: Number.MAX_SAFE_INTEGER });
}

/** The table in the place of the text, with an empty line on either side where other text is. */
export function tableInPlace(context: ServiceContext, start: number, end: number): Change[] {
  const { document } = context.analysis;
  const table = tableFromText(document.slice(start, end), freeName(context, 'table'));
  if (table === undefined) return [];
  const before = document.slice(Math.max(0, start - 4), start).replaceAll('\r', '');
  const after = document.slice(end, end + 4).replaceAll('\r', '');
  const lead = before.trim() === '' || before.endsWith('\n\n') ? '' : '\n';
  const tail = after.trim() === '' || after.startsWith('\n\n') ? '' : '\n';
  return [{ start, end, text: `${lead}${table}${tail}` }];
}
