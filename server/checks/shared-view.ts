/** What the rules for blocks are shown: one view for all blocks and rules of a report, since there are many of both. */
import type { Analysis } from '../model/analysis.ts';
import type { Links } from '../model/links.ts';
import type { Meaning } from '../model/meaning.ts';
import type { ReportBlock } from '../model/report-block.ts';
import { failure } from './found.ts';
import type { Found } from './found.ts';
import type { BlockRule, BlockView, Draft } from './rule.ts';

/** It is of use to a rule while the rule runs, and shows another block afterwards. */
export class SharedView implements BlockView {
  readonly analysis: Analysis;
  block: ReportBlock;
  meaning: Meaning;
  links: Links;
  found: Found[] = [];
  #rule: BlockRule | undefined;

  constructor(analysis: Analysis, block: ReportBlock) {
    this.analysis = analysis;
    this.block = block;
    this.meaning = analysis.meaningOf(block);
    this.links = analysis.linksOf(block);
  }

  readonly watch = (key: string): void => this.analysis.watch(this.block, key);

  readonly report = (draft: Draft): void => {
    if (this.#rule !== undefined) this.found.push({ rule: this.#rule, draft });
  };

  /** Turns to a block, of which nothing has been found yet. */
  show(block: ReportBlock): void {
    this.block = block;
    this.meaning = this.analysis.meaningOf(block);
    this.links = this.analysis.linksOf(block);
    this.found = [];
  }

  /** Runs rules over the block; one that fails is a finding, and the others go on. */
  run(due: readonly BlockRule[]): void {
    // Of all loops this is run the oftenest, and one over the list itself would make an object for every rule.
    for (let at = 0; at < due.length; at++) {
      const rule = due[at];
      if (rule === undefined) continue;
      this.#rule = rule;
      try {
        rule.check(this);
      } catch (error) {
        this.found.push(failure(rule, error));
      }
    }
  }
}
