/** Makes the blocks of a report for the template. */
import type {
  Block,
  Chart,
  Decisions,
  Heading,
  List,
  NamedFigure,
  Options,
  Remarks,
  Run,
  Table,
} from '../document-model.ts';
import { drawChart } from '../chart/draw-chart.ts';
import { plainText } from '../document-model.ts';
import { printableText } from '../../model/printable.ts';
import type { PdfBlock, PdfList, PdfText } from './data.ts';
import { gridData, isBroad } from './grid-data.ts';
import type { TextMaker } from './text-data.ts';

/** The deepest heading that PDF 1.7 has a name for. */
const DEEPEST = 6;

export function blockData(block: Block | Heading, maker: TextMaker): PdfBlock {
  switch (block.kind) {
    case 'heading':
      return {
        kind: 'heading',
        level: Math.min(block.level + 1, DEEPEST),
        number: block.number?.text ?? '',
        text: maker.text(block.runs),
        anchor: block.anchor,
      };
    case 'paragraph':
      return {
        kind: 'paragraph',
        number: block.number?.text ?? '',
        text: maker.text(block.runs),
        anchor: block.anchor ?? '',
        leads: plainText(block.runs).trimEnd().endsWith(':'),
      };
    case 'list':
      return listData(block.list, maker);
    case 'quotation':
      return { kind: 'quotation', paragraphs: maker.texts(block.paragraphs) };
    case 'table':
      return tableData(block, maker);
    case 'chart':
      return chartData(block, maker);
    case 'figure':
      return namedFigureData(block, maker);
    case 'options':
      return optionsData(block, maker);
    case 'recommendations':
    case 'resolutions':
      return decisionsData(block, maker);
    case 'omission':
      return { kind: 'omission', text: `[${printableText(block.text)}]` };
  }
}

function listData({ bullets, items }: List, maker: TextMaker): PdfList {
  return {
    kind: 'list',
    bullets,
    items: items.map(({ marker, paragraphs, lists }) => ({
      marker: bullets ? '' : printableText(marker),
      paragraphs: maker.texts(paragraphs),
      lists: lists.map((list) => listData(list, maker)),
    })),
  };
}

/** "Table 1: Title", with what the title leaves open. */
function captionText({ label, title, details }: Pick<Table, 'label' | 'title' | 'details'>, maker: TextMaker): PdfText {
  const name = title.length === 0 ? label : `${label}: `;
  const more = details.length === 0 ? [] : [printableText(` (${details.join('; ')})`)];
  return [{ kind: 'strong', text: [printableText(name)] }, ...maker.text(title), ...more];
}

function tableData(table: Table, maker: TextMaker): PdfBlock {
  const { anchor, grid } = table;
  const caption = captionText(table, maker);
  return {
    kind: 'table',
    anchor,
    grid: gridData(grid, caption, maker),
    broad: isBroad(grid),
    remarks: remarksOf(table, maker),
  };
}

function chartData(chart: Chart, maker: TextMaker): PdfBlock {
  const { anchor, label, alternative, drawings, omission, data } = chart;
  const words = [
    // A picture says them itself.
    ...(drawings.length > 0 || alternative.length === 0 ? [] : [maker.text(alternative)]),
    ...(omission === undefined ? [] : [[printableText(omission)]]),
  ];
  const figures: PdfText = [printableText(`The figures of ${label}`)];
  return {
    kind: 'chart',
    anchor,
    caption: captionText(chart, maker),
    pictures: drawings.map((drawing, index) => ({
      svg: inOwnFont(drawChart(drawing, `${anchor}.${index + 1}`).svg),
      alternative: drawing.description,
    })),
    words,
    ...(data === undefined ? {} : { grid: gridData(data, figures, maker) }),
    remarks: [...maker.figuresIn(chart.tables), ...remarksOf(chart, maker)],
  };
}

/** The compiler would take Arial from the machine if it is there, and the file would be another on every machine. */
function inOwnFont(svg: string): string {
  return svg.replaceAll(/ font-family="[^"]*"/g, ' font-family="Atkinson Hyperlegible Next"');
}

function namedFigureData(block: NamedFigure, maker: TextMaker): PdfBlock {
  const { anchor, title, value, details } = block;
  const more = details.length === 0 ? [] : [printableText(` (${details.join('; ')})`)];
  const text: PdfText = [...maker.text(title), ': ', { kind: 'strong', text: maker.text(value) }, ...more];
  return { kind: 'figure', anchor, text, remarks: remarksOf(block, maker) };
}

function optionsData(block: Options, maker: TextMaker): PdfBlock {
  const options = block.options.map(({ label, preferred, paragraphs, lists }) => ({
    label: printableText(label),
    preferred,
    paragraphs: maker.texts(paragraphs),
    lists: lists.map((list) => listData(list, maker)),
  }));
  return { kind: 'options', options, remarks: remarksOf(block, maker) };
}

/** With more letters than this, decisions may be parted by the end of a page. */
const LONG_DECISIONS = 1500;

function decisionsData(block: Decisions, maker: TextMaker): PdfBlock {
  const resolved = /^RESOLVED\b/.exec(block.lead)?.[0] ?? '';
  const rest = printableText(block.lead.slice(resolved.length));
  const lead: PdfText = resolved === '' ? [rest] : [{ kind: 'strong', text: [resolved] }, rest];
  return {
    kind: 'decisions',
    lead,
    lists: block.lists.map((list) => listData(list, maker)),
    whole: lettersIn(block.lists) < LONG_DECISIONS,
    remarks: remarksOf(block, maker),
  };
}

function lettersIn(lists: readonly List[]): number {
  return lists
    .flatMap(({ items }) => items)
    .reduce((sum, { paragraphs, lists: inner }) => {
      const own = paragraphs.reduce((letters, runs) => letters + plainText(runs).length, 0);
      return sum + own + lettersIn(inner);
    }, 0);
}

function remarksOf({ source, notes }: Remarks, maker: TextMaker): PdfText[] {
  const line = (word: string, runs: readonly Run[]): PdfText => [`${word}: `, ...maker.text(runs)];
  return [...notes.map((runs) => line('Note', runs)), ...(source === undefined ? [] : [line('Source', source)])];
}
