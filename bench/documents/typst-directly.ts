/** The same words as a report has, set by Typst and nothing else, as somebody would who writes them in its own language. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFonts } from '../../server/cli/pdf/font-files.ts';
import { inOrder, plainText } from '../../server/render/document-model.ts';
import type { Block, Grid, Heading, PrintedReport, Run } from '../../server/render/document-model.ts';

export function writePdfDirectly(report: PrintedReport): Uint8Array {
  const blocks = [...inOrder(report)].map(blockOf);
  const text = `#set document(title: ${quoted(report.title)}, date: none)
#set page(paper: "a4", footer: context align(center)[Page #counter(page).display() of #counter(page).final().first()])
#set text(font: "Atkinson Hyperlegible Next", fallback: false, lang: "en", region: "GB")
#heading(${quoted(report.title)})
#outline(title: none, depth: 2)
${blocks.join('\n')}
`;
  const compiler = NodeCompiler.create({ workspace: '/bench', fontArgs: [{ fontBlobs: readFonts() }] });
  const { result } = compiler.compile({ mainFileContent: text });
  if (result === null) throw new Error('Typst could not set the report.');
  return compiler.pdf(result, { pdfStandard: 'ua-1' });
}

/** Has Typst forget what it worked out before, as it has nothing to remember in a run of the command line. */
export function forgetAll(): void {
  NodeCompiler.create({ workspace: '/bench' }).evictCache(0);
}

function blockOf(block: Block | Heading): string {
  switch (block.kind) {
    case 'heading':
      return `#heading(level: 2, ${quoted(`${block.number?.text ?? ''} ${plainText(block.runs)}`)})`;
    case 'paragraph':
      return `#par(${quoted(`${block.number?.text ?? ''} ${plainText(block.runs)}`)})`;
    case 'list':
      return `#list(${block.list.items.map(({ paragraphs: [runs = []] }) => quoted(plainText(runs))).join(', ')})`;
    case 'table':
      return `#figure(kind: table, supplement: none, numbering: none, caption: figure.caption(position: top, ${quoted(`${block.label}: ${plainText(block.title)}`)}), ${tableOf(block.grid)})`;
    default:
      return '';
  }
}

function tableOf({ corner, columns, rows }: Grid): string {
  const cells = (texts: readonly (readonly Run[])[]): string => texts.map((runs) => quoted(plainText(runs))).join(', ');
  const head = `table.header(${cells([corner, ...columns.map(({ heading }) => heading)])})`;
  const lines = rows.map(({ label, cells: figures }) => cells([label, ...figures.map(({ runs }) => runs)]));
  return `table(columns: ${columns.length + 1}, ${[head, ...lines].join(', ')})`;
}

/** As a string of Typst. */
function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
