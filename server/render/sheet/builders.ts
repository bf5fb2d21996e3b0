/** Makes blocks of a printed document that nobody wrote: headings, paragraphs and tables of plain text. */
import type { Block, Grid, Heading, Paragraph, Place, Run, Section, Table, TableCell } from '../document-model.ts';

/** Nowhere: what stands on a check sheet was not written in a report. */
const NOWHERE: Place = { source: 0, start: 0, end: 0, line: 0, lastLine: 0 };
const AT = { start: 0, end: 0 };

export function textRuns(text: string): Run[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}

export function paragraph(...runs: readonly (Run | string)[]): Paragraph {
  const all = runs.flatMap((run) => (typeof run === 'string' ? textRuns(run) : run));
  return { kind: 'paragraph', place: NOWHERE, runs: all };
}

export function strong(text: string): Run {
  return { kind: 'strong', runs: textRuns(text) };
}

export function section(title: string, blocks: readonly Block[]): Section {
  const anchor = `section-${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;
  const heading: Heading = { kind: 'heading', level: 1, runs: textRuns(title), anchor };
  return { heading, blocks, sections: [] };
}

export interface PlainTable {
  readonly title: string;
  readonly anchor: string;
  /** The first is that of the rows' labels. */
  readonly headings: readonly [string, ...string[]];
  /** Columns of numbers, by their index among the headings. */
  readonly numbers?: readonly number[];
  /** Each as long as the headings, its label first. */
  readonly rows: readonly (readonly string[])[];
  readonly notes?: readonly string[];
  /** To be filled in by hand. */
  readonly form?: true;
}

/** Without a number: the tables that a check sheet speaks of by number are the report's. */
export function table({ title, anchor, headings, numbers = [], rows, notes = [], form }: PlainTable): Table {
  const [corner, ...columns] = headings;
  const grid: Grid = {
    corner: textRuns(corner),
    hasHeadings: true,
    columns: columns.map((heading, index) => ({ heading: textRuns(heading), figures: numbers.includes(index + 1) })),
    rows: rows.map(([name = '', ...cells]) => ({
      ...AT,
      role: 'item',
      label: textRuns(name),
      cells: cells.map((text): TableCell => ({ ...AT, kind: text === '' ? 'blank' : 'text', runs: textRuns(text) })),
    })),
    ...(form === undefined ? {} : { form }),
  };
  return {
    kind: 'table',
    place: NOWHERE,
    label: title,
    title: [],
    details: [],
    anchor,
    grid,
    notes: notes.map(textRuns),
  };
}
