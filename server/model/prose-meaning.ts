/**
 * The figures in prose, list items and headings: the text with its markup blanked is read once, and each figure is
 * matched with the bracket around it, if the author tied or named it.
 */
import type { Block, Inline, ItemBlock, ListBlock, ListEntry, Span } from '../../grammar/tree.ts';
import { readProse } from '../figures/read-prose.ts';
import type { ProseFigure, ProseReading } from '../figures/read-prose.ts';
import type { ProseMeaning, ProseMention } from './meaning.ts';

type ProseSyntax = Extract<Block, { readonly content: Span }> | ItemBlock | ListBlock;
type Bracket = NonNullable<ProseMention['bracket']>;

interface Piece {
  readonly content: Span;
  readonly inlines: readonly Inline[];
}

const NOTHING: readonly never[] = [];

export function readProseBlock(syntax: ProseSyntax, text: string): ProseMeaning {
  const items: readonly ListEntry[] = 'items' in syntax ? syntax.items : NOTHING;
  const pieces: readonly Piece[] = 'items' in syntax ? syntax.items : [syntax];
  const inlines = pieces.length === 1 ? (pieces[0]?.inlines ?? NOTHING) : pieces.flatMap((piece) => piece.inlines);
  const plain = inlines.length === 0 ? text : blankMarkup(text, inlines);
  const readings = pieces.map(({ content }) =>
    shifted(readProse(plain.slice(content.start, content.end)), content.start),
  );
  const list =
    syntax.kind === 'recommend' || syntax.kind === 'options' || syntax.kind === 'resolved' ? { list: syntax } : {};
  return { kind: 'prose', syntax, readings, items, plain, ...inlinesIn(inlines, readings), ...list };
}

type Inlines = Pick<ProseMeaning, 'mentions' | 'computed' | 'unread' | 'references'>;

/** The figures, each with its bracket, and the brackets that are none or have none. */
function inlinesIn(inlines: readonly Inline[], readings: readonly ProseReading[]): Inlines {
  const mentions: ProseMention[] = [];
  const brackets = inlines.filter((inline): inline is Bracket => inline.kind === 'tied' || inline.kind === 'named');
  for (const { figures } of readings) {
    for (const prose of figures) {
      const bracket = brackets.find(({ figure }) => prose.start >= figure.start && prose.end <= figure.end);
      mentions.push(bracket === undefined ? { prose } : { prose, bracket });
    }
  }
  // Most paragraphs have no markup at all.
  if (inlines.length === 0) return { mentions, computed: NOTHING, unread: NOTHING, references: NOTHING };
  return {
    mentions: firstInBrackets(mentions),
    computed: inlines.filter((inline) => inline.kind === 'computed'),
    unread: brackets.filter((bracket) => !mentions.some((mention) => mention.bracket === bracket)),
    references: inlines.filter((inline) => inline.kind === 'reference'),
  };
}

/** A bracket ties one figure; should its text hold two (`293 of 607`), the rest stand by themselves. */
function firstInBrackets(mentions: readonly ProseMention[]): ProseMention[] {
  const used = new Set<Bracket>();
  return mentions.map((mention) => {
    if (mention.bracket === undefined || !used.has(mention.bracket)) {
      if (mention.bracket !== undefined) used.add(mention.bracket);
      return mention;
    }
    return { prose: mention.prose };
  });
}

/** The text with everything but its printed words blanked, so that offsets stay what they are. */
function blankMarkup(text: string, inlines: readonly Inline[]): string {
  const spans = inlines.flatMap(markupOf).sort((a, b) => a.start - b.start || a.end - b.end);
  let plain = '';
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    plain += text.slice(at, from) + ' '.repeat(end - from);
    at = end;
  }
  return plain + text.slice(at);
}

function markupOf(inline: Inline): Span[] {
  switch (inline.kind) {
    case 'tied':
    case 'named':
      return around(inline, inline.figure);
    case 'link':
      return inline.content.start === inline.url.start ? [inline] : around(inline, inline.content);
    case 'emphasis':
    case 'strong':
      return around(inline, inline.content);
    case 'escape':
      return [{ start: inline.start, end: inline.start + 1 }];
    default:
      return [inline];
  }
}

function around(outer: Span, inner: Span): Span[] {
  return [
    { start: outer.start, end: inner.start },
    { start: inner.end, end: outer.end },
  ];
}

function shifted(reading: ProseReading, by: number): ProseReading {
  const { figures, periods, placeholders, malformed } = reading;
  if (by === 0 || figures.length + periods.length + placeholders.length + malformed.length === 0) return reading;
  const move = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  return {
    figures: figures.map((figure) => shiftedFigure(figure, by)),
    periods: periods.map(move),
    placeholders: placeholders.map(move),
    malformed: malformed.map(move),
  };
}

function shiftedFigure(figure: ProseFigure, by: number): ProseFigure {
  const { qualifierSpan, direction } = figure;
  return {
    ...figure,
    start: figure.start + by,
    end: figure.end + by,
    unitEnd: figure.unitEnd + by,
    ...(qualifierSpan === undefined
      ? {}
      : { qualifierSpan: { start: qualifierSpan.start + by, end: qualifierSpan.end + by } }),
    ...(direction === undefined
      ? {}
      : { direction: { ...direction, start: direction.start + by, end: direction.end + by } }),
  };
}
