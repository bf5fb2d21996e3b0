/**
 * Figures that the report and the documents it uses know, found by what has been typed of one. The facts of a table are
 * filed by their first digits once, so that a keystroke looks at few of them.
 */
import { abs } from '../../figures/decimal.ts';
import { readProse } from '../../figures/read-prose.ts';
import type { Analysis } from '../../model/analysis.ts';
import { matchFacts } from '../../model/auto-tie.ts';
import { contentWords } from '../../model/words.ts';
import type { Fact } from '../../model/fact.ts';
import { nameHere } from '../../model/fact-list.ts';
import type { Definition } from '../../model/definition.ts';
import { familyOf, keysNear } from '../../model/value-keys.ts';
import type { Cursor } from './cursor.ts';
import { writingsOf } from './figure-writings.ts';
import type { Typed } from './figure-writings.ts';

export interface Known {
  /** The figure as it would stand in the sentence. */
  readonly text: string;
  readonly facts: readonly Fact[];
  /** The fact that the plain figure would be tied to by itself. */
  readonly auto?: Fact;
}

const MOST = 12;

/** The figures that start as typed, best first. */
export function knownFigures(cursor: Cursor, typed: Typed): Known[] {
  const { analysis } = cursor.context;
  const byText = new Map<string, Fact[]>();
  for (const fact of factsStarting(analysis, typed)) {
    if (fact.figure === undefined) continue;
    for (const text of writingsOf(fact.figure, typed)) {
      const known = byText.get(text);
      if (known === undefined) byText.set(text, [fact]);
      else if (!known.includes(fact)) known.push(fact);
    }
  }
  const known = [...byText].slice(0, 2 * MOST).map(([text, facts]) => describe(cursor, text, facts));
  return known.sort((a, b) => rankOf(a) - rankOf(b)).slice(0, MOST);
}

/** What a whole figure may be repeating, best first, each fact with the name that it goes by here. */
export function candidatesFor(cursor: Cursor, figure: string): { readonly fact: Fact; readonly name: string }[] {
  const { analysis } = cursor.context;
  const match = matchOf(cursor, figure);
  const facts = match?.candidates ?? [];
  return facts.slice(0, MOST).map((fact) => ({ fact, name: nameHere(fact, analysis) }));
}

function describe(cursor: Cursor, text: string, found: readonly Fact[]): Known {
  const match = matchOf(cursor, text);
  const candidates = match?.candidates.filter((fact) => found.includes(fact)) ?? [];
  const facts = [...candidates, ...found.filter((fact) => !candidates.includes(fact))];
  return { text, facts, ...(match?.fact === undefined ? {} : { auto: match.fact }) };
}

/** Figures that the sentence speaks of first; then totals. */
function rankOf({ auto, facts }: Known): number {
  if (auto !== undefined) return auto.cell?.row.role === 'total' ? 0 : 1;
  return facts.some((fact) => fact.cell?.row.role === 'total') ? 2 : 3;
}

/** What the figure would be tied to if it stood at the cursor. */
function matchOf(cursor: Cursor, text: string): ReturnType<typeof matchFacts> | undefined {
  const { analysis } = cursor.context;
  const [prose] = readProse(text).figures;
  if (prose === undefined) return undefined;
  const facts = factsUnder(analysis, keysNear(prose.figure));
  const { period } = analysis.header;
  const around = {
    text: '',
    words: sentenceWords(cursor),
    periods: [],
    ...(period === undefined ? {} : { header: period }),
  };
  return matchFacts({ prose }, facts, () => around);
}

function sentenceWords({ text, at }: Cursor): ReadonlySet<string> {
  const before = text.slice(0, at);
  const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '), before.lastIndexOf('\n\n'));
  const to = /[.;!?]\s/.exec(text.slice(at));
  return new Set(contentWords(text.slice(from + 1, to === null ? text.length : at + to.index)));
}

function factsUnder(analysis: Analysis, keys: readonly string[]): Fact[] {
  return reportsFor(analysis).flatMap((report) => keys.flatMap((key) => [...report.factsUnder(key)]));
}

function reportsFor(analysis: Analysis): Analysis[] {
  return [analysis, ...analysis.otherPaths().flatMap((path) => analysis.other(path) ?? [])];
}

/** The facts with a name whose digits start as typed, whatever their scale. */
function* factsStarting(analysis: Analysis, { pound, whole, decimals }: Typed): Generator<Fact> {
  const digits = `${whole}${decimals ?? ''}`.replace(/^0+/, '');
  if (digits === '') return;
  const families = pound ? ['money'] : ['count', 'share'];
  const starts =
    digits.length === 1 ? Array.from({ length: 10 }, (_, next) => `${digits}${next}`) : [digits.slice(0, 2)];
  const keys = families.flatMap((family) => starts.map((start) => family + start));
  for (const report of reportsFor(analysis)) {
    for (const name of report.names()) {
      const definition = report.define(name);
      const filed = definition && filedFacts(definition);
      if (filed !== undefined) for (const key of keys) yield* filed.get(key) ?? [];
    }
  }
}

const files = new WeakMap<Definition, ReadonlyMap<string, readonly Fact[]>>();

/** The facts of a table or a named figure by unit family and first two digits. */
function filedFacts(definition: Definition): ReadonlyMap<string, readonly Fact[]> {
  const known = files.get(definition);
  if (known !== undefined) return known;
  const filed = new Map<string, Fact[]>();
  const facts = definition.kind === 'table' ? definition.facts : definition.kind === 'fact' ? [definition.fact] : [];
  for (const fact of facts) {
    const { figure } = fact;
    const digits = figure === undefined ? '0' : abs(figure.value).coefficient.toString();
    if (figure === undefined || digits === '0') continue;
    const key = `${familyOf(figure)}${digits.slice(0, 2).padEnd(2, '0')}`;
    const same = filed.get(key);
    if (same === undefined) filed.set(key, [fact]);
    else same.push(fact);
  }
  files.set(definition, filed);
  return filed;
}
