/**
 * The shape of a rule. A rule is data plus one function: it looks at a block, or at the report as a whole, and reports
 * what it finds. It neither knows who asked (editor or command line) nor how severe the house considers it.
 */
import type { BlockKind } from '../../grammar/tree.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Links } from '../model/links.ts';
import type { Meaning } from '../model/meaning.ts';
import type { ReportBlock } from '../model/report-block.ts';
import type { Severity } from '../model/settings.ts';

/** A span in a block; blocks know their document. */
export interface Place {
  readonly block: ReportBlock;
  readonly start: number;
  readonly end: number;
}

export interface PlacedEdit {
  /** The block edited; absent for the finding's own. Offsets are the block's. */
  readonly block?: ReportBlock;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface PlacedFix {
  readonly title: string;
  readonly edits: readonly PlacedEdit[];
  readonly safe: boolean;
}

/** A finding while it is still tied to its block, so that it stays right when blocks before it change. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly details?: readonly string[];
  /** A Fact is a Place, and stays right when it moves: hand over the fact itself, not a copy of its span. */
  readonly related?: readonly { readonly at: Place; readonly message: string }[];
  readonly fixes?: readonly PlacedFix[];
  readonly unnecessary?: true;
}

export interface RuleInfo {
  /** Group and name: `reconcile/total`. */
  readonly id: string;
  /** What is wrong when it fires, in a few words. */
  readonly title: string;
  readonly severity: Severity;
  /** What it looks for and what it leaves alone, in a sentence or two. */
  readonly description: string;
  /** It can offer a fix. */
  readonly fixable: boolean;
}

/** Looks at one block; runs again only when the block, or something that its figures are tied to, changes. */
export interface BlockRule extends RuleInfo {
  readonly scope: 'block';
  /** The kinds of block it looks at. */
  readonly blocks: readonly BlockKind[];
  /**
   * What a block of prose must have for the rule to say anything: figures (`ties`), or anything at all beyond plain words
   * (`content`: figures, periods, markup, names, faults). Blocks without are passed over; there are many.
   */
  readonly needs?: 'ties' | 'content';
  check(view: BlockView): void;
}

/** Looks at the report's outline: headings, numbers, header. Runs again only when the outline, or what it `reads`, changes. */
export interface ReportRule extends RuleInfo {
  readonly scope: 'report';
  /**
   * What it reads beside levels and numbers: which required sections the headings stand for, or the names of other documents
   * and the words of what is recommended and resolved.
   */
  readonly reads?: 'sections' | 'wording';
  check(view: ReportView): void;
}

export type Rule = BlockRule | ReportRule;

export interface BlockView {
  readonly analysis: Analysis;
  readonly block: ReportBlock;
  readonly meaning: Meaning;
  readonly links: Links;
  /**
   * Says that the rule looked up something outside the block (`name:x`, `names`, `value:…`, `document:path`), so that the
   * block is checked again when that changes.
   */
  readonly watch: (key: string) => void;
  readonly report: (draft: Draft) => void;
}

export interface ReportView {
  readonly analysis: Analysis;
  readonly report: (block: ReportBlock, draft: Draft) => void;
}
