/**
 * The formulas of the corpus's checks: `100! * ({Outturn} - {Budget}) / [Total|Budget]`. A number with `!` is exact; one
 * without was printed, and stands for whatever rounds to it.
 */
import { Unreadable } from './locate.ts';

/** A cell, or, within a row or column that the check names elsewhere, the half of it that is named here. */
export interface Reference {
  readonly kind: 'ref';
  readonly row?: number;
  readonly column?: number;
}

export interface NumberFormula {
  readonly kind: 'number';
  /** Digits without separators. */
  readonly digits: string;
  readonly exact: boolean;
}

export type Formula =
  | Reference
  | NumberFormula
  | { readonly kind: 'negate'; readonly of: Formula }
  | {
      readonly kind: 'binary';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Formula;
      readonly right: Formula;
    }
  | { readonly kind: 'call'; readonly name: string; readonly of: readonly Formula[] };

/** What stands for a name in braces and for one in brackets. */
export interface Names {
  braces(name: string): Reference;
  brackets(name: string): Reference;
}

const TOKEN =
  /\s*(?:(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(\s?!)?|\{([^{}]*)\}|\[([^[\]]*)\]|([a-z]+)|([-+*/(),−–×÷]))/giy;
const OPERATORS: Readonly<Record<string, string>> = { '−': '-', '–': '-', '×': '*', '÷': '/' };

interface Token {
  readonly text: string;
  readonly value?: Formula;
  readonly word?: string;
}

/** Reads a formula. Throws `Unreadable` when it cannot be. */
export function parseFormula(text: string, names: Names): Formula {
  const reader = new Reader(tokensOf(text, names));
  const formula = reader.sum();
  reader.end();
  return formula;
}

function tokensOf(text: string, names: Names): Token[] {
  const tokens: Token[] = [];
  const source = text.trim();
  for (let at = 0; at < source.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    if (match === null) throw new Unreadable(`'${source.slice(at).trim()}' cannot be read in '${text}'.`);
    const [whole, digits, exact, braces, brackets, word, sign] = match;
    const token = { text: whole.trim() };
    if (digits !== undefined) {
      const plain = digits.replaceAll(',', '').replace(/^\./, '0.');
      tokens.push({ ...token, value: { kind: 'number', digits: plain, exact: exact !== undefined } });
    } else if (braces !== undefined) tokens.push({ ...token, value: names.braces(braces) });
    else if (brackets !== undefined) tokens.push({ ...token, value: names.brackets(brackets) });
    else if (word !== undefined) tokens.push({ ...token, word: word.toLowerCase() });
    else tokens.push({ text: OPERATORS[sign ?? ''] ?? sign ?? '' });
  }
  return tokens;
}

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  sum(): Formula {
    let left = this.#product();
    for (let sign = this.#take('+', '-'); sign !== undefined; sign = this.#take('+', '-')) {
      left = { kind: 'binary', operator: sign, left, right: this.#product() };
    }
    return left;
  }

  end(): void {
    const left = this.#tokens[this.#at];
    if (left !== undefined) throw new Unreadable(`'${left.text}' cannot stand there.`);
  }

  #product(): Formula {
    let left = this.#signed();
    for (let sign = this.#take('*', '/'); sign !== undefined; sign = this.#take('*', '/')) {
      left = { kind: 'binary', operator: sign, left, right: this.#signed() };
    }
    return left;
  }

  #signed(): Formula {
    if (this.#take('-') !== undefined) return { kind: 'negate', of: this.#signed() };
    if (this.#take('+') !== undefined) return this.#signed();
    return this.#single();
  }

  #single(): Formula {
    const token = this.#tokens[this.#at];
    if (token?.value !== undefined) {
      this.#at++;
      return token.value;
    }
    if (token?.word !== undefined) {
      this.#at++;
      return { kind: 'call', name: token.word, of: this.#parenthesised() };
    }
    const [only] = this.#parenthesised();
    if (only === undefined) throw new Unreadable('The parentheses are empty.');
    return only;
  }

  #parenthesised(): Formula[] {
    if (this.#take('(') === undefined) {
      throw new Unreadable(`A figure is missing before '${this.#tokens[this.#at]?.text ?? 'the end'}'.`);
    }
    const of = [this.sum()];
    while (this.#take(',') !== undefined) of.push(this.sum());
    if (this.#take(')') === undefined) throw new Unreadable('A closing parenthesis is missing.');
    return of;
  }

  #take<T extends string>(...signs: readonly T[]): T | undefined {
    const token = this.#tokens[this.#at];
    const sign =
      token?.value === undefined && token?.word === undefined ? signs.find((each) => each === token?.text) : undefined;
    if (sign !== undefined) this.#at++;
    return sign;
  }
}

/** All references of a formula. */
export function referencesIn(formula: Formula): Reference[] {
  switch (formula.kind) {
    case 'ref':
      return [formula];
    case 'number':
      return [];
    case 'negate':
      return referencesIn(formula.of);
    case 'binary':
      return [...referencesIn(formula.left), ...referencesIn(formula.right)];
    case 'call':
      return formula.of.flatMap(referencesIn);
  }
}

/** The formula with each of its references replaced. */
export function mapReferences(formula: Formula, change: (reference: Reference) => Reference): Formula {
  switch (formula.kind) {
    case 'ref':
      return change(formula);
    case 'number':
      return formula;
    case 'negate':
      return { ...formula, of: mapReferences(formula.of, change) };
    case 'binary':
      return { ...formula, left: mapReferences(formula.left, change), right: mapReferences(formula.right, change) };
    case 'call':
      return { ...formula, of: formula.of.map((each) => mapReferences(each, change)) };
  }
}

/** The sum of formulas, some of them taken away. */
export function sumOf(terms: readonly { readonly formula: Formula; readonly negative: boolean }[]): Formula {
  const [first, ...rest] = terms;
  if (first === undefined) throw new Unreadable('It adds up nothing.');
  const start: Formula = first.negative ? { kind: 'negate', of: first.formula } : first.formula;
  return rest.reduce<Formula>(
    (left, { formula, negative }) => ({ kind: 'binary', operator: negative ? '-' : '+', left, right: formula }),
    start,
  );
}
