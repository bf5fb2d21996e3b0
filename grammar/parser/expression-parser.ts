/**
 * Reads expressions, equations and lists of names. The rules accept a missing part as an empty one and report it
 * themselves, so that everything around the gap is kept, whatever the tokens. There are few rules, and what is used in
 * one of them only is a function: Chevrotain analyses every rule when the program starts.
 */

import {
  EmbeddedActionsParser,
  type ILookaheadStrategy,
  type IToken,
  type ParserMethod,
  type TokenType,
} from 'chevrotain';

import * as token from '../lexer/expression-tokens.ts';
import type { Equation, Expression, SyntaxFault } from '../tree.ts';
import { datedNameFault, leftoverFault, missingFault, nameRunFault, yearPairFault } from './expression-faults.ts';
import {
  callOf,
  combined,
  comparisonOf,
  equationOf,
  inParentheses,
  nameOf,
  namesOf,
  type NameOrRange,
  type Operation,
  rangeOf,
  textOf,
} from './expression-parts.ts';
import type { RulePart } from './lookahead-table.ts';

export interface ParserOptions {
  /** Whether the parser checks its own grammar; tests do, a running program does not. */
  readonly validate: boolean;
  /** What Chevrotain would find in the grammar, instead of what the build found. */
  readonly lookahead?: readonly RulePart[];
  /** Is asked what Chevrotain is to look for, when it finds that out. */
  readonly lookaheadStrategy?: ILookaheadStrategy;
}

type Rule<T> = ParserMethod<[], T>;

export abstract class ExpressionParser extends EmbeddedActionsParser {
  /** What is added to the tokens' offsets. */
  protected base = 0;
  private faults: SyntaxFault[] = [];

  protected constructor(tokens: readonly TokenType[], options: ParserOptions) {
    const { validate, lookaheadStrategy } = options;
    super([...tokens], {
      maxLookahead: 1,
      skipValidations: !validate,
      ...(lookaheadStrategy && { lookaheadStrategy }),
    });
  }

  /** Makes the parser ready for new tokens; what it cannot read is added to `faults`. */
  begin(tokens: IToken[], base: number, faults: SyntaxFault[]): void {
    this.input = tokens;
    this.base = base;
    this.faults = faults;
  }

  readonly expressionAlone: Rule<Expression> = this.RULE('expressionAlone', () => {
    const expression = this.SUBRULE(this.expression);
    this.leftovers();
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
            only = this.nameList();
          },
        },
      ]);
    });
    this.leftovers();
    const isReadable = this.faults.length === before;
    return this.ACTION(() => equationOf({ left, operator, right, within, only }, isReadable, this.report));
  });

  /** `a, b, c .. d`, for the columns of a chart. */
  readonly namesAlone: Rule<NameOrRange[]> = this.RULE('namesAlone', () => {
    const names = this.nameList();
    this.leftovers();
    return names;
  });

  /** Part of a rule: names with commas between them. */
  private nameList(): NameOrRange[] {
    const found: Expression[] = [];
    found.push(this.SUBRULE8(this.argument));
    this.MANY8(() => {
      this.CONSUME8(token.Comma);
      found.push(this.SUBRULE9(this.argument));
    });
    return this.ACTION(() => namesOf(found, this.report));
  }

  protected readonly expression: Rule<Expression> = this.RULE('expression', () => {
    const first = this.SUBRULE(this.operand);
    let others: Operation[] | undefined;
    this.MANY(() => {
      const sign = this.CONSUME(token.Operator);
      const operand = this.SUBRULE2(this.operand);
      (others ??= []).push({ sign: sign.tokenType, operand });
    });
    return this.ACTION(() => (others === undefined ? first : combined(first, others)));
  });

  /** A figure, a name, a call, something in parentheses; or the same with a sign before it; or nothing. */
  private readonly operand: Rule<Expression> = this.RULE('operand', (): Expression =>
    this.OR([
      { ALT: (): Expression => ({ kind: 'literal', ...textOf(this.CONSUME(token.Literal), this.base) }) },
      { ALT: (): Expression => this.nameOrCall() },
      { ALT: (): Expression => this.parenthesis() },
      {
        ALT: (): Expression => {
          const { start } = textOf(this.CONSUME(token.Minus), this.base);
          const operand = this.SUBRULE(this.operand);
          return { kind: 'negate', start, end: operand.end, operand };
        },
      },
      {
        ALT: (): Expression => {
          this.CONSUME(token.Plus);
          return this.SUBRULE2(this.operand);
        },
      },
      {
        ALT: (): Expression => {
          const years = this.CONSUME(token.YearPair);
          return this.ACTION(() => this.unreadable(yearPairFault(years, this.base)));
        },
      },
      {
        // Nothing can be read: an empty alternative has to be the last.
        ALT: (): Expression => {
          const end = this.lastEnd();
          this.report(missingFault(this.LA(0), this.LA(1), this.base));
          return { kind: 'missing', start: end, end };
        },
      },
    ]),
  );

  /** Part of `operand`. */
  private nameOrCall(): Expression {
    const name = this.CONSUME(token.NameToken);
    return this.OR2([
      {
        ALT: (): Expression => {
          const found: Expression[] = [];
          const end = this.callArguments(found);
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
  }

  /**
   * Part of `operand`: the arguments; the end of the closing parenthesis. Commas are counted here, so that one too few
   * or many is told.
   */
  private callArguments(found: Expression[]): number {
    let separator: IToken | undefined = this.CONSUME(token.Open);
    this.MANY(() => {
      this.OR3([
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
    return this.closing(1);
  }

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

  /** Part of `operand`. */
  private parenthesis(): Expression {
    const { start } = textOf(this.CONSUME2(token.Open), this.base);
    const inner = this.SUBRULE(this.expression);
    const end = this.closing(2);
    return this.ACTION(() => inParentheses(inner, start, end));
  }

  /** Part of `operand`: the end of the closing parenthesis, or where it is missing. */
  private closing(place: number): number {
    let close: IToken | undefined;
    this.option(place, () => {
      close = this.consume(place, token.Close);
    });
    if (close !== undefined) {
      return textOf(close, this.base).end;
    }
    const end = this.lastEnd();
    this.report({ start: end, end, message: "A closing ')' is missing.", suggestion: ')' });
    return end;
  }

  /** Part of a rule: what follows a whole expression and cannot be part of it. */
  protected leftovers(): void {
    const before = this.LA(0);
    const skipped: IToken[] = [];
    this.MANY9(() => {
      skipped.push(this.CONSUME9(token.ExpressionToken));
    });
    this.ACTION(() => {
      const [first] = skipped;
      if (first !== undefined) {
        this.report(datedNameFault([before, ...skipped], this.base) ?? leftoverFault(first, this.base));
      }
    });
  }

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
