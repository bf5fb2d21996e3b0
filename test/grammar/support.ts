/** What the grammar's tests share: parsing a single block, listing faults, random texts that look like reports. */

import fc from 'fast-check';

import { parseBlock } from '../../grammar/parse.ts';
import { scanBlocks } from '../../grammar/scan.ts';
import type { Block } from '../../grammar/tree.ts';

/** The block of a kind; a block type that serves several kinds is narrowed to the one. */
type Of<K extends Block['kind']> = Block extends infer B
  ? B extends Block
    ? K extends B['kind']
      ? B & { readonly kind: K }
      : never
    : never
  : never;

/** The only block of the text, which must be of this kind. */
export function blockOf<K extends Block['kind']>(kind: K, text: string): Of<K> {
  const sources = scanBlocks(text);
  const [source] = sources;
  if (source === undefined || sources.length > 1) {
    throw new Error(`One block expected, ${sources.length} found: ${sources.map((each) => each.kind).join(', ')}`);
  }
  const block = parseBlock(source);
  if (!isKind(block, kind)) {
    throw new Error(`A ${kind} expected, a ${block.kind} found`);
  }
  return block;
}

function isKind<K extends Block['kind']>(block: Block, kind: K): block is Of<K> {
  return block.kind === kind;
}

/** Every fault of the text as `text under the span: message => suggestion`. */
export function faultsOf(text: string): string[] {
  return scanBlocks(text).flatMap((source) =>
    parseBlock(source).faults.map(({ start, end, message, suggestion }) => {
      const fix = suggestion === undefined ? '' : ` => ${suggestion}`;
      return `${source.text.slice(start, end)}: ${message}${fix}`;
    }),
  );
}

/** Pieces that mean something to the language, in any order and with anything between them. */
const pieces = [
  '@report "Title"', '@table finance "Title"', '@demand d "T"', '@figure x "X" = 19 cases', '@check a = b within £200k',
  '@chart c "C"', '@recommend Cabinet', '@options', '@resolved', '@include a.council as b', '@tabel', '@', '\n', '\n', '\n',
  '\n  ', '\n    ', '\r\n', '\r\n  ', '  ', '\t', ' ', '|', '|---|---:|', '| a | 1,234 |', 'total | x | (145) |', 'of which | rest | 12 |',
  'unit: £k', 'check: total = sum(a .. d)', 'note: words', 'alt:', 'of: a.b, c', 'because: of this', 'untis: £k', 'uses: x.council as y',
  '# 1 Heading {id}', '#', '##### five', '> quote', '// comment', '// crosscast-ignore reconcile/total: reason', '- ', '1. ', '(a) ', 'iv) ',
  '1.1 ', '2..3 ', '£12.261m', '[£12.261m = finance.total]', '[£1m as x]', '[= a - b in £m, 1 dp]', '[#finance]', '[^1]', '[^1]: ', '[text](http://x)',
  '<https://x>', '[', ']', '{', '}', '{preferred}', '{change %}', '*', '**', '\\', '\\|', '"', '“', '”', '=', '==', '<=', '(', ')', '..', '.', ',',
  'within', 'for', 'in', 'as', 'dp', 'sum(', 'a.b', '2024/25', '2024_25', '5%', '19 cases', 'Children in Care', 'é', '😀', '\uFEFF', '\u00A0', '−', 'word',
]; // prettier-ignore

/** Random text, biased towards the language. */
export const reportText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));

/** Any text at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: reportText },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);
