/**
 * The rules of Jenkins's JUnit schema (junit-10.xsd of its xUnit plugin) that concern what Crosscast writes, and as much of
 * an XML reader as checking them takes.
 */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface ElementRule {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly children: readonly string[];
}

const counts = ['tests', 'failures', 'errors'];
const reason = { required: [], optional: ['type', 'message'], children: [] };
const rules: Readonly<Record<string, ElementRule>> = {
  testsuites: { required: [], optional: ['name', 'time', ...counts], children: ['testsuite'] },
  testsuite: {
    required: ['name', ...counts],
    optional: ['group', 'time', 'skipped', 'timestamp', 'hostname', 'id', 'package', 'file', 'log', 'url'],
    children: ['testsuite', 'properties', 'testcase', 'system-out', 'system-err'],
  },
  testcase: {
    required: ['name'],
    optional: ['time', 'classname', 'group'],
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
  },
  failure: reason,
  error: reason,
  skipped: reason,
  'system-out': { required: [], optional: [], children: [] },
};

/** What in a document breaks the schema, or counts wrongly. */
export function junitFaults(xml: string): string[] {
  const root = readXml(xml);
  return [...(root.name === 'testsuites' ? [] : [`root is ${root.name}`]), ...faultsOf(root)];
}

function faultsOf(element: Element): string[] {
  const rule = rules[element.name];
  if (rule === undefined) return [`unknown element ${element.name}`];
  const names = Object.keys(element.attributes);
  return [
    ...rule.required.filter((name) => !names.includes(name)).map((name) => `${element.name} has no ${name}`),
    ...names
      .filter((name) => ![...rule.required, ...rule.optional].includes(name))
      .map((name) => `${element.name}: ${name}`),
    ...element.children
      .filter(({ name }) => !rule.children.includes(name))
      .map(({ name }) => `${name} in ${element.name}`),
    ...countFaults(element),
    ...element.children.flatMap(faultsOf),
  ];
}

function countFaults(element: Element): string[] {
  if (element.name !== 'testsuite') return [];
  const count = (wanted: string) =>
    element.children.filter(({ children }) => children.some(({ name }) => name === wanted)).length;
  const actual: Record<string, number> = {
    tests: element.children.length,
    failures: count('failure'),
    errors: count('error'),
  };
  return counts
    .filter((name) => element.attributes[name] !== String(actual[name]))
    .map((name) => `${name} is not ${actual[name]}`);
}

/** Reads a document without namespaces, comments and CDATA. Throws where it is not well-formed. */
export function readXml(xml: string): Element {
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  if (body === xml) throw new Error('no XML declaration');
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/.test(body)) throw new Error('a character that XML cannot hold');
  const stack: { name: string; attributes: Record<string, string>; children: Element[]; text: string }[] = [
    { name: '', attributes: {}, children: [], text: '' },
  ];
  for (const [whole, closing, name = '', attributes = '', empty, text] of body.matchAll(
    /<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>|([^<]+|<)/g,
  )) {
    const top = stack.at(-1);
    if (top === undefined || whole === '<') throw new Error(`stray ${whole}`);
    if (text !== undefined) top.text += decodeText(text);
    else if (closing === '/') {
      if (top.name !== name) throw new Error(`</${name}> closes ${top.name}`);
      stack.pop();
    } else {
      const read = [...attributes.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(
        ([, key = '', value = '']) => [key, decodeText(value)] as const,
      );
      const element = { name, attributes: Object.fromEntries(read), children: [], text: '' };
      if (Object.keys(element.attributes).length !== read.length) throw new Error(`an attribute twice in ${name}`);
      top.children.push(element);
      if (empty !== '/') stack.push(element);
    }
  }
  const [root, second] = stack[0]?.children ?? [];
  if (stack.length !== 1 || root === undefined || second !== undefined) throw new Error('not one whole element');
  return root;
}

function decodeText(text: string): string {
  if (/&(?!#\d+;)/.test(text)) throw new Error(`a bare ampersand in ${text}`);
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
