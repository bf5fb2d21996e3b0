/**
 * The check sheet as data: what was checked in a report and how it came out, for the officer who clears it and for the file.
 * `schema/crosscast.sheet.schema.json` describes it. Keys are only ever added; when the meaning of one changes, `version` goes up.
 */
import type { Standing } from '../../model/links.ts';
import type { Verdict } from '../../model/meaning.ts';
import type { Severity } from '../../model/settings.ts';

/** Where something stands in the report. Lines count from one. */
export interface SheetPlace {
  /** As a reader finds it: "paragraph 1.3", "Table 2", "Recommendations". */
  readonly where: string;
  readonly path: string;
  readonly line: number;
}

/** A sum or an equation that a table claims. Amounts are in words, in full. */
export interface SheetRelation {
  readonly kind: 'total' | 'subtotal' | 'check' | 'of-which';
  /** down: cast over the rows of a column; across: cross-cast over the columns of a row. */
  readonly direction: 'down' | 'across';
  /** The figure that states the result: "Total, Variance". */
  readonly of: string;
  readonly verdict: Verdict;
  readonly stated?: string;
  readonly computed?: string;
  readonly difference?: string;
  readonly reason?: string;
}

export interface SheetTable extends SheetPlace {
  readonly title: string;
  readonly relations: readonly SheetRelation[];
}

/** An `@check`. */
export interface SheetCheck extends SheetPlace {
  readonly name: string;
  readonly equation: string;
  readonly verdict: Verdict;
  readonly left?: string;
  readonly right?: string;
  readonly difference?: string;
  readonly reason?: string;
}

/** A figure in the text and what it repeats or is worked out from. */
export interface SheetTie extends SheetPlace {
  readonly figure: string;
  /** By the author's hand, or found by Crosscast; computed: printed by Crosscast itself. */
  readonly how: 'hand' | 'auto' | 'computed';
  readonly standing: Standing;
  readonly verdict: Verdict;
  readonly to: readonly SheetFact[];
}

export interface SheetFact {
  /** As expressions call it: `finance.total.variance`. */
  readonly name: string;
  readonly label: string;
  readonly figure: string;
  /** "Table 1", or the report that it stands in. */
  readonly where: string;
}

export interface SheetUntied extends SheetPlace {
  readonly figure: string;
  /** The words around it. */
  readonly context: string;
}

export interface SheetFinding extends SheetPlace {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
}

export interface SheetWaiver extends SheetPlace {
  readonly rules: readonly string[];
  readonly reason?: string;
  readonly findings: readonly SheetFinding[];
}

/** A file that the result depends on. */
export interface SheetSource {
  /** included: its blocks are printed. used: its figures are repeated. data: a `source:` names it. */
  readonly role: 'report' | 'included' | 'used' | 'data' | 'configuration';
  readonly path: string;
  /** Of the file's bytes; absent when the file is not there. */
  readonly sha256?: string;
  readonly bytes?: number;
}

export interface SheetHeader {
  readonly title: string;
  readonly council: string;
  readonly fields: readonly { readonly label: string; readonly values: readonly string[] }[];
}

export interface CheckSheet {
  readonly version: 1;
  readonly tool: { readonly name: 'crosscast'; readonly version: string };
  /** 2024-10-02; only when it was asked for. */
  readonly made?: string;
  readonly report: SheetHeader;
  /** Nothing that was checked disagrees, and no error or warning is outstanding. */
  readonly clear: boolean;
  readonly tables: readonly SheetTable[];
  readonly checks: readonly SheetCheck[];
  readonly ties: readonly SheetTie[];
  /** Figures that the text states and gives a name, for others to stand on. */
  readonly named: readonly SheetUntied[];
  readonly untied: readonly SheetUntied[];
  readonly findings: readonly SheetFinding[];
  readonly waivers: readonly SheetWaiver[];
  /** Rules that the configuration switches off. */
  readonly switchedOff: readonly string[];
  readonly sources: readonly SheetSource[];
}
