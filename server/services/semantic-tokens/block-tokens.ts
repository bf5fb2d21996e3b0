/** The tokens of one block: what its words are, and how each of its figures stands. They may lie inside one another. */
import type { Block, Entry, Expression, Span, Suppression } from '../../../grammar/tree.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Tie } from '../../model/links.ts';
import type { TableMeaning } from '../../model/meaning.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import { expressionsOf, usesIn } from '../name-uses.ts';
import type { TokenModifier, TokenType } from './legend.ts';

export interface Token extends Span {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** All tokens of a block; offsets are the block's. */
export function tokensOf(analysis: Analysis, block: ReportBlock): Token[] {
  const { syntax } = block;
  return [
    ...structureTokens(syntax, block.text),
    ...definitionTokens(analysis, block),
    ...nameTokens(analysis, block),
    ...expressionsOf(syntax).flatMap(expressionTokens),
    ...figureTokens(analysis, block),
  ];
}

function token(span: Span | undefined, type: TokenType, ...modifiers: readonly TokenModifier[]): Token[] {
  return span === undefined || span.end <= span.start ? [] : [{ start: span.start, end: span.end, type, modifiers }];
}

function structureTokens(syntax: Block, text: string): Token[] {
  switch (syntax.kind) {
    case 'comment':
      return [
        ...token({ start: Math.max(0, text.indexOf('//')), end: text.trimEnd().length }, 'comment'),
        ...syntax.suppressions.flatMap(suppressionTokens),
      ];
    case 'heading':
      return token(syntax.number, 'heading').concat(token(syntax.content, 'heading'));
    case 'paragraph':
    case 'item':
    case 'quote':
    case 'blank':
      return [];
    default:
      return [
        ...token({ start: syntax.keyword.start - 1, end: syntax.keyword.end }, 'keyword'),
        ...token(syntax.title, 'string'),
        ...syntax.entries.flatMap((entry) => entryTokens(entry, syntax.kind)),
        ...('rows' in syntax ? syntax.rows.flatMap(rowTokens) : []),
        ...(syntax.kind === 'include' ? token(syntax.path, 'string') : []),
        ...('items' in syntax ? syntax.items.flatMap(({ tag }) => token(tag, 'enumMember')) : []),
      ];
  }
}

/** Keys whose values are words of the language. */
const ENUMERATIONS: ReadonlySet<string> = new Set(['status', 'key decision', 'overspend', 'type']);

function entryTokens({ key, value, path }: Entry, kind: Block['kind']): Token[] {
  const word = key.text.toLowerCase();
  const isPath = word === 'uses' || (word === 'of' && kind !== 'chart');
  return [
    ...token(key, 'property'),
    ...(isPath ? token(path, 'string') : []),
    ...(word === 'unit' ? token(value, 'type') : []),
    ...(ENUMERATIONS.has(word) ? token(value, 'enumMember') : []),
  ];
}

function rowTokens(row: (Block & { kind: 'table' | 'demand' })['rows'][number]): Token[] {
  return [
    ...token(row.roleText, 'role'),
    ...(row.kind === 'separator'
      ? []
      : row.cells.flatMap(({ id, unit }) => [...token(id, 'property', 'declaration'), ...token(unit, 'type')])),
    ...token(row.comment, 'comment'),
    ...(row.suppression === undefined ? [] : suppressionTokens(row.suppression)),
  ];
}

function suppressionTokens({ start, scope, rules }: Suppression): Token[] {
  const word = scope === 'file' ? 'crosscast-ignore-file' : 'crosscast-ignore';
  return [
    ...token({ start, end: start + word.length }, 'keyword'),
    ...rules.flatMap((rule) => token(rule, 'property')),
  ];
}

/** The names that the block gives; one made from a title has no place of its own. */
function definitionTokens(analysis: Analysis, block: ReportBlock): Token[] {
  return analysis
    .offersOf(block)
    .definitions.flatMap(({ kind, span, written }) =>
      written ? token(span, kind === 'document' ? 'namespace' : 'variable', 'declaration') : [],
    );
}

/** The names that the block uses. Those that lead nowhere stay plain. */
function nameTokens(analysis: Analysis, block: ReportBlock): Token[] {
  const tokens: Token[] = [];
  for (const { span, target } of usesIn(analysis, block)) {
    if (target === undefined) continue;
    const isDocument = target.kind === 'named' && target.definition.kind === 'document';
    tokens.push(...token(span, target.kind !== 'named' ? 'property' : isDocument ? 'namespace' : 'variable'));
  }
  return tokens;
}

function expressionTokens(expression: Expression): Token[] {
  switch (expression.kind) {
    case 'literal':
      return token(expression, 'figure');
    case 'negate':
      return expressionTokens(expression.operand);
    case 'binary':
      return [...expressionTokens(expression.left), ...expressionTokens(expression.right)];
    case 'call':
      return [...token(expression.name, 'function'), ...expression.arguments.flatMap(expressionTokens)];
    default:
      return [];
  }
}

function figureTokens(analysis: Analysis, block: ReportBlock): Token[] {
  const meaning = analysis.meaningOf(block);
  switch (meaning.kind) {
    case 'table':
      return cellTokens(meaning);
    case 'figure': {
      const { figure, syntax } = meaning;
      return figure === undefined ? [] : token(syntax.valueText, 'figure', 'defined');
    }
    case 'prose': {
      const { ties, computed } = analysis.linksOf(block);
      return [...ties.flatMap(tieTokens), ...computed.flatMap(({ inline }) => token(inline, 'figure', 'computed'))];
    }
    default:
      return [];
  }
}

function cellTokens({ rows, relations }: TableMeaning): Token[] {
  const failed = new Set(relations.flatMap(({ verdict, stated }) => (verdict === 'fails' && stated ? [stated] : [])));
  return rows.flatMap((row) =>
    row.cells.flatMap((cell) =>
      cell.figure === undefined ? [] : token(cell, 'figure', failed.has(cell) ? 'failed' : 'defined'),
    ),
  );
}

/** A number word that is tied to nothing is a word. */
function tieTokens({ mention, standing, how }: Tie): Token[] {
  const { prose } = mention;
  if (prose.isWord === true && standing === 'untied' && mention.bracket === undefined) return [];
  const modifiers: readonly TokenModifier[] = how === 'auto' ? [standing, 'automatic'] : [standing];
  return token(prose, 'figure', ...modifiers);
}
