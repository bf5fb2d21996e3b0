/**
 * Finds places where an author might be typing: in prose, in the figures of a table, in headings. An edit puts in one
 * character of the sort that stands there, and the next takes it out again, so that the report stays the same report.
 */
import type { Analysis } from '../server/model/analysis.ts';
import type { ReportBlock } from '../server/model/report-block.ts';
import type { Random } from './reports/random.ts';

export type Place = 'prose' | 'cell' | 'heading';

export const places: readonly Place[] = ['prose', 'cell', 'heading'];

/** How often each is edited in the mix of all: mostly prose, headings hardly ever. */
export const mix: Readonly<Record<Place, number>> = { prose: 6, cell: 3, heading: 1 };

const kindsOf: Readonly<Record<Place, readonly string[]>> = {
  prose: ['paragraph', 'item'],
  cell: ['table', 'demand'],
  heading: ['heading'],
};

export interface Keystroke {
  readonly at: number;
  readonly character: string;
}

export class Typist {
  readonly #analysis: Analysis;
  readonly #random: Random;

  constructor(analysis: Analysis, random: Random) {
    this.#analysis = analysis;
    this.#random = random;
  }

  /** Any place of that sort in the report as it is now. */
  keystroke(place: Place): Keystroke {
    const blocks = this.#analysis.document.blocks.filter((block) => kindsOf[place].includes(block.kind));
    for (;;) {
      const block = blocks[this.#random.between(0, blocks.length - 1)];
      const within = block === undefined ? undefined : this.#within(block, place);
      if (block !== undefined && within !== undefined) {
        return { at: block.offset + within, character: isDigit(block.text[within]) ? '7' : 'e' };
      }
    }
  }

  /** A letter or digit of the block's text; of a table, a digit of one of its figures; of a heading, a letter. */
  #within(block: ReportBlock, place: Place): number | undefined {
    // Above the first row stand the title and the keys; a heading begins with its marks.
    const least = place === 'cell' ? block.text.indexOf('|') : 2;
    const at = this.#random.between(Math.max(least, 1), block.text.length - 1);
    const before = block.text[at - 1];
    const here = block.text[at];
    if (place === 'cell') return isDigit(before) && isDigit(here) ? at : undefined;
    if (isLetter(before) && isLetter(here)) return at;
    return place === 'prose' && isDigit(before) && isDigit(here) ? at : undefined;
  }
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /\d/.test(character);
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[a-z]/.test(character);
}
