/** Markdown for hovers. All text from a report is data: what could be read as markup is escaped. */
import type { Span } from '../../../grammar/tree.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import { locationIn } from '../ranges.ts';

/** Text from a report as it reads, on one line. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|~]|&(?=#?\w+;)/g, '\\$&');
}

/** A name or expression as it is written. */
export function code(text: string): string {
  return `\`${text.replace(/\s+/g, ' ').replaceAll('`', "'")}\``;
}

/** "line 42", or "line 42 of minutes.council", as a link that leads there. */
export function lineLink(block: ReportBlock, span: Span, from: string): string {
  const { uri, range } = locationIn(block, span);
  const line = range.start.line + 1;
  const words = uri === from ? `line ${line}` : `line ${line} of ${plain(fileName(uri))}`;
  return `[${words}](${uri.replaceAll('(', '%28').replaceAll(')', '%29')}#L${line})`;
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A table of two columns: what, and how much. The texts are Markdown already. */
export function amountTable(heading: readonly [string, string], rows: readonly (readonly [string, string])[]): string {
  const line = ([what, amount]: readonly [string, string]): string => `| ${cell(what)} | ${cell(amount)} |`;
  return [line(heading), '|---|---:|', ...rows.map(line)].join('\n');
}

/** A bar inside code is not escaped by `code`, since it must not be outside tables. */
function cell(markdown: string): string {
  return markdown.replace(/(?<!\\)\|/g, '\\|');
}

/** "a", "a and b", "a, b and c", "a, b, c and 4 more". */
export function listed(items: readonly string[], most = 8): string {
  const shown = items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items;
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** Paragraphs, those that are empty left out. */
export function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
