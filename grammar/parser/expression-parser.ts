/**
 * Reads expressions, equations and lists of names. The rules accept a missing part as an empty one and report it
 * themselves, so that everything around the gap is kept; Chevrotain's own recovery is the net below.
 */

import { EmbeddedActionsParser, type IToken, type ParserMethod, type TokenType } from 'chevrotain';

import * as token from '../lexer/expression-tokens.ts';
import type { Equation, Expression, SyntaxFault } from '../tree.ts';
import { leftoverFault, missingFault, nameRunFault, yearPairFault } from './expression-faults.ts';
import {
  binaryOf,
  callOf,
  comparisonOf,
  equationOf,
  inParentheses,
  nameOf,
  namesOf,
  type NameOrRange,
  rangeOf,
  textOf,
} from './expression-parts.ts';

export interface ParserOptions {
  /** Whether the parser checks its own grammar; tests do, a running program does not. */
  readonly validate: boolean;
}

type Rule<T> = ParserMethod<[], T>;

export abstract class ExpressionParser extends EmbeddedActionsParser {
  /** What is added to the tokens' offsets. */
  protected base = 0;
  private faults: SyntaxFault[] = [];

  protected constructor(tokens: readonly TokenType[], options: ParserOptions) {
    super([...tokens], { recoveryEnabled: true, maxLookahead: 1, skipValidations: !options.validate });
  }

  /** Makes the parser ready for new tokens; what it cannot read is added to `faults`. */
  begin(tokens: IToken[], base: number, faults: SyntaxFault[]): void {
    this.input = tokens;
    this.base = base;
    this.faults = faults;
  }

  readonly expressionAlone: Rule<Expression> = this.RULE('expressionAlone', () => {
    const expression = this.SUBRULE(this.expression);
    this.SUBRULE(this.leftovers);
    return expression;
  });

  readonly equationAlone: Rule<Equation> = this.RULE('equationAlone', () => {
    const before = this.faults.length;
    const left = this.SUBRULE(this.expression);
    let operator: Equation['operator'] | undefined;
    let right: Expression | undefined;
    let within: Expression | undefined;
    let only: NameOrRange[] = [];
    this.OPTION(() => {
      const sign = this.CONSUME(token.Comparison);
      operator = this.ACTION(() => comparisonOf(sign, this.base, this.report));
      right = this.SUBRULE2(this.expression);
    });
    this.MANY(() => {
      this.OR([
        {
          ALT: () => {
            this.CONSUME(token.Within);
            within = this.SUBRULE3(this.expression);
          },
        },
        {
          ALT: () => {
            this.CONSUME(token.For);
            only = this.SUBRULE(this.nameList);
          },
        },
      ]);
    });
    this.SUBRULE(this.leftovers);
    const isReadable = this.faults.length === before;
    return this.ACTION(() => equationOf({ left, operator, right, within, only }, isReadable, this.report));
  });

  /** `a, b, c .. d`, for the columns of a chart. */
  readonly namesAlone: Rule<NameOrRange[]> = this.RULE('namesAlone', () => {
    const names = this.SUBRULE(this.nameList);
    this.SUBRULE(this.leftovers);
    return names;
  });

  private readonly nameList: Rule<NameOrRange[]> = this.RULE('nameList', () => {
    const found: Expression[] = [];
    found.push(this.SUBRULE(this.argument));
    this.MANY(() => {
      this.CONSUME(token.Comma);
      found.push(this.SUBRULE2(this.argument));
    });
    return this.ACTION(() => namesOf(found, this.report));
  });

  protected readonly expression: Rule<Expression> = this.RULE('expression', () => {
    let left = this.SUBRULE(this.product);
    this.MANY(() => {
      const operator = this.OR([
        { ALT: () => (this.CONSUME(token.Plus), '+' as const) },
        { ALT: () => (this.CONSUME(token.Minus), '-' as const) },
      ]);
      left = binaryOf(operator, left, this.SUBRULE2(this.product));
    });
    return left;
  });

  private readonly product: Rule<Expression> = this.RULE('product', () => {
    let left = this.SUBRULE(this.signed);
    this.MANY(() => {
      const operator = this.OR([
        { ALT: () => (this.CONSUME(token.Times), '*' as const) },
        { ALT: () => (this.CONSUME(token.Divide), '/' as const) },
      ]);
      left = binaryOf(operator, left, this.SUBRULE2(this.signed));
    });
    return left;
  });

  private readonly signed: Rule<Expression> = this.RULE('signed', (): Expression =>
    this.OR([
      {
        ALT: (): Expression => {
          const { start } = textOf(this.CONSUME(token.Minus), this.base);
          const operand = this.SUBRULE(this.signed);
          return { kind: 'negate', start, end: operand.end, operand };
        },
      },
      {
        ALT: (): Expression => {
          this.CONSUME(token.Plus);
          return this.SUBRULE2(this.signed);
        },
      },
      { ALT: (): Expression => this.SUBRULE(this.primary) },
      {
        // Nothing can be read: an empty alternative has to be the last, and in the rule that chooses.
        ALT: (): Expression => {
          const end = this.lastEnd();
          this.report(missingFault(this.LA(0), this.LA(1), this.base));
          return { kind: 'missing', start: end, end };
        },
      },
    ]),
  );

  private readonly primary: Rule<Expression> = this.RULE('primary', (): Expression =>
    this.OR([
      { ALT: (): Expression => ({ kind: 'literal', ...textOf(this.CONSUME(token.Literal), this.base) }) },
      {
        ALT: (): Expression => {
          const years = this.CONSUME(token.YearPair);
          return this.ACTION(() => this.unreadable(yearPairFault(years, this.base)));
        },
      },
      { ALT: (): Expression => this.SUBRULE(this.nameOrCall) },
      { ALT: (): Expression => this.SUBRULE(this.parenthesis) },
    ]),
  );

  private readonly nameOrCall: Rule<Expression> = this.RULE('nameOrCall', (): Expression => {
    const name = this.CONSUME(token.NameToken);
    return this.OR([
      {
        ALT: (): Expression => {
          const found: Expression[] = [];
          const end = this.SUBRULE(this.callArguments, { ARGS: [found] });
          return this.ACTION(() => callOf(name, found, end, this.base, this.report));
        },
      },
      {
        // Several words are a label where a name should stand.
        ALT: (): Expression => {
          const words = [name];
          this.AT_LEAST_ONE(() => {
            words.push(this.CONSUME2(token.NameToken));
          });
          return this.ACTION(() => this.unreadable(nameRunFault(words, this.base)));
        },
      },
      { ALT: (): Expression => this.ACTION(() => nameOf(name, this.base, this.report)) },
    ]);
  });

  /** The arguments; the end of the closing parenthesis. Commas are counted here, so that one too few or many is told. */
  private readonly callArguments: ParserMethod<[Expression[]], number> = this.RULE(
    'callArguments',
    (found: Expression[] = []): number => {
      let separator: IToken | undefined = this.CONSUME(token.Open);
      this.MANY(() => {
        this.OR([
          {
            ALT: () => {
              const next = this.SUBRULE(this.argument);
              if (separator === undefined) {
                this.report({ start: next.start, end: next.end, message: 'A comma is missing before this.' });
              }
              separator = undefined;
              found.push(next);
            },
          },
          {
            ALT: () => {
              const comma = this.CONSUME(token.Comma);
              if (separator !== undefined) {
                this.report(missingFault(separator, comma, this.base));
              }
              separator = comma;
            },
          },
        ]);
      });
      if (separator?.tokenType === token.Comma) {
        this.report(missingFault(separator, this.LA(1), this.base));
      }
      return this.SUBRULE(this.closing);
    },
  );

  /** An expression, or neighbours from one name to another. */
  private readonly argument: Rule<Expression> = this.RULE('argument', () => {
    const first = this.SUBRULE(this.expression);
    let last: Expression | undefined;
    this.OPTION(() => {
      this.CONSUME(token.Range);
      last = this.SUBRULE2(this.expression);
    });
    return this.ACTION(() => (last === undefined ? first : rangeOf(first, last, this.report)));
  });

  private readonly parenthesis: Rule<Expression> = this.RULE('parenthesis', () => {
    const { start } = textOf(this.CONSUME(token.Open), this.base);
    const inner = this.SUBRULE(this.expression);
    const end = this.SUBRULE(this.closing);
    return this.ACTION(() => inParentheses(inner, start, end));
  });

  /** The end of the closing parenthesis, or where it is missing. */
  private readonly closing: Rule<number> = this.RULE('closing', (): number =>
    this.OR([
      { ALT: () => textOf(this.CONSUME(token.Close), this.base).end },
      {
        ALT: () => {
          const end = this.lastEnd();
          this.report({ start: end, end, message: "A closing ')' is missing.", suggestion: ')' });
          return end;
        },
      },
    ]),
  );

  /** What follows a whole expression and cannot be part of it. */
  protected readonly leftovers: Rule<void> = this.RULE('leftovers', () => {
    let first: IToken | undefined;
    this.MANY(() => {
      const skipped = this.CONSUME(token.ExpressionToken);
      first ??= skipped;
    });
    if (first !== undefined) {
      this.report(leftoverFault(first, this.base));
    }
  });

  protected readonly report = (fault: SyntaxFault): void => {
    if (!this.RECORDING_PHASE) {
      this.faults.push(fault);
    }
  };

  /** Reports the fault; nothing can be said of what it covers. */
  private unreadable(fault: SyntaxFault): Expression {
    this.report(fault);
    return { kind: 'missing', start: fault.start, end: fault.end };
  }

  private lastEnd(): number {
    const last = this.LA(0);
    return last.startOffset >= 0 ? textOf(last, this.base).end : this.base;
  }
}
