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
      return titleAndValues(syntax);
    case 'table':
    case 'demand': {
      const texts = titleAndValues(syntax);
      for (const { kind, cells } of syntax.rows) {
        const [label] = cells;
        if (kind === 'header') texts.push(...cells);
        else if (kind === 'row' && label !== undefined) texts.push(label);
      }
      return texts;
    }
    default:
      return [];
  }
}

/** Values that are references by letters and numbers, and nothing else: the forward plan's 2025-07 is no year. */
const REFERENCE_KEYS: ReadonlySet<string> = new Set(['key decision', 'item']);

/** Equations and the names that a chart draws are not printed. */
function titleAndValues({
  title,
  entries,
}: {
  readonly title?: Text;
  readonly entries: readonly Entry[];
}): PrintedText[] {
  const texts: PrintedText[] = title === undefined ? [] : [title];
  for (const { key, value, equation, names } of entries) {
    const name = key.text.toLowerCase();
    if (equation === undefined && names === undefined && !REFERENCE_KEYS.has(name)) texts.push({ ...value, key: name });
  }
  return texts;
}
