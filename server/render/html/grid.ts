/**
 * Writes rows and columns as an HTML table: a heading cell for every row and column, the rows of a group in a body of their
 * own, and in each column the figures in line with each other, units under units.
 */
import type { Role } from '../../../grammar/tree.ts';
import type { Grid, TableCell, TableColumn, TableRow } from '../document-model.ts';
import { plainText } from '../document-model.ts';
import { figurePads } from '../figure-pads.ts';
import { attributes, markup, NOTHING, together } from './markup.ts';
import type { Markup } from './markup.ts';
import { markAttributes, positionOf, writeRuns } from './runs.ts';
import type { WriteOptions } from './runs.ts';

/** Longer tables may be parted by the end of a page. */
const SHORT = 16;
/** With more columns than this, a table may be wider than a small screen. */
const NARROW = 3;

export function writeGrid(grid: Grid, caption: Markup, labelledBy: string, writer: WriteOptions): Markup {
  const table = markup`<table${attributes({ class: classesOf(grid) })}>
${caption}
${grid.hasHeadings ? headings(grid, writer) : NOTHING}${bodies(grid, writer)}</table>`;
  if (grid.columns.length <= NARROW) return table;
  // A table that is wider than its screen is scrolled, and must be reached by keyboard to be.
  return markup`<section class="wide" tabindex="0" aria-labelledby="${labelledBy}">${table}</section>`;
}

function classesOf({ rows, form }: Grid): string | undefined {
  const classes = [...(rows.length < SHORT ? ['short'] : []), ...(form === true ? ['form'] : [])];
  return classes.length === 0 ? undefined : classes.join(' ');
}

function headings({ corner, columns }: Grid, writer: WriteOptions): Markup {
  const first = corner.length === 0 ? markup`<span class="spoken">Item</span>` : writeRuns(corner, writer);
  const cells = columns.map(({ heading, unit, figures }) => {
    const words = heading.length === 0 ? NOTHING : writeRuns(heading, writer);
    const measure = unit === undefined ? NOTHING : markup`<span class="unit">${unit}</span>`;
    const both = heading.length > 0 && unit !== undefined ? markup`${words} ${measure}` : markup`${words}${measure}`;
    const empty = heading.length === 0 && unit === undefined;
    const text = empty ? markup`<span class="spoken">No heading</span>` : both;
    return markup`<th scope="col"${attributes({ class: figures ? 'figure' : undefined })}>${text}</th>`;
  });
  return markup`<thead>
<tr><th scope="col">${first}</th>${cells}</tr>
</thead>
`;
}

/** Rows that belong together: each group has its own, and so has what comes after the last. */
function bodies({ rows, columns }: Grid, writer: WriteOptions): Markup {
  const pads = columns.map((column, index) =>
    column.figures ? figurePads(rows.map(({ cells }) => cells[index])) : [],
  );
  const parts: { group: boolean; rows: Markup[] }[] = [];
  const last = rows.findLastIndex(({ role }) => role === 'total');
  for (const [index, row] of rows.entries()) {
    const open = parts.at(-1);
    if (open === undefined || row.role === 'group' || (row.role === 'total' && open.group)) {
      parts.push({ group: row.role === 'group', rows: [] });
    }
    const line = rowLine(row, columns, (column) => pads[column]?.[index] ?? '', writer, index === last);
    parts.at(-1)?.rows.push(line);
  }
  return together(
    parts.map(
      ({ group, rows: lines }) => markup`<tbody${attributes({ class: group ? 'group' : undefined })}>
${lines}</tbody>
`,
    ),
  );
}

/** What is said of a row that its looks say to those who see it. */
const spoken: Readonly<Partial<Record<Role, string>>> = { 'of which': 'of which: ', memo: 'for information: ' };
const classes: Readonly<Record<Role, string | undefined>> = {
  item: undefined,
  subtotal: 'subtotal',
  total: 'total',
  group: 'group',
  'of which': 'of-which',
  memo: 'memo',
};
const unlabelled: Readonly<Partial<Record<Role, string>>> = { total: 'Total', subtotal: 'Subtotal' };

function rowLine(
  row: TableRow,
  columns: readonly TableColumn[],
  padOf: (column: number) => string,
  writer: WriteOptions,
  isLast: boolean,
): Markup {
  const { role, label, cells } = row;
  const words =
    label.length === 0
      ? markup`<span class="spoken">${unlabelled[role] ?? 'No label'}</span>`
      : writeRuns(label, writer);
  const aside = spoken[role] === undefined ? NOTHING : markup`<span class="spoken">${spoken[role]}</span>`;
  const opening = attributes({
    class: isLast ? 'total last' : classes[role],
    ...(row.end > 0 ? positionOf(row, writer) : {}),
  });
  if (role === 'group' && cells.every(({ runs }) => runs.length === 0)) {
    const span = columns.length + 1;
    return markup`<tr${opening}><th scope="rowgroup"${attributes({ colspan: span > 1 ? span : undefined })}>${words}</th></tr>
`;
  }
  const written = cells.map((cell, index) => writeCell(cell, columns[index], padOf(index), writer));
  return markup`<tr${opening}><th scope="row">${aside}${words}</th>${written}</tr>
`;
}

function writeCell(cell: TableCell, column: TableColumn | undefined, pad: string, writer: WriteOptions): Markup {
  const { kind, mark, runs } = cell;
  const known = attributes({
    class: column?.figures === true ? 'figure' : undefined,
    'data-pad': pad === '' ? undefined : pad,
    ...(mark === undefined ? (cell.end > 0 ? positionOf(cell, writer) : {}) : markAttributes(mark, writer)),
  });
  if (kind === 'unknown') return markup`<td${known}><span class="spoken">not known</span></td>`;
  if (plainText(runs) === '') return markup`<td${known}><span class="spoken">nothing</span></td>`;
  return markup`<td${known}>${writeRuns(runs, writer)}</td>`;
}
