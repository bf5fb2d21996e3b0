/** Reads structured blocks as an opening line and a body of lines; their order and number are for the rules. */

import type { IToken, ParserMethod, TokenType } from 'chevrotain';

import * as token from '../lexer/block-tokens.ts';
import type { Span } from '../tree.ts';
import { linesOf } from './body-lines.ts';
import type { ParserOptions } from './expression-parser.ts';
import { spanOf } from './expression-parts.ts';
import { analyse } from './lookahead.ts';
import type { OpenedBody, Opening } from './lines.ts';
import { ProseParser } from './prose-parser.ts';

export class BlockParser extends ProseParser {
  constructor(tokens: readonly TokenType[], options: ParserOptions) {
    super(tokens, options);
    if (options.validate) this.performSelfAnalysis();
    else analyse(this, tokens, options.lookahead);
  }

  /** `@table name "Title"` or `@recommend Cabinet`, and the body. */
  readonly block: ParserMethod<[], OpenedBody> = this.RULE('block', (): OpenedBody => {
    const keyword = this.CONSUME(token.AtWord);
    const parts: IToken[] = [];
    this.MANY(() => {
      parts.push(this.CONSUME(token.OpeningPart));
    });
    const equals = this.OPTION(() => this.CONSUME(token.OpeningEquals));
    const rest = this.OPTION2(() => this.CONSUME(token.Rest));
    const body = this.OPTION3(() => this.CONSUME(token.Body));
    return this.ACTION(() => ({
      opening: this.opening(keyword, parts, equals, rest),
      // Blocks are read from their start, so offsets are the token's.
      lines: body === undefined ? [] : linesOf(body.image, body.startOffset),
    }));
  });

  private opening(
    keyword: IToken,
    parts: readonly IToken[],
    equals: IToken | undefined,
    rest: IToken | undefined,
  ): Opening {
    const words: Span[] = [];
    const titles: IToken[] = [];
    for (const part of parts) {
      if (part.tokenType === token.Title || part.tokenType === token.UnclosedTitle) {
        titles.push(part);
      } else {
        words.push(this.span(part));
      }
    }
    const [title, ...extra] = titles;
    return {
      keyword: this.span(keyword),
      words,
      extra: extra.map((each) => this.span(each)),
      titleIsClosed: title?.tokenType !== token.UnclosedTitle,
      hasEquals: equals !== undefined,
      ...(title && { title: this.span(title) }),
      ...(rest && { rest: this.span(rest) }),
    };
  }

  private span(at: IToken): Span {
    return spanOf(at, this.base);
  }
}
