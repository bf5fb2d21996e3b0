/** Reads structured blocks and lists as an opening line and a repetition of lines; order and number are for the rules. */

import { type IToken, type ParserMethod, tokenMatcher, type TokenType } from 'chevrotain';

import { isBlank } from '../characters.ts';
import * as token from '../lexer/block-tokens.ts';
import type { Span } from '../tree.ts';
import type { ParserOptions } from './expression-parser.ts';
import { spanOf } from './expression-parts.ts';
import type { ItemLine, KeyLine, Line, OpenedBody, OtherLine, RowLine } from './lines.ts';
import { ProseParser } from './prose-parser.ts';

export class BlockParser extends ProseParser {
  constructor(tokens: readonly TokenType[], options: ParserOptions) {
    super(tokens, options);
    this.performSelfAnalysis();
  }

  /** `@table name "Title"` and its body. */
  readonly titledBlock: ParserMethod<[], OpenedBody> = this.RULE('titledBlock', (): OpenedBody => {
    const keyword = this.span(this.CONSUME(token.AtWord));
    const words: Span[] = [];
    const titles: IToken[] = [];
    let equals: IToken | undefined;
    let rest: IToken | undefined;
    this.MANY(() => {
      this.OR([
        { ALT: () => words.push(this.span(this.CONSUME(token.OpeningWord))) },
        { ALT: () => words.push(this.span(this.CONSUME2(token.AtWord))) },
        { ALT: () => titles.push(this.CONSUME(token.Title)) },
        { ALT: () => titles.push(this.CONSUME(token.UnclosedTitle)) },
      ]);
    });
    this.OPTION(() => {
      equals = this.CONSUME(token.OpeningEquals);
      this.OPTION2(() => {
        rest = this.CONSUME(token.Rest);
      });
    });
    const lines = this.SUBRULE(this.rest);
    const [title, ...extra] = titles;
    return this.ACTION(() => ({
      opening: {
        keyword,
        words,
        extra: extra.map((each) => this.span(each)),
        titleIsClosed: title === undefined || tokenMatcher(title, token.Title),
        hasEquals: equals !== undefined,
        ...(title && { title: this.span(title) }),
        ...(rest && { rest: this.span(rest) }),
      },
      lines,
    }));
  });

  /** `@recommend Cabinet` and its body: one text follows the keyword. */
  readonly plainBlock: ParserMethod<[], OpenedBody> = this.RULE('plainBlock', (): OpenedBody => {
    const keyword = this.span(this.CONSUME(token.PlainAtWord));
    let rest: IToken | undefined;
    this.OPTION(() => {
      rest = this.CONSUME(token.Rest);
    });
    const lines = this.SUBRULE(this.rest);
    return this.ACTION(() => ({
      opening: {
        keyword,
        words: [],
        extra: [],
        titleIsClosed: true,
        hasEquals: false,
        ...(rest && { rest: this.span(rest) }),
      },
      lines,
    }));
  });

  /** The lines of a body, or of a list in the prose. */
  readonly body: ParserMethod<[], Line[]> = this.RULE('body', () => {
    const lines: Line[] = [];
    this.MANY(() => {
      lines.push(
        this.OR([
          { ALT: (): Line => this.SUBRULE(this.row) },
          { ALT: (): Line => this.SUBRULE(this.keyLine) },
          { ALT: (): Line => this.SUBRULE(this.itemLine) },
          { ALT: (): OtherLine => ({ kind: 'text', ...this.span(this.CONSUME(token.TextLine)) }) },
          { ALT: (): OtherLine => ({ kind: 'comment', ...this.span(this.CONSUME(token.BodyComment)) }) },
        ]),
      );
    });
    return lines;
  });

  private readonly rest: ParserMethod<[], Line[]> = this.RULE('rest', () => {
    let lines: Line[] = [];
    this.OPTION(() => {
      this.CONSUME(token.OpeningEnd);
      lines = this.SUBRULE(this.body);
    });
    return lines;
  });

  private readonly keyLine: ParserMethod<[], KeyLine> = this.RULE('keyLine', (): KeyLine => {
    const key = this.span(this.CONSUME(token.Key));
    const value = this.SUBRULE(this.restOfLine) ?? { start: key.end, end: key.end };
    return { kind: 'key', start: key.start, end: value.end, key: { start: key.start, end: key.end - 1 }, value };
  });

  private readonly itemLine: ParserMethod<[], ItemLine> = this.RULE('itemLine', (): ItemLine => {
    const marker = this.span(this.CONSUME(token.Marker));
    const content = this.SUBRULE(this.restOfLine) ?? { start: marker.end, end: marker.end };
    return { kind: 'item', start: marker.start, end: content.end, marker, content };
  });

  private readonly restOfLine: ParserMethod<[], Span | undefined> = this.RULE('restOfLine', () => {
    let rest: IToken | undefined;
    this.OPTION(() => {
      rest = this.CONSUME(token.Rest);
    });
    this.OPTION2(() => this.CONSUME(token.LineEnd));
    return rest && this.span(rest);
  });

  private readonly row: ParserMethod<[], RowLine> = this.RULE('row', (): RowLine => {
    let words: Span | undefined;
    let comment: Span | undefined;
    let blank = true;
    const cells: Span[] = [];
    this.OPTION(() => {
      words = this.span(this.CONSUME(token.RowWords));
    });
    const pipe = this.span(this.CONSUME(token.FirstPipe));
    let { end } = pipe;
    let cellStart = end;
    this.MANY(() => {
      this.OR([
        {
          ALT: () => {
            const next = this.span(this.CONSUME(token.Pipe));
            cells.push({ start: cellStart, end: next.start });
            end = next.end;
            cellStart = end;
            blank = true;
          },
        },
        {
          ALT: () => {
            const text = this.CONSUME(token.CellText);
            blank = isBlank(text.image);
            end = blank ? end : this.span(text).end;
          },
        },
        {
          ALT: () => {
            comment = this.span(this.CONSUME(token.RowComment));
            end = comment.end;
          },
        },
      ]);
    });
    this.OPTION2(() => this.CONSUME(token.LineEnd));
    if (!blank) {
      cells.push({ start: cellStart, end });
    }
    const { start } = words ?? pipe;
    return { kind: 'row', start, end, cells, closed: blank, ...(words && { words }), ...(comment && { comment }) };
  });

  private span(at: IToken): Span {
    return spanOf(at, this.base);
  }
}
