/** Reads the expressions, equations and lists of names that stand at some place of a block. */

import type { NameOrRange } from '../parser/expression-parts.ts';
import { readBy } from '../parser/parser.ts';
import { remembering } from '../remember.ts';
import type { Equation, Expression, Name, SyntaxFault, Text } from '../tree.ts';
import { movedEquation } from './moved.ts';

/** A piece of text as an expression. */
export function readExpression(written: Text, faults: SyntaxFault[]): Expression {
  const found = readBy((parser) => parser.expressionAlone(), 'expression', written.text, written.start, faults);
  return found ?? missing(written);
}

/** A piece of text as an equation. */
export function readEquation(written: Text, faults: SyntaxFault[]): Equation {
  const { start, end, text } = written;
  const known = soundEquation(text);
  if (known !== undefined) return movedEquation(known, start);
  const found = readBy((parser) => parser.equationAlone(), 'expression', text, start, faults);
  return found ?? { start, end, left: missing(written), operator: '=', right: missing(written), only: [] };
}

/** An equation that has no faults, at the offset 0. The same ones stand in table after table. */
const soundEquation = remembering((text) => {
  const faults: SyntaxFault[] = [];
  const found = readBy((parser) => parser.equationAlone(), 'expression', text, 0, faults);
  return faults.length === 0 ? found : undefined;
});

/** A piece of text as names separated by commas. */
export function readNames(written: Text, faults: SyntaxFault[]): Name[] {
  const found = readBy((parser) => parser.namesAlone(), 'expression', written.text, written.start, faults) ?? [];
  return found.flatMap((name: NameOrRange) => {
    if (name.kind === 'name') {
      return [name];
    }
    const message = "A chart names each of its columns: write them out, separated by commas, instead of '..'.";
    faults.push({ start: name.start, end: name.end, message });
    return [];
  });
}

function missing({ start, end }: Text): Expression {
  return { kind: 'missing', start, end };
}
