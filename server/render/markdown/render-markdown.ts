/**
 * Writes a report as GitHub-flavoured Markdown, for web teams who put it into a content management system: numbers as printed,
 * tables with their captions, charts in words. One paragraph a line, the same bytes every time.
 */
import type { Analysis } from '../../model/analysis.ts';
import { inOrder, plainText } from '../document-model.ts';
import type {
  Block,
  Chart,
  Decisions,
  Heading,
  NamedFigure,
  Options,
  PrintedReport,
  Remarks,
  Run,
  Table,
} from '../document-model.ts';
import { makeDocument } from '../make-document.ts';
import { escaped, lineStart } from './escape.ts';
import { writeGrid } from './grid.ts';
import { writeList, writeLists } from './lists.ts';
import { strongText, writeRuns } from './runs.ts';
import { listed } from '../../model/listed.ts';

/** Markdown has six levels, and the title is the first. */
const DEEPEST = 6;

export function renderMarkdown(analysis: Analysis): string {
  return writeMarkdown(makeDocument(analysis, { findings: false }));
}

/** As `renderMarkdown`, of what was printed already. The list of contents is left out: whatever shows the page makes one. */
export function writeMarkdown(report: PrintedReport): string {
  const { title, council, metadata, restricted, footnotes } = report;
  const fields = metadata.map(
    ({ label, values }) => `- ${strongText(`${escaped(label)}:`)} ${values.map(escaped).join('; ')}`,
  );
  const parts = [
    ...(restricted ? [strongText('Not for publication')] : []),
    ...(council === '' ? [] : [lineStart(escaped(council))]),
    `# ${escaped(title)}`,
    ...(fields.length === 0 ? [] : [fields.join('\n')]),
    ...[...inOrder(report)].flatMap(writeBlock),
    ...footnotes.map(({ number, runs }) => `[^${number}]: ${writeRuns(runs)}`),
  ];
  // A list after a list, such as bullets after the fields, would go on with it.
  const apart = parts.flatMap((part, index) =>
    isList(part) && isList(parts[index - 1]) ? ['<!-- -->', part] : [part],
  );
  return `${apart.join('\n\n')}\n`;
}

function isList(part: string | undefined): boolean {
  return part !== undefined && /^(?:-|\d{1,9}[.)]) /.test(part);
}

function writeBlock(block: Block | Heading): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(Math.min(block.level + 1, DEEPEST))} ${numbered(block.number?.text, block.runs)}`];
    case 'paragraph':
      return [lineStart(numbered(block.number?.text, block.runs))];
    case 'list':
      return [writeList(block.list)];
    case 'quotation':
      return [block.paragraphs.map((runs) => `> ${lineStart(writeRuns(runs))}`).join('\n>\n')];
    case 'table':
      return writeTable(block);
    case 'chart':
      return writeChart(block);
    case 'figure':
      return writeNamedFigure(block);
    case 'options':
      return writeOptions(block);
    case 'recommendations':
    case 'resolutions':
      return writeDecisions(block);
    case 'omission':
      return [`\\[${escaped(block.text)}\\]`];
  }
}

/** "1.3 The table below …" */
function numbered(number: string | undefined, runs: readonly Run[]): string {
  return number === undefined ? writeRuns(runs) : `${escaped(number)} ${writeRuns(runs)}`;
}

function caption({ label, title, details }: Pick<Table, 'label' | 'title' | 'details'>): string {
  const name =
    plainText(title) === '' ? strongText(escaped(label)) : `${strongText(`${escaped(label)}:`)} ${writeRuns(title)}`;
  return details.length === 0 ? name : `${name} (${details.map(escaped).join('; ')})`;
}

function writeTable(table: Table): string[] {
  return [caption(table), writeGrid(table.grid), ...writeRemarks(table)];
}

/** What a chart shows in words, and where its figures are. */
function writeChart(chart: Chart): string[] {
  const { alternative, omission, tables, data } = chart;
  const names = tables.map(({ label }) => escaped(label));
  const list = listed(names);
  return [
    caption(chart),
    ...(alternative.length === 0 ? [] : [lineStart(writeRuns(alternative))]),
    ...(omission === undefined ? [] : [escaped(omission)]),
    ...(data === undefined ? [] : [writeGrid(data)]),
    ...(list === '' ? [] : [`The figures are in ${list}.`]),
    ...writeRemarks(chart),
  ];
}

function writeNamedFigure(figure: NamedFigure): string[] {
  const { title, value, details } = figure;
  const more = details.length === 0 ? '' : ` (${details.map(escaped).join('; ')})`;
  return [lineStart(`${writeRuns(title)}: ${strongText(writeRuns(value))}${more}`), ...writeRemarks(figure)];
}

function writeOptions(block: Options): string[] {
  const options = block.options.flatMap(({ label, preferred, paragraphs, lists }) => {
    const name = label === '' ? '' : `${strongText(escaped(label))} – `;
    const mark = preferred ? ` ${strongText('Preferred option')}` : '';
    const [first = [], ...more] = paragraphs;
    const opening = lineStart(`${name}${writeRuns(first)}${more.length === 0 ? mark : ''}`);
    const rest = more.map((runs, index) => lineStart(writeRuns(runs)) + (index === more.length - 1 ? mark : ''));
    return [opening, ...rest, ...writeLists(lists)];
  });
  return [...options, ...writeRemarks(block)];
}

function writeDecisions(block: Decisions): string[] {
  const resolved = /^RESOLVED\b/.exec(block.lead)?.[0] ?? '';
  const rest = escaped(block.lead.slice(resolved.length));
  return [
    resolved === '' ? lineStart(rest) : strongText(resolved) + rest,
    ...writeLists(block.lists),
    ...writeRemarks(block),
  ];
}

function writeRemarks({ source, notes }: Remarks): string[] {
  return [
    ...notes.map((runs) => `Note: ${writeRuns(runs)}`),
    ...(source === undefined ? [] : [`Source: ${writeRuns(source)}`]),
  ];
}
