/**
 * The typed syntax tree of a report. A report is a list of blocks; each block is parsed from its own text, so every
 * offset in a tree counts UTF-16 units from the start of its block. The end of a span is exclusive.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of source text and where it stands, without surrounding space. */
export interface Text extends Span {
  readonly text: string;
}

/** Something the parser could not read; the tree around it is still good. */
export interface SyntaxFault extends Span {
  /** For an author: what is wrong, what was expected, and the nearest valid word. */
  readonly message: string;
  /** Replaces the span to put it right, when there is one obvious way. */
  readonly suggestion?: string;
  /** The suggestion is what was meant beyond doubt: nothing else could be, and not a word or figure is another one by it. */
  readonly certain?: true;
}

export type HeaderKind = 'report' | 'minutes' | 'decision' | 'appendix';
export type TableKind = 'table' | 'demand';
export type ListKind = 'recommend' | 'options' | 'resolved';
export type StructuredKind = HeaderKind | TableKind | ListKind | 'figure' | 'check' | 'chart' | 'include';
export type ProseKind = 'heading' | 'paragraph' | 'item' | 'quote';
/** `unknown` is an `@word` that names no block; `blank` is blank lines before the first block. */
export type BlockKind = StructuredKind | ProseKind | 'comment' | 'blank' | 'unknown';

/** A block as found by looking at line starts alone: its lines and the blank lines that follow it. */
export interface SourceBlock {
  readonly kind: BlockKind;
  readonly text: string;
}

interface BlockBase {
  readonly faults: readonly SyntaxFault[];
}

/** `key: value` in the body of a structured block. */
export interface Entry extends Span {
  readonly key: Text;
  readonly value: Text;
  /** For `check:`, the parsed equation. */
  readonly equation?: Equation;
  /** For `of:`, `comparators:` and a named `target:` of a chart, the parsed names. */
  readonly names?: readonly Name[];
  /** For `uses: path as name`, `of: path` and `source: path`: the path, and the name if given. */
  readonly path?: Text;
  readonly alias?: Text;
  /** For `source: path#cells`: which cells of the file. */
  readonly selection?: Text;
}

/** What every structured block has: `@keyword id "Title"` and a body. */
interface Structured extends BlockBase {
  /** The word after the `@`, as written. */
  readonly keyword: Text;
  readonly id?: Text;
  /** The title without its quotation marks; the span is that of the text between them. */
  readonly title?: Text;
  readonly entries: readonly Entry[];
}

export interface HeaderBlock extends Structured {
  readonly kind: HeaderKind;
}

export type Role = 'item' | 'subtotal' | 'total' | 'group' | 'of which' | 'memo';

/** A cell; for a label or a heading, `{id}` and `{unit}` at its end are taken apart: text is what is printed. */
export interface Cell extends Span {
  /** Printed text, trimmed, without `{…}`; escapes are still in it. */
  readonly text: string;
  readonly id?: Text;
  readonly unit?: Text;
}

export interface Row extends Span {
  readonly kind: 'header' | 'separator' | 'row';
  readonly role: Role;
  /** The role word as written; absent for an ordinary item. */
  readonly roleText?: Text;
  /** All cells, the label first. A separator row has the dashes as its cells. */
  readonly cells: readonly Cell[];
  /** `// …` after the last pipe, from the slashes on. */
  readonly comment?: Text;
  /** What that comment waives. */
  readonly suppression?: Suppression;
}

export interface TableBlock extends Structured {
  readonly kind: TableKind;
  /** All rows in order, header and separator rows among them. */
  readonly rows: readonly Row[];
}

/** `@figure id "Title" = 19 cases per social worker`. */
export interface FigureBlock extends Structured {
  readonly kind: 'figure';
  /** All after the equals sign, for the figure reader. */
  readonly valueText?: Text;
  /** The same read as an expression; a figure with a unit noun is a Literal. */
  readonly value?: Expression;
}

export interface CheckBlock extends Structured {
  readonly kind: 'check';
  readonly equation?: Equation;
}

export interface ChartBlock extends Structured {
  readonly kind: 'chart';
}

export interface IncludeBlock extends Structured {
  readonly kind: 'include';
  readonly path?: Text;
  readonly alias?: Text;
}

/** `1. text {preferred}`; `depth` is 0 for the outermost items of the block. */
export interface ListEntry extends Span {
  /** "1.", "a)", "-": as written. */
  readonly marker: Text;
  readonly depth: number;
  readonly inlines: readonly Inline[];
  /** Span of the item's own text, marker and tags left out. */
  readonly content: Span;
  /** `{preferred}` at the end. */
  readonly tag?: Text;
}

export interface ListBlock extends Structured {
  readonly kind: ListKind;
  /** `@recommend Cabinet`: the body it is put to. */
  readonly body?: Text;
  readonly items: readonly ListEntry[];
}

export interface HeadingBlock extends BlockBase {
  readonly kind: 'heading';
  /** Number of `#`. */
  readonly level: number;
  readonly number?: Text;
  readonly id?: Text;
  readonly content: Span;
  readonly inlines: readonly Inline[];
}

export interface ParagraphBlock extends BlockBase {
  readonly kind: 'paragraph';
  /** `1.1` as written, however malformed (`2..3`). */
  readonly number?: Text;
  readonly content: Span;
  readonly inlines: readonly Inline[];
}

/** A list item in the prose: one block an outermost item, with what nests in it. */
export interface ItemBlock extends BlockBase {
  readonly kind: 'item';
  readonly items: readonly ListEntry[];
}

export interface QuoteBlock extends BlockBase {
  readonly kind: 'quote';
  readonly content: Span;
  readonly inlines: readonly Inline[];
}

/** `crosscast-ignore rule-id, rule-id: reason`, in a comment block or after a row's last pipe. */
export interface Suppression extends Span {
  readonly scope: 'next' | 'file' | 'row';
  readonly rules: readonly Text[];
  readonly reason?: Text;
}

export interface CommentBlock extends BlockBase {
  readonly kind: 'comment';
  readonly lines: readonly Text[];
  readonly suppressions: readonly Suppression[];
}

export interface BlankBlock extends BlockBase {
  readonly kind: 'blank';
}

export interface UnknownBlock extends Structured {
  readonly kind: 'unknown';
}

export type Block =
  | HeaderBlock
  | TableBlock
  | FigureBlock
  | CheckBlock
  | ChartBlock
  | IncludeBlock
  | ListBlock
  | HeadingBlock
  | ParagraphBlock
  | ItemBlock
  | QuoteBlock
  | CommentBlock
  | BlankBlock
  | UnknownBlock;

/** Light Markdown and Crosscast's brackets. Spans that no inline covers are plain text. */
export type Inline =
  /** `[£12.261m = finance.total.variance]` */
  | (Span & { readonly kind: 'tied'; readonly figure: Text; readonly expression: Expression })
  /** `[£1.442m as new_demand]` */
  | (Span & { readonly kind: 'named'; readonly figure: Text; readonly id: Text })
  /** `[= mitigated - new_demand in £m, 1 dp]` */
  | (Span & {
      readonly kind: 'computed';
      readonly expression: Expression;
      readonly unit?: Text;
      readonly places?: number;
    })
  /** `[#finance]`: the number of the thing. */
  | (Span & { readonly kind: 'reference'; readonly id: Text })
  | (Span & { readonly kind: 'link'; readonly content: Span; readonly url: Text })
  /** `[^n]`, or at the start of a paragraph `[^n]: text`. */
  | (Span & { readonly kind: 'footnote'; readonly label: Text; readonly definition?: true })
  /** One `*` or `**` that opens or closes; they come in matched pairs. */
  | (Span & { readonly kind: 'emphasis' | 'strong'; readonly content: Span })
  /** A backslash and the character that it makes ordinary. */
  | (Span & { readonly kind: 'escape' });

export interface Name extends Span {
  readonly kind: 'name';
  /** `finance.total.variance` is three segments. */
  readonly segments: readonly Text[];
}

export type Expression =
  | Name
  /** A figure as printed, with its unit words: `£200k`, `2%`, `19 cases per social worker`. */
  | (Span & { readonly kind: 'literal'; readonly text: string })
  | (Span & { readonly kind: 'negate'; readonly operand: Expression })
  | (Span & {
      readonly kind: 'binary';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Expression;
      readonly right: Expression;
    })
  | (Span & { readonly kind: 'call'; readonly name: Text; readonly arguments: readonly Expression[] })
  /** `a .. d`: neighbours, from and to included. */
  | (Span & { readonly kind: 'range'; readonly from: Name; readonly to: Name })
  /** Where the parser expected an expression and found none. */
  | (Span & { readonly kind: 'missing' });

export type Comparison = '=' | '<' | '<=' | '>' | '>=';

/** `a = b + c within £200k for x, y .. z`. */
export interface Equation extends Span {
  readonly left: Expression;
  readonly operator: Comparison;
  readonly right: Expression;
  /** A literal: an amount or a percentage. */
  readonly within?: Expression;
  /** Restricts a table's equation to some rows (or columns); empty means all. */
  readonly only: readonly (Name | (Expression & { readonly kind: 'range' }))[];
}
