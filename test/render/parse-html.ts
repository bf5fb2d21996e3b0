/**
 * A strict reader of the HTML that Crosscast writes: every element closed in its place, every attribute in double quotes and
 * given once, every sign that has a meaning escaped. What a browser would forgive is an error here.
 */

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

interface Open {
  name: string;
  attributes: Map<string, string>;
  children: (Element | string)[];
}

const VOID = new Set(['meta', 'br', 'link', 'img', 'input', 'hr']);
/** Elements whose content is text whatever it looks like. */
const RAW = new Set(['style', 'script']);
const TAG = /<(\/?)([a-z][a-zA-Z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9-]*(?:="[^"<>]*")?)*)\s*(\/?)>/y;
const ATTRIBUTE = /\s+([a-zA-Z][a-zA-Z0-9-]*)(?:="([^"]*)")?/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The root holds what the text holds; its name is empty. */
export function parseHtml(html: string): Element {
  const root: Open = { name: '', attributes: new Map(), children: [] };
  const open: Open[] = [root];
  let at = html.startsWith('<!DOCTYPE html>') ? '<!DOCTYPE html>'.length : 0;
  while (at < html.length) {
    const current = open.at(-1) ?? root;
    const next = RAW.has(current.name) ? html.indexOf(`</${current.name}>`, at) : html.indexOf('<', at);
    const end = next < 0 ? html.length : next;
    if (end > at) current.children.push(RAW.has(current.name) ? html.slice(at, end) : decoded(html.slice(at, end)));
    at = end;
    if (at >= html.length) break;
    TAG.lastIndex = at;
    const tag = TAG.exec(html);
    if (tag === null) throw new Error(`Not a tag: ${html.slice(at, at + 80)}`);
    at = TAG.lastIndex;
    const [, closing, name = '', attributes = '', selfClosing] = tag;
    if (closing === '/') {
      if (current.name !== name) throw new Error(`</${name}> closes <${current.name}>: ${html.slice(at - 80, at)}`);
      open.pop();
      continue;
    }
    const element: Open = { name, attributes: readAttributes(attributes), children: [] };
    current.children.push(element);
    // Only in a picture, where nothing is void by its name.
    const isClosed = selfClosing === '/' && open.some((each) => each.name === 'svg');
    if (selfClosing === '/' && !isClosed) throw new Error(`<${name}/> is no HTML.`);
    if (!VOID.has(name) && !isClosed) open.push(element);
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is not closed.`);
  return root;
}

function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(ATTRIBUTE)) {
    if (attributes.has(name)) throw new Error(`${name} is given twice.`);
    attributes.set(name, decoded(value));
  }
  return attributes;
}

function decoded(text: string): string {
  const bare = /&(?!(?:amp|lt|gt|quot|#39);)|[<>]/.exec(text);
  if (bare !== null) throw new Error(`Not escaped: ${text.slice(bare.index, bare.index + 40)}`);
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
}

/** All elements below, in order. */
export function* elements(root: Element): Generator<Element> {
  for (const child of root.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* elements(child);
  }
}

/** The elements that fit `name`, `.class`, `name.class`, `name[attribute]` or `#id`, as in a style sheet. */
export function all(root: Element, selector: string): Element[] {
  const [, name = '', kind, value = ''] = /^([a-z0-9]*)(?:([.#[])([^\]]*)\]?)?$/.exec(selector) ?? [];
  return [...elements(root)].filter((element) => {
    if (name !== '' && element.name !== name) return false;
    if (kind === '.') return (element.attributes.get('class') ?? '').split(' ').includes(value);
    if (kind === '#') return element.attributes.get('id') === value;
    if (kind !== '[') return true;
    const [attribute = '', wanted] = value.split('=');
    const has = element.attributes.get(attribute);
    return wanted === undefined ? has !== undefined : has === wanted;
  });
}

export function one(root: Element, selector: string): Element {
  const found = all(root, selector);
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`${selector}: ${found.length} elements`);
  return first;
}

/** The words of an element, spaces and line breaks as one space. */
export function text(element: Element): string {
  return rawText(element).replace(/\s+/g, ' ').trim();
}

/** Those that can be seen: without what is only for screen readers. */
export function seen(element: Element): string {
  return rawText(element, true).replace(/\s+/g, ' ').trim();
}

function rawText({ name, children }: Element, onlySeen = false): string {
  if (RAW.has(name)) return '';
  return children
    .map((child) => {
      if (typeof child === 'string') return child;
      return onlySeen && child.attributes.get('class') === 'spoken' ? '' : rawText(child, onlySeen);
    })
    .join('');
}
