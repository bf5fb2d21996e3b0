/**
 * Reads the text of one configuration file: JSON with comments, checked against the schema. What is wrong is said with
 * line, key and what was expected; what is right is used all the same, so that one slip does not change every finding.
 */
import { createScanner, findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import * as z from 'zod/mini';
import { didYouMean } from '../../grammar/nearest.ts';
import { configurationSchema } from './configuration-schema.ts';
import type { ConfigurationInput, NamedRule } from './configuration-schema.ts';
import type { ConfigurationProblem } from './configuration-layer.ts';

type Path = readonly (string | number)[];

export interface ConfigurationReading {
  /** The parts that are right. */
  readonly input: ConfigurationInput;
  readonly problems: readonly ConfigurationProblem[];
  /** The 1-based line of a key, for problems that show only later, such as a file that cannot be found. */
  readonly lineOf: (path: Path) => number;
}

/** Reads and checks a configuration. Never throws, whatever the text. */
export function readConfigurationText(uri: string, text: string, rules: readonly NamedRule[]): ConfigurationReading {
  const source = text.replace(/^\uFEFF/, ' ');
  const tooDeep = offsetTooDeep(source);
  if (tooDeep !== undefined) {
    const message = `the brackets are nested more than ${DEEPEST} deep; no setting needs more than a few`;
    return { input: {}, problems: [{ uri, line: lineAt(source, tooDeep), message }], lineOf: () => 1 };
  }
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { allowTrailingComma: true });
  const lineOf = (path: Path) => lineAt(source, nodeAt(tree, path)?.offset ?? 0);
  const problems: ConfigurationProblem[] = [];
  const syntax = errors[0];
  // One slip of the pen makes the parser stumble on; only the first place is worth showing.
  if (syntax) problems.push({ uri, line: lineAt(source, syntax.offset), message: syntaxMessage(syntax, source) });
  if (tree?.type !== 'object') {
    if (!syntax) problems.push({ uri, line: 1, message: 'expected settings between { and }' });
    return { input: {}, problems, lineOf };
  }

  const schema = configurationSchema(rules);
  const value: unknown = getNodeValue(tree);
  let result = schema.safeParse(value);
  if (!result.success) {
    for (const issue of result.error.issues) {
      for (const { path, message } of explain(issue, tree, schema)) {
        problems.push({ uri, line: lineOf(path), key: path.join('.'), message });
        remove(value, path);
      }
    }
    result = schema.safeParse(value);
  }
  return { input: result.data ?? {}, problems, lineOf };
}

/** The parser calls itself for every bracket in a bracket, and a file can have more of those than there is room for calls. */
const DEEPEST = 100;

/** Where brackets are nested too deep to be parsed. */
function offsetTooDeep(source: string): number | undefined {
  const scanner = createScanner(source, true);
  let depth = 0;
  // Only the end of the text is a token of no length.
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const first = source.charAt(scanner.getTokenOffset());
    if (first === '{' || first === '[') depth++;
    else if (first === '}' || first === ']') depth--;
    if (depth > DEEPEST) return scanner.getTokenOffset();
  }
  return undefined;
}

type Explained = { readonly path: Path; readonly message: string };

function explain(issue: z.core.$ZodIssue, tree: Node, schema: ReturnType<typeof configurationSchema>): Explained[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => {
      const what = path[0] === 'rules' ? 'rule' : 'key';
      return { path: [...path, key], message: `there is no such ${what}.${didYouMean(key, known)}` };
    });
  }
  const node = nodeAt(tree, path);
  if (node === undefined) return [{ path, message: 'is missing' }];
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const found: unknown = getNodeValue(node);
    const guess = typeof found === 'string' ? didYouMean(found, values) : '';
    return [{ path, message: `expected one of ${values.join(', ')}${guess === '' ? '' : `.${guess}`}` }];
  }
  if (issue.code === 'invalid_type') {
    const expected = typeNames[issue.expected] ?? issue.expected;
    return [{ path, message: `expected ${expected}, found ${typeNames[node.type] ?? node.type}` }];
  }
  // The other codes carry the sentence that the schema gives them.
  return [{ path, message: issue.message }];
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list between [ and ]',
  object: 'settings between { and }',
  null: 'null',
};

/** The keys that an object of the schema may have. */
function keysAt(schema: z.ZodMiniType, path: Path): string[] {
  let at: unknown = schema;
  for (const part of path) {
    const within = unwrapped(at);
    if (within instanceof z.ZodMiniArray) at = within.def.element;
    else if (within instanceof z.ZodMiniObject) at = within.shape[part];
  }
  const found = unwrapped(at);
  return found instanceof z.ZodMiniObject ? Object.keys(found.shape) : [];
}

function unwrapped(schema: unknown): unknown {
  return schema instanceof z.ZodMiniOptional ? unwrapped(schema.def.innerType) : schema;
}

/** The node of a value, or of the whole property when the path ends in a key. */
function nodeAt(tree: Node | undefined, path: Path): Node | undefined {
  return tree && findNodeAtLocation(tree, [...path]);
}

/** Takes out what is wrong: one entry of `rules`, one part of the profile, or the whole key. */
function remove(value: unknown, path: Path): void {
  const [top, second] = path;
  if (!isRecord(value) || top === undefined) return;
  const inner = value[top];
  if (isRecord(inner) && second !== undefined) delete inner[second];
  else delete value[top];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

const syntaxMessages: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is neither text in quotation marks, nor a number, nor true, false or null',
  InvalidNumberFormat: 'this number is not written as JSON writes numbers',
  PropertyNameExpected: 'expected a key in quotation marks',
  ValueExpected: 'expected a value',
  ColonExpected: 'expected a colon after the key',
  CommaExpected: 'expected a comma',
  CloseBraceExpected: 'expected a closing }',
  CloseBracketExpected: 'expected a closing ]',
  EndOfFileExpected: 'expected nothing after the closing }',
  UnexpectedEndOfComment: 'this comment has no end',
  UnexpectedEndOfString: 'this text has no closing quotation mark',
  UnexpectedEndOfNumber: 'this number is not finished',
  InvalidUnicode: 'this is not a valid \\u escape',
  InvalidEscapeCharacter: 'a backslash in text must be doubled: \\\\',
  InvalidCharacter: 'this character cannot stand here',
};

function syntaxMessage(error: ParseError, text: string): string {
  if (text.trim() === '') return 'the file is empty: expected settings between { and }';
  return syntaxMessages[printParseErrorCode(error.error)] ?? 'this is not JSON';
}
