/**
 * Figures that the report and the documents it uses know, found by what has been typed of one. The value index is asked
 * for the few keys that the typed digits leave possible, so that a long report costs no more than a short one.
 */
import { isZero } from '../../figures/decimal.ts';
import { readProse } from '../../figures/read-prose.ts';
import type { Analysis } from '../../model/analysis.ts';
import { matchFacts } from '../../model/auto-tie.ts';
import { contentWords } from '../../model/words.ts';
import type { Fact } from '../../model/fact.ts';
import { nameHere } from '../../model/fact-list.ts';
import { keysNear } from '../../model/value-keys.ts';
import type { Cursor } from './cursor.ts';
import { writingsOf } from './figure-writings.ts';

export interface Known {
  /** The figure as it would stand in the sentence. */
  readonly text: string;
  readonly facts: readonly Fact[];
  /** The fact that the plain figure would be tied to by itself. */
  readonly auto?: Fact;
}

/** A figure as far as it has been typed: `£12.2`, `1,5`, `19`. */
export interface Typed {
  readonly text: string;
  readonly pound: boolean;
  /** The digits before and after the point, without commas. */
  readonly whole: string;
  readonly decimals?: string;
}

const MOST = 12;

/** The figures that start as typed, best first. */
export function knownFigures(cursor: Cursor, typed: Typed): Known[] {
  const { analysis } = cursor.context;
  const byText = new Map<string, Fact[]>();
  for (const fact of factsUnder(analysis, keysOfTyped(typed))) {
    if (fact.figure === undefined || isZero(fact.figure.value)) continue;
    for (const text of writingsOf(fact.figure, typed)) {
      const known = byText.get(text);
      if (known === undefined) byText.set(text, [fact]);
      else if (!known.includes(fact)) known.push(fact);
    }
  }
  const known = [...byText].slice(0, 4 * MOST).map(([text, facts]) => describe(cursor, text, facts));
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
  const around = { words: sentenceWords(cursor), periods: [], ...(period === undefined ? {} : { header: period }) };
  return matchFacts({ prose }, facts, () => around);
}

function sentenceWords({ text, at }: Cursor): ReadonlySet<string> {
  const before = text.slice(0, at);
  const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '), before.lastIndexOf('\n\n'));
  const to = /[.;!?]\s/.exec(text.slice(at));
  return new Set(contentWords(text.slice(from + 1, to === null ? text.length : at + to.index)));
}

function factsUnder(analysis: Analysis, keys: readonly string[]): Fact[] {
  const reports = [analysis, ...analysis.otherPaths().flatMap((path) => analysis.other(path) ?? [])];
  return reports.flatMap((report) => keys.flatMap((key) => [...report.factsUnder(key)]));
}

/** The keys of the value index under which figures that start with the typed digits are filed. */
function keysOfTyped({ pound, whole, decimals }: Typed): string[] {
  const digits = `${whole}${decimals ?? ''}`.replace(/^0+/, '');
  if (digits === '') return [];
  const families = pound ? ['money'] : ['count', 'share'];
  const starts = digits.length === 1 ? Array.from({ length: 10 }, (_, next) => `${digits}${next}`) : [digits.slice(0, 3)];
  const sizes = sizesOf(whole, decimals);
  return families.flatMap((family) => sizes.flatMap((size) => starts.map((start) => `value:${family}:${size}:${start}`)));
}

/** Digits before the point of the full amount: with its point typed a figure is that long, or 3, 6 or 9 digits more. */
function sizesOf(whole: string, decimals: string | undefined): number[] {
  if (decimals === undefined) return Array.from({ length: 13 }, (_, size) => size);
  const significant = whole.replace(/^0+/, '');
  const zeros = /^0*/.exec(decimals)?.[0].length ?? 0;
  const size = significant === '' ? -zeros : significant.length;
  return [size, size + 3, size + 6, size + 9];
}
