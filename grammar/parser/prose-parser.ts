/** Reads the inline marks of prose. What needs a look at the text around it, such as emphasis, is settled by the builder. */

import type { IToken, ParserMethod, TokenType } from 'chevrotain';

import { CloseBracket, Comma, InUnit, Places } from '../lexer/expression-tokens.ts';
import * as token from '../lexer/prose-tokens.ts';
import type { Expression } from '../tree.ts';
import { spanOf } from './expression-parts.ts';
import { ExpressionParser, type ParserOptions } from './expression-parser.ts';

/** A mark in prose, as the parser hands it to the builder: its token, and for brackets what the bracket holds. */
export type Mark =
  | { readonly kind: 'simple'; readonly token: IToken }
  | { readonly kind: 'tied'; readonly token: IToken; readonly expression: Expression; readonly end: number }
  | {
      readonly kind: 'computed';
      readonly token: IToken;
      readonly expression: Expression;
      readonly unit: IToken | undefined;
      readonly places: IToken | undefined;
      readonly end: number;
    };

interface Printing {
  readonly unit: IToken | undefined;
  readonly places: IToken | undefined;
}

export abstract class ProseParser extends ExpressionParser {
  protected constructor(tokens: readonly TokenType[], options: ParserOptions) {
    super(tokens, options);
  }

  readonly prose: ParserMethod<[], Mark[]> = this.RULE('prose', () => {
    const marks: Mark[] = [];
    this.MANY(() => {
      marks.push(
        this.OR([
          { ALT: (): Mark => ({ kind: 'simple', token: this.CONSUME(token.ProseToken) }) },
          { ALT: (): Mark => this.SUBRULE(this.tied) },
          { ALT: (): Mark => this.SUBRULE(this.computed) },
        ]),
      );
    });
    return marks;
  });

  private readonly tied: ParserMethod<[], Mark> = this.RULE('tied', (): Mark => {
    const open = this.CONSUME(token.TiedOpen);
    const expression = this.SUBRULE(this.expression);
    const { unit, places } = this.SUBRULE(this.printing);
    const idle = unit ?? places;
    if (idle !== undefined) {
      const message = `'${idle.image.trim()}' has a meaning in '[= …]' only: a tied figure is printed as it is written.`;
      this.report({ ...spanOf(idle, this.base), message });
    }
    this.SUBRULE(this.leftovers);
    return { kind: 'tied', token: open, expression, end: spanOf(this.CONSUME(CloseBracket), this.base).end };
  });

  private readonly computed: ParserMethod<[], Mark> = this.RULE('computed', (): Mark => {
    const open = this.CONSUME(token.ComputedOpen);
    const expression = this.SUBRULE(this.expression);
    const { unit, places } = this.SUBRULE(this.printing);
    this.SUBRULE(this.leftovers);
    const { end } = spanOf(this.CONSUME(CloseBracket), this.base);
    return { kind: 'computed', token: open, expression, unit, places, end };
  });

  /** `in £m, 1 dp`. */
  private readonly printing: ParserMethod<[], Printing> = this.RULE('printing', () => {
    let unit: IToken | undefined;
    let places: IToken | undefined;
    this.MANY(() => {
      this.OR([
        { ALT: () => (unit = this.CONSUME(InUnit)) },
        { ALT: () => (places = this.CONSUME(Places)) },
        { ALT: () => this.CONSUME(Comma) },
      ]);
    });
    return { unit, places };
  });
}
