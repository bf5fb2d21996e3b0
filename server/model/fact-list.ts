/**
 * Every figure of a report in one list: what it is worth, what it stands on, where else it is used. For the `facts`
 * command, the editor's views and the check sheet.
 */
import { toPlain, normalise } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { writePeriod } from '../figures/period/write-period.ts';
import type { Period } from '../figures/period/period.ts';
import type { Analysis } from './analysis.ts';
import type { Fact } from './fact.ts';
import { saysNothing } from './links.ts';
import type { Links, Standing, Tie } from './links.ts';
import type { ReportBlock } from './report-block.ts';
import type { Quantity } from './quantity.ts';
import { unitInWords } from './quantity.ts';
import { finish } from './steps.ts';
import type { Steps } from './steps.ts';

export interface Location {
  readonly uri: string;
  /** UTF-16 offsets in that document. */
  readonly start: number;
  readonly end: number;
}

export interface FactRow {
  /** How an expression calls it; absent for a figure in prose without a name. */
  readonly name?: string;
  readonly label: string;
  /** As printed. */
  readonly text: string;
  /** Exact, in base units: pounds, people, percentage as printed. Empty when it is not known. */
  readonly value: string;
  readonly unit: string;
  readonly period?: string;
  readonly standing: Standing;
  readonly start: number;
  readonly end: number;
  /** For a figure that repeats another: where that one is. */
  readonly definedAt?: Location;
  /** The name or names that it is tied to. */
  readonly tiedTo?: string;
  readonly usedAt: readonly Location[];
}

/** All figures of the report in the order of its text. */
export function listFacts(analysis: Analysis): FactRow[] {
  return finish(factSteps(analysis));
}

/** The same step by step. */
export function* factSteps(analysis: Analysis): Steps<FactRow[]> {
  for (const block of analysis.document.blocks) {
    analysis.linksOf(block);
    yield;
  }
  const uses = usesOf(analysis);
  const rows: FactRow[] = [];
  for (const block of analysis.document.blocks) {
    const failed = failedCells(analysis, block);
    for (const fact of analysis.offersOf(block).facts) {
      if (fact.figure !== undefined || fact.quantity !== undefined) rows.push(definedRow(fact, analysis, uses, failed));
    }
    const links = analysis.linksOf(block);
    for (const tie of links.ties) if (tie.how !== 'named' && !saysNothing(tie)) rows.push(tieRow(tie, block, analysis));
    rows.push(...computedRows(links, block, analysis));
    yield;
  }
  return rows.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Where in the report each fact is repeated or worked with. */
export function usesOf(analysis: Analysis): Map<Fact, Location[]> {
  const uses = new Map<Fact, Location[]>();
  const use = (fact: Fact, block: ReportBlock, start: number, end: number): void => {
    const at = { uri: analysis.uri, start: block.offset + start, end: block.offset + end };
    const known = uses.get(fact);
    if (known === undefined) uses.set(fact, [at]);
    else known.push(at);
  };
  for (const block of analysis.document.blocks) {
    const { ties, assertion, computed, charts } = analysis.linksOf(block);
    for (const { facts, mention } of ties) {
      for (const fact of facts) use(fact, block, mention.prose.start, mention.prose.end);
    }
    for (const fact of assertion?.facts ?? []) {
      use(fact, block, assertion?.equation.start ?? 0, assertion?.equation.end ?? 0);
    }
    for (const { facts, inline } of computed) {
      for (const fact of facts) use(fact, block, inline?.start ?? 0, inline?.end ?? 0);
    }
    for (const { facts, name } of charts) for (const fact of facts) use(fact, block, name.start, name.end);
  }
  return uses;
}

/** How an expression in this report calls a fact: a fact of another document by the name that the document has here. */
export function nameHere(fact: Fact, analysis: Analysis): string {
  const { uri } = fact.block.document;
  if (uri === analysis.uri) return fact.name;
  for (const name of analysis.names()) {
    const definition = analysis.define(name);
    if (definition?.kind === 'document' && analysis.other(definition.path)?.uri === uri) return `${name}.${fact.name}`;
  }
  return fact.name;
}

/** The cells that a failed sum or check states. */
function failedCells(analysis: Analysis, block: ReportBlock): ReadonlySet<unknown> {
  const meaning = analysis.meaningOf(block);
  if (meaning.kind !== 'table') return new Set();
  return new Set(meaning.relations.flatMap(({ verdict, stated }) => (verdict === 'fails' && stated ? [stated] : [])));
}

function definedRow(
  fact: Fact,
  analysis: Analysis,
  uses: ReadonlyMap<Fact, Location[]>,
  failed: ReadonlySet<unknown>,
): FactRow {
  const base = fact.block.offset;
  return {
    name: fact.name,
    label: fact.label,
    text: fact.figure?.text ?? '',
    ...amount(fact.figure, fact.quantity),
    ...period(fact.period ?? analysis.header.period),
    standing: failed.has(fact.cell) ? 'failed' : 'defined',
    start: base + fact.start,
    end: base + fact.end,
    usedAt: uses.get(fact) ?? [],
  };
}

function tieRow({ mention, figure, standing, facts }: Tie, block: ReportBlock, analysis: Analysis): FactRow {
  const base = block.offset;
  const { start, end, noun } = mention.prose;
  const first = facts[0];
  const names = facts.map((fact) => nameHere(fact, analysis)).join(', ');
  return {
    label: first?.label ?? noun ?? '',
    text: figure.text,
    ...amount(figure, undefined),
    ...period(first?.period),
    standing,
    start: base + start,
    end: base + end,
    ...(first === undefined ? {} : { definedAt: locationOf(first), tiedTo: names }),
    usedAt: [],
  };
}

function computedRows(links: Links, block: ReportBlock, analysis: Analysis): FactRow[] {
  const base = block.offset;
  return links.computed.flatMap(({ inline, quantity, facts }) => {
    if (inline === undefined || quantity === undefined) return [];
    const row: FactRow = {
      label: facts.map((fact) => fact.label).join(', '),
      text: block.text.slice(inline.start, inline.end),
      ...amount(undefined, quantity),
      standing: 'computed',
      start: base + inline.start,
      end: base + inline.end,
      tiedTo: facts.map((fact) => nameHere(fact, analysis)).join(', '),
      usedAt: [],
    };
    return [row];
  });
}

function amount(figure: Figure | undefined, quantity: Quantity | undefined): { value: string; unit: string } {
  const value = figure?.value ?? quantity?.value;
  const unit = figure?.unit ?? quantity?.unit;
  if (value === undefined || unit === undefined) return { value: '', unit: '' };
  return { value: toPlain(normalise(value)), unit: unitInWords(unit) };
}

function period(of: Period | undefined): { period?: string } {
  return of === undefined ? {} : { period: writePeriod(of) };
}

export function locationOf(fact: Fact): Location {
  const base = fact.block.offset;
  return { uri: fact.block.document.uri, start: base + fact.start, end: base + fact.end };
}
