/**
 * Puts the tags of tables right where Typst leaves them short. It tags the headings of columns alone, so a reader with a screen
 * reader would hear "41,300" without "Children in Care"; PDF/UA-1 (ISO 14289-1, 7.5) asks for both. And the caption of a
 * table that ends a page it puts beside the table instead of in it.
 */
import { PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import type { PDFObject } from 'pdf-lib';

const name = (text: string): PDFName => PDFName.of(text);

/** The same file with row headings, and captions in their tables. Its properties and its identifier stay as they are. */
export async function tagTables(bytes: Uint8Array): Promise<Uint8Array> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  const root = file.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  if (root !== undefined) visit(root, false);
  return file.save({ addDefaultPage: false, updateFieldAppearances: false });
}

function visit(element: PDFDict, inTable: boolean): void {
  const type = typeOf(element);
  if (type === 'Div') takeInCaption(element);
  const within = inTable || type === 'Table';
  if (within && type === 'TR') tagRow(element);
  for (const kid of kidsOf(element)) visit(kid, within);
}

function tagRow(row: PDFDict): void {
  const cells = kidsOf(row);
  const [first] = cells;
  if (first !== undefined && typeOf(first) === 'TD') {
    first.set(name('S'), name('TH'));
    tableAttributes(first)?.set(name('Scope'), name('Row'));
  }
  // A list of headings would be the only ones read, and those of rows are not on it.
  for (const cell of cells) tableAttributes(cell)?.delete(name('Headers'));
}

/** A group of a caption and a table becomes a table with a caption. */
function takeInCaption(group: PDFDict): void {
  const [caption, rest, more] = kidsOf(group);
  if (caption === undefined || rest === undefined || more !== undefined || typeOf(caption) !== 'Caption') return;
  const table = onlyTableIn(rest);
  const [captionRef, restRef] = listOf(group, 'K');
  const tableRef = table && parentReference(table);
  if (table === undefined || tableRef === undefined || captionRef === undefined || restRef === undefined) return;
  group.set(name('K'), group.context.obj([restRef]));
  table.set(name('K'), group.context.obj([captionRef, ...listOf(table, 'K')]));
  caption.set(name('P'), tableRef);
}

/** The table that an element is, or has as its only child. */
function onlyTableIn(element: PDFDict): PDFDict | undefined {
  if (typeOf(element) === 'Table') return element;
  const [only, more] = kidsOf(element);
  return only === undefined || more !== undefined ? undefined : onlyTableIn(only);
}

/** How the children of an element refer to it. */
function parentReference(element: PDFDict): PDFObject | undefined {
  return kidsOf(element)[0]?.get(name('P'));
}

/** A cell's attributes of the kind that tables have: one dictionary of several, or the only one. */
function tableAttributes(cell: PDFDict): PDFDict | undefined {
  const each = manyOf(cell, 'A').filter((item) => item instanceof PDFDict);
  return each.find((item) => item.get(name('O')) === name('Table'));
}

/** The elements directly below one; what is content rather than structure is left out. */
function kidsOf(element: PDFDict): PDFDict[] {
  return manyOf(element, 'K').flatMap((item) => (item instanceof PDFDict && item.has(name('S')) ? [item] : []));
}

function typeOf(element: PDFDict): string | undefined {
  const type = element.get(name('S'));
  return type instanceof PDFName ? type.decodeText() : undefined;
}

/** A value that stands alone or in a list, references followed. */
function manyOf(element: PDFDict, key: string): PDFObject[] {
  return listOf(element, key).flatMap((item) => element.context.lookup(item) ?? []);
}

/** The same, with references as they are. */
function listOf(element: PDFDict, key: string): PDFObject[] {
  const value = element.get(name(key));
  const list = value === undefined ? undefined : element.context.lookup(value);
  if (list instanceof PDFArray) return list.asArray();
  return value === undefined ? [] : [value];
}
