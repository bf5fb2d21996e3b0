/** Word files written for a test, part by part, as Word itself would write them. */
import { strToU8, zipSync } from 'fflate/browser';
import { importWord } from '../../server/import/word/import-word.ts';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

const styles = [
  ['Title', 'Title', ''],
  ['Heading1', 'heading 1', '<w:outlineLvl w:val="0"/>'],
  ['Heading2', 'heading 2', '<w:outlineLvl w:val="1"/>'],
  ['Numbered', 'House numbered', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'],
  ['Caption', 'caption', ''],
]
  .map(
    ([id, name, properties]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${properties}</w:pPr></w:style>`,
  )
  .join('');

/** A multi-level list that is shared by headings and paragraphs, letters, and bullets. */
export const lists = `
<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/><w:pPr><w:ind w:left="720"/></w:pPr></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/><w:pPr><w:ind w:left="720"/></w:pPr></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%3)"/><w:pPr><w:ind w:left="1440"/></w:pPr></w:lvl>
  <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%4)"/><w:pPr><w:ind w:left="2160"/></w:pPr></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/><w:pPr><w:ind w:left="720"/></w:pPr></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`;

export interface Parts {
  readonly footnotes?: string;
  readonly links?: string;
  readonly title?: string;
  /** Instead of the usual document. */
  readonly document?: string;
}

/** A .docx of a body. */
export function docx(body: string, parts: Parts = {}): Uint8Array {
  const { footnotes, links = '', title = '' } = parts;
  const files: Record<string, string> = {
    'word/document.xml': parts.document ?? `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${namespaces}>${styles}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${namespaces}>${lists}</w:numbering>`,
    'word/_rels/document.xml.rels': `<Relationships>${links}</Relationships>`,
    'docProps/core.xml': `<c:coreProperties xmlns:c="c" xmlns:dc="dc"><dc:title>${title}</dc:title></c:coreProperties>`,
  };
  if (footnotes !== undefined) files['word/footnotes.xml'] = `<w:footnotes ${namespaces}>${footnotes}</w:footnotes>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph: of runs, or of a text. */
export function p(content: string, style = '', properties = ''): string {
  const styled = style === '' ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${styled}${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`;
}

export function item(text: string, list: number, level = 0): string {
  return p(text, '', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

export function cell(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
}

export function table(...rows: readonly (readonly string[])[]): string {
  const written = rows.map(
    (cells) => `<w:tr>${cells.map((each) => (each.startsWith('<w:tc>') ? each : cell(each))).join('')}</w:tr>`,
  );
  return `<w:tbl>${written.join('')}</w:tbl>`;
}

/** The report made of a body, without its opening line. */
export function imported(body: string, parts: Parts = {}): string {
  return importWord(docx(body, parts))
    .text.replace(/^@report "Report without a title"\n+/, '')
    .trimEnd();
}
