/**
 * Links a block to the rest of the report: ties its prose figures to facts, works out its assertions and computed
 * values, finds what its references stand for. Everything looked up outside the block is recorded in `reads`.
 */
import type { Equation, Expression } from '../../grammar/tree.ts';
import { abs, add, compare, equals, isZero, negate, roundTo, signOf, subtract } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { sameFigure } from '../figures/consistency.ts';
import { intervalOf, meets } from '../figures/interval.ts';
import { isTelling, matchFacts, nearMiss, unsigned } from './auto-tie.ts';
import type { Surroundings } from './auto-tie.ts';
import { compareQuantities } from './comparison.ts';
import type { Evaluation } from './evaluate.ts';
import type { Fact } from './fact.ts';
import { FactScope } from './fact-scope.ts';
import type { Knowledge } from './knowledge.ts';
import type { Assertion, ChartLink, Computed, Conflict, Links, ReferenceLink, Tie } from './links.ts';
import type { Meaning, ProseMeaning, ProseMention } from './meaning.ts';
import { commonUnit, isFault, negateQuantity, unitInWords } from './quantity.ts';
import type { Quantity } from './quantity.ts';
import type { ReportBlock } from './report-block.ts';
import { contentWords } from './words.ts';
import { keysNear, keysOfSlips } from './value-keys.ts';

const NO_LINKS: Links = { conflicts: [], ties: [], computed: [], references: [], charts: [], reads: [] };

export function linkBlock(block: ReportBlock, meaning: Meaning, facts: readonly Fact[], knowledge: Knowledge): Links {
  switch (meaning.kind) {
    case 'prose':
      return new Linker(block, knowledge).prose(meaning);
    case 'check':
      return meaning.syntax.equation === undefined
        ? NO_LINKS
        : new Linker(block, knowledge).assertion(meaning.syntax.equation);
    case 'figure':
      return meaning.expression === undefined
        ? NO_LINKS
        : new Linker(block, knowledge).figure(meaning.id, meaning.expression);
    case 'chart':
      return new Linker(block, knowledge).chart(meaning);
    case 'table':
      return new Linker(block, knowledge).table(facts);
    default:
      return NO_LINKS;
  }
}

class Linker {
  readonly #block: ReportBlock;
  readonly #knowledge: Knowledge;
  readonly #reads: string[] = [];
  readonly #scope: FactScope;

  constructor(block: ReportBlock, knowledge: Knowledge) {
    this.#block = block;
    this.#knowledge = knowledge;
    this.#scope = new FactScope(knowledge, (key) => this.#reads.push(key));
  }

  #links(found: Partial<Links>): Links {
    return { ...NO_LINKS, ...found, reads: this.#reads };
  }

  prose(meaning: ProseMeaning): Links {
    if (meaning.mentions.length + meaning.computed.length + meaning.references.length === 0) return NO_LINKS;
    const ties = meaning.mentions.map((mention) => this.#tie(mention, meaning));
    const computed = meaning.computed.map((inline): Computed => ({ inline, ...this.#compute(inline.expression) }));
    const references = meaning.references.map((inline): ReferenceLink => {
      this.#reads.push(`name:${inline.id.text}`);
      const definition = this.#knowledge.define(inline.id.text);
      return definition === undefined ? { inline } : { inline, definition };
    });
    return this.#links({ ties, computed, references });
  }

  figure(id: string, expression: Expression): Links {
    this.#reads.push(`name:${id}`);
    const definition = this.#knowledge.define(id);
    const own =
      definition?.kind === 'fact' && definition.block === this.#block ? this.#scope.define(definition) : undefined;
    return this.#links({ computed: [described(own ?? this.#scope.evaluate(expression))] });
  }

  chart(meaning: Meaning & { readonly kind: 'chart' }): Links {
    const names = meaning.syntax.entries.flatMap((entry) => entry.names ?? []);
    const charts = names.map((name): ChartLink => {
      const found = this.#scope.resolve(name);
      return 'message' in found ? { name, facts: [], fault: found } : { name, facts: found };
    });
    return this.#links({ charts });
  }

  table(facts: readonly Fact[]): Links {
    const conflicts: Conflict[] = [];
    for (const fact of facts) {
      const subject = fact.keys.find((key) => key.startsWith('subject:'));
      if (subject === undefined) continue;
      this.#reads.push(subject);
      for (const other of this.#knowledge.factsUnder(subject)) {
        if (other.table !== fact.table && isOtherValue(fact, other)) conflicts.push({ fact, other });
      }
    }
    return this.#reads.length === 0 ? NO_LINKS : this.#links({ conflicts });
  }

  assertion(equation: Equation): Links {
    return this.#links({ assertion: this.#assert(equation) });
  }

  #assert(equation: Equation): Assertion {
    const left = this.#scope.evaluate(equation.left);
    const right = this.#scope.evaluate(equation.right);
    const within = equation.within === undefined ? undefined : this.#scope.evaluate(equation.within);
    const facts = [...left.operands, ...right.operands];
    const fault = [left, right, within].find((side) => side?.kind === 'fault');
    if (fault?.kind === 'fault') return { equation, verdict: 'not-checked', facts, fault: fault.fault };
    if (left.kind !== 'quantity' || right.kind !== 'quantity') {
      return { equation, verdict: 'incomplete', facts, reason: 'a figure in it is not known' };
    }
    const allowance = within?.kind === 'quantity' ? within.quantity : undefined;
    const compared = compareQuantities(left.quantity, equation.operator, right.quantity, allowance);
    if (isFault(compared)) {
      const at = { start: equation.start, end: equation.end };
      return { equation, verdict: 'not-checked', facts, fault: { kind: 'unit', message: compared.fault, ...at } };
    }
    const broken = compared.verdict === 'fails' ? brokenFact(facts) : undefined;
    const verdict = broken === undefined ? compared.verdict : 'not-checked';
    const reason = broken === undefined ? {} : { reason: `${broken.label} is itself in doubt` };
    return { equation, left: left.quantity, right: right.quantity, facts, ...compared, verdict, ...reason };
  }

  #compute(expression: Expression): Omit<Computed, 'inline'> {
    return described(this.#scope.evaluate(expression));
  }

  #tie(mention: ProseMention, meaning: ProseMeaning): Tie {
    const { figure } = mention.prose;
    const base = { mention, figure, facts: [], candidates: [] };
    if (mention.bracket?.kind === 'named') return { ...base, how: 'named', standing: 'defined' };
    if (mention.bracket?.kind === 'tied') return this.#tieByHand(mention, mention.bracket.expression);
    let known: Surroundings | undefined;
    const around = (): Surroundings => (known ??= surroundings(mention, meaning, this.#knowledge));
    if (!isTelling(mention)) return { ...base, how: 'none', standing: 'untied' };
    const { fact, candidates } = matchFacts(mention, this.#factsFiled(keysNear(figure)), around);
    if (fact?.figure === undefined) {
      const near = candidates.length > 0 ? undefined : nearMiss(mention, this.#factsFiled(keysOfSlips(figure)), around);
      return { ...base, candidates, how: 'none', standing: 'untied', ...(near === undefined ? {} : { near }) };
    }
    const against = contradicts(
      mention,
      candidates.filter((other) => sameSizeAs(fact, other)),
    )
      ? { against: fact }
      : {};
    const foreign = fact.block.document === this.#block.document ? {} : { foreign: true as const };
    return {
      ...base,
      facts: [fact],
      candidates,
      how: 'auto',
      standing: 'tied',
      verdict: 'exact',
      ...against,
      ...foreign,
    };
  }

  *#factsFiled(keys: readonly string[]): Generator<Fact> {
    for (const key of keys) {
      this.#reads.push(key);
      yield* this.#knowledge.factsUnder(key);
      for (const path of this.#knowledge.otherPaths()) {
        this.#reads.push(`document:${path}`);
        this.#reads.push(`${path}>${key}`);
        const other = this.#knowledge.other(path);
        if (other !== undefined) yield* other.factsUnder(key);
      }
    }
  }

  #tieByHand(mention: ProseMention, expression: Expression): Tie {
    const { figure } = mention.prose;
    const result = this.#scope.evaluate(expression);
    const facts = result.operands;
    const foreign = facts.some((fact) => fact.block.document !== this.#block.document)
      ? { foreign: true as const }
      : {};
    const base = { mention, figure, facts, candidates: [], how: 'hand' as const, ...foreign };
    if (result.kind === 'fault') return { ...base, standing: 'untied', verdict: 'not-checked', fault: result.fault };
    if (result.kind === 'unknown') {
      return { ...base, standing: 'untied', verdict: 'incomplete', reason: 'a figure that it is tied to is not known' };
    }
    return {
      ...base,
      ...compareTie(mention, result.quantity, expression.kind === 'name' ? facts[0] : undefined, facts),
    };
  }
}

function described(result: Evaluation<Fact>): Omit<Computed, 'inline'> {
  if (result.kind === 'fault') return { facts: result.operands, fault: result.fault };
  return result.kind === 'quantity'
    ? { facts: result.operands, quantity: result.quantity }
    : { facts: result.operands };
}

type Comparison = Pick<Tie, 'standing' | 'quantity' | 'verdict' | 'difference' | 'fault' | 'reason' | 'against'>;

/**
 * A tied figure must equal its expression at its printed precision. A word may carry the sign that the figure does not:
 * "an underspend of £0.145m" repeats -145, so sizes are compared when the figure prints no sign of its own.
 */
function compareTie(
  mention: ProseMention,
  quantity: Quantity,
  fact: Fact | undefined,
  facts: readonly Fact[],
): Comparison {
  const { figure } = mention.prose;
  if (figure.unit.kind !== 'number' && commonUnit({ ...figure.unit }, quantity.unit) === undefined) {
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

function tieVerdict(figure: Figure, target: Quantity, fact: Figure | undefined): 'exact' | 'rounding' | 'fails' {
  if (fact !== undefined) return sameFigure(figure, fact) ? 'exact' : 'fails';
  if (figure.qualifier === 'none' && equals(roundTo(target.value, figure.precision), figure.value)) return 'exact';
  return meets(intervalOf(figure), target.interval) ? 'rounding' : 'fails';
}

/** Two figures about one thing that are not the same, yet near enough to be meant as the same. */
function isOtherValue(a: Fact, b: Fact): boolean {
  if (a.figure === undefined || b.figure === undefined || sameFigure(a.figure, b.figure)) return false;
  const difference = abs(subtract(a.figure.value, b.figure.value));
  return compare(add(difference, difference), abs(a.figure.value)) <= 0;
}

function sameSizeAs(a: Fact, b: Fact): boolean {
  return a.figure !== undefined && b.figure !== undefined && equals(abs(a.figure.value), abs(b.figure.value));
}

/** A fact that is stated in a sum which does not hold: a figure compared with it cannot be judged. */
function brokenFact(facts: readonly Fact[]): Fact | undefined {
  return facts.find((fact) =>
    fact.table?.relations.some((relation) => relation.stated === fact.cell && relation.verdict === 'fails'),
  );
}

/** Headings under which a figure's sign says over or under: only there can a direction word contradict it. */
const SIGNED_COLUMN = /varian|overspend|underspend|over\s*\/|pressure|surplus|deficit|\(under|net position/i;

/** Whether the sentence's "overspend" or "underspend" contradicts the sign of every fact that the figure may repeat. */
function contradicts(mention: ProseMention, facts: readonly Fact[]): boolean {
  const { direction, figure } = mention.prose;
  if (direction === undefined || !OVER_OR_UNDER.has(direction.meaning) || direction.sign === 0) return false;
  if (facts.length === 0) return false;
  return facts.every((fact) => {
    const { table, cell } = fact;
    if (table === undefined || cell?.figure === undefined || isZero(cell.figure.value)) return false;
    if (!SIGNED_COLUMN.test(`${cell.column.heading?.text ?? ''} ${table.columns.length === 1 ? table.title : ''}`))
      return false;
    const over = table.overspend === 1 ? cell.figure.value : negate(cell.figure.value);
    return signOf(over) !== direction.sign && figure.sign === 'none';
  });
}

const OVER_OR_UNDER = new Set<string>(['overspend', 'underspend']);

function surroundings(mention: ProseMention, meaning: ProseMeaning, knowledge: Knowledge): Surroundings {
  const [start, end] = sentenceAround(meaning.plain, mention.prose.start, mention.prose.end);
  const words = new Set(contentWords(meaning.plain.slice(start, end)));
  const periods = meaning.readings.flatMap(({ periods: found }) =>
    found.flatMap((period) => (period.start >= start && period.end <= end && period.period ? [period.period] : [])),
  );
  const header = knowledge.header.period;
  return header === undefined ? { words, periods } : { words, periods, header };
}

/** The sentence that holds a span; a full stop between digits does not end one. */
function sentenceAround(text: string, start: number, end: number): [number, number] {
  let from = start;
  while (from > 0 && !endsSentence(text, from - 1)) from--;
  let to = end;
  while (to < text.length && !endsSentence(text, to)) to++;
  return [from, to];
}

const SENTENCE_ENDS = new Set(Array.from('.;!?', (mark) => mark.charCodeAt(0)));

function endsSentence(text: string, at: number): boolean {
  return SENTENCE_ENDS.has(text.charCodeAt(at)) && text.charCodeAt(at + 1) <= 32;
}
