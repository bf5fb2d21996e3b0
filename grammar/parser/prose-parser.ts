/** Reads the inline marks of prose. What needs a look at the text around it, such as emphasis, is settled by the builder. */

import type { IToken, ParserMethod, TokenType } from 'chevrotain';

import { CloseBracket, InUnit, Places, PrintingPart } from '../lexer/expression-tokens.ts';
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
          { ALT: (): Mark => this.bracket() },
        ]),
      );
    });
    return marks;
  });

  /** Part of `prose`: `[£12.261m = finance.total]` or `[= finance.total in £m, 1 dp]`. */
  private bracket(): Mark {
    const open = this.CONSUME(token.BracketOpen);
    const expression = this.SUBRULE(this.expression);
    let unit: IToken | undefined;
    let places: IToken | undefined;
    this.MANY2(() => {
      const part = this.CONSUME(PrintingPart);
      unit = part.tokenType === InUnit ? part : unit;
      places = part.tokenType === Places ? part : places;
    });
    const idle = unit ?? places;
    if (open.tokenType === token.TiedOpen && idle !== undefined) {
      const message = `'${idle.image.trim()}' has a meaning in '[= …]' only: a tied figure is printed as it is written.`;
      this.report({ ...spanOf(idle, this.base), message });
    }
    this.leftovers();
    const { end } = spanOf(this.CONSUME(CloseBracket), this.base);
    return open.tokenType === token.TiedOpen
      ? { kind: 'tied', token: open, expression, end }
      : { kind: 'computed', token: open, expression, unit, places, end };
  }
}
