/**
 * Tags the first cell of every row of a table as the heading of its row. Typst tags the headings of columns alone, so a
 * reader with a screen reader would hear "41,300" without "Children in Care"; PDF/UA-1 (ISO 14289-1, 7.5) asks for both.
 */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib';
import type { PDFObject } from 'pdf-lib';

const [TABLE, ROW, HEADING, DATA] = ['Table', 'TR', 'TH', 'TD'].map((name) => PDFName.of(name));
const [TYPE, KIDS, ATTRIBUTES, OWNER] = ['S', 'K', 'A', 'O'].map((name) => PDFName.of(name));
const [SCOPE, HEADERS] = [PDFName.of('Scope'), PDFName.of('Headers')];

/** The same file with row headings. Its properties and its identifier stay as they are. */
export async function tagRowHeaders(bytes: Uint8Array): Promise<Uint8Array> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  const root = file.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (root !== undefined) visit(root, false);
  return file.save({ addDefaultPage: false, updateFieldAppearances: false });
}

function visit(element: PDFDict, inTable: boolean): void {
  const type = element.get(TYPE);
  const isTable = inTable || type === TABLE;
  if (isTable && type === ROW) tagRow(element);
  for (const kid of kidsOf(element)) visit(kid, isTable);
}

function tagRow(row: PDFDict): void {
  const [first, ...others] = kidsOf(row);
  if (first?.get(TYPE) === DATA) {
    first.set(TYPE, HEADING);
    tableAttributes(first)?.set(SCOPE, ROW_SCOPE);
  }
  // A list of headings would be the only ones read, and those of rows are not on it.
  for (const cell of [first, ...others]) if (cell !== undefined) tableAttributes(cell)?.delete(HEADERS);
}

const ROW_SCOPE = PDFName.of('Row');
const TABLE_ATTRIBUTES = PDFName.of('Table');

function tableAttributes(cell: PDFDict): PDFDict | undefined {
  const found = cell.lookup(ATTRIBUTES);
  const each = found instanceof PDFArray ? found.asArray().map((item) => cell.context.lookup(item)) : [found];
  return each.find((item) => item instanceof PDFDict && item.get(OWNER) === TABLE_ATTRIBUTES) as PDFDict | undefined;
}

/** The elements directly below one; what is content rather than structure is left out. */
function kidsOf(element: PDFDict): PDFDict[] {
  const kids = element.lookup(KIDS);
  const each: readonly PDFObject[] = kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids];
  return each.flatMap((kid) => {
    const found = kid instanceof PDFRef ? element.context.lookup(kid) : kid;
    return found instanceof PDFDict && found.has(TYPE) ? [found] : [];
  });
}
