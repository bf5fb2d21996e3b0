/**
 * What a group of rules about the whole report found: kept until what they read changes. Findings move on to the blocks that
 * take the place of edited ones.
 */
import type { Analysis } from '../model/analysis.ts';
import type { ReportBlock } from '../model/report-block.ts';
import { failure } from './found.ts';
import type { Found } from './found.ts';
import type { Draft, ReportRule } from './rule.ts';

/** One run of the rules. */
interface Round {
  /** Of what they read. */
  readonly version: number;
  /** The version of the document. */
  readonly text: number;
  readonly left: ReportRule[];
  readonly found: Map<ReportBlock, Found[]>;
}

export class ReportFindings {
  readonly #analysis: Analysis;
  readonly #rules: readonly ReportRule[];
  readonly #readVersion: () => number;
  #found = new Map<ReportBlock, Found[]>();
  #version = -1;
  /** What has been found so far, when not all rules have been run. */
  #underWay: Round | undefined;

  /** `readVersion` goes up whenever something changes that one of the rules reads. */
  constructor(analysis: Analysis, rules: readonly ReportRule[], readVersion: () => number) {
    this.#analysis = analysis;
    this.#rules = rules;
    this.#readVersion = readVersion;
  }

  get found(): ReadonlyMap<ReportBlock, readonly Found[]> {
    return this.#found;
  }

  /** Brings the findings up to date until it is `enough`, which is asked between rules; true when all is done. */
  update(enough: () => boolean): boolean {
    if (this.#version === this.#readVersion() && this.#rehome()) return true;
    return this.#check(enough);
  }

  #check(enough: () => boolean): boolean {
    const version = this.#readVersion();
    const text = this.#analysis.document.version;
    // Findings name blocks, so a round is of no use any more once there are others.
    if (this.#underWay?.version !== version || this.#underWay.text !== text) {
      this.#underWay = { version, text, left: [...this.#rules], found: new Map() };
    }
    const { left, found } = this.#underWay;
    for (let rule = left.shift(); rule !== undefined; rule = left.shift()) {
      this.#run(rule, found);
      if (left.length > 0 && enough()) return false;
    }
    this.#version = version;
    this.#found = found;
    this.#underWay = undefined;
    return true;
  }

  #run(rule: ReportRule, ofReport: Map<ReportBlock, Found[]>): void {
    const add = (block: ReportBlock, found: Found): void => {
      const list = ofReport.get(block);
      if (list === undefined) ofReport.set(block, [found]);
      else list.push(found);
    };
    const first = this.#analysis.document.blocks[0];
    try {
      rule.check({ analysis: this.#analysis, report: (block, draft) => add(block, { rule, draft }) });
    } catch (error) {
      if (first !== undefined) add(first, failure(rule, error));
    }
  }

  /** Moves the findings on to the blocks that took the place of edited ones. False if one has nowhere to go. */
  #rehome(): boolean {
    for (const [block, found] of this.#found) {
      if (found.some(({ draft }) => blocksBeside(draft).some((other) => this.#isGone(other)))) return false;
      if (this.#analysis.has(block)) continue;
      const successor = this.#analysis.successorOf(block);
      if (successor === undefined) return false;
      this.#found.delete(block);
      this.#found.set(successor, found);
    }
    return true;
  }

  #isGone(block: ReportBlock): boolean {
    return block.document === this.#analysis.document && !this.#analysis.has(block);
  }
}

/** The other blocks that a finding speaks of, or that its fixes change. */
function blocksBeside({ related = [], fixes = [] }: Draft): ReportBlock[] {
  const edited = fixes.flatMap(({ edits }) => edits.flatMap(({ block }) => block ?? []));
  return [...related.map(({ at }) => at.block), ...edited];
}
