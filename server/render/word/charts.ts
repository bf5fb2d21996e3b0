/** Writes charts: what they show in words, and their figures as a table. */
import { Paragraph } from 'docx';
import type { FileChild } from 'docx';
import type { Chart } from '../document-model.ts';
import { writeCaption } from './captions.ts';
import type { WordContext } from './context.ts';
import { gap, writeRemarks } from './remarks.ts';
import { describeGrid, writeGrid } from './tables.ts';
import { writeRuns } from './text.ts';

export function writeChart(chart: Chart, context: WordContext): FileChild[] {
  const { label, alternative, data } = chart;
  const remarks = writeRemarks(chart, context);
  const figures =
    data === undefined
      ? []
      : [
          writeGrid(
            data,
            { title: `The figures of ${label}`, description: describeGrid(data) },
            context,
            remarks.length > 0,
          ),
          ...(remarks.length > 0 ? [] : [gap()]),
        ];
  return [
    writeCaption(chart, context),
    ...(alternative.length === 0 ? [] : [new Paragraph({ style: 'Chart', children: writeRuns(alternative, context) })]),
    ...figures,
    ...remarks,
  ];
}
