/**
 * The places in a block that are more than text: its figures, each with its standing, and whatever was found wrong. What is
 * found on a figure is told of the figure; the rest keeps a place of its own.
 */
import type { Span } from '../../../grammar/tree.ts';
import type { Finding } from '../../checks/finding.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Fact } from '../../model/fact.ts';
import { saysNothing } from '../../model/links.ts';
import type { Computed } from '../../model/links.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import type { FigureMark, Message } from '../document-model.ts';

/** A finding in its block. */
export interface FoundSpot extends Span {
  readonly message: Message;
}

export interface FigureSpot extends Span {
  /** The whole bracket of a figure that is tied or named by hand; otherwise the figure. */
  readonly outer: Span;
  readonly mark: FigureMark;
}

/** Findings by the block that they were found in; offsets are the block's. */
export class FoundSpots {
  readonly #ofBlocks = new Map<ReportBlock, FoundSpot[]>();

  add(analysis: Analysis, findings: readonly Finding[]): void {
    for (const { start, end, severity, message } of findings) {
      const block = analysis.document.blockAt(start);
      if (block === undefined) continue;
      const spot = { start: start - block.offset, end: end - block.offset, message: { severity, text: message } };
      const known = this.#ofBlocks.get(block);
      if (known === undefined) this.#ofBlocks.set(block, [spot]);
      else known.push(spot);
    }
  }

  of(block: ReportBlock): readonly FoundSpot[] {
    return this.#ofBlocks.get(block) ?? [];
  }
}

/** A block whose figures are to be marked, and the offset that it has in its piece. */
interface FigureHome {
  readonly analysis: Analysis;
  readonly block: ReportBlock;
  readonly base: number;
  readonly found: readonly FoundSpot[];
}

/** The figures of running text that are to be marked, in order. */
export function figureSpots({ analysis, block, base, found }: FigureHome): FigureSpot[] {
  const meaning = analysis.meaningOf(block);
  if (meaning.kind !== 'prose') return [];
  const spots: FigureSpot[] = [];
  const add = (figure: Span, outer: Span, known: Omit<FigureMark, 'messages' | 'start' | 'end'>): void => {
    const mark = { ...known, start: base + figure.start, end: base + figure.end, messages: messagesIn(found, outer) };
    spots.push({ start: figure.start, end: figure.end, outer, mark });
  };
  for (const tie of analysis.linksOf(block).ties) {
    if (saysNothing(tie)) continue;
    const { prose, bracket } = tie.mention;
    const about = repeated(tie.facts);
    const known = { standing: tie.standing, ...(about === undefined ? {} : { about }) };
    if (bracket === undefined) add(prose, prose, known);
    else add(bracket.figure, bracket, known);
  }
  for (const bracket of meaning.unread) add(bracket.figure, bracket, { standing: 'untied' });
  return spots.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The mark of `[= …]`, whose place is the whole bracket. */
export function computedMark(
  { quantity, facts }: Computed,
  inline: Span,
  base: number,
  found: readonly FoundSpot[],
): FigureMark {
  const about = repeated(facts);
  return {
    standing: quantity === undefined ? 'failed' : 'computed',
    ...(about === undefined ? {} : { about }),
    start: base + inline.start,
    end: base + inline.end,
    messages: messagesIn(found, inline),
  };
}

export function messagesIn(found: readonly FoundSpot[], { start, end }: Span): Message[] {
  return found.filter((spot) => touches(spot, start, end)).map(({ message }) => message);
}

/** What was found in a span and not on one of these figures. */
export function foundBeside(found: readonly FoundSpot[], figures: readonly FigureSpot[]): FoundSpot[] {
  return found.filter(
    (spot) => spot.start < spot.end && !figures.some(({ outer }) => touches(spot, outer.start, outer.end)),
  );
}

function touches(spot: Span, start: number, end: number): boolean {
  return spot.start < end && spot.end > start;
}

/** "Total Children's Social Care, Variance M04: 12,261". */
function repeated(facts: readonly Fact[]): string | undefined {
  if (facts.length === 0) return undefined;
  const known = facts.map(({ label, figure }) => (figure === undefined ? label : `${label}: ${figure.text}`));
  return known.join('; ');
}
