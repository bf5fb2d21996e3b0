/**
 * Paragraph and heading numbers that are malformed or out of sequence: 2..3 after 2.2, 4.3 after 4.1, both published in one
 * report (samples/october-2024). Minutes and decisions cite paragraphs by number. One slip is one finding: what follows is
 * held against the number as it stands and as it should be.
 */
import type { Text } from '../../../../grammar/tree.ts';
import type { ReportBlock } from '../../../model/report-block.ts';
import type { PlacedFix, ReportRule, ReportView } from '../../rule.ts';
import { HeadingNumbers } from './heading-numbers.ts';
import { expectedAfter, follows, isWellFormed, partsOf, sameParts, startsNumbering, writeParts } from './numbers.ts';
import type { Parts } from './numbers.ts';

export const numbering: ReportRule = {
  id: 'structure/numbering',
  title: 'A number out of sequence',
  severity: 'warning',
  description:
    'Numbers of paragraphs and headings that skip, repeat or are malformed, and paragraphs numbered as another section. Numbering may start anywhere, start again under a heading without a number, and run to any depth.',
  fixable: true,
  scope: 'report',
  check(view) {
    const numbered = numberedIn(view);
    const paragraphs = new Paragraphs(view, numbered);
    const headings = new HeadingNumbers();
    numbered.forEach((item, index) => {
      if (item.kind === 'paragraph') {
        paragraphs.take(item, index);
        return;
      }
      if (item.number === undefined) {
        headings.passUnnumbered(item.level);
        paragraphs.passHeading();
        return;
      }
      const parts = partsOf(item.number.text);
      const { expected, isSection } = headings.take(item.level, parts, paragraphs.bases);
      reportHeading(view, item, item.number, expected, numbered[index + 1]);
      if (isSection) paragraphs.startSection(parts);
    });
  },
};

interface NumberedParagraph {
  readonly kind: 'paragraph';
  readonly block: ReportBlock;
  readonly number: Text;
}

interface NumberedHeading {
  readonly kind: 'heading';
  readonly block: ReportBlock;
  readonly level: number;
  readonly number?: Text;
}

type Numbered = NumberedParagraph | NumberedHeading;

/** All headings, and the paragraphs that have a number. */
function numberedIn({ analysis }: ReportView): Numbered[] {
  const found: Numbered[] = [];
  for (const block of analysis.document.blocks) {
    if (block.kind !== 'heading' && block.kind !== 'paragraph') continue;
    const { syntax } = block;
    if (syntax.kind === 'heading') {
      const { kind, level, number } = syntax;
      found.push(number === undefined ? { kind, block, level } : { kind, block, level, number });
    } else if (syntax.kind === 'paragraph' && syntax.number !== undefined) {
      found.push({ kind: 'paragraph', block, number: syntax.number });
    }
  }
  return found;
}

class Paragraphs {
  /** The numbers that the next may follow: the last as it stands, and as it should have been. */
  bases: readonly Parts[] = [];
  readonly #view: ReportView;
  readonly #all: readonly Numbered[];
  /** The section's number, by its heading. */
  #section: number | undefined;
  #afterHeading = false;

  constructor(view: ReportView, all: readonly Numbered[]) {
    this.#view = view;
    this.#all = all;
  }

  startSection(parts: Parts): void {
    this.bases = [parts];
    this.#section = parts[0];
    this.#afterHeading = false;
  }

  /** A heading without a number: numbering may start again below it. */
  passHeading(): void {
    this.#afterHeading = true;
  }

  take(item: NumberedParagraph, index: number): void {
    const parts = partsOf(item.number.text);
    const expected = this.#expectedFor(parts);
    this.#report(item, index, parts, expected);
    if (this.#section !== undefined && parts[0] !== this.#section) this.#section = parts[0];
    this.bases = expected === undefined ? [parts] : [parts, expected];
    this.#afterHeading = false;
  }

  /** What should stand here; undefined when the number is right. */
  #expectedFor(parts: Parts): Parts | undefined {
    const base = this.bases.at(-1);
    if (base === undefined) return undefined;
    const inSection = this.#section === undefined || parts[0] === this.#section;
    if (inSection && this.bases.some((before) => follows(parts, before))) return undefined;
    if (this.#afterHeading && this.#section === undefined && startsNumbering(parts, base)) return undefined;
    return expectedAfter(base, Math.max(parts.length, 2));
  }

  #report(item: NumberedParagraph, index: number, parts: Parts, expected: Parts | undefined): void {
    const { number, block } = item;
    const isMalformed = !isWellFormed(number.text);
    if (!isMalformed && expected === undefined) return;
    const wanted = expected ?? parts;
    const message = isMalformed
      ? `${number.text} is not a paragraph number; it should be ${writeParts(wanted)}.`
      : `${this.#slip(number.text, parts)}; it should be ${writeParts(wanted)}.`;
    const fix = isMalformed
      ? replacing(number, wanted, expected === undefined)
      : renumbering(number, wanted, this.#continuing(index, parts));
    this.#view.report(block, { start: number.start, end: number.end, message, fixes: [fix] });
  }

  #slip(printed: string, parts: Parts): string {
    const before = this.bases[0] ?? [];
    if (this.#section !== undefined && parts[0] !== this.#section) {
      return `Paragraph ${printed} stands under section ${this.#section}`;
    }
    if (sameParts(before, parts)) return `There are two paragraphs ${printed}`;
    return `Paragraph ${printed} follows ${writeParts(before)}`;
  }

  /** The paragraphs after a slip that go on from it, and would be out of sequence were it alone put right. */
  #continuing(index: number, parts: Parts): NumberedParagraph[] {
    const found: NumberedParagraph[] = [];
    let base = parts;
    for (const item of this.#all.slice(index + 1)) {
      if (item.number === undefined) continue;
      const next = partsOf(item.number.text);
      const isBelow = sameParts(next.slice(0, parts.length - 1), parts.slice(0, -1)) && next.length >= parts.length;
      if (item.kind === 'heading' || !isBelow || !follows(next, base)) break;
      found.push(item);
      base = next;
    }
    return found;
  }
}

function replacing(number: Text, wanted: Parts, safe: boolean): PlacedFix {
  const text = writeParts(wanted);
  return {
    title: `Replace ${number.text} with ${text}`,
    edits: [{ start: number.start, end: number.end, text }],
    safe,
  };
}

/** Numbers the paragraph as it should be, and those that go on from it accordingly. */
function renumbering(number: Text, wanted: Parts, after: readonly NumberedParagraph[]): PlacedFix {
  const { title, edits } = replacing(number, wanted, false);
  const level = wanted.length - 1;
  const shift = (wanted[level] ?? 0) - (partsOf(number.text)[level] ?? 0);
  const others = after.map(({ block, number: other }) => {
    const parts = partsOf(other.text).map((part, index) => (index === level ? part + shift : part));
    const text = writeParts([...wanted.slice(0, level), ...parts.slice(level)]);
    return { block, start: other.start, end: other.end, text };
  });
  const more = after.length === 0 ? '' : `, and renumber the ${after.length === 1 ? 'one' : after.length} after it`;
  return { title: `${title}${more}`, edits: [...edits, ...others], safe: false };
}

function reportHeading(
  view: ReportView,
  { block }: NumberedHeading,
  number: Text,
  expected: Parts | undefined,
  next: Numbered | undefined,
): void {
  const isMalformed = !isWellFormed(number.text);
  if (!isMalformed && expected === undefined) return;
  const parts = partsOf(number.text);
  const wanted = expected ?? parts;
  const says = isMalformed
    ? `${number.text} is not a number of a section`
    : `Section ${number.text} is out of sequence`;
  // Paragraphs that are numbered by their section would have to change with it.
  const isAlone = next?.kind !== 'paragraph' || partsOf(next.number.text)[0] !== parts[0];
  const fixes = isMalformed || isAlone ? [replacing(number, wanted, isMalformed && expected === undefined)] : [];
  const message = `${says}; it should be ${writeParts(wanted)}.`;
  view.report(block, { start: number.start, end: number.end, message, fixes });
}
