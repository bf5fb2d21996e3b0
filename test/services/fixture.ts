/**
 * Reports for the tests of editor features, as one text. `// file: name.council` starts a file (text before the first is
 * report.council); `$0` marks the cursor; `«…»` marks a range, nested if need be. The files know each other by name, and
 * every test runs with LF and with CRLF.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Location, Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { defaultSettings } from '../../server/model/english-council.ts';
import { Analysis } from '../../server/model/analysis.ts';
import type { Library } from '../../server/model/analysis.ts';
import { ReportDocument } from '../../server/model/report-document.ts';
import { defaultServiceSettings } from '../../server/services/service.ts';
import type { ServiceContext, ServiceSettings } from '../../server/services/service.ts';

const root = 'file:///reports/';
const samples = new URL('../../samples/', import.meta.url);

/** One report of a fixture, its marks taken out. */
export interface FixtureFile {
  readonly name: string;
  readonly uri: string;
  readonly text: string;
  readonly analysis: Analysis;
  /** Offset of `$0`. */
  readonly cursor?: number;
  /** The marked ranges, in the order in which they start. */
  readonly ranges: readonly Range[];
}

export class Fixture implements ServiceContext {
  readonly files: readonly FixtureFile[];
  readonly settings: ServiceSettings;
  /** The file with the cursor, or the first. */
  readonly file: FixtureFile;
  readonly #byUri: ReadonlyMap<string, FixtureFile>;

  constructor(sources: readonly Source[], settings: ServiceSettings = defaultServiceSettings) {
    const library: Library = { find: (from, path) => this.#byUri.get(new URL(path, from).href)?.analysis };
    this.settings = settings;
    this.files = sources.map((source) => fileOf(source, library));
    this.#byUri = new Map(this.files.map((file) => [file.uri, file]));
    const file = this.files.find(({ cursor }) => cursor !== undefined) ?? this.files[0];
    if (file === undefined) throw new Error('The fixture is empty.');
    this.file = file;
  }

  get analysis(): Analysis {
    return this.file.analysis;
  }

  get workspace(): Iterable<Analysis> {
    return this.files.map(({ analysis }) => analysis);
  }

  get uri(): string {
    return this.file.uri;
  }

  /** Where `$0` stood. */
  get position(): Position {
    if (this.file.cursor === undefined) throw new Error('The fixture has no $0.');
    return this.analysis.document.positionAt(this.file.cursor);
  }

  /** The only marked range of the file with the cursor. */
  get range(): Range {
    const { ranges } = this.file;
    if (ranges.length !== 1 || ranges[0] === undefined) throw new Error(`The fixture marks ${ranges.length} ranges.`);
    return ranges[0];
  }

  /** A file by its name. */
  named(name: string): FixtureFile {
    const file = this.files.find((each) => each.name === name);
    if (file === undefined) throw new Error(`The fixture has no ${name}.`);
    return file;
  }

  /** All marked ranges, file by file, to compare with what a feature found. */
  get marked(): Location[] {
    return this.files.flatMap(({ uri, ranges }) => ranges.map((range) => ({ uri, range })));
  }

  /** The text that a range of a file covers, with plain line feeds. */
  textAt(range: Range, uri: string = this.uri): string {
    const { document } = this.#at(uri).analysis;
    return plain(document.slice(document.offsetAt(range.start), document.offsetAt(range.end)));
  }

  /** The text of every file that an edit changes, afterwards, with plain line feeds. */
  after(edit: WorkspaceEdit): Record<string, string> {
    const texts: Record<string, string> = {};
    for (const [uri, edits] of Object.entries(edit.changes ?? {})) texts[this.#at(uri).name] = this.apply(edits, uri);
    return texts;
  }

  /** A file's text after some edits, with plain line feeds. Edits that overlap are a fault. */
  apply(edits: readonly TextEdit[], uri: string = this.uri): string {
    const { analysis, text } = this.#at(uri);
    const { document } = analysis;
    const cuts = edits.map(({ range, newText }) => ({
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
      newText,
    }));
    cuts.sort((a, b) => a.start - b.start || a.end - b.end);
    let result = '';
    let at = 0;
    for (const { start, end, newText } of cuts) {
      if (start < at) throw new Error(`Edits overlap at offset ${start} of ${uri}.`);
      result += text.slice(at, start) + newText;
      at = end;
    }
    return plain(result + text.slice(at));
  }

  #at(uri: string): FixtureFile {
    const file = this.#byUri.get(uri);
    if (file === undefined) throw new Error(`The fixture has no ${uri}.`);
    return file;
  }
}

/** A test of a feature on a fixture, run with LF and with CRLF. */
export function onFixture(
  title: string,
  source: string,
  test: (fixture: Fixture) => void,
  settings?: ServiceSettings,
): void {
  for (const [lineBreak, name] of lineBreaks) {
    it(`${title} (${name})`, () => test(new Fixture(filesIn(source.replaceAll('\n', lineBreak)), settings)));
  }
}

const lineBreaks = [
  ['\n', 'LF'],
  ['\r\n', 'CRLF'],
] as const;

/** A fixture of the published samples, with the cursor's file first. */
export function sampleFixture(name: string, lineBreak: '\n' | '\r\n' = '\n'): Fixture {
  const names = readdirSync(samples, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.council') && !path.startsWith('broken/') && path !== name);
  const read = (path: string): string => readFileSync(new URL(path, samples), 'utf8');
  return new Fixture(
    [name, ...names].map((path) => ({ name: path, text: plain(read(path)).replaceAll('\n', lineBreak), ranges: [] })),
  );
}

/** Text with plain line feeds, to compare whatever line breaks a fixture runs with. */
export function plain(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

interface Source {
  readonly name: string;
  readonly text: string;
  readonly cursor?: number;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

function fileOf({ name, text, cursor, ranges }: Source, library: Library): FixtureFile {
  const uri = root + name;
  const document = new ReportDocument(uri, text);
  return {
    name,
    uri,
    text,
    analysis: new Analysis(document, defaultSettings, library),
    ...(cursor === undefined ? {} : { cursor }),
    ranges: ranges.map(({ start, end }) => ({ start: document.positionAt(start), end: document.positionAt(end) })),
  };
}

/** The files of a fixture's text. A `// file:` line is no part of any of them. */
function filesIn(source: string): Source[] {
  const parts = source.split(/^\/\/ file: (\S+)\r?\n/m);
  const files: Source[] = [];
  const [before = ''] = parts;
  if (before.trim() !== '' || parts.length === 1) files.push(withoutMarks('report.council', before));
  for (let at = 1; at < parts.length; at += 2) files.push(withoutMarks(parts[at] ?? '', parts[at + 1] ?? ''));
  return files;
}

function withoutMarks(name: string, marked: string): Source {
  const ranges: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let text = '';
  let cursor: number | undefined;
  for (const piece of marked.split(/(\$0|«|»)/)) {
    if (piece === '$0') cursor = text.length;
    else if (piece === '«') {
      const range = { start: text.length, end: text.length };
      ranges.push(range);
      open.push(range);
    } else if (piece === '»') {
      const range = open.pop();
      if (range === undefined) throw new Error(`A » without its « in ${name}.`);
      range.end = text.length;
    } else text += piece;
  }
  if (open.length > 0) throw new Error(`A « without its » in ${name}.`);
  return { name, text, ranges, ...(cursor === undefined ? {} : { cursor }) };
}
