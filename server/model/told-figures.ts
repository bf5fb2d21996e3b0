/**
 * Where the figures of a report's sentences stand, filed by their values: for holding a sentence against the others that tell
 * the same figure. Tables have an index of their own, which is asked about every figure; this one is made for the first figure
 * that no table knows.
 */
import type { Figure } from '../figures/figure.ts';
import type { Meaning, ProseMeaning, ProseMention } from './meaning.ts';
import type { ReportBlock } from './report-block.ts';
import { digitsIn, exactKey, exactKeysOfSlips, familyOf } from './value-keys.ts';

/** A figure of one digit is near all others. */
export const FEWEST_DIGITS = 2;

const NOWHERE: readonly ReportBlock[] = [];

export class ToldFigures {
  readonly #blocks = new Map<string, ReportBlock[]>();

  add(block: ReportBlock, meaning: Meaning): void {
    for (const key of toldKeys(meaning)) {
      const blocks = this.#blocks.get(key);
      if (blocks === undefined) this.#blocks.set(key, [block]);
      else blocks.push(block);
    }
  }

  remove(block: ReportBlock, meaning: Meaning): void {
    for (const key of toldKeys(meaning)) {
      const left = this.#blocks.get(key)?.filter((other) => other !== block) ?? [];
      if (left.length === 0) this.#blocks.delete(key);
      else this.#blocks.set(key, left);
    }
  }

  /** The blocks that tell a figure, each as often as it does. */
  at(key: string): readonly ReportBlock[] {
    return this.#blocks.get(key) ?? NOWHERE;
  }
}

/** A text with more figures than this is a table or a list of somebody's, not a paragraph that tells anything. */
const MOST_FIGURES = 200;

/** Whether a block tells figures: a heading names something, if it has any. */
export function tellsFigures(meaning: Meaning): meaning is ProseMeaning {
  return meaning.kind === 'prose' && meaning.syntax.kind !== 'heading' && meaning.mentions.length <= MOST_FIGURES;
}

/** The keys of the figures that a block tells. */
export function toldKeys(meaning: Meaning): string[] {
  if (!tellsFigures(meaning)) return [];
  return meaning.mentions.flatMap((mention) => (isTold(mention) ? (toldKey(mention.prose.figure) ?? []) : []));
}

/** Whether a sentence tells a figure as it is: not a word such as "three", not "about 1,300". */
export function isTold({ prose: { figure, isWord } }: ProseMention): boolean {
  return !isWord && figure.qualifier === 'none';
}

/** The key of all figures of one value, however they are printed; none for a figure that is near others by chance. */
export function toldKey(figure: Figure): string | undefined {
  if (digitsIn(figure) < FEWEST_DIGITS || isNumbered(figure)) return undefined;
  const key = exactKey(figure);
  return key === undefined ? undefined : toldUnder(key);
}

/** 212 children may well have been 221 at another time, and 2341 is the number of a cost centre: a thousand and more have a comma. */
function isNumbered(figure: Figure): boolean {
  return familyOf(figure) === 'count' && figure.unit.per === undefined && !figure.text.includes(',');
}

/** The keys of the figures that a figure may be a slip for, if it has one itself. */
export function toldKeysOfSlips(figure: Figure): string[] {
  return exactKeysOfSlips(figure).map(toldUnder);
}

function toldUnder(key: string): string {
  return `told:${key}`;
}
