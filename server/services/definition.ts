/** Where the thing at a position is defined: the name's declaration, the fact that a figure repeats, the other report. */
import type { LocationLink, Position } from 'vscode-languageserver-types';
import type { Span } from '../../grammar/tree.ts';
import type { Analysis } from '../model/analysis.ts';
import type { ReportBlock } from '../model/report-block.ts';
import { documentAt } from './occurrences.ts';
import { endOfText, rangeIn } from './ranges.ts';
import type { ServiceContext } from './service.ts';
import { symbolAt } from './symbol-at.ts';
import type { SymbolAt } from './symbol.ts';
import { declarationOf } from './target.ts';

interface Place {
  readonly block: ReportBlock;
  readonly span: Span;
}

/** Several when a figure is worked out from several, or may repeat any of several. */
export function definitionAt({ analysis }: ServiceContext, position: Position): LocationLink[] {
  const symbol = symbolAt(analysis, analysis.document.offsetAt(position));
  if (symbol === undefined) return [];
  const originSelectionRange = rangeIn(symbol.block, symbol.span);
  const links = placesOf(symbol).map(({ block, span }): LocationLink => {
    const targetSelectionRange = rangeIn(block, span);
    const targetRange = rangeIn(block, around(block, span));
    return { originSelectionRange, targetUri: block.document.uri, targetRange, targetSelectionRange };
  });
  return links.filter((link, at) => links.findIndex((other) => sameLink(link, other)) === at);
}

function placesOf(symbol: SymbolAt): Place[] {
  switch (symbol.kind) {
    case 'fact':
      return [{ block: symbol.block, span: symbol.span }];
    case 'mention': {
      const { facts, candidates, near } = symbol.tie;
      const found = facts.length > 0 ? facts : [...candidates, ...(near === undefined ? [] : [near])];
      return found.map((fact) => ({ block: fact.block, span: fact }));
    }
    case 'computed':
      return symbol.computed.facts.map((fact) => ({ block: fact.block, span: fact }));
    case 'path': {
      const definition = documentAt(symbol);
      return definition?.kind === 'document' ? startOf(symbol.analysis.other(definition.path)) : [];
    }
    case 'name': {
      const { target, declares } = symbol;
      if (target === undefined) return [];
      // Already at `as march`: on to the report itself.
      if (declares && target.kind === 'named' && target.definition.kind === 'document') {
        return startOf(target.analysis.other(target.definition.path));
      }
      const declaration = declarationOf(target);
      return declaration === undefined ? [] : [declaration];
    }
    default:
      return [];
  }
}

/** The title of a report, or its first line. */
function startOf(analysis: Analysis | undefined): Place[] {
  const block = analysis?.document.blocks.find(({ kind }) => kind !== 'blank' && kind !== 'comment');
  if (block === undefined) return [];
  const { syntax } = block;
  return [{ block, span: ('title' in syntax ? syntax.title : undefined) ?? { start: 0, end: 0 } }];
}

/** What the editor shows when it peeks: the row of a cell, or the block. */
function around(block: ReportBlock, span: Span): Span {
  const { syntax } = block;
  const rows = syntax.kind === 'table' || syntax.kind === 'demand' ? syntax.rows : [];
  const row = rows.find(({ start, end }) => start <= span.start && span.end <= end);
  return row ?? { start: 0, end: Math.max(endOfText(block), span.end) };
}

function sameLink(a: LocationLink, b: LocationLink): boolean {
  const [first, second] = [a.targetSelectionRange.start, b.targetSelectionRange.start];
  return a.targetUri === b.targetUri && first.line === second.line && first.character === second.character;
}
