/** Markdown for hovers. All text from a report is data: what could be read as markup is escaped. */
import type { Span } from '../../../grammar/tree.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import { locationIn } from '../ranges.ts';
import { unmarked } from './plain-text.ts';

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

/**
 * A table of two columns: what, and how much. The texts are Markdown already. Editors in a terminal show the table as it is
 * written, without the marks of emphasis, so it is laid out.
 */
export function amountTable(heading: readonly [string, string], rows: readonly (readonly [string, string])[]): string {
  const cells = [heading, ...rows].map(([what, amount]) => [cell(what), cell(amount)] as const);
  const whats = Math.max(3, ...cells.map(([what]) => unmarked(what).length));
  const amounts = Math.max(3, ...cells.map(([, amount]) => unmarked(amount).length));
  const [head = '', ...lines] = cells.map(([what, amount]) => {
    const [after, before] = [whats - unmarked(what).length, amounts - unmarked(amount).length];
    return `| ${what}${' '.repeat(after)} | ${' '.repeat(before)}${amount} |`;
  });
  return [head, `|${'-'.repeat(whats + 2)}|${'-'.repeat(amounts + 1)}:|`, ...lines].join('\n');
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
