/**
 * Links a block to the rest of the report: ties its prose figures to facts, works out its assertions and computed
 * values, finds what its references stand for. Everything looked up outside the block is recorded in `reads`.
 */
import type { Equation, Expression } from '../../grammar/tree.ts';
import { abs, add, compare, equals, isZero, subtract } from '../figures/decimal.ts';
import type { Decimal } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { sameFigure } from '../figures/consistency.ts';
import { fits, isTelling, matchFacts, nearMiss, significantDigits } from './auto-tie.ts';
import { compareQuantities } from './comparison.ts';
import { contradicts } from './contradiction.ts';
import type { Evaluation } from './evaluate.ts';
import type { Fact } from './fact.ts';
import { FactScope } from './fact-scope.ts';
import type { Knowledge } from './knowledge.ts';
import { isUnlike } from './links.ts';
import type { Assertion, ChartLink, ChartRole, Computed, Conflict, Links, ReferenceLink, Tie } from './links.ts';
import type { Meaning, ProseMeaning, ProseMention, TableRow } from './meaning.ts';
import { isFault } from './quantity.ts';
import type { ReportBlock } from './report-block.ts';
import { rowsBeside, withoutRepeated } from './same-sentence.ts';
import { saidOtherwise } from './said-otherwise.ts';
import { sayingKey } from './saying.ts';
import { surroundings } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';
import { brokenFact, compareTie } from './tie-comparison.ts';
import { exactKey, keysNear, keysOfSlips } from './value-keys.ts';

const NO_LINKS: Links = { conflicts: [], ties: [], computed: [], references: [], charts: [], reads: [] };

const CHART_ROLES: Readonly<Record<string, ChartRole>> = { comparators: 'comparator', target: 'target' };

export function linkBlock(block: ReportBlock, meaning: Meaning, facts: readonly Fact[], knowledge: Knowledge): Links {
  switch (meaning.kind) {
    case 'prose':
      return meaning.mentions.length + meaning.computed.length + meaning.references.length === 0
        ? NO_LINKS
        : new Linker(block, knowledge).prose(meaning);
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
    const alone = meaning.mentions.map((mention) => this.#tie(mention, meaning));
    const settled = alone.map((tie) => withoutRepeated(tie, alone, meaning));
    const ties = this.#besideOthers(settled, meaning).map((tie) => this.#heldAgainst(tie, meaning));
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
    const charts = meaning.syntax.entries.flatMap(({ key, names = [] }) => {
      const role = CHART_ROLES[key.text.toLowerCase()] ?? 'own';
      return names.map((name): ChartLink => {
        const found = this.#scope.resolve(name);
        return 'message' in found ? { role, name, facts: [], fault: found } : { role, name, facts: found };
      });
    });
    return this.#links({ charts });
  }

  table(facts: readonly Fact[]): Links {
    const shared = new Map<Fact['table'], SharedSubjects>();
    for (const fact of facts) {
      const { subject } = fact;
      if (subject === undefined) continue;
      this.#reads.push(subject);
      for (const other of this.#knowledge.factsUnder(subject)) {
        if (other.table === fact.table) continue;
        const known = shared.get(other.table) ?? { rows: new Set(), agree: false, conflicts: [] };
        shared.set(other.table, known);
        compareFacts(fact, other, known);
      }
    }
    const conflicts = [...shared.values()].flatMap((each) => (areOfOneThing(each) ? each.conflicts : []));
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
    const keys = keysNear(figure, () => around().words);
    const { fact, candidates } = matchFacts(mention, this.#factsFiled(keys), around);
    if (fact?.figure === undefined) {
      const near = candidates.length > 0 ? undefined : this.#near(mention, around);
      return { ...base, candidates, how: 'none', standing: 'untied', ...(near === undefined ? {} : { near }) };
    }
    return this.#autoTied(mention, fact, candidates);
  }

  /** The fact that a figure nearly repeats. One that its own table contradicts is no better than the figure. */
  #near(mention: ProseMention, around: () => Surroundings): Fact | undefined {
    const near = nearMiss(mention, this.#factsFiled(keysOfSlips(mention.prose.figure)), around);
    if (near?.table === undefined) return near;
    // Whether a total holds depends on the rest of its table.
    this.#reads.push(`name:${near.table.id}`);
    return brokenFact([near]) === undefined ? near : undefined;
  }

  #autoTied(mention: ProseMention, fact: Fact, candidates: readonly Fact[]): Tie {
    const isAgainst = contradicts(
      mention,
      candidates.filter((other) => sameSizeAs(fact, other)),
    );
    return {
      mention,
      figure: mention.prose.figure,
      facts: [fact],
      candidates,
      how: 'auto',
      standing: 'tied',
      verdict: 'exact',
      ...(isAgainst ? { against: fact } : {}),
      ...(fact.block.document === this.#block.document ? {} : { foreign: true as const }),
    };
  }

  /**
   * A figure of few digits may say nothing that its row is called, and yet repeat a row that another figure of its sentence
   * repeats: "£194.3m against £187.4m, an overspend of £6.9m".
   */
  #besideOthers(ties: readonly Tie[], meaning: ProseMeaning): readonly Tie[] {
    if (ties.every(({ how }) => how !== 'auto')) return ties;
    return ties.map((tie) => {
      const { mention, figure } = tie;
      if (!isUnlike(tie) || !isTelling(mention) || !isShort(figure)) return tie;
      const rows = rowsBeside(tie, ties, meaning);
      if (rows.size === 0) return tie;
      const fitting = this.#factsFiled(keysNear(figure)).filter(
        ({ cell, figure: known }) =>
          cell !== undefined && rows.has(cell.row) && known !== undefined && fits(figure, known),
      );
      const [fact] = fitting;
      return fact === undefined || fitting.some((other) => !sameSizeAs(fact, other))
        ? tie
        : this.#autoTied(mention, fact, fitting);
    });
  }

  /** Marks a tie whose sentence says the opposite of another, or of the report that these are the minutes of. */
  #heldAgainst(tie: Tie, meaning: ProseMeaning): Tie {
    const { mention, figure } = tie;
    const key = tie.against === undefined ? sayingKey(mention) : undefined;
    if (key === undefined) return tie;
    this.#reads.push(key);
    const here = this.#knowledge.factsUnder(key);
    const reported = this.#reported(key);
    if (here.length + reported.length < 2) return tie;
    const around = surroundings(mention, meaning, this.#knowledge);
    const exact = exactKey(figure);
    const facts = exact === undefined ? [] : this.#factsFiled([exact]);
    const contrary = saidOtherwise({ block: this.#block, mention, around, facts, here, reported });
    return contrary === undefined ? tie : { ...tie, contrary };
  }

  /** What is filed in the report that these are the minutes of. */
  #reported(key: string): Fact[] {
    const report = this.#knowledge.define('report');
    if (report?.kind !== 'document') return [];
    this.#reads.push(`document:${report.path}`, `${report.path}>${key}`);
    return [...(this.#knowledge.other(report.path)?.factsUnder(key) ?? [])];
  }

  #factsFiled(keys: readonly string[]): Fact[] {
    const found: Fact[] = [];
    const paths = this.#knowledge.otherPaths();
    for (const key of keys) {
      this.#reads.push(key);
      for (const fact of this.#knowledge.factsUnder(key)) found.push(fact);
      for (const path of paths) {
        this.#reads.push(`document:${path}`, `${path}>${key}`);
        for (const fact of this.#knowledge.other(path)?.factsUnder(key) ?? []) found.push(fact);
      }
    }
    return found;
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

/** Two digits, and nothing that widens them: too few to be known by, enough to be known in a row. */
function isShort(figure: Figure): boolean {
  return figure.qualifier === 'none' && significantDigits(figure) === 2;
}

function described(result: Evaluation<Fact>): Omit<Computed, 'inline'> {
  if (result.kind === 'fault') return { facts: result.operands, fault: result.fault };
  return result.kind === 'quantity'
    ? { facts: result.operands, quantity: result.quantity }
    : { facts: result.operands };
}

/** What two tables say of the same things. */
interface SharedSubjects {
  /** The rows of the one that the other has, too. */
  readonly rows: Set<TableRow | undefined>;
  /** Whether they say the same of one of them. */
  agree: boolean;
  readonly conflicts: Conflict[];
}

function compareFacts(fact: Fact, other: Fact, shared: SharedSubjects): void {
  shared.rows.add(fact.cell?.row);
  if (fact.figure === undefined || other.figure === undefined) return;
  if (sameFigure(fact.figure, other.figure)) shared.agree ||= !isZero(fact.figure.value);
  else if (isNear(fact.figure.value, other.figure.value)) shared.conflicts.push({ fact, other });
}

/** The parking on the street and the parking off it have the same rows, and no figure in common. */
const ROWS_OF_ANOTHER_THING = 3;

function areOfOneThing({ rows, agree }: SharedSubjects): boolean {
  return agree || rows.size < ROWS_OF_ANOTHER_THING;
}

/** Whether values that are not the same are near enough to be meant as the same. */
function isNear(a: Decimal, b: Decimal): boolean {
  const difference = abs(subtract(a, b));
  return compare(add(difference, difference), abs(a)) <= 0;
}

function sameSizeAs(a: Fact, b: Fact): boolean {
  return a.figure !== undefined && b.figure !== undefined && equals(abs(a.figure.value), abs(b.figure.value));
}
