/**
 * Numbers paragraphs and lists by Word's own numbering, and so that the number is exactly the one that was written. Word
 * counts by itself; where the report does not go on as Word would count (4.1, then 4.3), a list of its own begins there
 * with the number that was written. Every such list stands alone, so that what is printed does not depend on how a
 * program carries counts from one list to the next.
 */
import { AlignmentType, LevelFormat, LevelSuffix } from 'docx';
import type { ILevelsOptions, INumberingOptions } from 'docx';

/** What a paragraph says to be numbered. */
export interface NumberingUse {
  readonly reference: string;
  readonly level: number;
}

interface Indent {
  readonly left: number;
  readonly hanging: number;
}

const LEVELS = 9;

/** A multi-level list of numbered headings and paragraphs, which starts with the number that it was made for. */
class Outline {
  readonly reference: string;
  readonly #first: readonly number[];
  readonly #endings: string[] = [];
  readonly #counts: (number | undefined)[];

  constructor(reference: string, first: readonly number[], ending: string) {
    this.reference = reference;
    this.#first = first;
    this.#counts = [...first];
    this.#endings[first.length - 1] = ending;
  }

  /** The level at which Word would count on to this number by itself. */
  next(parts: readonly number[], ending: string): number | undefined {
    const level = parts.length - 1;
    const least = this.#first.length - 1;
    if (level < least) return undefined;
    const follows = parts.every((part, index) => {
      const count = this.#counts[index];
      return index < level ? count === part : part === (count ?? 0) + 1;
    });
    if (!follows || (this.#endings[level] ?? ending) !== ending) return undefined;
    this.#endings[level] = ending;
    this.#counts.length = level;
    this.#counts[level] = parts[level];
    return level;
  }

  levels(hanging: number): ILevelsOptions[] {
    const least = this.#first.length - 1;
    // What stands above the first number is never counted here, and is written out: "4.%2".
    const fixed = this.#first.slice(0, least);
    return Array.from({ length: LEVELS }, (_, level) => {
      const parts = Array.from({ length: level + 1 }, (__, part) => fixed[part] ?? `%${part + 1}`);
      return {
        level,
        format: LevelFormat.DECIMAL,
        text: (level < least ? `%${level + 1}` : parts.join('.')) + (this.#endings[level] ?? ''),
        start: level === least ? (this.#first[least] ?? 1) : 1,
        alignment: AlignmentType.LEFT,
        suffix: LevelSuffix.TAB,
        isLegalNumberingStyle: true,
        style: { paragraph: { indent: { left: hanging, hanging } } },
      };
    });
  }
}

type Letters = 'decimal' | 'lowerLetter' | 'lowerRoman';

export class Numbering {
  /** How far the text of numbered paragraphs stands in: as far as the longest number needs. */
  readonly hanging: number;
  readonly #outlines: Outline[] = [];
  readonly #lists: { readonly reference: string; readonly levels: readonly ILevelsOptions[] }[] = [];

  constructor(numbers: readonly string[]) {
    const longest = Math.max(0, ...numbers.map((number) => number.length));
    this.hanging = longest <= 4 ? 709 : longest <= 6 ? 851 : 1134;
  }

  /** How Word prints this number by itself; undefined for one that it cannot print, such as 2..3. */
  forNumber(number: string): NumberingUse | undefined {
    const found = /^([1-9]\d*(?:\.[1-9]\d*)*)(\.?)$/.exec(number);
    if (found === null) return undefined;
    const [, digits = '', ending = ''] = found;
    const parts = digits.split('.').map(Number);
    const open = this.#outlines.at(-1);
    const level = open?.next(parts, ending);
    if (open !== undefined && level !== undefined) return { reference: open.reference, level };
    const outline = new Outline(`outline-${this.#outlines.length + 1}`, parts, ending);
    this.#outlines.push(outline);
    return { reference: outline.reference, level: parts.length - 1 };
  }

  bullet(level: number): NumberingUse {
    return { reference: 'bullets', level: Math.min(level, LEVELS - 1) };
  }

  /** For each marker of a list, "(a)", how Word prints it by itself; undefined where it cannot. */
  forMarkers(markers: readonly string[], depth: number, indent: Indent): (NumberingUse | undefined)[] {
    const level = Math.min(depth, LEVELS - 1);
    const letters = lettersOf(markers);
    let open: { reference: string; next: number } | undefined;
    return markers.map((marker) => {
      const [, before = '', label = '', after = ''] = /^(\(?)([0-9a-z]+)([.)])$/.exec(marker) ?? [];
      const value = valueOf(label, letters);
      if (value === undefined) return undefined;
      if (open === undefined || open.next !== value) {
        open = { reference: `list-${this.#lists.length + 1}`, next: value };
        const text = `${before}%${level + 1}${after}`;
        this.#lists.push({ reference: open.reference, levels: listLevels(level, letters, text, value, indent) });
      }
      open.next++;
      return { reference: open.reference, level };
    });
  }

  /** All that was used, for the file; `bulletIndent` says where the bullets of a level stand. */
  definitions(bulletIndent: (level: number) => Indent): INumberingOptions {
    const bullets = Array.from({ length: LEVELS }, (_, level) => ({
      level,
      format: LevelFormat.BULLET,
      text: level % 2 === 0 ? '•' : '–',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: bulletIndent(level) } },
    }));
    return {
      config: [
        { reference: 'bullets', levels: bullets },
        ...this.#outlines.map((outline) => ({ reference: outline.reference, levels: outline.levels(this.hanging) })),
        ...this.#lists,
      ],
    };
  }
}

function listLevels(level: number, format: Letters, text: string, start: number, indent: Indent): ILevelsOptions[] {
  const own = {
    level,
    format: LevelFormat[format === 'decimal' ? 'DECIMAL' : format === 'lowerLetter' ? 'LOWER_LETTER' : 'LOWER_ROMAN'],
    text,
    start,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent } },
  };
  return Array.from({ length: LEVELS }, (_, each) =>
    each === level ? own : { ...own, level: each, start: 1, text: '' },
  );
}

/** One marker of several letters is a roman number, and "i" first in a list is one, unless "h" goes before it. */
function lettersOf(markers: readonly string[]): Letters {
  const labels = markers.map((marker) => marker.replace(/[().]/g, ''));
  if (labels.some((label) => /\d/.test(label))) return 'decimal';
  const roman = labels.some((label) => label.length > 1) || (labels[0] === 'i' && labels[1] !== 'j');
  return roman ? 'lowerRoman' : 'lowerLetter';
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function valueOf(label: string, letters: Letters): number | undefined {
  if (letters === 'decimal') return /^[1-9]\d*$/.test(label) ? Number(label) : undefined;
  if (letters === 'lowerLetter') return /^[a-z]$/.test(label) ? label.charCodeAt(0) - 96 : undefined;
  const values = Array.from(label, (letter) => ROMAN[letter] ?? 0);
  const value = values.reduce((sum, each, index) => sum + (each < (values[index + 1] ?? 0) ? -each : each), 0);
  // Only what Word would print for the value: not "iiii".
  return value > 0 && toRoman(value) === label ? value : undefined;
}

/** Small roman numbers up to 39. */
export function toRoman(value: number): string {
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
  return 'x'.repeat(Math.floor(value / 10)) + (ones[value % 10] ?? '');
}
