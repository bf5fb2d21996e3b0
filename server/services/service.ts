/**
 * What every editor feature is given: the report it is asked about, the other reports at hand, and what the user has
 * switched on. A feature is a plain function of this and a position; it knows no editor connection.
 */
import type { Analysis } from '../model/analysis.ts';

export interface ServiceContext {
  /** The report that the question is about. */
  readonly analysis: Analysis;
  /** All reports at hand that may use this one or be used by it, this one among them or not. */
  readonly workspace: Iterable<Analysis>;
  readonly settings: ServiceSettings;
}

/** What the editor shows unasked. */
export interface ServiceSettings {
  readonly inlayHints: {
    /** After a plain figure that was tied by itself: the name of the fact it repeats. */
    readonly ties: boolean;
    /** After `[= …]`: the value that it prints. */
    readonly computed: boolean;
    /** After `[#finance]`: the number that it prints, such as Table 1. */
    readonly references: boolean;
    /** After a stated total that does not hold: the difference. */
    readonly differences: boolean;
  };
  readonly codeLens: {
    /** Above a table or a named figure: how many places repeat it. */
    readonly uses: boolean;
    /** Above a table: whether its sums hold. */
    readonly casts: boolean;
  };
}

export const defaultServiceSettings: ServiceSettings = {
  inlayHints: { ties: true, computed: true, references: true, differences: true },
  codeLens: { uses: true, casts: true },
};

/** The reports of a context, each once, its own first. */
export function reportsOf({ analysis, workspace }: Pick<ServiceContext, 'analysis' | 'workspace'>): Analysis[] {
  return [...new Set([analysis, ...workspace])];
}
