/** The texts of a block that are printed without being read as prose: titles, column headings, row labels, values of keys. */
import type { Entry, Text } from '../../../grammar/tree.ts';
import type { Meaning } from '../../model/meaning.ts';

export interface PrintedText extends Text {
  /** The key of a `key: value` line, in lower case; absent for titles, headings and labels. */
  readonly key?: string;
}

/** In the order of the text. A prose block has none: its text is read as prose. */
export function printedTexts({ syntax }: Meaning): PrintedText[] {
  switch (syntax.kind) {
    case 'report':
    case 'minutes':
    case 'decision':
    case 'appendix':
    case 'figure':
    case 'check':
    case 'chart':
      return [...optional(syntax.title), ...values(syntax.entries)];
    case 'table':
    case 'demand':
      return [
        ...optional(syntax.title),
        ...values(syntax.entries),
        ...syntax.rows.flatMap((row) => {
          if (row.kind === 'separator') return [];
          return row.kind === 'header' ? row.cells : row.cells.slice(0, 1);
        }),
      ];
    default:
      return [];
  }
}

function optional(title: Text | undefined): Text[] {
  return title === undefined ? [] : [title];
}

/** Equations and the names that a chart draws are not printed. */
function values(entries: readonly Entry[]): PrintedText[] {
  return entries
    .filter((entry) => entry.equation === undefined && entry.names === undefined)
    .map(({ key, value }) => ({ ...value, key: key.text.toLowerCase() }));
}
