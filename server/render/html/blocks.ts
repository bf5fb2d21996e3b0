/** Writes the blocks of a report, each as one element. */
import type {
  Block,
  Chart,
  Decisions,
  Footnote,
  Heading,
  NamedFigure,
  Options,
  Paragraph,
  Remarks,
  Run,
  Table,
} from '../document-model.ts';
import { drawChart } from '../chart/draw-chart.ts';
import { writeGrid } from './grid.ts';
import { writeList, writeLists } from './lists.ts';
import { attributes, element, Markup, markup, NOTHING, together } from './markup.ts';
import { messageAttributes, positionOf, writeParagraphs, writeRuns } from './runs.ts';
import type { WriteOptions } from './runs.ts';

/** The element of a block or a heading. */
export function writeBlock(block: Block | Heading, writer: WriteOptions): Markup {
  switch (block.kind) {
    case 'heading':
      return writeHeading(block, writer);
    case 'paragraph':
      return writeParagraph(block, writer);
    case 'list':
      return writeList(block.list, writer);
    case 'quotation':
      return markup`<blockquote>${together(block.paragraphs.map((runs) => markup`<p>${writeRuns(runs, writer)}</p>`))}</blockquote>`;
    case 'table':
      return writeTable(block, writer);
    case 'chart':
      return writeChart(block, writer);
    case 'figure':
      return writeNamedFigure(block, writer);
    case 'options':
      return writeOptions(block, writer);
    case 'recommendations':
    case 'resolutions':
      return writeDecisions(block, writer);
    case 'omission':
      return markup`<p class="omission">[${block.text}]</p>`;
  }
}

/** The deepest that HTML has. The title of the report is the first. */
const DEEPEST = 6;

function writeHeading({ level, anchor, number, runs }: Heading, writer: WriteOptions): Markup {
  const text = markup`${writeNumber(number, writer)}${writeRuns(runs, writer)}`;
  return element(`h${Math.min(level + 1, DEEPEST)}`, { id: anchor }, text);
}

function writeParagraph({ number, anchor, runs }: Paragraph, writer: WriteOptions): Markup {
  return markup`<p${attributes({ id: anchor })}>${writeNumber(number, writer)}${writeRuns(runs, writer)}</p>`;
}

/** The number as written, and a space, so that the two stay apart without a style sheet. */
function writeNumber(number: Heading['number'], writer: WriteOptions): Markup {
  if (number === undefined) return NOTHING;
  if (!writer.marks) return markup`<span class="number">${number.text} </span>`;
  const known = attributes({
    class: 'number',
    ...positionOf(number, writer),
    ...messageAttributes(number.messages, writer),
  });
  return markup`<span${known}>${number.text} </span>`;
}

/** "Table 1: Title", with what the title leaves open on a line of its own. */
function captionText(
  { label, title, details }: Pick<Table, 'label' | 'title' | 'details'>,
  writer: WriteOptions,
): Markup {
  const name = title.length === 0 ? markup`<strong>${label}</strong>` : markup`<strong>${label}:</strong> `;
  const more = details.length === 0 ? NOTHING : markup` <span class="details">${details.join('; ')}</span>`;
  return markup`${name}${writeRuns(title, writer)}${more}`;
}

/** With more columns than this, a table is set closer, or printed across the page. */
const DENSE = 6;
const LANDSCAPE = 9;

function writeTable(table: Table, writer: WriteOptions): Markup {
  const captionId = `${table.anchor}_caption`;
  const caption = markup`<caption id="${captionId}">${captionText(table, writer)}</caption>`;
  const columns = table.grid.columns.length;
  const width = columns > LANDSCAPE ? 'table dense broad' : columns > DENSE ? 'table dense' : 'table';
  return markup`<div class="${width}" id="${table.anchor}">${writeGrid(table.grid, caption, captionId, writer)}${writeRemarks(table, writer)}</div>`;
}

/** A chart as a picture that says in words what it shows, and its figures or where they are. */
function writeChart(chart: Chart, writer: WriteOptions): Markup {
  const { anchor, label, alternative, drawings, omission, data } = chart;
  // The picture says them itself.
  const unsaid = drawings.length === 0 && alternative.length > 0;
  const words = unsaid ? markup`<p>${writeRuns(alternative, writer)}</p>\n` : NOTHING;
  const pictures = drawings.map(
    (drawing, index) => markup`${new Markup(drawChart(drawing, `${anchor}_${index + 1}`).svg)}\n`,
  );
  const reason = omission === undefined ? NOTHING : markup`<p class="omission">${omission}</p>\n`;
  const captionId = `${anchor}_caption`;
  const caption = markup`<caption id="${captionId}">The figures of ${label}</caption>`;
  const figures = data === undefined ? NOTHING : writeGrid(data, caption, captionId, writer);
  return markup`<figure class="chart" id="${anchor}">
<figcaption>${captionText(chart, writer)}</figcaption>
${pictures}${words}${reason}${figures}${writeWhere(chart)}${writeRemarks(chart, writer)}</figure>`;
}

/** Where the figures are, for a chart without a table of its own: "The figures are in Table 1." */
function writeWhere({ tables }: Chart): Markup {
  if (tables.length === 0) return NOTHING;
  const links = tables.map(({ label, anchor }) => markup`<a href="#${anchor}">${label}</a>`);
  const list = links.flatMap((link, index) => [
    index === 0 ? NOTHING : index === links.length - 1 ? markup` and ` : markup`, `,
    link,
  ]);
  return markup`\n<p class="remark">The figures are in ${together(list)}.</p>`;
}

function writeNamedFigure(block: NamedFigure, writer: WriteOptions): Markup {
  const { anchor, title, value, details } = block;
  const more = details.length === 0 ? NOTHING : markup` (${details.join('; ')})`;
  return markup`<div class="named-figure" id="${anchor}"><p>${writeRuns(title, writer)}: <strong>${writeRuns(value, writer)}</strong>${more}</p>${writeRemarks(block, writer)}</div>`;
}

function writeOptions(block: Options, writer: WriteOptions): Markup {
  const items = block.options.map(({ label, preferred, paragraphs, lists, ...at }) => {
    const name = label === '' ? NOTHING : markup`<strong class="marker">${label}</strong> – `;
    const mark = preferred ? markup` <strong class="preferred">Preferred option</strong>` : NOTHING;
    const known = attributes({ class: preferred ? 'is-preferred' : undefined, ...positionOf(at, writer) });
    return markup`<li${known}>${name}${writeParagraphs(paragraphs, writer)}${mark}${writeLists(lists, writer)}</li>
`;
  });
  const list = items.length === 0 ? NOTHING : markup`\n<ul>\n${items}</ul>`;
  return markup`<div class="options">${list}${writeRemarks(block, writer)}</div>`;
}

function writeDecisions(block: Decisions, writer: WriteOptions): Markup {
  const resolved = /^RESOLVED\b/.exec(block.lead)?.[0] ?? '';
  const rest = block.lead.slice(resolved.length);
  const lead = resolved === '' ? markup`${rest}` : markup`<strong>${resolved}</strong>${rest}`;
  return markup`<div class="${block.kind}">
<p class="lead">${lead}</p>${writeLists(block.lists, writer)}${writeRemarks(block, writer)}</div>`;
}

function writeRemarks({ source, notes }: Remarks, writer: WriteOptions): Markup {
  const line = (word: string, runs: readonly Run[]): Markup =>
    markup`\n<p class="remark">${word}: ${writeRuns(runs, writer)}</p>`;
  return together([
    ...notes.map((runs) => line('Note', runs)),
    ...(source === undefined ? [] : [line('Source', source)]),
  ]);
}

/** A note at the end of the report, with ways back to where it is referred to. */
export function writeFootnote({ number, runs, anchor, marks }: Footnote, writer: WriteOptions): Markup {
  const back = marks.map((mark, index) => {
    const which = marks.length > 1 ? `, ${index + 1} of ${marks.length}` : '';
    return markup` <a href="#${mark}" class="back" aria-label="Back to the text of note ${number}${which}">↩</a>`;
  });
  return markup`<p class="footnote" id="${anchor}"><span class="number">${number} </span>${writeRuns(runs, writer)}${back}</p>`;
}
