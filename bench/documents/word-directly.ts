/** The same words as a report has, written with docx and nothing else, as somebody would who has them ready-made. */
import {
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  SimpleField,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { FileChild } from 'docx';
import { figurePads } from '../../server/render/figure-pads.ts';
import { inOrder, plainText } from '../../server/render/document-model.ts';
import type { Block, Grid, Heading, PrintedReport, Run, Table as Printed } from '../../server/render/document-model.ts';

export async function writeWordDirectly(report: PrintedReport): Promise<Uint8Array> {
  const children = [...inOrder(report)].flatMap(blockOf);
  const levels = [0, 1].map((level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: level === 0 ? '%1' : '%1.%2',
    style: { paragraph: { indent: { left: 709, hanging: 709 } } },
  }));
  const pages = new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  const document = new Document({
    title: report.title,
    numbering: { config: [{ reference: 'outline', levels }] },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(report.title)] }) },
        footers: { default: new Footer({ children: [new Paragraph({ children: [pages] })] }) },
        children: [new Paragraph({ text: report.title, heading: HeadingLevel.TITLE }), ...children],
      },
    ],
  });
  return Packer.pack(document, 'uint8array');
}

function blockOf(block: Block | Heading): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          numbering: { reference: 'outline', level: 0 },
          children: [new TextRun(plainText(block.runs))],
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          numbering: { reference: 'outline', level: 1 },
          children: [new TextRun(plainText(block.runs))],
        }),
      ];
    case 'list':
      return block.list.items.map(
        ({ paragraphs: [runs = []] }) =>
          new Paragraph({ bullet: { level: 0 }, children: [new TextRun(plainText(runs))] }),
      );
    case 'table':
      return [captionOf(block), tableOf(block.grid)];
    default:
      return [];
  }
}

function captionOf({ label, title }: Printed): Paragraph {
  const [word = '', number = ''] = label.split(' ');
  const name = new TextRun({ text: `${word} `, bold: true });
  const words = new TextRun(`: ${plainText(title)}`);
  return new Paragraph({
    style: 'Caption',
    keepNext: true,
    children: [name, new SimpleField(`SEQ ${word}`, number), words],
  });
}

/** With what the report's own tables have: figures to the right and in line, totals in bold under a rule, rows kept whole. */
function tableOf({ corner, columns, rows }: Grid): Table {
  const pads = columns.map((_, column) => figurePads(rows.map(({ cells }) => cells[column])));
  const headings = [corner, ...columns.map(({ heading }) => heading)].map(
    (runs, column) => new TableCell({ verticalAlign: 'bottom', children: [cellOf(runs, column > 0, true, 0)] }),
  );
  const lines = rows.map(({ role, label, cells }, row) => {
    const isSum = role === 'total' || role === 'subtotal';
    const rule = { borders: { top: { style: BorderStyle.SINGLE, size: 12, color: '7B838B' } } };
    const written = [label, ...cells.map(({ runs }) => runs)].map((runs, column) => {
      const pad = (pads[column - 1]?.[row] ?? '').length * 100;
      return new TableCell({ ...(isSum ? rule : {}), children: [cellOf(runs, column > 0, isSum, pad)] });
    });
    return new TableRow({ cantSplit: true, children: written });
  });
  return new Table({
    style: 'TableGrid',
    width: { size: 9000, type: WidthType.DXA },
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: headings }), ...lines],
  });
}

function cellOf(runs: readonly Run[], toTheRight: boolean, bold: boolean, pad: number): Paragraph {
  return new Paragraph({
    style: toTheRight ? 'Figure' : 'Text',
    keepNext: true,
    ...(pad > 0 ? { indent: { right: pad } } : {}),
    children: [new TextRun({ text: plainText(runs), bold })],
  });
}
