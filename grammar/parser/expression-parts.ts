/** Puts the parts of an expression together as tree nodes, reporting what does not fit. Offsets here are the block's. */

import type { IToken, TokenType } from 'chevrotain';

import { Divide, Plus, Times } from '../lexer/expression-tokens.ts';
import { nearest } from '../nearest.ts';
import type { Comparison, Equation, Expression, Name, Span, SyntaxFault, Text } from '../tree.ts';
import { functions } from '../vocabulary.ts';

export type Report = (fault: SyntaxFault) => void;
export type RangeExpression = Expression & { readonly kind: 'range' };
export type NameOrRange = Name | RangeExpression;

const comparisons: Readonly<Record<string, Comparison>> = {
  '=': '=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '≤': '<=',
  '≥': '>=',
};

/** What the author probably meant by a comparison of another language. */
const mistaken: Readonly<Record<string, Comparison>> = { '==': '=', '=<': '<=', '=>': '>=' };

/** The token as a piece of the block's text. */
export function textOf(token: IToken, base: number): Text {
  const start = token.startOffset + base;
  return { start, end: start + token.image.length, text: token.image };
}

/** Where the token stands in the block. */
export function spanOf(token: IToken, base: number): Span {
  const start = token.startOffset + base;
  return { start, end: start + token.image.length };
}

/** `finance.total`; a last dot leaves an empty last segment, where completion goes on. */
export function nameOf(token: IToken, base: number, report: Report): Name {
  const { start, end, text } = textOf(token, base);
  if (text.endsWith('.')) {
    report({ start, end, message: `A name is expected after '${text}'.` });
  }
  return { kind: 'name', start, end, segments: segmentsOf(text, start) };
}

function segmentsOf(text: string, start: number): Text[] {
  let offset = start;
  return text.split('.').map((segment) => {
    const from = offset;
    offset += segment.length + 1;
    return { start: from, end: from + segment.length, text: segment };
  });
}

/** An operator and what stands on its right. */
export interface Operation {
  readonly sign: TokenType;
  readonly operand: Expression;
}

/** The expression that operations, each on all to its left, come to: products and quotients before sums. */
export function combined(first: Expression, operations: readonly Operation[]): Expression {
  let sum: Expression | undefined;
  let outer: '+' | '-' = '+';
  let product = first;
  for (const { sign, operand } of operations) {
    if (sign === Times || sign === Divide) {
      product = binaryOf(sign === Times ? '*' : '/', product, operand);
    } else {
      sum = sum === undefined ? product : binaryOf(outer, sum, product);
      outer = sign === Plus ? '+' : '-';
      product = operand;
    }
  }
  return sum === undefined ? product : binaryOf(outer, sum, product);
}

function binaryOf(operator: '+' | '-' | '*' | '/', left: Expression, right: Expression): Expression {
  return { kind: 'binary', start: left.start, end: Math.max(left.end, right.end), operator, left, right };
}

export function callOf(
  token: IToken,
  found: readonly Expression[],
  end: number,
  base: number,
  report: Report,
): Expression {
  const name = textOf(token, base);
  if (!functions.some((known) => known.word === name.text.toLowerCase())) {
    const words = functions.map((known) => known.word);
    const near = nearest(name.text, words);
    const help = near === undefined ? `The functions are ${words.join(', ')}.` : `Did you mean '${near}'?`;
    const message = `Unknown function '${name.text}'. ${help}`;
    report({ start: name.start, end: name.end, message, ...(near !== undefined && { suggestion: near }) });
  }
  return { kind: 'call', start: name.start, end, name, arguments: found };
}

/** The expression with the parentheses around it in its span, where a span is more than a name or figure. */
export function inParentheses(inner: Expression, start: number, end: number): Expression {
  return inner.kind === 'binary' || inner.kind === 'negate' ? { ...inner, start, end } : inner;
}

/** `a .. d`. */
export function rangeOf(first: Expression, last: Expression, report: Report): Expression {
  const from = asName(first);
  const to = asName(last);
  if (from !== undefined && to !== undefined) {
    return { kind: 'range', start: from.start, end: to.end, from, to };
  }
  if (first.kind !== 'missing' && last.kind !== 'missing') {
    const message = "'..' stands between two names: the first and the last of the neighbours.";
    report({ start: first.start, end: last.end, message });
  }
  return { kind: 'missing', start: first.start, end: Math.max(first.end, last.end) };
}

/** The names and ranges of a list; anything else in it is reported. */
export function namesOf(found: readonly Expression[], report: Report): NameOrRange[] {
  const names: NameOrRange[] = [];
  for (const each of found) {
    const name = each.kind === 'range' ? each : asName(each);
    if (name !== undefined) {
      names.push(name);
    } else if (each.kind !== 'missing') {
      report({ start: each.start, end: each.end, message: 'Only names can stand here, separated by commas.' });
    }
  }
  return names;
}

/** A name, or a column's name that is a bare year: `2024 .. 2027`. */
function asName(expression: Expression): Name | undefined {
  if (expression.kind === 'name') {
    return expression;
  }
  if (expression.kind === 'literal' && /^\d+$/.test(expression.text)) {
    const { start, end, text } = expression;
    return { kind: 'name', start, end, segments: [{ start, end, text }] };
  }
  return undefined;
}

/** The comparison that the sign stands for. */
export function comparisonOf(token: IToken, base: number, report: Report): Comparison {
  const known = comparisons[token.image];
  if (known !== undefined) {
    return known;
  }
  const { start, end, text } = textOf(token, base);
  const meant = mistaken[text];
  if (meant === undefined) {
    report({ start, end, message: `A check cannot compare with '${text}'. Use =, <, <=, > or >=.` });
  } else {
    report({ start, end, message: `'${text}' is not a comparison. Did you mean '${meant}'?`, suggestion: meant });
  }
  return meant ?? '=';
}

export interface EquationParts {
  readonly left: Expression;
  readonly operator: Comparison | undefined;
  readonly right: Expression | undefined;
  readonly within: Expression | undefined;
  readonly only: readonly NameOrRange[];
}

/** The equation; that a side is missing is reported only if all that stands there could be read. */
export function equationOf(parts: EquationParts, isReadable: boolean, report: Report): Equation {
  const { left, operator = '=', within, only } = parts;
  if (parts.right === undefined && isReadable) {
    const message = "A check compares two values: write '=' (or <, <=, >, >=) and what the value should equal.";
    report({ start: left.start, end: left.end, message });
  }
  const right: Expression = parts.right ?? { kind: 'missing', start: left.end, end: left.end };
  const end = Math.max(right.end, within?.end ?? 0, only.at(-1)?.end ?? 0);
  return { start: left.start, end, left, operator, right, only, ...(within && { within }) };
}
