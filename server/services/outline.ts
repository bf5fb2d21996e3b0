/** A report's sections: each heading with everything down to the next heading of its level or above. */
import type { HeadingBlock, Span } from '../../grammar/tree.ts';
import type { Analysis } from '../model/analysis.ts';
import type { ReportBlock } from '../model/report-block.ts';

export interface Section {
  readonly block: ReportBlock;
  readonly heading: HeadingBlock;
  /** The last block of the section; the heading itself when nothing follows it. */
  last: ReportBlock;
  /** Sections and other blocks, in order. */
  readonly children: (Section | ReportBlock)[];
}

/** The sections of a report, with the blocks before the first among them. */
export function sectionsOf({ document }: Analysis): (Section | ReportBlock)[] {
  const top: (Section | ReportBlock)[] = [];
  const open: Section[] = [];
  for (const block of document.blocks) {
    const { syntax } = block;
    if (syntax.kind === 'heading') {
      while ((open.at(-1)?.heading.level ?? 0) >= syntax.level) open.pop();
      const section: Section = { block, heading: syntax, last: block, children: [] };
      (open.at(-1)?.children ?? top).push(section);
      open.push(section);
    } else (open.at(-1)?.children ?? top).push(block);
    for (const section of open) section.last = block;
  }
  return top;
}

/** The sections that hold a block, innermost first. */
export function sectionsAround(
  { document }: Analysis,
  block: ReportBlock,
): { first: ReportBlock; last: ReportBlock }[] {
  const found: { first: ReportBlock; last: ReportBlock }[] = [];
  let level = Infinity;
  for (let at = block.index; at >= 0 && level > 1; at--) {
    const first = document.blocks[at];
    if (first?.syntax.kind !== 'heading' || first.syntax.level >= level) continue;
    level = first.syntax.level;
    found.push({ first, last: lastOfSection(document.blocks, first, level) });
  }
  return found;
}

function lastOfSection(blocks: readonly ReportBlock[], first: ReportBlock, level: number): ReportBlock {
  let last = first;
  for (let at = first.index + 1; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined || (block.syntax.kind === 'heading' && block.syntax.level <= level)) break;
    last = block;
  }
  return last;
}

/** Text on one line, without Markdown's emphasis, for a list of headings or titles. */
export function titleText(block: ReportBlock, span: Span): string {
  return block.text
    .slice(span.start, span.end)
    .replace(/\s+/g, ' ')
    .replace(/\*+([^*]*)\*+/g, '$1')
    .trim();
}
