/** What can be folded away: sections, structured blocks, lists with what nests in them, runs of comments. */
import { FoldingRangeKind } from 'vscode-languageserver-types';
import type { FoldingRange } from 'vscode-languageserver-types';
import type { ListEntry } from '../../grammar/tree.ts';
import type { Analysis } from '../model/analysis.ts';
import type { ReportBlock } from '../model/report-block.ts';
import { sectionsOf } from './outline.ts';
import type { Section } from './outline.ts';
import { endOfText, rangeIn, rangeOfBlock } from './ranges.ts';

/** All folds of a report that hide at least one line. */
export function foldingRanges(analysis: Analysis): FoldingRange[] {
  const folds: FoldingRange[] = [];
  addParts(sectionsOf(analysis), folds);
  return folds.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

function addParts(parts: readonly (Section | ReportBlock)[], folds: FoldingRange[]): void {
  let listStart: ReportBlock | undefined;
  for (const [at, part] of parts.entries()) {
    if ('heading' in part) {
      addFold(folds, lineOf(part.block), lastLineOf(part.last), FoldingRangeKind.Region);
      addParts(part.children, folds);
      continue;
    }
    if (part.kind === 'item') {
      listStart ??= part;
      const next = parts[at + 1];
      const ends = next === undefined || 'heading' in next || next.kind !== 'item';
      if (ends && listStart !== part) addFold(folds, lineOf(listStart), lastLineOf(part));
      if (ends) listStart = undefined;
    }
    addBlock(part, folds);
  }
}

function addBlock(block: ReportBlock, folds: FoldingRange[]): void {
  const { syntax } = block;
  switch (syntax.kind) {
    case 'blank':
    case 'heading':
    case 'paragraph':
      return;
    case 'comment':
      addFold(folds, lineOf(block), lastLineOf(block), FoldingRangeKind.Comment);
      return;
    case 'item':
      addItems(block, syntax.items, folds);
      return;
    case 'recommend':
    case 'options':
    case 'resolved':
      addFold(folds, lineOf(block), lastLineOf(block));
      addItems(block, syntax.items, folds);
      return;
    default:
      addFold(folds, lineOf(block), lastLineOf(block));
  }
}

/** An item with the lines that continue it and the items that nest in it. */
function addItems(block: ReportBlock, items: readonly ListEntry[], folds: FoldingRange[]): void {
  for (const [at, item] of items.entries()) {
    let last = item;
    for (let next = at + 1; next < items.length; next++) {
      const nested = items[next];
      if (nested === undefined || nested.depth <= item.depth) break;
      last = nested;
    }
    addFold(folds, rangeIn(block, item).start.line, rangeIn(block, last).end.line);
  }
}

function addFold(folds: FoldingRange[], startLine: number, endLine: number, kind?: FoldingRangeKind): void {
  if (endLine > startLine) folds.push({ startLine, endLine, ...(kind === undefined ? {} : { kind }) });
}

function lineOf(block: ReportBlock): number {
  return rangeOfBlock(block).start.line;
}

function lastLineOf(block: ReportBlock): number {
  const end = endOfText(block);
  return rangeIn(block, { start: end, end }).end.line;
}
