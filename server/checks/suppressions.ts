/**
 * Which findings the author has waived: `// crosscast-ignore rule: reason` before a block, at the end of a table row, or
 * for the whole file. A suppression that waives nothing is itself a finding.
 */
import type { Suppression } from '../../grammar/tree.ts';
import type { Analysis } from '../model/analysis.ts';
import type { ReportBlock } from '../model/report-block.ts';
import type { Draft, PlacedFix, RuleInfo } from './rule.ts';

interface Standing {
  readonly block: ReportBlock;
  readonly suppression: Suppression;
  /** For a row: the span of the row. */
  readonly start: number;
  readonly end: number;
}

interface Waived {
  readonly block: ReportBlock;
  readonly draft: Draft;
  readonly rule: RuleInfo;
}

export class Suppressions {
  /** The blocks that hold suppressions, with what they hold. */
  readonly #holders = new Map<ReportBlock, readonly Standing[]>();

  /** Takes note of a new or changed block. */
  note(block: ReportBlock): void {
    const standing = standingIn(block);
    if (standing.length > 0) this.#holders.set(block, standing);
  }

  /** Begins one round over all findings. */
  start(analysis: Analysis): Round {
    for (const block of this.#holders.keys()) if (!analysis.has(block)) this.#holders.delete(block);
    return new Round(analysis, this.#holders);
  }
}

function standingIn(block: ReportBlock): Standing[] {
  const { syntax } = block;
  if (syntax.kind === 'comment') {
    return syntax.suppressions.map((suppression) => ({ block, suppression, start: 0, end: 0 }));
  }
  if (syntax.kind !== 'table' && syntax.kind !== 'demand') return [];
  return syntax.rows.flatMap((row) =>
    row.suppression === undefined ? [] : [{ block, suppression: row.suppression, start: row.start, end: row.end }],
  );
}

/** Not safe: what it waives may be switched off only for now. */
function removing({ text }: ReportBlock, { scope, start, end }: Suppression): PlacedFix {
  const lineEnd = /\r\n?|\n|$/.exec(text.slice(end));
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const slashes = text.lastIndexOf('//', start);
  const from = scope === 'row' ? text.slice(0, slashes).trimEnd().length : lineStart;
  const to = end + (lineEnd?.index ?? 0) + (scope === 'row' ? 0 : (lineEnd?.[0].length ?? 0));
  return { title: 'Remove it', edits: [{ start: from, end: to, text: '' }], safe: false };
}

class Round {
  readonly #analysis: Analysis;
  readonly #holders: ReadonlyMap<ReportBlock, readonly Standing[]>;
  readonly #wholeFile: readonly Standing[];
  readonly #used = new Map<Suppression, Waived[]>();

  constructor(analysis: Analysis, holders: ReadonlyMap<ReportBlock, readonly Standing[]>) {
    this.#analysis = analysis;
    this.#holders = holders;
    this.#wholeFile = [...holders.values()].flat().filter(({ suppression }) => suppression.scope === 'file');
  }

  suppresses(block: ReportBlock, draft: Draft, rule: RuleInfo): boolean {
    // What is wrong with a suppression cannot be waived by one.
    if (this.#holders.size === 0 || rule.id.startsWith('suppress/')) return false;
    let suppressed = false;
    for (const { suppression, ...row } of this.#near(block)) {
      if (suppression.scope === 'row' && !(draft.start >= row.start && draft.start <= row.end)) continue;
      const names = suppression.rules.map(({ text }) => text);
      if (!names.some((name) => name === '*' || name === rule.id || rule.id.startsWith(`${name}/`))) continue;
      const waived = this.#used.get(suppression);
      if (waived === undefined) this.#used.set(suppression, [{ block, draft, rule }]);
      else waived.push({ block, draft, rule });
      suppressed = true;
    }
    return suppressed;
  }

  *#near(block: ReportBlock): Generator<Standing> {
    for (const standing of this.#wholeFile) yield standing;
    for (const standing of this.#holders.get(block) ?? []) if (standing.suppression.scope === 'row') yield standing;
    const { blocks } = this.#analysis.document;
    for (let at = block.index - 1; at >= 0; at--) {
      const before = blocks[at];
      if (before?.kind !== 'comment') return;
      for (const standing of this.#holders.get(before) ?? []) if (standing.suppression.scope === 'next') yield standing;
    }
  }

  /** What each suppression waived, in the order of the text. */
  *used(): Generator<{ block: ReportBlock; suppression: Suppression; waived: readonly Waived[] }> {
    for (const { block, suppression } of [...this.#holders.values()].flat()) {
      const waived = this.#used.get(suppression);
      if (waived !== undefined) yield { block, suppression, waived };
    }
  }

  *unused(): Generator<{ block: ReportBlock; draft: Draft }> {
    for (const { block, suppression } of [...this.#holders.values()].flat()) {
      if (this.#used.has(suppression)) continue;
      const rules = suppression.rules.map(({ text }) => text).join(', ');
      const draft: Draft = {
        start: suppression.start,
        end: suppression.end,
        message: `There is nothing here for this to ignore${rules === '' ? '' : `: ${rules} finds nothing`}.`,
        fixes: [removing(block, suppression)],
        unnecessary: true,
      };
      yield { block, draft };
    }
  }
}
