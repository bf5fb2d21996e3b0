/** A figure that every other row of its table speaks against: a cross-cast that no `check:` asks for. */
import { lineStart } from '../../../../grammar/characters.ts';
import { abs, negate, signOf } from '../../../figures/decimal.ts';
import type { TableCell, TableMeaning } from '../../../model/meaning.ts';
import type { ReportBlock } from '../../../model/report-block.ts';
import { patternBreaks } from '../../../model/table-pattern.ts';
import type { PatternBreak } from '../../../model/table-pattern.ts';
import type { BlockRule, PlacedFix } from '../../rule.ts';
import { figureOf } from './figure-in-table.ts';
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
    patternBreaks(meaning).forEach((found) => {
      const { cell, sources, words, equation, rows } = found;
      const { figure } = cell;
      if (figure === undefined) return;
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
        fixes: [
          replacement(cell, figure.text, wanted),
          ...(equation === undefined ? [] : [addition(block, meaning, equation)]),
        ],
      });
    });
  },
};

/** A percentage keeps the sign that it is printed with. */
function wantedValue({ cell: { figure }, wanted }: PatternBreak) {
  if (figure === undefined || figure.unit.kind !== 'percent') return wanted;
  return signOf(figure.value) < 0 ? negate(abs(wanted)) : wanted;
}

function replacement({ start }: TableCell, printed: string, wanted: string): PlacedFix {
  return {
    title: `Replace ${printed} with ${wanted}`,
    edits: [{ start, end: start + printed.length, text: wanted }],
    safe: false,
  };
}

/** The `check:` that nobody wrote, on a line before the rows. */
function addition({ text }: ReportBlock, { syntax }: TableMeaning, equation: string): PlacedFix {
  const at = lineStart(text, syntax.rows[0]?.start ?? 0);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  return {
    title: `Add the line 'check: ${equation}'`,
    edits: [{ start: at, end: at, text: `  check: ${equation}${lineBreak}` }],
    safe: false,
  };
}
