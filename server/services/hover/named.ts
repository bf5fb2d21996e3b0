/** What is known of a thing with a name: a table, a row, a column, a section, another report. */
import { roles } from '../../../grammar/vocabulary.ts';
import { writePeriod } from '../../figures/period/write-period.ts';
import type { Definition } from '../../model/definition.ts';
import type { Relation, TableMeaning } from '../../model/meaning.ts';
import type { ServiceContext } from '../service.ts';
import { declarationOf, nameOfTarget } from '../target.ts';
import type { Target } from '../target.ts';
import { measureText } from './amount.ts';
import { tableVerdict } from './cast.ts';
import { withAmount } from '../computed-amount.ts';
import { factMarkdown } from './fact.ts';
import { code, lineLink, paragraphs, plain } from './markdown.ts';

/** Markdown about what a name leads to. */
export function targetMarkdown(target: Target, context: ServiceContext): string {
  switch (target.kind) {
    case 'row':
      return rowMarkdown(target);
    case 'column':
      return columnMarkdown(target);
    case 'named':
      return definitionMarkdown(target, context);
  }
}

function definitionMarkdown(target: Target & { readonly kind: 'named' }, context: ServiceContext): string {
  const { definition, analysis } = target;
  switch (definition.kind) {
    case 'fact':
      return factMarkdown(withAmount(definition.fact, analysis), analysis, context);
    case 'table':
      return paragraphs(tableMarkdown(definition.table), whereDefined(target, context));
    case 'document':
      return documentMarkdown(definition, target);
    default: {
      const { text } = definition.block;
      const [first = ''] = text
        .slice(definition.kind === 'section' ? definition.block.text.search(/[^#\s]/) : 0)
        .split(/\r?\n/);
      return paragraphs(
        `${definition.kind === 'chart' ? 'Chart' : 'Section'} **${plain(first)}**`,
        whereDefined(target, context),
      );
    }
  }
}

function tableMarkdown(table: TableMeaning): string {
  const { title, id, rows, columns, period } = table;
  const size = `${counted(rows.length, 'row')}, ${counted(columns.length, 'column')}`;
  return paragraphs(
    `Table **${plain(title === '' ? id : title)}**`,
    [code(id), size, ...(period === undefined ? [] : [plain(writePeriod(period))])].join(' · '),
    tableVerdict(table),
  );
}

function documentMarkdown(definition: Definition & { readonly kind: 'document' }, { analysis }: Target): string {
  const other = analysis.other(definition.path);
  if (other === undefined) return `${code(definition.path)} cannot be read.`;
  const header = other.headerMeaning?.syntax;
  const value = (key: string): string =>
    header?.entries.find((entry) => entry.key.text.toLowerCase() === key)?.value.text ?? '';
  const meeting = [value('body'), value('meeting')].filter((part) => part !== '').map(plain);
  const period = other.header.period === undefined ? [] : [plain(writePeriod(other.header.period))];
  return paragraphs(
    `**${plain(header?.title?.text ?? definition.path)}**`,
    [...meeting, ...period].join(' · '),
    code(definition.path),
  );
}

function rowMarkdown({ table, row }: Target & { readonly kind: 'row' }): string {
  const figures = row.cells.flatMap(({ figure, column }) => {
    if (figure === undefined) return [];
    return row.cells.length > 1
      ? `${plain(column.title === '' ? column.id : column.title)} ${plain(figure.text)}`
      : plain(figure.text);
  });
  const role = roles.find((each) => each.word === row.role);
  return paragraphs(
    `Row **${plain(row.label)}** of ${code(table.id)}`,
    [code(`${table.id}.${row.id}`), ...(row.period === undefined ? [] : [plain(writePeriod(row.period))])].join(' · '),
    figures.join(' · '),
    role === undefined ? '' : `${code(role.word)}: ${role.about}`,
  );
}

/** The rules that the figures of a column obey. */
function columnMarkdown({ table, column, block }: Target & { readonly kind: 'column' }): string {
  const period = column.period ?? table.period;
  const sums = table.relations.filter(({ kind, stated }) => kind !== 'check' && stated?.column === column);
  return paragraphs(
    `Column **${plain(column.title === '' ? column.id : column.title)}** of ${code(table.id)}`,
    [
      code(column.id),
      measureText(column.unit, column.scale),
      ...(period === undefined ? [] : [plain(writePeriod(period))]),
    ].join(' · '),
    column.additive ? summed(sums) : 'Its figures are not summed: rates, percentages and averages do not add up.',
    ...equationsOf(table, column.index).map((equation) => {
      const lines = table.relations.filter(
        ({ declared }) => declared.start === equation.start && declared.end === equation.end,
      );
      return `Check ${code(block.text.slice(equation.start, equation.end))}: ${heldIn(lines)}`;
    }),
  );
}

function summed(sums: readonly Relation[]): string {
  if (sums.length === 0) return 'Its figures can be summed, but no total claims their sum.';
  const failing = sums.filter(({ verdict }) => verdict === 'fails').length;
  if (failing > 0) return `**${counted(failing, 'sum')} of ${sums.length} ${failing === 1 ? 'does' : 'do'} not hold.**`;
  const held = sums.every(({ verdict }) => verdict === 'exact' || verdict === 'rounding');
  return held
    ? `Its ${sums.length === 1 ? 'total holds' : `${sums.length} sums hold`}.`
    : 'Some of its sums cannot be checked.';
}

function heldIn(lines: readonly Relation[]): string {
  const holding = lines.filter(({ verdict }) => verdict === 'exact' || verdict === 'rounding').length;
  return lines.length === 0 ? 'checked nowhere.' : `holds in ${holding} of ${lines.length}.`;
}

/** The equations of a table that a column takes part in. */
function equationsOf(table: TableMeaning, index: number): { start: number; end: number }[] {
  return table.syntax.entries.flatMap(({ equation }) => {
    if (equation === undefined) return [];
    const own = table.relations.filter(({ declared }) => declared.start === equation.start);
    const takesPart = own.some(({ stated, terms, direction }) => {
      if (direction === 'down') return stated?.column.index === index;
      return stated?.column.index === index || terms.some(({ column }) => column.index === index);
    });
    return takesPart ? [equation] : [];
  });
}

function whereDefined(target: Target, { analysis }: ServiceContext): string {
  const declaration = declarationOf(target);
  if (declaration === undefined) return '';
  return `${code(nameOfTarget(target))} is defined on ${lineLink(declaration.block, declaration.span, analysis.uri)}.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
