/** A finding: what is wrong, where, why, and how to put it right. */
import type { Severity } from '../model/settings.ts';

export interface Edit {
  /** UTF-16 offsets in the document. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Fix {
  /** Starts with a verb: "Replace £0.019m with £0.016m". */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** May be applied without asking (`lint --fix`): it cannot change what the author meant. */
  readonly safe: boolean;
}

export interface Related {
  /** The other document's URI; absent for the finding's own. */
  readonly uri?: string;
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence for a finance officer. */
  readonly message: string;
  /** Further lines: computed, stated, difference, suspicions. */
  readonly details: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** The thing is not used anywhere: editors show it faded. */
  readonly unnecessary?: true;
}

/** A comment that waives findings, and those that it keeps away. */
export interface Waiver {
  /** As written: ids of rules, groups of rules, or `*`. */
  readonly rules: readonly string[];
  readonly reason?: string;
  /** Of the comment, in the document. */
  readonly start: number;
  readonly end: number;
  readonly findings: readonly Finding[];
}
