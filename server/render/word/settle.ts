/**
 * Settles what docx leaves to chance: identifiers, dates and the order and times in the zip, so that the same report gives
 * the same bytes. Also says what docx has no option for: the language of the document.
 */
import { unzipSync, zipSync } from 'fflate/browser';
import type { Zippable } from 'fflate/browser';

export interface Settlement {
  readonly language: string;
  readonly date?: Date;
}

/** The earliest time that a zip can hold. */
const START = new Date(1980, 0, 1);

/** The file that the parts make. */
export function settled(parts: ReadonlyMap<string, string | Uint8Array>, settlement: Settlement): Uint8Array {
  const texts = new Map<string, string>();
  for (const [name, content] of parts) if (typeof content === 'string') texts.set(name, content);
  for (const name of texts.keys()) if (name.endsWith('.rels')) settleRelationships(name, texts);
  for (const [name, text] of texts) texts.set(name, settleNumbers(text));
  // docx calls every list one of single levels, each with its own numbers.
  const numbering = texts.get('word/numbering.xml') ?? '';
  texts.set('word/numbering.xml', numbering.replaceAll('"hybridMultilevel"', '"multilevel"'));
  const core = texts.get('docProps/core.xml');
  if (core !== undefined) texts.set('docProps/core.xml', settleProperties(core, settlement));
  const zip: Zippable = {};
  for (const [name, content] of parts) {
    const text = texts.get(name) ?? content;
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : settleEmbedded(name, text);
    zip[name] = [bytes, { mtime: START, level: 6 }];
  }
  return zipSync(zip);
}

/** Relationships are numbered in the order in which they stand, and their part calls them so too. */
function settleRelationships(name: string, texts: Map<string, string>): void {
  const owner = name.replace('_rels/', '').replace(/\.rels$/, '');
  const ids = new Map<string, string>();
  const listed = (texts.get(name) ?? '').replace(/\bId="([^"]*)"/g, (_, id: string) => {
    ids.set(id, `rId${ids.size + 1}`);
    return `Id="${ids.get(id)}"`;
  });
  texts.set(name, listed);
  const text = texts.get(owner);
  if (text === undefined) return;
  texts.set(
    owner,
    text.replace(/\b(r:(?:id|embed|link))="([^"]*)"/g, (_, key: string, id: string) => `${key}="${ids.get(id) ?? id}"`),
  );
}

/** Bookmarks and drawings are numbered through the part that they stand in. */
function settleNumbers(text: string): string {
  if (!/<w:bookmarkStart|<wp:docPr/.test(text)) return text;
  const bookmarks = new Map<string, number>();
  let drawings = 0;
  return text
    .replace(/(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")([^"]*)"/g, (_, before: string, id: string) => {
      if (!bookmarks.has(id)) bookmarks.set(id, bookmarks.size + 1);
      return `${before}${bookmarks.get(id)}"`;
    })
    .replace(/(<wp:docPr\b[^>]*\bid=")[^"]*"/g, (_, before: string) => `${before}${++drawings}"`);
}

function settleProperties(text: string, { language, date }: Settlement): string {
  const stamp = date === undefined ? '' : date.toISOString().replace(/\.\d+Z$/, 'Z');
  return text
    .replace(/<dcterms:(created|modified)([^>]*)>[^<]*<\/dcterms:\1>/g, (_, key: string, attributes: string) =>
      stamp === '' ? '' : `<dcterms:${key}${attributes}>${stamp}</dcterms:${key}>`,
    )
    .replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`);
}

/** A chart's workbook is a zip of its own. */
function settleEmbedded(name: string, bytes: Uint8Array): Uint8Array {
  return name.endsWith('.xlsx') ? settledWorkbook(bytes) : bytes;
}

function settledWorkbook(bytes: Uint8Array): Uint8Array {
  const zip: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) zip[name] = [content, { mtime: START, level: 6 }];
  return zipSync(zip);
}
