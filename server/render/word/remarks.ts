/** Writes what stands under a table, a chart or a list. */
import { Paragraph } from 'docx';
import type { Remarks, Run } from '../document-model.ts';
import type { WordContext } from './context.ts';
import { words, writeRuns } from './text.ts';

export function writeRemarks({ source, notes }: Remarks, context: WordContext): Paragraph[] {
  const line = (word: string, runs: readonly Run[]): Paragraph =>
    new Paragraph({ style: 'Remark', children: [words(`${word}: `), ...writeRuns(runs, context)] });
  return [...notes.map((runs) => line('Note', runs)), ...(source === undefined ? [] : [line('Source', source)])];
}

/** Word joins two tables with nothing between them, and the text after a table needs some air. */
export function gap(): Paragraph {
  return new Paragraph({ style: 'Remark', children: [] });
}
