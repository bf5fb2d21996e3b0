/** Makes workbooks part by part, with whatever a spreadsheet program might put into one, and what none would. */
import { strToU8, zipSync } from 'fflate';

export interface MadeSheet {
  readonly name: string;
  /** The `<row>` elements. */
  readonly rows: string;
  /** After the data: `<mergeCells>` and the like. */
  readonly after?: string;
  /** Before the data: `<cols>`. */
  readonly before?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** `formats`: number formats of cells with s="1", s="2" and so on. */
export function makeWorkbook(
  sheets: readonly MadeSheet[],
  { formats = [], names = '' }: { readonly formats?: readonly string[]; readonly names?: string } = {},
): Uint8Array {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, id: index + 1 }));
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbered
      .map(({ name, id }) => `<sheet name="${name}" sheetId="${id}" r:id="s${id}"/>`)
      .join('')}</sheets>${names === '' ? '' : `<definedNames>${names}</definedNames>`}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${numbered
      .map(({ id }) => `<Relationship Id="s${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`)
      .join('')}<Relationship Id="st" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats
      .map((format, index) => `<numFmt numFmtId="${170 + index}" formatCode="${escaped(format)}"/>`)
      .join('')}</numFmts><cellXfs count="${formats.length + 1}"><xf numFmtId="0"/>${formats
      .map((_, index) => `<xf numFmtId="${170 + index}" applyNumberFormat="1"/>`)
      .join('')}</cellXfs></styleSheet>`,
  };
  for (const { id, rows, before = '', after = '' } of numbered) {
    parts[`xl/worksheets/sheet${id}.xml`] =
      `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** A row from values: numbers, words, or a whole `<c>` element without its place. */
export function row(number: number, values: readonly (number | string)[], attributes = ''): string {
  const cells = values.map((value, index) => {
    const place = `${String.fromCharCode(65 + index)}${number}`;
    if (typeof value === 'string' && value.startsWith('<c')) return value.replace('<c', `<c r="${place}"`);
    if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
    return value === '' ? '' : `<c r="${place}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  });
  return `<row r="${number}" ${attributes}>${cells.join('')}</row>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
