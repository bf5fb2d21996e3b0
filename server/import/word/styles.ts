/** The styles of a Word file, each with what it takes from those that it is based on. */
import { elementsOf, find, valueAt } from '../../office/xml.ts';
import type { XmlElement } from '../../office/xml.ts';

export interface ReadStyle {
  /** In small letters. */
  readonly name: string;
  readonly heading?: number;
  readonly list?: { readonly numId: string; readonly level: number };
  readonly indent?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export class ReadStyles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #read = new Map<string, ReadStyle>();

  constructor(root: XmlElement | undefined) {
    for (const style of elementsOf(root, 'w:style')) this.#elements.set(style.attributes['w:styleId'] ?? '', style);
  }

  of(id: string | undefined): ReadStyle {
    if (id === undefined) return { name: '' };
    let read = this.#read.get(id);
    if (read === undefined) {
      // Set before it is made, so that styles that are based on each other in a circle end.
      this.#read.set(id, { name: '' });
      this.#read.set(id, (read = this.#make(id)));
    }
    return read;
  }

  #make(id: string): ReadStyle {
    const style = this.#elements.get(id);
    if (style === undefined) return { name: id.toLowerCase() };
    const base = this.of(valueAt(style, 'w:basedOn'));
    const name = (valueAt(style, 'w:name') ?? id).toLowerCase();
    const paragraph = find(style, 'w:pPr');
    const heading = headingOf(name, valueAt(paragraph, 'w:outlineLvl')) ?? base.heading;
    const list = listOf(find(paragraph, 'w:numPr'), base.list);
    const indent = indentOf(paragraph) ?? base.indent;
    const [bold, italic] = [toggle(style, 'w:b') ?? base.bold, toggle(style, 'w:i') ?? base.italic];
    return {
      name,
      ...(heading === undefined ? {} : { heading }),
      ...(list === undefined ? {} : { list }),
      ...(indent === undefined ? {} : { indent }),
      ...(bold === undefined ? {} : { bold }),
      ...(italic === undefined ? {} : { italic }),
    };
  }
}

function headingOf(name: string, outline: string | undefined): number | undefined {
  const named = /^heading ([1-9])$/.exec(name)?.[1];
  if (named !== undefined) return Number(named);
  const level = Number(outline);
  // The tenth level is that of ordinary text.
  return outline !== undefined && level >= 0 && level < 9 ? level + 1 : undefined;
}

/** Where a paragraph or a style says which list it is in; list 0 is none. */
export function listOf(numbering: XmlElement | undefined, base: ReadStyle['list']): ReadStyle['list'] {
  if (numbering === undefined) return base;
  const numId = valueAt(numbering, 'w:numId') ?? base?.numId;
  const level = Number(valueAt(numbering, 'w:ilvl') ?? base?.level ?? 0);
  return numId === undefined ? undefined : { numId, level: Math.min(Math.max(level, 0), 8) };
}

export function indentOf(properties: XmlElement | undefined): number | undefined {
  const attributes = find(properties, 'w:ind')?.attributes;
  const left = Number(attributes?.['w:left'] ?? attributes?.['w:start']);
  return Number.isFinite(left) ? left : undefined;
}

/** Whether something that is on or off is on: `<w:b/>` is, `<w:b w:val="0"/>` is not. */
function toggle(parent: XmlElement, name: string): boolean | undefined {
  return isOn(find(parent, 'w:rPr', name));
}

export function isOn(element: XmlElement | undefined): boolean | undefined {
  return element === undefined ? undefined : !/^(?:0|false|off|none)$/.test(element.attributes['w:val'] ?? '');
}
