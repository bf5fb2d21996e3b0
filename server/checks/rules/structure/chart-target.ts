/** Targets of charts that cannot be drawn: no figure at all, or one in another unit than what is measured against it. */
import { readCell } from '../../../figures/read-cell.ts';
import type { Figure } from '../../../figures/figure.ts';
import { literalFigure } from '../../../model/evaluate.ts';
import type { Links } from '../../../model/links.ts';
import { commonUnit, NO_UNIT, unitInWords } from '../../../model/quantity.ts';
import type { ChartMeaning } from '../../../model/meaning.ts';
import type { Draft } from '../../rule.ts';

export function targetFaults({ syntax }: ChartMeaning, { charts }: Links): Draft[] {
  const drawn = charts.find(({ role }) => role === 'own')?.facts.find(({ figure }) => figure)?.figure;
  const written = syntax.entries.flatMap(({ key, value, names }): Draft[] => {
    if (key.text.toLowerCase() !== 'target' || names !== undefined || value.text === '') return [];
    const { start, end, text } = value;
    const reading = readCell(text, drawn ?? { unit: NO_UNIT, scale: 0 });
    const figure = reading.kind === 'figure' ? reading.figure : literalFigure(text);
    if (figure !== undefined) return unitFault({ start, end }, figure, drawn);
    const message = `'${text}' is no figure: a target is one, such as 75, or the name of a figure or of a column.`;
    return [{ start, end, message }];
  });
  const named = charts.flatMap(({ role, name, facts }) => {
    const figure = role === 'target' ? facts.find((fact) => fact.figure)?.figure : undefined;
    return figure === undefined ? [] : unitFault({ start: name.start, end: name.end }, figure, drawn);
  });
  return [...written, ...named];
}

function unitFault(at: Pick<Draft, 'start' | 'end'>, target: Figure, drawn: Figure | undefined): Draft[] {
  if (drawn === undefined || commonUnit(target.unit, drawn.unit) !== undefined) return [];
  const message = `This target is in ${unitInWords(target.unit)}, but what the chart draws is in ${unitInWords(drawn.unit)}.`;
  return [{ ...at, message }];
}
