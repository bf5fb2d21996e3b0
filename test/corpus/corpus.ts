/**
 * Files of published tables and statements, read with care: they were typed up by hand, so anything may be missing, of
 * another type than usual, or of a kind not met before. What is read here has every field and nothing but text in cells.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type JsonObject = Readonly<Record<string, unknown>>;

export interface CorpusRow {
  readonly label: string;
  readonly cells: readonly string[];
  /** "total", "heading", …; empty for an ordinary row. */
  readonly kind: string;
}

export interface OutCell {
  readonly cell: string;
  readonly printed: string;
  readonly computed: string;
  readonly difference: string;
}

/** What exact arithmetic makes of a table, worked out independently. */
export interface VerifiedTable {
  readonly verdict: string;
  readonly checked: number;
  readonly exact: number;
  readonly withinRounding: number;
  readonly out: number;
  readonly outList: readonly OutCell[];
}

export interface CorpusTable {
  readonly title: string;
  readonly unit: string;
  /** As many as the widest row has cells. */
  readonly columns: readonly string[];
  /** How many of the columns have a heading of their own: the others are cells too many, which no check speaks of. */
  readonly headed: number;
  readonly rows: readonly CorpusRow[];
  readonly checks: readonly JsonObject[];
  /** The figures stand for themselves, not for what rounds to them. */
  readonly exact: boolean;
  readonly verified: VerifiedTable | undefined;
}

export interface Calculation {
  readonly expr: string;
  readonly printed: string;
  readonly qualifier: string;
  readonly tolerance: string;
  readonly exact: boolean;
}

export interface CorpusClaim {
  readonly id: string;
  readonly text: string;
  readonly calculation: Calculation | undefined;
  /** "exact", "within_rounding", "out", "not arithmetic". */
  readonly verdict: string;
}

export interface CorpusFile {
  readonly name: string;
  readonly tables: readonly CorpusTable[];
  readonly claims: readonly CorpusClaim[];
}

const folder = join(import.meta.dirname, '../fixtures/corpus');

/** All files of the corpus. */
export function corpusFiles(): CorpusFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readCorpusFile(join(folder, name)));
}

export function readCorpusFile(path: string): CorpusFile {
  const name =
    path
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/\.json$/, '') ?? path;
  return readCorpus(name, JSON.parse(readFileSync(path, 'utf8')));
}

export function readCorpus(name: string, json: unknown): CorpusFile {
  const file = objectOf(json);
  return {
    name,
    tables: objectsIn(file['tables']).map(readTable),
    claims: objectsIn(file['prose_claims']).map(readClaim),
  };
}

export function readTable(table: JsonObject): CorpusTable {
  const rows = objectsIn(table['rows']).map((row) => ({
    label: textOf(row['label']),
    cells: listOf(row['cells']).map(textOf),
    kind: textOf(row['kind']).toLowerCase(),
  }));
  const headings = listOf(table['columns']).map(textOf);
  const width = Math.max(headings.length, ...rows.map(({ cells }) => cells.length));
  return {
    title: textOf(table['title']),
    unit: textOf(table['unit']),
    columns: Array.from({ length: width }, (_, index) => headings[index] ?? ''),
    headed: headings.length,
    rows,
    checks: objectsIn(table['checks']),
    exact: table['exact'] === true,
    verified: table['verified'] === undefined ? undefined : readVerified(objectOf(table['verified'])),
  };
}

function readVerified(verified: JsonObject): VerifiedTable {
  const count = (key: string): number => Number(textOf(verified[key]) || 0);
  return {
    verdict: textOf(verified['verdict']),
    checked: count('cells_checked'),
    exact: count('exact'),
    withinRounding: count('within_rounding'),
    out: count('out'),
    outList: objectsIn(verified['out_list']).map((out) => ({
      cell: textOf(out['cell']),
      printed: textOf(out['printed']),
      computed: textOf(out['computed']),
      difference: textOf(out['difference']),
    })),
  };
}

function readClaim(claim: JsonObject): CorpusClaim {
  const calc = objectOf(claim['calc']);
  const calculation = {
    expr: textOf(calc['expr']),
    printed: textOf(calc['printed']),
    qualifier: textOf(calc['qualifier']),
    tolerance: textOf(calc['tolerance']),
    exact: calc['exact'] === true,
  };
  return {
    id: textOf(claim['id']),
    text: textOf(claim['text']),
    calculation: calculation.expr === '' ? undefined : calculation,
    verdict: textOf(objectOf(claim['verified'])['verdict']),
  };
}

/** Text on one line; numbers as they would be typed. Of an object, what it says under one of the usual names. */
export function textOf(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  const { label, name, title, text, printed } = objectOf(value);
  const said = label ?? name ?? title ?? text ?? printed;
  return said === undefined ? '' : textOf(said);
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function objectOf(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

function objectsIn(value: unknown): JsonObject[] {
  return listOf(value).map(objectOf);
}
