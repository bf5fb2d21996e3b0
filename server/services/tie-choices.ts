/** For a figure in a sentence: what it may be tied to, likeliest first, each with the text that ties it. */
import type { Position, Range } from 'vscode-languageserver-types';
import { sameFigure } from '../figures/consistency.ts';
import { abs, isZero, normalise } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import type { Analysis } from '../model/analysis.ts';
import { unsigned } from '../model/auto-tie.ts';
import type { Fact } from '../model/fact.ts';
import { nameHere } from '../model/fact-list.ts';
import { familyOf } from '../model/value-keys.ts';
import { askedAbout } from './code-actions/action.ts';
import { figureAt } from './code-actions/figure-at.ts';
import { aboutFact, valueOfFact } from './completion/fact-text.ts';
import { rangeIn } from './ranges.ts';
import type { ServiceContext } from './service.ts';

export interface TieChoice {
  /** How an expression calls the figure. */
  readonly name: string;
  readonly about: string;
  readonly value: string;
  /** Both figures may stand for one amount. */
  readonly agrees: boolean;
  /** What to write in the place of the figure. */
  readonly newText: string;
}

export interface TieChoices {
  /** The figure, with the bracket around it if it is tied by hand already. */
  readonly range: Range;
  readonly text: string;
  /** Those that agree first, then those with the same digits at another scale; nil last. */
  readonly choices: readonly TieChoice[];
}

/** A list that somebody chooses from; it is filtered as one types. */
const MOST = 2000;

/** Undefined where no figure stands that could be tied: in a table, in a heading, or one with a name of its own. */
export function tieChoices(context: ServiceContext, position: Position): TieChoices | undefined {
  const pointed = figureAt(askedAbout(context, { start: position, end: position }, {}));
  if (pointed === undefined) return undefined;
  const { block, tie } = pointed;
  const { prose, bracket } = tie.mention;
  if (bracket?.kind === 'named') return undefined;
  const { analysis } = context;
  const text = block.text.slice(prose.start, prose.end);
  const likely = [...tie.facts, ...tie.candidates, ...(tie.near === undefined ? [] : [tie.near])];
  const facts = [...new Set([...likely, ...factsLike(tie.figure, analysis)])].filter((fact) => fact.block !== block);
  const ranked = facts.slice(0, MOST).map((fact) => ({ fact, closeness: closenessOf(fact.figure, tie.figure) }));
  ranked.sort((a, b) => ORDER.indexOf(a.closeness) - ORDER.indexOf(b.closeness));
  return {
    range: rangeIn(block, bracket ?? prose),
    text,
    choices: ranked.map(({ fact, closeness }): TieChoice => {
      const name = nameHere(fact, analysis);
      const newText = `[${text} = ${name}]`;
      return { name, about: aboutFact(fact), value: valueOfFact(fact), agrees: closeness === 'agrees', newText };
    }),
  };
}

/** From the likeliest. */
const ORDER = ['agrees', 'same digits', 'other', 'nil'] as const;

/**
 * Nothing in thousands is what every small amount comes to, so it could be said to agree with £12.087; nobody who writes an amount
 * means to repeat it.
 */
function closenessOf(known: Figure | undefined, written: Figure): (typeof ORDER)[number] {
  if (known === undefined) return 'other';
  if (isZero(known.value) && !isZero(written.value)) return 'nil';
  if (sameFigure(unsigned(known), unsigned(written))) return 'agrees';
  const [a, b] = [known, written].map(({ value }) => normalise(abs(value)).coefficient);
  return a === b ? 'same digits' : 'other';
}

/** Every figure of the same kind that the report and those it uses have a name for. */
function* factsLike(figure: Figure, analysis: Analysis): Generator<Fact> {
  const family = familyOf(figure);
  for (const report of [analysis, ...analysis.otherPaths().flatMap((path) => analysis.other(path) ?? [])]) {
    for (const name of report.names()) {
      const definition = report.define(name);
      if (definition === undefined || (definition.kind !== 'table' && definition.kind !== 'fact')) continue;
      for (const fact of definition.kind === 'table' ? definition.facts : [definition.fact]) {
        if (fact.figure !== undefined && familyOf(fact.figure) === family) yield fact;
      }
    }
  }
}
