/**
 * Compares a figure that the author tied with what it is tied to. A word may carry the sign that the figure does not print,
 * and a sum that does not hold can judge nothing.
 */
import { equals, roundTo, signOf, subtract } from '../figures/decimal.ts';
import type { Figure, Unit } from '../figures/figure.ts';
import { sameFigure } from '../figures/consistency.ts';
import { intervalOf, meets } from '../figures/interval.ts';
import { unsigned } from './auto-tie.ts';
import { contradicts } from './contradiction.ts';
import type { Fact } from './fact.ts';
import type { Tie } from './links.ts';
import type { ProseMention } from './meaning.ts';
import { commonUnit, negateQuantity, unitInWords } from './quantity.ts';
import type { Quantity } from './quantity.ts';

type Comparison = Pick<Tie, 'standing' | 'quantity' | 'verdict' | 'difference' | 'fault' | 'reason' | 'against'>;

/**
 * A tied figure must equal its expression at its printed precision. A word may carry the sign that the figure does not:
 * "an underspend of £0.145m" repeats -145, so sizes are compared when the figure prints no sign of its own.
 */
export function compareTie(
  mention: ProseMention,
  quantity: Quantity,
  fact: Fact | undefined,
  facts: readonly Fact[],
): Comparison {
  const { figure } = mention.prose;
  if (figure.unit.kind !== 'number' && !isOfUnit(figure.unit, quantity.unit)) {
    const message = `This figure is in ${unitInWords(figure.unit)}, but what it is tied to is in ${unitInWords(quantity.unit)}.`;
    const at = { start: mention.prose.start, end: mention.prose.end };
    return { standing: 'failed', quantity, verdict: 'not-checked', fault: { kind: 'unit', message, ...at } };
  }
  const wordsCarrySign = figure.sign === 'none' && signOf(quantity.value) < 0;
  const target = wordsCarrySign ? negateQuantity(quantity) : quantity;
  const difference = subtract(figure.value, target.value);
  const verdict = tieVerdict(
    figure,
    target,
    fact?.figure === undefined ? undefined : wordsCarrySign ? unsigned(fact.figure) : fact.figure,
  );
  if (verdict !== 'fails') {
    const against = fact !== undefined && contradicts(mention, [fact]) ? { against: fact } : {};
    return { standing: 'tied', quantity: target, verdict, difference, ...against };
  }
  const broken = brokenFact(facts);
  if (broken !== undefined) {
    return {
      standing: 'failed',
      quantity: target,
      verdict: 'not-checked',
      difference,
      reason: `${broken.label} is itself in doubt`,
    };
  }
  return { standing: 'failed', quantity: target, verdict, difference };
}

/**
 * A sentence need not say what a rate is per, or not beside the figure: "[£1,590 = repairs / homes]", "an annual cost of
 * £62,400", "£10,280 a year for each child". What it does say must not be something else: a week for a year.
 */
function isOfUnit(stated: Unit, known: Unit): boolean {
  const { kind, noun } = stated;
  const isSaid = stated.per !== undefined && known.per !== undefined && isTime(stated.per) === isTime(known.per);
  const per = isSaid ? stated.per : known.per;
  const unit = { kind, ...(noun === undefined ? {} : { noun }), ...(per === undefined ? {} : { per }) };
  return commonUnit(unit, known) !== undefined;
}

function isTime(per: string): boolean {
  return /^(?:hour|day|night|week|fortnight|month|quarter|year|annum)$/.test(per);
}

function tieVerdict(figure: Figure, target: Quantity, fact: Figure | undefined): 'exact' | 'rounding' | 'fails' {
  if (fact !== undefined) return sameFigure(figure, fact) ? 'exact' : 'fails';
  if (figure.qualifier === 'none' && equals(roundTo(target.value, figure.precision), figure.value)) return 'exact';
  return meets(intervalOf(figure), target.interval) ? 'rounding' : 'fails';
}

/** A fact that is stated in a sum which does not hold: a figure compared with it cannot be judged. */
export function brokenFact(facts: readonly Fact[]): Fact | undefined {
  return facts.find((fact) =>
    fact.table?.relations.some((relation) => relation.stated === fact.cell && relation.verdict === 'fails'),
  );
}
