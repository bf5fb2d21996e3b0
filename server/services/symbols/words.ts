/** The words of the language in a block: `@table`, keys, functions, tags, paths, and what a suppression names. */
import type { Block, Expression, Span, Suppression, Text } from '../../../grammar/tree.ts';
import {
  blockNamed,
  expressionWords,
  functions,
  keyNamed,
  suppressionWords,
  tags,
} from '../../../grammar/vocabulary.ts';
import type { Word } from '../../../grammar/vocabulary.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import { expressionsOf, inlinesOf } from '../name-uses.ts';
import { touches } from '../ranges.ts';
import type { SymbolAt, WordSymbol } from '../symbol.ts';
import { rowAt } from './table.ts';

export function* wordSymbols(analysis: Analysis, block: ReportBlock, at: number): Generator<SymbolAt> {
  const { syntax } = block;
  const place = (span: Span): { analysis: Analysis; block: ReportBlock; span: Span } => ({
    analysis,
    block,
    span: { start: span.start, end: span.end },
  });
  const word = (span: Span, found: Word | undefined, of: WordSymbol['of']): SymbolAt[] =>
    found === undefined ? [] : [{ kind: 'word', ...place(span), word: found, of }];

  if ('keyword' in syntax) {
    const { start, end, text } = syntax.keyword;
    yield* word({ start: Math.max(0, start - 1), end }, blockNamed(text), 'block');
    for (const { key, path } of syntax.entries) {
      yield* word(key, keyNamed(syntax.kind, key.text), 'key');
      if (path !== undefined && key.text.toLowerCase() !== 'source') {
        yield { kind: 'path', ...place(path), path: path.text };
      }
    }
  }
  if (syntax.kind === 'include' && syntax.path !== undefined) {
    yield { kind: 'path', ...place(syntax.path), path: syntax.path.text };
  }
  if ('items' in syntax) {
    for (const { tag } of syntax.items) if (tag) yield* word(tag, named(tags, tag.text), 'tag');
  }
  for (const name of expressionsOf(syntax).flatMap(functionsIn)) {
    yield* word(name, named(functions, name.text), 'function');
  }
  const between = wordBetween(syntax, block.text, at);
  if (between !== undefined) yield* word(between, named(expressionWords, between.text), 'expression');
  for (const { start, rules } of suppressionsAt(syntax, at)) {
    const found = suppressionWords.findLast((each) => block.text.startsWith(each.word, start));
    if (found) yield* word({ start, end: start + found.word.length }, found, 'suppression');
    for (const rule of rules) yield { kind: 'rule', ...place(rule), text: rule.text };
  }
}

function named(words: readonly Word[], text: string): Word | undefined {
  return words.find(({ word }) => word === text.toLowerCase());
}

function functionsIn(expression: Expression): Text[] {
  switch (expression.kind) {
    case 'call':
      return [expression.name, ...expression.arguments.flatMap(functionsIn)];
    case 'negate':
      return functionsIn(expression.operand);
    case 'binary':
      return [...functionsIn(expression.left), ...functionsIn(expression.right)];
    default:
      return [];
  }
}

/**
 * The word at an offset, when it can be one of those that stand between expressions: `within`, `for`, `in`, `dp`, `as`.
 * Their places are not kept in the tree.
 */
function wordBetween(syntax: Block, text: string, at: number): Text | undefined {
  if (!spansWithWords(syntax).some((span) => touches(span, at))) return undefined;
  let start = at;
  let end = at;
  while (/\w/.test(text.charAt(start - 1))) start--;
  while (/\w/.test(text.charAt(end))) end++;
  return { start, end, text: text.slice(start, end) };
}

function spansWithWords(syntax: Block): Span[] {
  if (syntax.kind === 'check') return syntax.equation === undefined ? [] : [syntax.equation];
  if (syntax.kind === 'table' || syntax.kind === 'demand') {
    return syntax.entries.flatMap(({ equation }) => equation ?? []);
  }
  if (syntax.kind === 'include') return between(syntax.path, syntax.alias);
  if ('entries' in syntax && !('items' in syntax)) {
    return syntax.entries.flatMap(({ path, alias }) => between(path, alias));
  }
  return inlinesOf(syntax).flatMap((inline) => {
    if (inline.kind === 'named') return between(inline.figure, inline.id);
    return inline.kind === 'computed' ? [{ start: inline.expression.end, end: inline.end }] : [];
  });
}

function between(first: Span | undefined, second: Span | undefined): Span[] {
  return first === undefined || second === undefined ? [] : [{ start: first.end, end: second.start }];
}

function suppressionsAt(syntax: Block, at: number): readonly Suppression[] {
  if (syntax.kind === 'comment') return syntax.suppressions;
  const row = syntax.kind === 'table' || syntax.kind === 'demand' ? rowAt(syntax, at) : undefined;
  return row?.suppression === undefined ? [] : [row.suppression];
}
