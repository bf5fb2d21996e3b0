/**
 * Writes a formula of the corpus as an expression of the language. The corpus calculates with bare numbers, the language
 * with pounds, per cent and children: each piece therefore carries its kind and scale, and where a formula puts 1,000 into
 * it because one figure is in £k and another in £m, the factor is taken out again.
 */
import { decimalOfDigits, multiply, normalise, ONE, toPlain } from '../../server/figures/decimal.ts';
import type { Formula, NumberFormula, Reference } from './formula.ts';
import { referencesIn } from './formula.ts';
import { Unreadable } from './locate.ts';
import { alignedTo, NUMBER, percent, product } from './pieces.ts';
import type { Chain, Measure, Piece } from './pieces.ts';

export interface Writer {
  reference(reference: Reference): Piece;
  /** `like` is what it is added to or compared with; without it, it is a bare factor. */
  number(number: NumberFormula, like: Measure | undefined): Piece;
}

/** The whole right side of a check of a figure like `wanted`. */
export function writeFormula(formula: Formula, wanted: Measure, writer: Writer): string {
  return alignedTo(new FormulaWriter(writer).write(formula, wanted, true), wanted.scale).text;
}

class FormulaWriter {
  readonly #writer: Writer;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  write(formula: Formula, wanted: Measure | undefined, whole = false): Piece {
    switch (formula.kind) {
      case 'number':
        return this.#writer.number(formula, wanted);
      case 'ref':
        return this.#writer.reference(formula);
      case 'negate':
      case 'binary':
        return formula.kind === 'binary' && (formula.operator === '+' || formula.operator === '-')
          ? this.#sum(formula, wanted)
          : this.#product(formula, wanted, whole);
      case 'call':
        return this.#call(formula, wanted);
    }
  }

  #call({ name, of }: Formula & { readonly kind: 'call' }, wanted: Measure | undefined): Piece {
    const word = { avg: 'average', mean: 'average' }[name] ?? name;
    if (!['abs', 'sum', 'average', 'min', 'max'].includes(word)) {
      throw new Unreadable(`There is no function '${name}'.`);
    }
    const known = of.filter((each) => !isLiteral(each)).map((each) => this.write(each, wanted));
    const like = known[0] ?? wanted ?? NUMBER;
    const pieces = of.map((each) => alignedTo(this.write(each, like), like.scale));
    return {
      text: `${word}(${pieces.map(({ text }) => text).join(', ')})`,
      kind: like.kind,
      scale: like.scale,
      level: 'single',
    };
  }

  #sum(sum: Formula, wanted: Measure | undefined): Piece {
    const terms = termsOf(sum);
    const written = new Map(
      terms.filter(({ formula }) => !isLiteral(formula)).map(({ formula }) => [formula, this.write(formula, wanted)]),
    );
    const known = [...written.values()];
    // Digits alone take the unit of what they are added to, or of what they are compared with.
    const first = (): Piece => this.write(terms[0]?.formula ?? sum, undefined);
    const like = known.find(({ kind }) => kind !== 'number') ?? known[0] ?? wanted ?? first();
    const pieces = inRuns(terms).map((run) => {
      const [first = sum, negative = false] = [run[0]?.formula, run[0]?.negative];
      const ends = run.length === 1 ? [first] : [first, run.at(-1)?.formula ?? first];
      const [from, to] = ends.map((end) => alignedTo(written.get(end) ?? this.write(end, like), like.scale));
      if (to !== undefined) return { negative, text: `sum(${from?.text ?? ''} .. ${to.text})` };
      return { negative, text: negative && from?.level === 'sum' ? `(${from.text})` : (from?.text ?? '') };
    });
    const text = pieces.reduce((before, piece, at) => {
      if (at === 0) return piece.negative ? `-${piece.text}` : piece.text;
      return `${before} ${piece.negative ? '-' : '+'} ${piece.text}`;
    }, '');
    return { text, kind: like.kind, scale: like.scale, level: 'sum' };
  }

  #product(formula: Formula, wanted: Measure | undefined, whole: boolean): Piece {
    const chain: Chain = { over: [], under: [], overConstant: ONE, underConstant: ONE, negative: false };
    factorsOf(formula, false, chain);
    const likes = this.#likesOf(chain, wanted);
    const over = chain.over.map((factor) => this.write(factor, likes.get(factor)));
    const under = chain.under.map((factor) => this.write(factor, likes.get(factor)));
    // 100 × part ÷ whole is what the language calls percent(part, whole).
    const hundreds =
      toPlain(normalise(chain.overConstant)) === '100' && toPlain(normalise(chain.underConstant)) === '1';
    const [part, base] = [over[0], under[0]];
    if (whole && hundreds && wanted?.kind !== 'money' && over.length === 1 && under.length === 1 && part && base) {
      return percent(part, base, chain.negative);
    }
    return product(over, under, chain);
  }

  /**
   * What the printed numbers among the factors are like: pounds, if the product is to be in pounds and has none yet, or if
   * it has pounds to get rid of. Numbers that stay bare are exact in the language.
   */
  #likesOf(chain: Chain, wanted: Measure | undefined): Map<Formula, Measure> {
    const likes = new Map<Formula, Measure>();
    const money = wanted?.kind === 'money' ? besideTens(wanted, chain) : this.#moneyIn([...chain.over, ...chain.under]);
    if (money === undefined) return likes;
    const isMoney = (factor: Formula): boolean => !isLiteral(factor) && this.write(factor, undefined).kind === 'money';
    let degree = chain.over.filter(isMoney).length - chain.under.filter(isMoney).length;
    const goal = wanted?.kind === 'money' ? 1 : 0;
    for (const factor of chain.over.filter(isPrinted)) {
      if (degree >= goal) break;
      likes.set(factor, money);
      degree++;
    }
    for (const factor of chain.under.filter(isPrinted)) {
      if (degree <= goal) break;
      likes.set(factor, money);
      degree--;
    }
    return likes;
  }

  #moneyIn(factors: readonly Formula[]): Measure | undefined {
    return factors
      .flatMap(referencesIn)
      .map((reference) => this.#writer.reference(reference))
      .find(({ kind }) => kind === 'money');
  }
}

/** Printed numbers alone: their unit is that of their surroundings. */
function isLiteral(formula: Formula): boolean {
  return referencesIn(formula).length === 0;
}

/** Literal, and not all of it exact. */
function isPrinted(formula: Formula): boolean {
  return isLiteral(formula) && !isExact(formula);
}

function isExact(formula: Formula): boolean {
  switch (formula.kind) {
    case 'number':
      return formula.exact;
    case 'ref':
      return false;
    case 'negate':
      return isExact(formula.of);
    case 'binary':
      return isExact(formula.left) && isExact(formula.right);
    case 'call':
      return formula.of.every(isExact);
  }
}

/** What is divided by 1,000 to be in £m was in £k. */
function besideTens(wanted: Measure, { overConstant, underConstant }: Chain): Measure {
  const scale = wanted.scale + normalise(overConstant).exponent - normalise(underConstant).exponent;
  return [0, 3, 6, 9].includes(scale) ? { ...wanted, scale } : wanted;
}

function termsOf(formula: Formula, negative = false): { formula: Formula; negative: boolean }[] {
  if (formula.kind === 'negate') return termsOf(formula.of, !negative);
  if (formula.kind !== 'binary' || formula.operator === '*' || formula.operator === '/') return [{ formula, negative }];
  return [
    ...termsOf(formula.left, negative),
    ...termsOf(formula.right, formula.operator === '-' ? !negative : negative),
  ];
}

type Term = ReturnType<typeof termsOf>[number];

/** The terms, with three or more neighbouring cells that are added or taken away alike put together. */
function inRuns(terms: readonly Term[]): Term[][] {
  const runs: Term[][] = [];
  for (const term of terms) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && before.negative === term.negative && isNext(before.formula, term.formula)) run.push(term);
    else runs.push([term]);
  }
  return runs.flatMap((run) => (run.length < 3 ? run.map((term) => [term]) : [run]));
}

/** Whether b is the cell below a, in a column; neighbours in a row need not be measured alike. */
function isNext(a: Formula, b: Formula): boolean {
  return a.kind === 'ref' && b.kind === 'ref' && a.column === b.column && a.row !== undefined && b.row === a.row + 1;
}

function factorsOf(formula: Formula, under: boolean, chain: Chain): void {
  if (formula.kind === 'negate') {
    chain.negative = !chain.negative;
    factorsOf(formula.of, under, chain);
  } else if (formula.kind === 'binary' && (formula.operator === '*' || formula.operator === '/')) {
    factorsOf(formula.left, under, chain);
    factorsOf(formula.right, formula.operator === '/' ? !under : under, chain);
  } else if (formula.kind === 'number' && formula.exact && /^0*10*$|^0*\.?0*10*$/.test(formula.digits)) {
    const value = decimalOfDigits(formula.digits) ?? ONE;
    if (under) chain.underConstant = multiply(chain.underConstant, value);
    else chain.overConstant = multiply(chain.overConstant, value);
  } else (under ? chain.under : chain.over).push(formula);
}
