/** How many figures of a report stand on what, and how its sums came out. Kept block by block, so that an edit counts little again. */
import type { Analysis } from './analysis.ts';
import { saysNothing } from './links.ts';
import type { Links } from './links.ts';
import type { Verdict } from './meaning.ts';
import type { ReportBlock } from './report-block.ts';
import type { Writable } from '../../grammar/writable.ts';

export interface Standings {
  readonly figures: number;
  /** Defined, tied, computed: something vouches for them, or they are what others are tied to. */
  readonly tied: number;
  readonly untied: number;
  readonly failed: number;
  /** Sums and checks. */
  readonly holding: number;
  readonly failing: number;
  readonly open: number;
}

type Count = Writable<Standings>;

const counted = new WeakMap<ReportBlock, { readonly links: Links; readonly standings: Standings }>();

/** The figures counted are those of `listFacts`. */
export function standingsOf(analysis: Analysis): Standings {
  const all = nothing();
  for (const block of analysis.document.blocks) {
    const one = ofBlock(analysis, block);
    for (const key of keys) all[key] += one[key];
  }
  return all;
}

function ofBlock(analysis: Analysis, block: ReportBlock): Standings {
  const links = analysis.linksOf(block);
  const known = counted.get(block);
  if (known?.links === links) return known.standings;
  const standings = count(analysis, block, links);
  counted.set(block, { links, standings });
  return standings;
}

function count(analysis: Analysis, block: ReportBlock, { ties, computed, assertion }: Links): Standings {
  const meaning = analysis.meaningOf(block);
  const relations = meaning.kind === 'table' ? meaning.relations : [];
  const failed = new Set(relations.flatMap(({ verdict, stated }) => (verdict === 'fails' && stated ? [stated] : [])));
  const found = nothing();
  const add = (standing: 'tied' | 'untied' | 'failed'): void => {
    found.figures++;
    found[standing]++;
  };
  for (const { figure, quantity, cell } of analysis.offersOf(block).facts) {
    if (figure === undefined && quantity === undefined) continue;
    add(cell !== undefined && failed.has(cell) ? 'failed' : 'tied');
  }
  for (const tie of ties) {
    const { how, standing } = tie;
    if (how !== 'named' && !saysNothing(tie)) add(standing === 'failed' || standing === 'untied' ? standing : 'tied');
  }
  for (const { inline, quantity } of computed) if (inline !== undefined && quantity !== undefined) add('tied');
  for (const { verdict } of relations) found[outcomeOf(verdict)]++;
  if (assertion !== undefined) found[outcomeOf(assertion.verdict)]++;
  return found;
}

function outcomeOf(verdict: Verdict): 'holding' | 'failing' | 'open' {
  if (verdict === 'fails') return 'failing';
  return verdict === 'exact' || verdict === 'rounding' ? 'holding' : 'open';
}

function nothing(): Count {
  return { figures: 0, tied: 0, untied: 0, failed: 0, holding: 0, failing: 0, open: 0 };
}

const keys = ['figures', 'tied', 'untied', 'failed', 'holding', 'failing', 'open'] as const;
