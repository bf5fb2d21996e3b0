/** A figure that every other row of its table speaks against: a cross-cast that no `check:` asks for. */
import { lineStart } from '../../../../grammar/characters.ts';
import { lineEndOf } from '../../../../grammar/format/text.ts';
import { abs, negate, signOf } from '../../../figures/decimal.ts';
import { bandBreaks } from '../../../model/council-tax-bands.ts';
import type { TableMeaning } from '../../../model/meaning.ts';
import type { ReportBlock } from '../../../model/report-block.ts';
import { patternBreaks } from '../../../model/table-pattern.ts';
import type { PatternBreak } from '../../../model/table-pattern.ts';
import type { BlockRule, PlacedFix } from '../../rule.ts';
import { figureOf, replacingFigure } from './figure-in-table.ts';
import { placeOf } from './wording.ts';

export const pattern: BlockRule = {
  id: 'reconcile/pattern',
  title: 'A figure that breaks the pattern of its table',
  severity: 'information',
  description:
    'One figure that does not follow from its row as all the others of its column do: a variance that is not forecast less budget, a percentage that is not the part of its total. Columns that a `check:` is about are left to it.',
  fixable: true,
  scope: 'block',
  blocks: ['table', 'demand'],
  check({ block, meaning, report }) {
    if (meaning.kind !== 'table') return;
    const breaks = patternBreaks(meaning);
    // A band of council tax that is wrong spoils what is worked out from it.
    const wrongBands = new Set(breaks.length === 0 ? [] : bandBreaks(meaning).map(({ cell }) => cell));
    breaks.forEach((found) => {
      const { cell, sources, words, equation, rows } = found;
      const { figure } = cell;
      if (figure === undefined || [cell, ...sources].some((each) => wrongBands.has(each))) return;
      const wanted = figureOf(wantedValue(found), cell, meaning);
      const { start, end } = cell;
      report({
        start,
        end,
        message: `${placeOf(cell)} is ${figure.text}, but ${words} is ${wanted}; in ${rows} other rows it holds.`,
        related: sources.map((source) => ({
          at: { block, start: source.start, end: source.end },
          message: `${placeOf(source)}: ${source.figure?.text ?? ''}`,
        })),
        fixes: [replacingFigure(cell, wanted), ...(equation === undefined ? [] : [addition(block, meaning, equation)])],
      });
    });
  },
};

/** A percentage keeps the sign that it is printed with. */
function wantedValue({ cell: { figure }, wanted }: PatternBreak) {
  if (figure === undefined || figure.unit.kind !== 'percent') return wanted;
  return signOf(figure.value) < 0 ? negate(abs(wanted)) : wanted;
}

/** The `check:` that nobody wrote, on a line before the rows. */
function addition({ text }: ReportBlock, { syntax }: TableMeaning, equation: string): PlacedFix {
  const at = lineStart(text, syntax.rows[0]?.start ?? 0);
  return {
    title: `Add the line 'check: ${equation}'`,
    edits: [{ start: at, end: at, text: `  check: ${equation}${lineEndOf(text)}` }],
    safe: false,
  };
}
