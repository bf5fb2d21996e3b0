/** What a block means on its own, by its kind. */
import type { Block, HeaderBlock } from '../../grammar/tree.ts';
import { toId } from '../../grammar/identifier.ts';
import { findPeriods } from '../figures/period/read-period.ts';
import { literalFigure } from './evaluate.ts';
import type { FigureMeaning, HeaderContext, HeaderMeaning, Meaning } from './meaning.ts';
import { readProseBlock } from './prose-meaning.ts';
import type { ReportBlock } from './report-block.ts';
import { entryText, overspendOf, periodOf, readTable } from './table-meaning.ts';

export function readMeaning(block: ReportBlock, header: HeaderContext): Meaning {
  const { syntax } = block;
  switch (syntax.kind) {
    case 'table':
    case 'demand':
      return readTable(syntax, header);
    case 'heading':
    case 'paragraph':
    case 'item':
    case 'quote':
    case 'recommend':
    case 'options':
    case 'resolved':
      return readProseBlock(syntax, block.text);
    case 'figure':
      return readFigureBlock(syntax);
    case 'check':
      return { kind: 'check', syntax };
    case 'chart': {
      const alt = syntax.entries.find((entry) => entry.key.text.toLowerCase() === 'alt')?.value;
      return alt === undefined ? { kind: 'chart', syntax } : { kind: 'chart', syntax, alt };
    }
    case 'report':
    case 'minutes':
    case 'decision':
    case 'appendix':
      return readHeader(syntax);
    default:
      return { kind: 'other', syntax };
  }
}

function readFigureBlock(syntax: Block & { readonly kind: 'figure' }): FigureMeaning {
  const figure = syntax.valueText === undefined ? undefined : literalFigure(syntax.valueText.text);
  const period = periodOf(entryText(syntax, 'at'));
  return {
    kind: 'figure',
    syntax,
    id: syntax.id?.text ?? toId(syntax.title?.text ?? ''),
    title: syntax.title?.text ?? '',
    ...(figure === undefined ? {} : { figure }),
    ...(figure !== undefined || syntax.value === undefined ? {} : { expression: syntax.value }),
    ...(period === undefined ? {} : { period }),
  };
}

export function readHeader(syntax: HeaderBlock): HeaderMeaning {
  const period = periodOf(entryText(syntax, 'period'));
  const meeting = findPeriods(entryText(syntax, 'meeting') ?? '')[0]?.period;
  return {
    kind: 'header',
    syntax,
    context: {
      ...(period === undefined ? {} : { period }),
      ...(meeting === undefined ? {} : { meeting }),
      overspend: overspendOf(entryText(syntax, 'overspend')) ?? 1,
    },
    uses: syntax.entries.filter((entry) => entry.path !== undefined),
  };
}
