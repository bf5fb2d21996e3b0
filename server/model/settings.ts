/**
 * What a council settles once for all its reports: severities, the house profile and tolerances. The configuration file
 * is read and checked in server/workspace; here it is plain data, so that the core needs neither files nor schemas.
 */
import type { HeaderKind } from '../../grammar/tree.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface RequiredSection {
  /** What the finding calls it: "Purpose". */
  readonly name: string;
  /** A heading that contains one of these words (case ignored) is the section. */
  readonly headings: readonly string[];
}

export interface Profile {
  readonly name: string;
  /** Header keys that each kind of document must have. */
  readonly header: Readonly<Record<HeaderKind, readonly string[]>>;
  readonly sections: Readonly<Record<HeaderKind, readonly RequiredSection[]>>;
  readonly verbs: {
    /** First words of a recommendation, in the base form: "approve", "note". */
    readonly decide: readonly string[];
    readonly note: readonly string[];
    readonly delegate: readonly string[];
  };
  /** Words that mark a post to which a decision may be delegated: "Director", "Chief Executive". */
  readonly posts: readonly string[];
  /** What is printed for nothing, and how negatives are printed, when Crosscast itself writes a figure. */
  readonly nil: string;
  readonly negatives: 'brackets' | 'minus';
  /** The URI of the Word template (.dotx) whose styles reports are written in. */
  readonly wordTemplate?: string;
}

export interface Tolerance {
  /**
   * How many units of the last printed digit a long column may be out by rounding before it is mentioned even though
   * the intervals still meet.
   */
  readonly roundingUnits: number;
}

export interface Settings {
  /** Rule id → severity, or off; rules that are not named keep their own. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly profile: Profile;
  readonly tolerance: Tolerance;
}
