/** Counts the numbers of a Word file's paragraphs as Word does, so that they are known as they are printed. */
import { elementsOf, find, valueAt } from '../../office/xml.ts';
import type { XmlElement } from '../../office/xml.ts';
import type { Label } from './document.ts';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** Counts anew after a paragraph of this level or a higher one; -1: never. */
  readonly restart: number;
  readonly legal: boolean;
  readonly indent?: number;
}

interface List {
  /** Lists that share it count on from each other. */
  readonly shared: string;
  readonly levels: readonly Level[];
  /** Levels that this list starts anew with, when it is first used. */
  readonly starts: ReadonlyMap<number, number>;
}

const LEVELS = 9;

export class NumberCounter {
  readonly #lists = new Map<string, List>();
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(root: XmlElement | undefined) {
    const shared = new Map(elementsOf(root, 'w:abstractNum').map((list) => [list.attributes['w:abstractNumId'], list]));
    const byStyle = new Map(
      [...shared.values()].flatMap((list) => {
        const style = valueAt(list, 'w:styleLink');
        return style === undefined ? [] : [[style, list] as const];
      }),
    );
    for (const num of elementsOf(root, 'w:num')) {
      const id = valueAt(num, 'w:abstractNumId') ?? '';
      const named = shared.get(id);
      const list = byStyle.get(valueAt(named, 'w:numStyleLink') ?? '') ?? named;
      this.#lists.set(num.attributes['w:numId'] ?? '', readList(id, list, num));
    }
  }

  /** How far the text of a level stands in. */
  indentOf(numId: string, level: number): number | undefined {
    return this.#lists.get(numId)?.levels[level]?.indent;
  }

  /** The label of the next paragraph of a list; undefined when it has none. */
  next(numId: string, level: number): Label | undefined {
    const list = this.#lists.get(numId);
    const own = list?.levels[level];
    if (list === undefined || own === undefined) return undefined;
    const counts = this.#counts.get(list.shared) ?? [];
    this.#counts.set(list.shared, counts);
    this.#begin(numId, list, counts);
    counts[level] = counts[level] === undefined ? own.start : counts[level] + 1;
    for (let deeper = level + 1; deeper < LEVELS; deeper++) {
      if ((list.levels[deeper]?.restart ?? deeper) > level) counts[deeper] = undefined;
    }
    if (own.format === 'bullet') return { text: '•', bullet: true };
    const text = own.text
      .replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const counted = list.levels[at];
        if (counted === undefined || at > level) return '';
        const format = own.legal ? 'decimal' : counted.format;
        return written(counts[at] ?? counted.start, format);
      })
      .trim();
    return text === '' ? undefined : { text, bullet: false };
  }

  #begin(numId: string, { starts }: List, counts: (number | undefined)[]): void {
    if (this.#begun.has(numId)) return;
    this.#begun.add(numId);
    for (const [level, start] of starts) counts[level] = start - 1;
  }
}

function readList(shared: string, list: XmlElement | undefined, num: XmlElement): List {
  const overrides = new Map(
    elementsOf(num, 'w:lvlOverride').map((override) => [Number(override.attributes['w:ilvl']), override]),
  );
  const own = new Map(elementsOf(list, 'w:lvl').map((level) => [Number(level.attributes['w:ilvl']), level]));
  const starts = [...overrides].flatMap(([level, override]) => {
    const start = Number(valueAt(override, 'w:startOverride'));
    return Number.isFinite(start) ? [[level, start] as const] : [];
  });
  return {
    shared,
    levels: Array.from({ length: LEVELS }, (_, level) => {
      return readLevel(level, find(overrides.get(level), 'w:lvl') ?? own.get(level));
    }),
    starts: new Map(starts),
  };
}

function readLevel(level: number, element: XmlElement | undefined): Level {
  const indents = find(element, 'w:pPr', 'w:ind')?.attributes;
  const indent = Number(indents?.['w:left'] ?? indents?.['w:start']);
  const restart = valueAt(element, 'w:lvlRestart');
  return {
    format: valueAt(element, 'w:numFmt') ?? 'decimal',
    text: valueAt(element, 'w:lvlText') ?? '',
    start: Number(valueAt(element, 'w:start') ?? 1) || 0,
    // A level normally counts anew after any that is above it.
    restart: restart === undefined ? level : restart === '0' ? -1 : Number(restart),
    legal: find(element, 'w:isLgl') !== undefined,
    ...(Number.isFinite(indent) ? { indent } : {}),
  };
}

function written(count: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(count);
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'lowerRoman':
      return roman(count);
    case 'upperRoman':
      return roman(count).toUpperCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(count);
  }
}

/** a … z, then aa, bb. */
function letters(count: number): string {
  if (count < 1 || count > 780) return String(count);
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

const NUMERALS: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  let rest = count;
  let text = '';
  for (const [value, numeral] of NUMERALS) {
    text += numeral.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}
