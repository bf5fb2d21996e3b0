/** Builds structured blocks: `@keyword name "Title"` and a body. */

import { BOM, exactly, piece } from '../characters.ts';
import type { OpenedBody, Opening } from '../parser/lines.ts';
import { readBy } from '../parser/parser.ts';
import type { Block, BlockKind, Entry, Span, StructuredKind, SyntaxFault, Text } from '../tree.ts';
import { BodySorter, type BodyParts } from './body.ts';
import { buildEntries } from './entries.ts';
import { readEquation } from './expressions.ts';
import { readFigureValue } from './figure-value.ts';
import { buildItems } from './lists.ts';
import { keywordOf, readOpening, unknownBlockFault } from './opening.ts';
import { readPath } from './path.ts';
import { buildRows } from './rows.ts';

/** Blocks whose opening line is one text after the keyword. */
const plainKinds: ReadonlySet<BlockKind> = new Set(['check', 'recommend', 'include']);

interface Common {
  readonly faults: SyntaxFault[];
  readonly keyword: Text;
  readonly id?: Text;
  readonly title?: Text;
  readonly entries: readonly Entry[];
}

/** The block with what can be read of it; `kind` is what the scanner found its first word to be. */
export function buildStructured(kind: StructuredKind | 'unknown', text: string): Block {
  const faults: SyntaxFault[] = [];
  const isPlain = plainKinds.has(kind);
  const mode = isPlain ? 'openingPlain' : 'openingTitled';
  const found = readBy((parser) => parser.block(), mode, text, 0, faults);
  const { opening, lines } = opened(found, text);
  if (kind === 'unknown') {
    faults.push(unknownBlockFault(text, opening));
  }
  const continues = kind === 'check' || opening.hasEquals;
  const parts = new BodySorter(text, kind, continues, faults).sort(lines);
  const named = isPlain ? { keyword: keywordOf(text, opening) } : readOpening(text, kind, opening, faults);
  if (opening.hasEquals && kind !== 'figure' && kind !== 'unknown') {
    const { start, end } = restOf(text, opening, parts);
    faults.push({ start, end, message: "Only a @figure has a value after '='." });
  }
  const common: Common = { faults, ...named, entries: buildEntries(text, kind, parts.keys, faults) };
  return buildKind(kind, text, opening, parts, common);
}

function buildKind(
  kind: StructuredKind | 'unknown',
  text: string,
  opening: Opening,
  parts: BodyParts,
  common: Common,
): Block {
  const { faults } = common;
  const rest = restOf(text, opening, parts);
  switch (kind) {
    case 'table':
    case 'demand':
      return { kind, rows: buildRows(text, parts.rows, faults), ...common };
    case 'figure':
      return { kind, ...common, ...readFigureValue(rest, opening, faults) };
    case 'check':
      if (rest.text === '') {
        faults.push({
          ...opening.keyword,
          message: 'An equation is expected: @check placements.total = finance.care.variance',
        });
        return { kind, ...common };
      }
      return { kind, ...common, equation: readEquation(rest, faults) };
    case 'include':
      if (rest.text === '') {
        faults.push({ ...opening.keyword, message: 'A path is expected: @include appendix-1.council' });
      }
      return { kind, ...common, ...readPath(text, rest, faults) };
    case 'recommend':
      return { kind, ...common, ...(rest.text !== '' && { body: rest }), items: buildItems(text, parts.items, faults) };
    case 'options':
    case 'resolved':
      return { kind, ...common, items: buildItems(text, parts.items, faults) };
    case 'report':
    case 'minutes':
    case 'decision':
    case 'appendix':
    case 'chart':
    case 'unknown':
      return { kind, ...common };
  }
}

/** What follows the keyword or the equals sign, with the lines that continue it. */
function restOf(text: string, opening: Opening, parts: BodyParts): Text {
  const start = opening.rest?.start ?? opening.keyword.end;
  const end = Math.max(start, parts.openingEnd ?? opening.rest?.end ?? start);
  return piece(text, start, end);
}

/** What the parser found; if it found nothing at all, the keyword alone. */
function opened(found: OpenedBody | undefined, text: string): OpenedBody {
  if (found !== undefined) {
    return found;
  }
  const start = text.charCodeAt(0) === BOM ? 1 : 0;
  const keyword: Span = exactly(text, { start, end: Math.min(start + 1, text.length) });
  return { opening: { keyword, words: [], extra: [], titleIsClosed: true, hasEquals: false }, lines: [] };
}
