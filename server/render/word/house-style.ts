/**
 * A council's own template (.dotx): its style sheet laid over Crosscast's, its theme, and its paper. Styles are known by the
 * names that Word shows, since their identifiers differ from language to language.
 */
import { OfficeFileError } from '../../office/office-file-error.ts';
import { OfficePackage } from '../../office/package.ts';
import { elementsOf, find, readXml, valueAt, writeXml } from '../../office/xml.ts';
import type { XmlElement, XmlNode } from '../../office/xml.ts';
import { ownStyles, ownStyleSheet } from './styles.ts';

/** In twentieths of a point, as in Word. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}

export interface HouseStyle {
  /** The content of `word/styles.xml`. */
  readonly styleSheet: string;
  /** The content of `word/theme/theme1.xml`, when styles may refer to its fonts and colours. */
  readonly theme?: string;
  readonly paper: Paper;
  /** How wide its letters may be, against those of Arial: a template's font is not known. */
  readonly letters: number;
}

/** A4 with the margins of the printed HTML. */
export const ownHouseStyle: HouseStyle = {
  styleSheet: ownStyleSheet,
  paper: { width: 11_906, height: 16_838, margin: { top: 1134, right: 1134, bottom: 1247, left: 1134 } },
  letters: 1,
};

/** Throws OfficeFileError for what is no Word template. */
export function readHouseStyle(template: Uint8Array): HouseStyle {
  const file = new OfficePackage(template, 'Word template');
  const styles = file.text('word/styles.xml');
  const document = file.text('word/document.xml');
  if (styles === undefined || document === undefined) throw noTemplate();
  const root = readXml(styles, 'word/styles.xml');
  if (root.name !== 'w:styles') throw noTemplate();
  const theme = file.text('word/theme/theme1.xml');
  return {
    styleSheet: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writeXml(merged(root, ownStyles()))}`,
    ...(theme === undefined ? {} : { theme }),
    paper: paperOf(readXml(document, 'word/document.xml')),
    letters: 1.2,
  };
}

function noTemplate(): OfficeFileError {
  return new OfficeFileError('not a Word template: it has no styles');
}

function merged(house: XmlElement, own: XmlElement): XmlElement {
  const ownIds = new Map(elementsOf(own, 'w:style').map((style) => [nameOf(style), idOf(style)]));
  const taken = new Set(ownIds.values());
  const ids = new Map<string, string>();
  for (const style of elementsOf(house, 'w:style')) {
    const id = idOf(style);
    ids.set(id, ownIds.get(nameOf(style)) ?? (taken.has(id) ? `${id}House` : id));
  }
  const named = new Set(elementsOf(house, 'w:style').map(nameOf));
  const missing = elementsOf(own, 'w:style').filter((style) => !named.has(nameOf(style)));
  const children = elementsOf(house).map((child) =>
    child.name === 'w:style'
      ? withIds(withoutNumbers(child), ids)
      : child.name === 'w:docDefaults'
        ? inEnglish(child)
        : child,
  );
  const defaults = find(house, 'w:docDefaults') === undefined ? elementsOf(own, 'w:docDefaults') : [];
  // A style sheet has one default style of each kind: the council's, when it has one.
  const added = missing.map((style) => (hasDefault(house, style) ? withoutDefault(style) : style));
  return { ...house, children: [...defaults, ...children, ...added] };
}

function nameOf(style: XmlElement): string {
  return (valueAt(style, 'w:name') ?? '').toLowerCase();
}

function idOf({ attributes }: XmlElement): string {
  return attributes['w:styleId'] ?? '';
}

const REFERENCES: ReadonlySet<string> = new Set(['w:basedOn', 'w:next', 'w:link']);

/** The style under Crosscast's own identifier, and with those of the styles that it refers to. */
function withIds(style: XmlElement, ids: ReadonlyMap<string, string>): XmlElement {
  const children = style.children.map((child): XmlNode => {
    if (typeof child === 'string' || !REFERENCES.has(child.name)) return child;
    const id = child.attributes['w:val'] ?? '';
    return { ...child, attributes: { ...child.attributes, 'w:val': ids.get(id) ?? id } };
  });
  const id = idOf(style);
  return { ...style, attributes: { ...style.attributes, 'w:styleId': ids.get(id) ?? id }, children };
}

/** Numbers come from the report, and the lists that a template's styles point to are not in the file. */
function withoutNumbers(style: XmlElement): XmlElement {
  const children = style.children.map((child): XmlNode => {
    if (typeof child === 'string' || child.name !== 'w:pPr') return child;
    return { ...child, children: child.children.filter((node) => typeof node === 'string' || node.name !== 'w:numPr') };
  });
  return { ...style, children };
}

/** Reports are in British English, whatever the template was set up with. */
function inEnglish(element: XmlElement): XmlElement {
  if (element.name === 'w:lang') return { ...element, attributes: { ...element.attributes, 'w:val': 'en-GB' } };
  return {
    ...element,
    children: element.children.map((child) => (typeof child === 'string' ? child : inEnglish(child))),
  };
}

function hasDefault(sheet: XmlElement, { attributes }: XmlElement): boolean {
  return elementsOf(sheet, 'w:style').some(
    (style) => style.attributes['w:default'] === '1' && style.attributes['w:type'] === attributes['w:type'],
  );
}

function withoutDefault(style: XmlElement): XmlElement {
  const { 'w:default': _default, ...attributes } = style.attributes;
  return { ...style, attributes };
}

const LEAST_MARGIN = 964;

/** Of the last section, which is the one that a new document starts with. */
function paperOf(document: XmlElement): Paper {
  const section = find(document, 'w:body', 'w:sectPr');
  const [size, margin] = [find(section, 'w:pgSz')?.attributes, find(section, 'w:pgMar')?.attributes];
  const own = ownHouseStyle.paper;
  const [width, height] = [measure(size?.['w:w'], own.width), measure(size?.['w:h'], own.height)];
  const sides = {
    // A header and a footer need room, whether the template has them or not.
    top: Math.max(measure(margin?.['w:top'], own.margin.top), LEAST_MARGIN),
    right: measure(margin?.['w:right'], own.margin.right),
    bottom: Math.max(measure(margin?.['w:bottom'], own.margin.bottom), LEAST_MARGIN),
    left: measure(margin?.['w:left'], own.margin.left),
  };
  // Reports are upright; a page with no room for text is a mistake in the template.
  const usable = width <= height && width - sides.left - sides.right > 4000 && height - sides.top - sides.bottom > 4000;
  return usable ? { width, height, margin: sides } : own;
}

function measure(text: string | undefined, otherwise: number): number {
  const value = Number(text);
  return text !== undefined && Number.isFinite(value) && value >= 0 && value < 32_000 ? Math.round(value) : otherwise;
}
