/** Follows the numbers of headings, level by level: 1, 1.1, 1.2, 2; or 1, 2, 3 anew under each heading above them. */
import { expectedAfter, follows, sameParts } from './numbers.ts';
import type { Parts } from './numbers.ts';

export interface HeadingVerdict {
  /** What should stand there; absent when the number is right. */
  readonly expected?: Parts;
  /** Paragraphs below are numbered by this heading: it is not one of a list of its own under a numbered section. */
  readonly isSection: boolean;
}

export class HeadingNumbers {
  /** By level, the numbers that the next heading of the level may follow: the last as it stands, and as it should be. */
  readonly #bases = new Map<number, readonly Parts[]>();

  passUnnumbered(level: number): void {
    for (const known of this.#bases.keys()) if (known > level) this.#bases.delete(known);
  }

  /** A paragraph's number may be gone on from as well: 4.1, then the heading 4.2. */
  take(level: number, parts: Parts, paragraphs: readonly Parts[]): HeadingVerdict {
    this.passUnnumbered(level);
    const before = this.#bases.get(level);
    const parent = this.#parentOf(level);
    const expected = this.#expectedFor(parts, before, parent, paragraphs);
    this.#bases.set(level, expected === undefined ? [parts] : [parts, expected]);
    const isSection = parent === undefined || parts.length > 1;
    return expected === undefined ? { isSection } : { expected, isSection };
  }

  #parentOf(level: number): Parts | undefined {
    let parent: Parts | undefined;
    for (const [known, bases] of [...this.#bases].sort(([a], [b]) => a - b)) if (known < level) parent = bases[0];
    return parent;
  }

  #expectedFor(
    parts: Parts,
    before: readonly Parts[] | undefined,
    parent: Parts | undefined,
    paragraphs: readonly Parts[],
  ): Parts | undefined {
    if (before === undefined && parent === undefined) return undefined;
    const bases = [...(before ?? []), ...(parent === undefined ? [] : [parent]), ...paragraphs];
    if (bases.some((base) => follows(parts, base))) return undefined;
    if (before === undefined) {
      // A list of its own under a numbered section, or the first subsection.
      if (sameParts(parts, [1]) || parent === undefined) return undefined;
      return parts.length > 1 ? expectedAfter(parent, parent.length + 1) : [1];
    }
    return expectedAfter(before.at(-1) ?? [], parts.length);
  }
}
