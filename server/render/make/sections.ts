/** Puts blocks into the sections that they stand in. Levels that the author skipped are closed up: a heading is never more than one level below the one that it stands under. */
import type { Block, Heading, PrintedReport, Section } from '../document-model.ts';

interface OpenSection {
  heading: Heading;
  readonly blocks: Block[];
  readonly sections: OpenSection[];
  /** As the author counts. */
  readonly written: number;
}

export class Sections {
  readonly #preface: Block[] = [];
  readonly #top: OpenSection[] = [];
  readonly #open: OpenSection[] = [];

  addHeading(heading: Heading): void {
    while ((this.#open.at(-1)?.written ?? 0) >= heading.level) this.#open.pop();
    const section: OpenSection = {
      heading: atLevel(heading, this.#open.length + 1),
      blocks: [],
      sections: [],
      written: heading.level,
    };
    (this.#open.at(-1)?.sections ?? this.#top).push(section);
    this.#open.push(section);
  }

  add(block: Block): void {
    (this.#open.at(-1)?.blocks ?? this.#preface).push(block);
  }

  get made(): Pick<PrintedReport, 'preface'> & { readonly sections: readonly Section[] } {
    return { preface: this.#preface, sections: this.#top };
  }
}

/** The heading itself, where it already says so: what was written of it before is known by it. */
function atLevel(heading: Heading, level: number): Heading {
  return heading.level === level ? heading : { ...heading, level };
}
