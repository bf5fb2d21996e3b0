/**
 * Figures that cannot be read as one: a bracket that is closed and not opened, a comma in the wrong place, a scale given
 * twice. Nobody can cast a column with such a cell in it. Source: figures as published, `0.062)` and `£2.894mm` among them.
 */
import { readCell } from '../../../figures/read-cell.ts';
import type { NotationFault } from '../../../figures/read-notation.ts';
import { UNSTATED } from '../../../figures/units.ts';
import type { Span } from '../../../../grammar/tree.ts';
import type { Meaning } from '../../../model/meaning.ts';
import type { BlockRule, PlacedFix } from '../../rule.ts';
import { PROSE_BLOCKS } from '../../../model/prose-blocks.ts';

export const malformed: BlockRule = {
  id: 'figure/malformed',
  title: 'A figure that cannot be read',
  severity: 'error',
  description:
    'A cell or a figure in the text that was meant as a figure and is not well formed: 0.062), 41,30, £2.894mm. Text and codes among figures are left alone.',
  fixable: true,
  scope: 'block',
  blocks: [...PROSE_BLOCKS, 'table', 'demand', 'figure'],
  needs: 'content',
  check({ block, meaning, report }) {
    for (const { start, end, message, suggestion } of faultsIn(meaning)) {
      const printed = block.text.slice(start, end);
      report({
        start,
        end,
        message,
        fixes: suggestion === undefined ? [] : [replacing(start, end, printed, suggestion)],
      });
    }
  },
};

type Fault = Span & NotationFault;

function faultsIn(meaning: Meaning): Fault[] {
  switch (meaning.kind) {
    case 'table':
      return meaning.oddCells.flatMap(({ start, end, reading }) =>
        reading.kind === 'malformed' ? [{ ...reading, start, end }] : [],
      );
    case 'prose':
      return meaning.readings.flatMap((reading) => reading.malformed);
    case 'figure': {
      const { valueText } = meaning.syntax;
      const reading = valueText === undefined ? undefined : readCell(valueText.text, UNSTATED);
      return valueText === undefined || reading?.kind !== 'malformed' ? [] : [{ ...valueText, ...reading }];
    }
    default:
      return [];
  }
}

function replacing(start: number, end: number, printed: string, text: string): PlacedFix {
  return { title: `Replace ${printed} with ${text}`, edits: [{ start, end, text }], safe: isCertain(printed, text) };
}

/**
 * Only slips of the keyboard have one reading: spaces for commas, a letter for a digit, a sign typed twice. A stray bracket,
 * comma or point may stand for a minus or for a digit that is missing.
 */
function isCertain(printed: string, text: string): boolean {
  const typed = printed
    .replace(/(?<=\d)[ \u00A0](?=\d{3})/g, ',')
    .replace(/[Oo](?=[\d,.Oo]*(?:%|k|m|bn)?\)?$)/g, '0')
    .replace(/[Il](?=[\d,.]*(?:%|k|m|bn)?\)?$)/g, '1')
    .replace(/£+/, '£')
    .replace(/(bn|mn|m|k)\1+$/i, '$1');
  return typed === text;
}
