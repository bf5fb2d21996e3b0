/**
 * Writes tables: one header row that is repeated on every page, the same number of cells in every row, none merged and none
 * empty, figures in line with each other under their headings.
 */
import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableProperties,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ITableCellBorders, ITableOptions, ParagraphChild } from 'docx';
import type { Role } from '../../../grammar/tree.ts';
import type { Grid, TableCell as Cell, TableColumn, TableRow as Row } from '../document-model.ts';
import { plainText } from '../document-model.ts';
import { figurePads } from '../figure-pads.ts';
import { columnWidths, textWidth } from './column-widths.ts';
import type { WordContext } from './context.ts';
import { element } from './elements.ts';
import { colours } from './styles.ts';
import { spoken, words, writeRuns } from './text.ts';

/** Longer tables may be parted by the end of a page. */
const SHORT = 16;
/** With more columns than this, a table is set smaller, or printed across the page. */
const DENSE = 6;
export const LANDSCAPE = 9;

/** The height of a row that is signed in, in twentieths of a point. */
const SIGNED = 440;

/** What a table is called, and what is in it, for those who cannot see it. */
export interface Alternative {
  readonly title: string;
  readonly description: string;
}

class DescribedTable extends Table {
  constructor(options: ITableOptions, hasHeadings: boolean, { title, description }: Alternative) {
    super(options);
    // docx writes the look without the number that LibreOffice goes by.
    const look = {
      'w:val': hasHeadings ? '06A0' : '0680',
      'w:firstRow': hasHeadings ? 1 : 0,
      'w:lastRow': 0,
      'w:firstColumn': 1,
      'w:lastColumn': 0,
      'w:noHBand': 1,
      'w:noVBand': 1,
    };
    const properties = this.root.find((child) => child instanceof TableProperties);
    properties?.addChildElement(element('w:tblLook', look));
    properties?.addChildElement(element('w:tblCaption', { 'w:val': title }));
    properties?.addChildElement(element('w:tblDescription', { 'w:val': description }));
  }
}

/** `followed` says that a remark stands under the table, which is to stay on its page. */
export function writeGrid(grid: Grid, alternative: Alternative, context: WordContext, followed: boolean): Table {
  const dense = grid.columns.length > DENSE;
  const points = dense ? 8.5 : 10;
  const { total, widths } = columnWidths(
    grid,
    context.textWidth(grid.columns.length > LANDSCAPE),
    points * context.letters,
  );
  const writer = new GridWriter(grid, context, points, dense, grid.rows.length < SHORT, followed);
  return new DescribedTable(
    {
      style: 'ReportTable',
      width: { size: total, type: WidthType.DXA },
      columnWidths: [...widths],
      layout: TableLayoutType.FIXED,
      rows: [...(grid.hasHeadings ? [writer.headings()] : []), ...grid.rows.map((_, index) => writer.row(index))],
    },
    grid.hasHeadings,
    alternative,
  );
}

/** "A table of 4 columns (Budget, Forecast) and 12 rows." */
export function describeGrid({ columns, rows, hasHeadings }: Grid): string {
  const names = columns.map(({ heading }) => plainText(heading)).filter((name) => name !== '');
  const each = hasHeadings && names.length > 0 ? `: ${names.join(', ')}` : '';
  const count = (many: number, word: string): string => `${many} ${word}${many === 1 ? '' : 's'}`;
  return `${count(rows.length, 'row')} and ${count(columns.length, 'column')} of entries${each}.`;
}

const indents: Readonly<Partial<Record<Role, number>>> = { 'of which': 454 };
const asides: Readonly<Partial<Record<Role, string>>> = { 'of which': 'of which: ', memo: 'for information: ' };
const unlabelled: Readonly<Partial<Record<Role, string>>> = { total: 'Total', subtotal: 'Subtotal' };

class GridWriter {
  readonly #grid: Grid;
  readonly #context: WordContext;
  readonly #points: number;
  readonly #dense: boolean;
  readonly #together: boolean;
  readonly #followed: boolean;
  readonly #pads: readonly (readonly string[])[];
  readonly #lastTotal: number;
  readonly #inGroup: readonly boolean[];

  constructor(grid: Grid, context: WordContext, points: number, dense: boolean, together: boolean, followed: boolean) {
    this.#grid = grid;
    this.#context = context;
    this.#points = points;
    this.#dense = dense;
    this.#together = together;
    this.#followed = followed;
    this.#pads = grid.columns.map((column, index) =>
      column.figures ? figurePads(grid.rows.map(({ cells }) => cells[index])) : [],
    );
    this.#lastTotal = grid.rows.findLastIndex(({ role }) => role === 'total');
    let open = false;
    this.#inGroup = grid.rows.map(({ role }) => (open = role === 'group' || (open && role !== 'total')));
  }

  headings(): TableRow {
    const { corner, columns } = this.#grid;
    const first = corner.length === 0 ? [spoken('Item')] : writeRuns(corner, this.#context);
    const cells = columns.map((column) => {
      const style = column.figures ? 'TableFigureHeading' : 'TableHeading';
      return new TableCell({ verticalAlign: 'bottom', children: [this.#paragraph(style, this.#heading(column))] });
    });
    return new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: [
        new TableCell({ verticalAlign: 'bottom', children: [this.#paragraph('TableHeading', first)] }),
        ...cells,
      ],
    });
  }

  #heading({ heading, unit }: TableColumn): ParagraphChild[] {
    const named = writeRuns(heading, this.#context);
    if (unit === undefined) return named.length === 0 ? [spoken('No heading')] : named;
    return [...named, ...(named.length === 0 ? [] : [new TextRun({ break: 1 })]), words(unit, { bold: false })];
  }

  row(index: number): TableRow {
    const { rows, columns } = this.#grid;
    const row = rows[index];
    if (row === undefined) throw new RangeError(`The table has no row ${index}.`);
    const borders = this.#borders(row, index);
    const keepNext = (this.#together && (index < rows.length - 1 || this.#followed)) || row.role === 'group';
    const children = row.cells.map((cell, column) => {
      const pad = this.#pads[column]?.[index] ?? '';
      const content = this.#entry(row, cell);
      const figures = columns[column]?.figures === true;
      const paragraph = this.#paragraph(figures ? 'TableFigure' : 'TableText', content, { keepNext, pad });
      return new TableCell({ ...borders, ...(figures ? { verticalAlign: 'bottom' } : {}), children: [paragraph] });
    });
    const left =
      (this.#inGroup[index] === true && row.role !== 'group' && row.role !== 'subtotal' ? 227 : 0) +
      (indents[row.role] ?? 0);
    const label = this.#paragraph('TableText', this.#label(row), { keepNext, left });
    const height = this.#grid.form === true ? { height: { value: SIGNED, rule: HeightRule.ATLEAST } } : {};
    return new TableRow({
      cantSplit: true,
      ...height,
      children: [new TableCell({ ...borders, children: [label] }), ...children],
    });
  }

  #label({ role, label }: Row): ParagraphChild[] {
    if (label.length === 0) return [spoken(unlabelled[role] ?? 'No label')];
    const aside = asides[role];
    return [...(aside === undefined ? [] : [spoken(aside)]), ...writeRuns(label, this.#context, lookOf(role))];
  }

  #entry({ role }: Row, { kind, runs }: Cell): ParagraphChild[] {
    if (role === 'group' && runs.length === 0) return [spoken('see below')];
    if (kind === 'unknown') return [spoken('not known')];
    if (plainText(runs) === '') return [spoken('nothing')];
    return writeRuns(runs, this.#context, lookOf(role));
  }

  #paragraph(
    style: string,
    children: readonly ParagraphChild[],
    { keepNext = false, pad = '', left = 0 }: { keepNext?: boolean; pad?: string; left?: number } = {},
  ): Paragraph {
    const right = pad === '' ? 0 : Math.round(textWidth(pad, this.#points * 20));
    return new Paragraph({
      style: this.#dense ? `${style}Small` : style,
      ...(keepNext ? { keepNext } : {}),
      ...(left > 0 || right > 0 ? { indent: { left, right } } : {}),
      children: [...children],
    });
  }

  #borders({ role }: Row, index: number): { borders?: ITableCellBorders } {
    const line = (size: number, style: (typeof BorderStyle)[keyof typeof BorderStyle] = BorderStyle.SINGLE) => ({
      style,
      size,
      color: colours.rule,
    });
    if (role === 'subtotal') return { borders: { top: line(6) } };
    if (role !== 'total') return {};
    const bottom = index === this.#lastTotal ? { bottom: line(6, BorderStyle.DOUBLE) } : {};
    return { borders: { top: line(12), ...bottom } };
  }
}

function lookOf(role: Role): { style?: string } {
  if (role === 'total' || role === 'subtotal' || role === 'group') return { style: 'Strong' };
  return role === 'memo' ? { style: 'Emphasis' } : {};
}
