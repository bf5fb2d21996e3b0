/** Gathers the check sheet of a report: from the report itself, and from the files that it includes. */
import { checkerOf } from '../../checks/check.ts';
import type { Finding } from '../../checks/finding.ts';
import { toPlain } from '../../figures/decimal.ts';
import type { Decimal } from '../../figures/decimal.ts';
import type { Unit } from '../../figures/figure.ts';
import { plainAmount } from '../../figures/write-figure.ts';
import type { Analysis } from '../../model/analysis.ts';
import { cellLabel } from '../../model/fact.ts';
import type { Fact } from '../../model/fact.ts';
import { nameHere } from '../../model/fact-list.ts';
import type { Relation, TableMeaning } from '../../model/meaning.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import { metadataOf } from '../make/header.ts';
import { plainEntry, titleOf } from '../make/sources.ts';
import { Places } from './places.ts';
import type {
  CheckSheet,
  SheetCheck,
  SheetFact,
  SheetFinding,
  SheetHeader,
  SheetRelation,
  SheetSource,
  SheetTable,
  SheetTie,
  SheetUntied,
} from './sheet.ts';

/** What the sheet cannot know from the report. */
export interface SheetContext {
  readonly version: string;
  /** How a file is shown. */
  readonly pathOf: (uri: string) => string;
  readonly sources: readonly SheetSource[];
  readonly made?: Date;
}

/** The report's fields that say which report was cleared. */
const FIELDS: ReadonlySet<string> = new Set(['body', 'meeting', 'officer', 'period', 'of']);

/** Documents must have been loaded before. */
export function makeSheet(analysis: Analysis, { version, pathOf, sources, made }: SheetContext): CheckSheet {
  const places = new Places(analysis, pathOf);
  const parts = places.documents.map((each) => new SheetPart(each, places));
  const findings = parts.flatMap((part) => part.findings());
  const tables = parts.flatMap((part) => part.tables());
  const checks = parts.flatMap((part) => part.checks());
  const ties = parts.flatMap((part) => part.ties());
  const verdicts = [...tables.flatMap(({ relations }) => relations), ...checks, ...ties].map(({ verdict }) => verdict);
  const outstanding = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  return {
    version: 1,
    tool: { name: 'crosscast', version },
    ...(made === undefined ? {} : { made: made.toISOString().slice(0, 10) }),
    report: headerOf(analysis),
    clear: outstanding.length === 0 && !verdicts.includes('fails'),
    tables,
    checks,
    ties,
    named: parts.flatMap((part) => part.loose('named')),
    untied: parts.flatMap((part) => part.loose('none')),
    findings,
    waivers: parts.flatMap((part) => part.waivers()),
    switchedOff: [...analysis.settings.severities].flatMap(([rule, level]) => (level === 'off' ? rule : [])).sort(),
    sources,
  };
}

function headerOf(analysis: Analysis): SheetHeader {
  const syntax = analysis.headerMeaning?.syntax;
  const fields = syntax === undefined ? [] : metadataOf(analysis, syntax);
  return {
    title: titleOf(analysis) || 'Report without a title',
    council: plainEntry(syntax?.entries.find(({ key }) => key.text === 'council')?.value.text ?? ''),
    fields: fields.filter(({ key }) => FIELDS.has(key)).map(({ label, values }) => ({ label, values })),
  };
}

/** One document of the report. */
class SheetPart {
  readonly #analysis: Analysis;
  readonly #places: Places;

  constructor(analysis: Analysis, places: Places) {
    this.#analysis = analysis;
    this.#places = places;
  }

  tables(): SheetTable[] {
    return this.#blocks.flatMap((block): SheetTable[] => {
      const meaning = this.#analysis.meaningOf(block);
      if (meaning.kind !== 'table' || meaning.relations.length === 0) return [];
      const relations = meaning.relations.map((relation) => relationOf(relation, meaning, block.text));
      return [{ ...this.#places.of(block, 0), title: plainEntry(meaning.title), relations }];
    });
  }

  checks(): SheetCheck[] {
    return this.#blocks.flatMap((block): SheetCheck[] => {
      const { assertion } = this.#analysis.linksOf(block);
      if (assertion === undefined || block.syntax.kind !== 'check') return [];
      const { equation, verdict, left, right, difference, reason, fault } = assertion;
      const { id, title } = block.syntax;
      const text = block.text.slice(equation.start, equation.end).replace(/\s+/g, ' ').trim();
      const why = reason ?? fault?.message;
      return [
        {
          ...this.#places.of(block, equation.start),
          name: id?.text ?? plainEntry(title?.text ?? ''),
          equation: text,
          verdict,
          ...(left === undefined ? {} : { left: worth(left) }),
          ...(right === undefined ? {} : { right: worth(right) }),
          ...(difference === undefined ? {} : { difference: amount(difference, (left ?? right)?.unit) }),
          ...(why === undefined ? {} : { reason: why }),
        },
      ];
    });
  }

  ties(): SheetTie[] {
    return this.#blocks.flatMap((block): SheetTie[] => {
      const { ties, computed } = this.#analysis.linksOf(block);
      const tied = ties.flatMap(({ how, mention, figure, facts, standing, verdict = 'exact' }): SheetTie[] => {
        if (how !== 'hand' && how !== 'auto') return [];
        const place = this.#places.of(block, mention.prose.start);
        return [{ ...place, figure: figure.text, how, standing, verdict, to: facts.map((fact) => this.#fact(fact)) }];
      });
      const printed = computed.flatMap(({ inline, quantity, facts }): SheetTie[] => {
        if (inline === undefined) return [];
        const to = facts.map((fact) => this.#fact(fact));
        const place = this.#places.of(block, inline.start);
        const known = quantity === undefined ? ('not-checked' as const) : ('exact' as const);
        const figure = quantity === undefined ? block.text.slice(inline.start, inline.end) : worth(quantity);
        return [{ ...place, figure, how: 'computed', standing: 'computed', verdict: known, to }];
      });
      return [...tied, ...printed];
    });
  }

  /** Figures of the text that are tied to nothing else: named there, or not at all. */
  loose(wanted: 'named' | 'none'): SheetUntied[] {
    return this.#blocks.flatMap((block) =>
      this.#analysis.linksOf(block).ties.flatMap(({ how, mention: { prose }, figure }): SheetUntied[] => {
        if (how !== wanted) return [];
        return [{ ...this.#places.of(block, prose.start), figure: figure.text, context: around(block, prose) }];
      }),
    );
  }

  findings(): SheetFinding[] {
    return checkerOf(this.#analysis)
      .findings()
      .map((finding) => this.#finding(finding));
  }

  waivers(): CheckSheet['waivers'] {
    return checkerOf(this.#analysis)
      .waivers()
      .map(({ rules, reason, start, findings }) => ({
        ...this.#placeAt(start),
        rules,
        ...(reason === undefined ? {} : { reason }),
        findings: findings.map((finding) => this.#finding(finding)),
      }));
  }

  get #blocks(): readonly ReportBlock[] {
    return this.#analysis.document.blocks;
  }

  #finding({ rule, severity, message, start }: Finding): SheetFinding {
    return { ...this.#placeAt(start), rule, severity, message };
  }

  /** A comment stands before what it is about. */
  #placeAt(offset: number): ReturnType<Places['of']> {
    const { document } = this.#analysis;
    const block = this.#blocks.findLast((each) => each.offset <= offset) ?? this.#blocks[0];
    if (block === undefined) return { where: '', path: '', line: 1 };
    const line = document.positionAt(offset).line + 1;
    const meant = block.kind === 'comment' ? (this.#blocks[block.index + 1] ?? block) : block;
    return { ...this.#places.of(meant, 0), line };
  }

  #fact(fact: Fact): SheetFact {
    const { block, figure, quantity, label } = fact;
    const where = this.#places.isPrinted(block) ? this.#places.words(block) : `“${this.#titleAt(block)}”`;
    const worthOf = quantity === undefined ? '' : worth(quantity);
    return { name: nameHere(fact, this.#analysis), label: plainEntry(label), figure: figure?.text ?? worthOf, where };
  }

  #titleAt({ document }: ReportBlock): string {
    const others = this.#analysis.otherPaths().flatMap((path) => this.#analysis.other(path) ?? []);
    const other = others.find((each) => each.uri === document.uri);
    return other === undefined ? document.uri : titleOf(other);
  }
}

function relationOf(relation: Relation, table: TableMeaning, text: string): SheetRelation {
  const { kind, direction, verdict, stated, declared, statedQuantity, computed, difference, reason } = relation;
  const unit = (computed ?? statedQuantity)?.unit;
  const of =
    stated === undefined ? text.slice(declared.start, declared.end) : cellLabel(stated, table.columns.length === 1);
  return {
    kind,
    direction,
    of: plainEntry(of),
    verdict,
    ...(statedQuantity === undefined ? {} : { stated: worth(statedQuantity) }),
    ...(computed === undefined ? {} : { computed: worth(computed) }),
    ...(difference === undefined ? {} : { difference: amount(difference, unit) }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function worth({ value, unit }: Quantity): string {
  return plainAmount(value, unit);
}

function amount(value: Decimal, unit: Unit | undefined): string {
  return unit === undefined ? toPlain(value) : plainAmount(value, unit);
}

const AROUND = 40;

/** The words around a figure, whole ones. */
function around({ text }: ReportBlock, { start, end }: { readonly start: number; readonly end: number }): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const first = start > AROUND ? `…${before.replace(/^\S*\s+/, '')}` : before;
  const last = end + AROUND < text.trimEnd().length ? `${after.replace(/\s+\S*$/, '')}…` : after;
  return plainEntry(first + text.slice(start, end) + last);
}
