/** XML as plain data, as much of it as Office files use: read with limits, looked up by name, and written. */
import { SaxesParser } from 'saxes';
import { OfficeFileError } from './office-file-error.ts';

export interface XmlElement {
  /** With the usual prefix of its namespace, whatever the file calls it: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Nested deeper than any document that was made by a program for writing. */
const DEEPEST = 250;

/** The prefixes that the rest of Crosscast knows, by the end of the namespace: there are two forms of each. */
const prefixes: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r'],
];

/** The root element of an XML part, which is called `part` in messages. Throws OfficeFileError. */
export function readXml(text: string, part: string): XmlElement {
  const parser = new SaxesParser();
  const open: { name: string; attributes: Record<string, string>; children: XmlNode[] }[] = [];
  let root: XmlElement | undefined;
  let rename = (name: string): string => name;
  parser.on('error', () => {
    throw new OfficeFileError(`damaged: ${part} is not well-formed XML`);
  });
  parser.on('doctype', () => {
    throw new OfficeFileError(`${part} declares a document type, which no Office program writes`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length === 0) rename = renamer(attributes);
    if (open.length >= DEEPEST) throw new OfficeFileError(`${part} is nested deeper than ${DEEPEST} elements`);
    const element = { name: rename(name), attributes: renamed(attributes, rename), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
    root ??= element;
  });
  const addText = (content: string): void => {
    open.at(-1)?.children.push(content);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  parser.write(text.replace(/^\uFEFF/, '')).close();
  if (root === undefined) throw new OfficeFileError(`damaged: ${part} is empty`);
  return root;
}

function renamer(attributes: Readonly<Record<string, string>>): (name: string) => string {
  const own = new Map<string, string>();
  for (const [key, uri] of Object.entries(attributes)) {
    const usual = prefixes.find(([namespace]) => namespace.test(uri))?.[1];
    const prefix = key === 'xmlns' ? '' : key.startsWith('xmlns:') ? key.slice(6) : undefined;
    if (usual !== undefined && prefix !== undefined && prefix !== usual) own.set(prefix, usual);
  }
  if (own.size === 0) return (name) => name;
  return (name) => {
    const [first = '', rest] = name.split(':', 2);
    const usual = own.get(rest === undefined ? '' : first);
    return usual === undefined ? name : `${usual}:${rest ?? first}`;
  };
}

function renamed(attributes: Record<string, string>, rename: (name: string) => string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [key.includes(':') ? rename(key) : key, value]),
  );
}

/** The elements in an element; of one name, or all. */
export function elementsOf(parent: XmlElement | undefined, name?: string): XmlElement[] {
  const elements = parent?.children.filter((node) => typeof node !== 'string') ?? [];
  return name === undefined ? elements : elements.filter((element) => element.name === name);
}

/** The first element of a name, going down one name after the other. */
export function find(parent: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  let found = parent;
  for (const name of names) found = elementsOf(found, name)[0];
  return found;
}

/** `w:val` of the first element at a path. */
export function valueAt(parent: XmlElement | undefined, ...names: readonly string[]): string | undefined {
  return find(parent, ...names)?.attributes['w:val'];
}

/** The text that stands in the element itself. */
export function textIn(element: XmlElement | undefined): string {
  return element?.children.filter((node) => typeof node === 'string').join('') ?? '';
}

/** The element as text. */
export function writeXml({ name, attributes, children }: XmlElement): string {
  const known = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const opening = `<${name}${known.join('')}`;
  if (children.length === 0) return `${opening}/>`;
  const content = children.map((node) => (typeof node === 'string' ? escaped(node) : writeXml(node)));
  return `${opening}>${content.join('')}</${name}>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
