/** Reads a PDF file back as a program for readers with a screen reader does: its properties, its outline and its tags. */
// Loaded beforehand: mocha takes the globals that it makes for a leak when they appear during a test.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of the file's structure, with the text that it holds. */
export interface Tag {
  readonly role: string;
  readonly text: string;
  readonly children: readonly Tag[];
  readonly alt?: string;
  readonly scope?: string;
}

export interface ReadPdf {
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: string;
  readonly outline: readonly string[];
  readonly links: readonly string[];
  readonly pages: number;
  readonly text: string;
  readonly tags: readonly Tag[];
  /** As the file calls them: UETXFR+AtkinsonHyperlegibleNext-Bold. */
  readonly fonts: readonly string[];
}

type Outline = Awaited<ReturnType<Loaded['getOutline']>>;
type Loaded = Awaited<ReturnType<typeof getDocument>['promise']>;
type Page = Awaited<ReturnType<Loaded['getPage']>>;

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const file = await loading.promise;
  const { info, metadata } = await file.getMetadata();
  const outline = (await file.getOutline()) ?? [];
  const tags: Tag[] = [];
  const links: string[] = [];
  let text = '';
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const pieces = await textById(page);
    const root: unknown = await page.getStructTree();
    tags.push(...tagsBelow(root, pieces));
    text += `${[...pieces.values()].join('')}\n`;
    for (const { url } of (await page.getAnnotations()) as { url?: string }[]) if (url !== undefined) links.push(url);
  }
  const pages = file.numPages;
  await loading.destroy();
  return {
    info: info as Record<string, unknown>,
    xmp: (metadata as { getRaw?: () => string } | null)?.getRaw?.() ?? '',
    outline: titlesOf(outline),
    links,
    pages,
    text,
    tags,
    fonts: await fontsIn(bytes),
  };
}

/** Each deeper than the one that it stands under. */
function titlesOf(entries: Outline): string[] {
  return entries.flatMap(({ title, items }) => [title, ...titlesOf(items as Outline).map((each) => `  ${each}`)]);
}

/** All elements of a role, in the order of the file. */
export function tagged(tags: readonly Tag[], role: string): Tag[] {
  return tags.flatMap((tag) => [...(tag.role === role ? [tag] : []), ...tagged(tag.children, role)]);
}

/** The names of all fonts in the file. */
async function fontsIn(bytes: Uint8Array): Promise<string[]> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const names = context.enumerateIndirectObjects().flatMap(([, object]) => {
    const name = object instanceof PDFDict ? object.get(PDFName.of('BaseFont')) : undefined;
    return name instanceof PDFName ? [name.decodeText()] : [];
  });
  return [...new Set(names)];
}

/** Text of the page by the identifier that its structure refers to it by. */
async function textById(page: Page): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const pieces = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((each) => each !== '') ?? '';
      pieces.set(id, (pieces.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
    } else if (item.type === 'endMarkedContent') {
      open.pop();
    } else {
      open.push('id' in item && typeof item.id === 'string' ? item.id : '');
    }
  }
  return pieces;
}

function tagsBelow(node: unknown, pieces: ReadonlyMap<string, string>): Tag[] {
  return childrenOf(node).flatMap((child) => {
    const { role } = child;
    if (typeof role !== 'string') return [];
    const children = tagsBelow(child, pieces);
    return [
      {
        role,
        children,
        text: textOf(child, pieces),
        ...(typeof child['alt'] === 'string' ? { alt: child['alt'] } : {}),
        ...(typeof child['scope'] === 'string' ? { scope: child['scope'] } : {}),
      },
    ];
  });
}

function textOf(node: Record<string, unknown>, pieces: ReadonlyMap<string, string>): string {
  if (node['type'] === 'content') return pieces.get(String(node['id'])) ?? '';
  return childrenOf(node)
    .map((child) => textOf(child, pieces))
    .join('');
}

function childrenOf(node: unknown): Record<string, unknown>[] {
  const children = typeof node === 'object' && node !== null && 'children' in node ? node.children : undefined;
  return Array.isArray(children) ? (children as Record<string, unknown>[]) : [];
}
