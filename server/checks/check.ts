/**
 * Runs the rules over a report and keeps their findings: a block's until the block or something that it is tied to
 * changes, the report's until its outline changes. Severities and suppressions are applied last, once, for the editor and
 * the command line alike.
 */
import type { Analysis } from '../model/analysis.ts';
import type { ReportBlock } from '../model/report-block.ts';
import type { Severity } from '../model/settings.ts';
import type { Finding, Fix, Related, Waiver } from './finding.ts';
import type { Found } from './found.ts';
import { rules } from './registry.ts';
import { ReportFindings } from './report-findings.ts';
import type { BlockRule, BlockView, Draft, Place, PlacedFix, ReportRule, RuleInfo } from './rule.ts';
import { unusedSuppression } from './rules/suppress/unused.ts';
import { SharedView } from './shared-view.ts';
import { Suppressions } from './suppressions.ts';

/** A finding that is neither waived nor switched off, by its block. */
export interface Shown {
  readonly block: ReportBlock;
  readonly rule: string;
  readonly severity: Severity;
  readonly draft: Draft;
  /** Its offset in the document. */
  readonly start: number;
}

const NEVER = (): boolean => false;

/** Rules by what a block must have for them to say anything. */
interface DueRules {
  readonly always: readonly BlockRule[];
  readonly withTies: readonly BlockRule[];
  readonly withContent: readonly BlockRule[];
}

const NO_RULES: DueRules = { always: [], withTies: [], withContent: [] };

function withRule(due: DueRules, rule: BlockRule): DueRules {
  if (rule.needs === 'ties') return { ...due, withTies: [...due.withTies, rule] };
  if (rule.needs === 'content') return { ...due, withContent: [...due.withContent, rule] };
  return { ...due, always: [...due.always, rule] };
}

/** The rules for each kind of block. */
const blockRules = new Map<string, DueRules>();
/** Rules about the whole report by what they read. */
const reportRules = { outline: [] as ReportRule[], sections: [] as ReportRule[], wording: [] as ReportRule[] };
for (const rule of rules) {
  if (rule.scope === 'report') reportRules[rule.reads ?? 'outline'].push(rule);
  else for (const kind of rule.blocks) blockRules.set(kind, withRule(blockRules.get(kind) ?? NO_RULES, rule));
}

const checkers = new WeakMap<Analysis, Checker>();

/** All findings of a report in the order of its text, with severities and suppressions applied. */
export function check(analysis: Analysis): Finding[] {
  return checkerOf(analysis).findings();
}

/**
 * The same of a report that is looked at once. Nobody remembers its checker: V8 would keep it, and the whole report with it,
 * until it next goes through its old objects, and copy it meanwhile.
 */
export function checkOnce(analysis: Analysis): Finding[] {
  return (checkers.get(analysis) ?? new Checker(analysis)).findings();
}

/** The checker that remembers an analysis's findings from one edit to the next. */
export function checkerOf(analysis: Analysis): Checker {
  let checker = checkers.get(analysis);
  if (checker === undefined) checkers.set(analysis, (checker = new Checker(analysis)));
  return checker;
}

export class Checker {
  readonly #analysis: Analysis;
  readonly #ofBlocks = new Map<ReportBlock, Found[]>();
  readonly #ofReport: readonly ReportFindings[];
  readonly #suppressions = new Suppressions();
  /** Blocks that have still to be checked. */
  readonly #due = new Set<ReportBlock>();
  /** At first all blocks are due, whoever has asked before which of them changed. */
  #hasBegun = false;
  #view: SharedView | undefined;

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
    this.#ofReport = [
      new ReportFindings(analysis, reportRules.outline, () => analysis.outlineVersion),
      new ReportFindings(analysis, reportRules.sections, () => analysis.sectionsVersion),
      new ReportFindings(analysis, reportRules.wording, () => analysis.wordingVersion),
    ];
  }

  /** Brings what was found up to date: checks the blocks that an edit concerns, and no others. Gives how many. */
  update(): number {
    this.#takeDue();
    const count = this.#due.size;
    this.updateSome(NEVER);
    return count;
  }

  /** The same in stretches: it stops when it is `enough`, which is asked between blocks and rules; true when all is done. */
  updateSome(enough: () => boolean): boolean {
    if (!this.#analysis.readOn(enough)) return false;
    this.#takeDue();
    for (const block of this.#due) {
      this.#due.delete(block);
      if (this.#analysis.has(block)) this.#checkBlock(block);
      if (enough()) return false;
    }
    return this.#ofReport.every((group) => group.update(enough));
  }

  #takeDue(): void {
    const changed = this.#analysis.takeDirty();
    for (const block of this.#hasBegun ? changed : this.#analysis.document.blocks) this.#due.add(block);
    this.#hasBegun = true;
  }

  findings(): Finding[] {
    return this.shown().map((each) => finish(this.#analysis, each));
  }

  /** What the author waived, by the comments that waive it, in the order of the text. */
  waivers(): Waiver[] {
    const waivers = [...this.#judge().used.used()].map(({ block, suppression, waived }): Waiver => {
      const { start, end, rules: named, reason } = suppression;
      return {
        rules: named.map(({ text }) => text),
        ...(reason === undefined ? {} : { reason: reason.text }),
        start: block.offset + start,
        end: block.offset + end,
        findings: waived.flatMap((each) =>
          this.#show(each.block, each.rule, each.draft).map((shown) => finish(this.#analysis, shown)),
        ),
      };
    });
    return waivers.sort((a, b) => a.start - b.start);
  }

  /** The same while they are tied to their blocks: what an edit leaves alone stays the same draft of the same block. */
  shown(): Shown[] {
    return this.#judge().shown;
  }

  #judge(): { readonly shown: Shown[]; readonly used: ReturnType<Suppressions['start']> } {
    this.update();
    const shown: Shown[] = [];
    const used = this.#suppressions.start(this.#analysis);
    for (const block of this.#blocksWithFindings()) {
      for (const { rule, draft } of this.#foundIn(block)) {
        if (this.#severityOf(rule) === 'off') continue;
        if (!used.suppresses(block, draft, rule)) shown.push(...this.#show(block, rule, draft));
      }
    }
    for (const { block, draft } of used.unused()) shown.push(...this.#show(block, unusedSuppression, draft));
    shown.sort((a, b) => a.start - b.start || endOf(a) - endOf(b) || (a.rule < b.rule ? -1 : 1));
    return { shown, used };
  }

  /** Nothing, for a rule that is switched off. */
  #show(block: ReportBlock, rule: RuleInfo, draft: Draft): Shown[] {
    const severity = this.#severityOf(rule);
    return severity === 'off' ? [] : [{ block, rule: rule.id, severity, draft, start: block.offset + draft.start }];
  }

  #foundIn(block: ReportBlock): Found[] {
    return [...(this.#ofBlocks.get(block) ?? []), ...this.#ofReport.flatMap(({ found }) => found.get(block) ?? [])];
  }

  #blocksWithFindings(): ReportBlock[] {
    for (const block of this.#ofBlocks.keys()) if (!this.#analysis.has(block)) this.#ofBlocks.delete(block);
    const blocks = new Set([...this.#ofBlocks.keys(), ...this.#ofReport.flatMap(({ found }) => [...found.keys()])]);
    return [...blocks].sort((a, b) => a.index - b.index);
  }

  #checkBlock(block: ReportBlock): void {
    this.#suppressions.note(block);
    const due = blockRules.get(block.kind);
    if (due === undefined) return;
    const view = (this.#view ??= new SharedView(this.#analysis, block));
    view.show(block);
    view.run(due.always);
    if (view.links.ties.length > 0) view.run(due.withTies);
    if (due.withContent.length > 0 && !isPlain(view)) view.run(due.withContent);
    if (view.found.length > 0) this.#ofBlocks.set(block, view.found);
    else this.#ofBlocks.delete(block);
  }

  #severityOf(rule: RuleInfo): Severity | 'off' {
    const { severities } = this.#analysis.settings;
    return severities.get(rule.id) ?? severities.get(rule.id.split('/')[0] ?? '') ?? rule.severity;
  }
}

/** Whether a block is prose of nothing but words. */
function isPlain({ analysis, block, meaning }: BlockView): boolean {
  if (meaning.kind !== 'prose' || meaning.plain !== block.text || meaning.mentions.length > 0) return false;
  if (meaning.syntax.faults.length > 0 || analysis.offersOf(block).definitions.length > 0) return false;
  return meaning.readings.every(
    ({ periods, placeholders, malformed }) => periods.length + placeholders.length + malformed.length === 0,
  );
}

function finish(analysis: Analysis, { block, rule, severity, draft, start }: Shown): Finding {
  return {
    rule,
    severity,
    message: draft.message,
    details: draft.details ?? [],
    start,
    end: block.offset + Math.max(draft.end, draft.start),
    related: (draft.related ?? []).map(({ at, message }) => relate(analysis, at, message)),
    fixes: (draft.fixes ?? []).map((fix) => finishFix(block, fix)),
    ...(draft.unnecessary ? { unnecessary: true as const } : {}),
  };
}

function relate(analysis: Analysis, at: Place, message: string): Related {
  const base = at.block.offset;
  const span = { start: base + at.start, end: base + at.end, message };
  return at.block.document === analysis.document ? span : { uri: at.block.document.uri, ...span };
}

function endOf({ block, draft }: Shown): number {
  return block.offset + Math.max(draft.end, draft.start);
}

function finishFix(own: ReportBlock, fix: PlacedFix): Fix {
  const edits = fix.edits.map(({ block = own, start, end, text }) => ({
    start: block.offset + start,
    end: block.offset + end,
    text,
  }));
  return { title: fix.title, edits, safe: fix.safe };
}
