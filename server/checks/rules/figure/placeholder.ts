/**
 * Left-overs of a template: £xxxx, XX%, [insert date]. They are put in to be filled later, and get published.
 * A cell that says TBC or n/a is no left-over but an honest gap; reconcile/incomplete speaks of it where a sum needs it.
 */
import { findPlaceholders, isPlaceholder, mayHoldPlaceholder } from '../../../figures/placeholder.ts';
import type { Span } from '../../../../grammar/tree.ts';
import type { Meaning } from '../../../model/meaning.ts';
import type { BlockRule } from '../../rule.ts';
import { printedTexts } from '../printed-texts.ts';
import { PROSE_BLOCKS } from '../../../model/prose-blocks.ts';

export const placeholder: BlockRule = {
  id: 'figure/placeholder',
  title: 'A left-over of a template',
  severity: 'warning',
  description:
    'A place that was to be filled in later: £xxxx, XX%, [insert], £[TBC]. Looks at the text, titles, headings, labels, cells and the header. A cell with a plain TBC or n/a is left alone.',
  fixable: false,
  scope: 'block',
  blocks: [...PROSE_BLOCKS, 'report', 'minutes', 'decision', 'appendix', 'table', 'demand', 'figure', 'check', 'chart'],
  needs: 'content',
  check({ block, meaning, report }) {
    if (!mayHoldPlaceholder(block.text)) return;
    for (const { start, end } of placeholdersIn(meaning)) {
      report({ start, end, message: `${block.text.slice(start, end)} has not been filled in.` });
    }
  },
};

function placeholdersIn(meaning: Meaning): Span[] {
  const printed: Span[] = printedTexts(meaning).flatMap(({ start, text }) => findIn(text, start));
  switch (meaning.kind) {
    case 'prose':
      return meaning.readings.flatMap((reading) => reading.placeholders);
    case 'table':
      printed.push(...meaning.oddCells.filter(({ reading }) => reading.kind === 'placeholder'));
      return printed;
    case 'figure': {
      const { valueText } = meaning.syntax;
      return valueText !== undefined && isPlaceholder(valueText.text) ? [...printed, valueText] : printed;
    }
    default:
      return printed;
  }
}

function findIn(text: string, offset: number): Span[] {
  return findPlaceholders(text).map(({ start, end }) => ({ start: start + offset, end: end + offset }));
}
