/**
 * What a selection grows to, step by step: word, figure or name, bracket or cell, sentence or row, block, section,
 * report.
 */
import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type { Expression, Inline, Span } from '../../grammar/tree.ts';
import type { Analysis } from '../model/analysis.ts';
import type { ReportBlock } from '../model/report-block.ts';
import { expressionsOf, inlinesOf } from './name-uses.ts';
import { sectionsAround } from './outline.ts';
import { endOfText, rangeBetween } from './ranges.ts';
import { symbolAt } from './symbol-at.ts';

const FIGURES: ReadonlySet<string> = new Set(['fact', 'mention', 'literal']);

/** For each position its smallest range, with the larger ones as parents. */
export function selectionRanges(analysis: Analysis, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => selectionRange(analysis, position));
}

function selectionRange(analysis: Analysis, position: Position): SelectionRange {
  const { document } = analysis;
  const offset = document.offsetAt(position);
  const block = document.blockAt(offset);
  const spans = block === undefined ? [] : spansAround(analysis, block, offset);
  spans.push({ start: 0, end: document.length });
  spans.sort((a, b) => b.end - b.start - (a.end - a.start));
  let chain: SelectionRange | undefined;
  let outer: Span | undefined;
  for (const span of spans) {
    const fits = outer === undefined || (outer.start <= span.start && span.end <= outer.end);
    const grows = outer === undefined || span.end - span.start < outer.end - outer.start;
    if (!fits || !grows) continue;
    const range = rangeBetween(document, span.start, span.end);
    chain = chain === undefined ? { range } : { range, parent: chain };
    outer = span;
  }
  return chain ?? { range: { start: position, end: position } };
}

/** All spans of the document that hold the offset, in no order. */
function spansAround(analysis: Analysis, block: ReportBlock, offset: number): Span[] {
  const base = block.offset;
  const at = offset - base;
  const inBlock: Span[] = partsAround(block, at);
  const symbol = symbolAt(analysis, offset);
  if (symbol !== undefined) inBlock.push(symbol.span);
  // A figure is one word, whatever its commas and points.
  if (symbol === undefined || !FIGURES.has(symbol.kind)) inBlock.push(...wordAround(block.text, at));
  inBlock.push({ start: 0, end: endOfText(block) });
  const spans = inBlock
    .filter(({ start, end }) => start <= at && at <= end && start < end)
    .map(({ start, end }) => ({ start: base + start, end: base + end }));
  for (const { first, last } of sectionsAround(analysis, block)) {
    spans.push({ start: first.offset, end: last.offset + endOfText(last) });
  }
  return spans.filter(({ start, end }) => start <= offset && offset <= end);
}

/** The parts of a block, by its kind. */
function partsAround(block: ReportBlock, at: number): Span[] {
  const { syntax } = block;
  const spans: Span[] = [];
  for (const inline of inlinesOf(syntax)) {
    if (inline.kind === 'escape' || inline.kind === 'footnote') continue;
    spans.push(inline);
    if ('content' in inline) spans.push(inline.content, ...withMarks(inline));
    if ('expression' in inline) spans.push(inline.expression);
    if (inline.kind === 'link') spans.push(inline.url);
  }
  for (const expression of expressionsOf(syntax)) spans.push(...subexpressions(expression));
  if ('items' in syntax) for (const item of syntax.items) spans.push(item, ...textSpans(block.text, item.content, at));
  if ('content' in syntax) spans.push(...textSpans(block.text, syntax.content, at));
  if ('entries' in syntax) {
    for (const { key, value, start, end } of syntax.entries) spans.push(key, value, { start, end });
  }
  if ('title' in syntax && syntax.title !== undefined) {
    const { start, end } = syntax.title;
    spans.push(syntax.title, { start: start - 1, end: end + 1 });
  }
  if (syntax.kind === 'table' || syntax.kind === 'demand') {
    const row = syntax.rows.find(({ start, end }) => start <= at && at <= end);
    if (row !== undefined) spans.push(row, ...row.cells);
    const [first] = syntax.rows;
    const last = syntax.rows.at(-1);
    if (first !== undefined && last !== undefined) spans.push({ start: first.start, end: last.end });
  }
  return spans;
}

/** Emphasis with the stars around it; every mark of a pair knows the content of both. */
function withMarks({ kind, start, end, content }: Inline & { readonly content: Span }): Span[] {
  if (kind === 'link') return [];
  return [{ start: content.start - (end - start), end: content.end + (end - start) }];
}

/** The text and its sentence around an offset. */
function textSpans(text: string, content: Span, at: number): Span[] {
  if (at < content.start || at > content.end) return [];
  let { start } = content;
  let { end } = content;
  // A full stop inside a figure or a paragraph number is followed by a digit, not by space.
  for (const stop of text.slice(content.start, content.end).matchAll(/[.;!?][”’")\]]*(?=\s)/g)) {
    const after = content.start + stop.index + stop[0].length;
    if (after < at) start = after;
    else {
      end = after;
      break;
    }
  }
  while (start < at && /\s/.test(text.charAt(start))) start++;
  return [content, { start, end }];
}

function subexpressions(expression: Expression): Span[] {
  switch (expression.kind) {
    case 'negate':
      return [expression, ...subexpressions(expression.operand)];
    case 'binary':
      return [expression, ...subexpressions(expression.left), ...subexpressions(expression.right)];
    case 'call':
      return [expression, ...expression.arguments.flatMap(subexpressions)];
    case 'range':
      return [expression, expression.from, expression.to];
    default:
      return [expression];
  }
}

/** Letters and digits, with the apostrophes and hyphens inside a word. */
function wordAround(text: string, at: number): Span[] {
  const inWord = /[\p{L}\p{M}\p{N}_’'-]/u;
  let start = at;
  let end = at;
  while (start > 0 && inWord.test(text.charAt(start - 1))) start--;
  while (end < text.length && inWord.test(text.charAt(end))) end++;
  return start === end ? [] : [{ start, end }];
}
