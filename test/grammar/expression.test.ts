/** Expressions and equations: what they mean, and what is said where they cannot be read. */

import assert from 'node:assert/strict';

import { parseEquation, parseExpression } from '../../grammar/parse.ts';
import { blockOf } from './support.ts';
import type { Expression } from '../../grammar/tree.ts';

/** The expression with all its parentheses. */
function shown(expression: Expression): string {
  switch (expression.kind) {
    case 'name':
      return expression.segments.map((segment) => segment.text).join('.');
    case 'literal':
      return `'${expression.text}'`;
    case 'negate':
      return `-${shown(expression.operand)}`;
    case 'binary':
      return `(${shown(expression.left)} ${expression.operator} ${shown(expression.right)})`;
    case 'call':
      return `${expression.name.text}(${expression.arguments.map(shown).join('; ')})`;
    case 'range':
      return `${shown(expression.from)}..${shown(expression.to)}`;
    case 'missing':
      return '?';
  }
}

function reads(text: string, meaning: string): void {
  const { expression, faults } = parseExpression(text);
  assert.deepEqual([shown(expression), faults], [meaning, []], text);
}

function fails(text: string, meaning: string, ...messages: string[]): void {
  const { expression, faults } = parseExpression(text);
  assert.deepEqual([shown(expression), ...faults.map((fault) => fault.message)], [meaning, ...messages], text);
}

describe('expressions', () => {
  it('bind as in arithmetic, from left to right', () => {
    reads('a - b - c', '((a - b) - c)');
    reads('a + b * c / d', '(a + ((b * c) / d))');
    reads('(a + b) * -c', '((a + b) * -c)');
    reads('a − b × c ÷ d – e', '((a - ((b * c) / d)) - e)');
    reads('+a', 'a');
  });

  it('hold dotted names, also such as begin with a digit', () => {
    reads('march.finance.total.variance', 'march.finance.total.variance');
    reads('2024_25 - finance.2023_24', '(2024_25 - finance.2023_24)');
    reads('café.größe', 'café.größe');
    reads('within_reach + format', '(within_reach + format)');
  });

  it('hold figures with their units', () => {
    for (const figure of [
      '£200k',
      '£ 3 million',
      '5%',
      '2.5 percentage points',
      '19 cases per social worker',
      '1,458',
      '0.5 FTE',
      '£1.458m',
      '£32,000 a week',
      '39.6 per 10,000',
      '1 in 3',
      '293 of 607',
      'Cr 2.4',
      'Cr£2.4m',
      'c. £11m',
      'about 30 children',
      '£xxxx',
      '£2.894mm',
      '5 full-time posts',
    ]) {
      reads(figure, `'${figure}'`);
    }
    reads('19 cases - 2 cases', "('19 cases' - '2 cases')");
    reads('-5%', "-'5%'");
    reads('.5 * a', "('.5' * a)");
  });

  it('call functions over figures, columns and neighbours', () => {
    reads('sum(a .. d)', 'sum(a..d)');
    reads('sum(a..d, 2024_25 .. 2027_28, t.x)', 'sum(a..d; 2024_25..2027_28; t.x)');
    reads('sum(2024 .. 2027)', 'sum(2024..2027)');
    reads('round(percent(a, b + c), 1)', "round(percent(a; (b + c)); '1')");
    reads('SUM(a)', 'SUM(a)');
    reads('sum()', 'sum()');
  });

  it('keep what stands around a gap', () => {
    fails('a + ', '(a + ?)', "A figure or a name is expected after '+'.");
    fails('a + * b', '(a + (? * b))', "A figure or a name is expected after '+'.");
    fails('', '?', 'A figure or a name is expected here.');
    fails('sum(a, ', 'sum(a)', "A figure or a name is expected after ','.", "A closing ')' is missing.");
    fails('(a + b', '(a + b)', "A closing ')' is missing.");
    fails('finance.', 'finance.', "A name is expected after 'finance.'.");
  });

  it('say what is wrong', () => {
    fails('a)', 'a', "There is no '(' for this ')'.");
    fails('a & b', 'a', "'&' cannot stand in an expression.");
    fails('a 5', 'a', "An operator (+ - * /) is missing before '5'.");
    fails(
      '31 March 2023 + b',
      "'31 March'",
      "'31 March 2023' is several words. Write a name as one word, '31_march_2023', or put an operator between.",
    );
    fails('a = b', 'a', "'=' cannot stand here: a check compares two values, once.");
    fails('a within 5%', 'a', "'within' can only stand at the end of a check.");
    fails('a, b', 'a', 'A comma only separates what stands in the parentheses of a function.');
    fails('a .. b', 'a', "'..' stands inside the parentheses of a function, such as sum(a .. d), or after 'for'.");
    fails('averge(a)', 'averge(a)', "Unknown function 'averge'. Did you mean 'average'?");
    fails(
      'foo(a)',
      'foo(a)',
      "Unknown function 'foo'. The functions are sum, average, min, max, count, abs, round, change, percent.",
    );
    fails(
      'sum(a (b))',
      'sum(a(b))',
      "Unknown function 'a'. The functions are sum, average, min, max, count, abs, round, change, percent.",
    );
    fails('sum(a + 1 .. b)', 'sum(?)', "'..' stands between two names: the first and the last of the neighbours.");
  });

  it('offer the name where a label is written', () => {
    const { faults } = parseExpression('total - Children in Care', 3);
    assert.deepEqual(faults, [
      {
        start: 11,
        end: 27,
        message:
          "'Children in Care' is several words. Write a name as one word, 'children_in_care', or put an operator between.",
        suggestion: 'children_in_care',
      },
    ]);
    assert.deepEqual(parseExpression('finance.2024/25').faults, [
      {
        start: 0,
        end: 15,
        message: "In an expression, 'finance.2024/25' is written as the name 'finance.2024_25'.",
        suggestion: 'finance.2024_25',
      },
    ]);
  });

  it('stand where the caller says', () => {
    const { expression } = parseExpression('  a + b ', 10);
    assert.deepEqual([expression.start, expression.end], [12, 17]);
  });
});

describe('equations', () => {
  it('compare two values, within a tolerance, for some rows', () => {
    const { equation, faults } = parseEquation('a = b + c within £200k for x, y .. z');
    assert.deepEqual(faults, []);
    assert.equal(shown(equation.left), 'a');
    assert.equal(shown(equation.right), '(b + c)');
    assert.equal(equation.within && shown(equation.within), "'£200k'");
    assert.deepEqual(equation.only.map(shown), ['x', 'y..z']);
  });

  it('know the comparisons, also as other programs write them', () => {
    for (const [written, operator] of Object.entries({
      '=': '=',
      '<': '<',
      '<=': '<=',
      '>': '>',
      '>=': '>=',
      '≤': '<=',
      '≥': '>=',
    })) {
      const { equation, faults } = parseEquation(`a ${written} b`);
      assert.deepEqual([equation.operator, faults], [operator, []]);
    }
    const { equation, faults } = parseEquation('a == b');
    assert.equal(equation.operator, '=');
    assert.deepEqual(faults, [
      { start: 2, end: 4, message: "'==' is not a comparison. Did you mean '='?", suggestion: '=' },
    ]);
    assert.deepEqual(
      parseEquation('a <> b').faults.map((fault) => fault.message),
      ["A check cannot compare with '<>'. Use =, <, <=, > or >=."],
    );
  });

  it('say when a side is missing', () => {
    assert.deepEqual(
      parseEquation('a + b').faults.map((fault) => fault.message),
      ["A check compares two values: write '=' (or <, <=, >, >=) and what the value should equal."],
    );
    assert.deepEqual(
      parseEquation('= b').faults.map((fault) => fault.message),
      ["A figure or a name is expected before '='."],
    );
    assert.deepEqual(
      parseEquation('a = b = c').faults.map((fault) => fault.message),
      ["'=' cannot stand here: a check compares two values, once."],
    );
    assert.deepEqual(
      parseEquation('a = b for 5%').faults.map((fault) => fault.message),
      ['Only names can stand here, separated by commas.'],
    );
  });
});

describe('an equation that stands in several tables', () => {
  /** The kind of each node, with the text under it where it has one of its own. */
  function placesIn(node: unknown, text: string): string[] {
    if (typeof node !== 'object' || node === null) return [];
    const own =
      'text' in node &&
      'start' in node &&
      'end' in node &&
      typeof node.start === 'number' &&
      typeof node.end === 'number'
        ? [`${String(node.text)} at ${text.slice(node.start, node.end)}`]
        : [];
    return [...own, ...Object.values(node).flatMap((each) => placesIn(each, text))];
  }

  it('has its parts where they stand in each of them', () => {
    const equation = 'net >= -(gross - sum(fees .. rents)) * 2.5 / max(a.b, c) within £20k for x, y .. z';
    const first = `@table t "T"\n  check: ${equation}\n`;
    const second = `@table another "A longer title"\n  unit: £k\n  check:   ${equation}\n`;
    for (const text of [first, second]) {
      const found = blockOf('table', text).entries.find(({ key }) => key.text === 'check')?.equation;
      assert.ok(found);
      assert.equal(text.slice(found.start, found.end), equation);
      const places = placesIn(found, text);
      assert.equal(places.length, 14);
      for (const place of places) assert.match(place, /^(.+) at \1$/);
    }
  });
});
