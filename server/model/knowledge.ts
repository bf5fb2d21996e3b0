/** What is known in a report, as far as linking one of its blocks needs it. */
import type { Definition } from './definition.ts';
import type { Fact } from './fact.ts';
import type { HeaderContext } from './meaning.ts';

export interface Knowledge {
  readonly header: HeaderContext;
  /** The first definition of a name, in the order of the report. */
  define(name: string): Definition | undefined;
  /** All names, for suggestions. */
  names(): Iterable<string>;
  /** The facts filed under a key of the index: `value:…` or `subject:…`. */
  factsUnder(key: string): readonly Fact[];
  /** Another document by its path as written here; undefined if it cannot be had. */
  other(path: string): Knowledge | undefined;
  /** Paths of the documents that this one uses, reports on, or includes. */
  otherPaths(): readonly string[];
}
