/** Reads the value of a `@figure`. */

import type { Opening } from '../parser/lines.ts';
import type { Expression, SyntaxFault, Text } from '../tree.ts';
import { readExpression } from './expressions.ts';

/** A figure in words: `three`, `one of three`. */
const IN_WORDS =
  /^(?:nil|none|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|one hundred|a hundred)(?![A-Za-z_.])[^+*/=()]*$/i;

/** The text after the equals sign, for the figure reader, and the same as an expression. */
export function readFigureValue(
  written: Text,
  opening: Opening,
  faults: SyntaxFault[],
): { valueText?: Text; value?: Expression } {
  if (!opening.hasEquals) {
    const { start, end } = opening.keyword;
    const message = 'A figure has a value: @figure caseload "Average caseload" = 19 cases per social worker';
    faults.push({ start, end, message });
    return {};
  }
  if (written.text === '') {
    const { start, end } = opening.keyword;
    faults.push({ start, end, message: "A value is missing after the '='." });
    return {};
  }
  const value: Expression = IN_WORDS.test(written.text)
    ? { kind: 'literal', ...written }
    : readExpression(written, faults);
  return { valueText: written, value };
}
