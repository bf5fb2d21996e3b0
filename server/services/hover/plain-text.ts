/** The Markdown of hovers as plain text, for editors that would show its marks. */
import { MarkupKind } from 'vscode-languageserver-types';
import type { MarkupContent } from 'vscode-languageserver-types';

/** An escaped sign, code, a link with its words, or a mark of emphasis. */
const marks = /\\([\\`*_[\]<>|~&])|`([^`]*)`|\[((?:\\.|[^\]\\])*)\]\([^)]*\)|\*+/g;

export function inPlainText({ value }: MarkupContent): MarkupContent {
  return { kind: MarkupKind.PlainText, value: withoutMarks(value) };
}

/** Markdown of this folder's making, without its marks; tables in columns. */
function withoutMarks(markdown: string): string {
  const parts: string[] = [];
  let table: string[] = [];
  const endTable = (): void => {
    if (table.length > 0) parts.push(...inColumns(table));
    table = [];
  };
  for (const line of markdown.split('\n')) {
    if (line.startsWith('| ')) table.push(line);
    else if (!line.startsWith('|--')) {
      endTable();
      parts.push(unmarked(line));
    }
  }
  endTable();
  return parts.join('\n');
}

/** A line of Markdown, without its marks. */
export function unmarked(text: string): string {
  return text.replace(marks, (_, escaped?: string, code?: string, words?: string) => {
    return escaped ?? code ?? (words === undefined ? '' : unmarked(words));
  });
}

/** Rows of two cells: the first to the left, the amounts under each other to the right. */
function inColumns(rows: readonly string[]): string[] {
  const cells = rows.map((row) => /^\| (.*) (?<!\\)\| (.*) \|$/.exec(row)?.slice(1).map(cell) ?? [unmarked(row)]);
  const widths = [0, 1].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells.map(([what = '', amount = '']) => `${what.padEnd(widths[0] ?? 0)}  ${amount.padStart(widths[1] ?? 0)}`);
}

/** In a table a bar is escaped in code too. */
function cell(markdown: string): string {
  return unmarked(markdown.trim()).replaceAll('\\|', '|');
}
