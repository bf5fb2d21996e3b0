/**
 * Tables of council tax by valuation band. What a band pays is a fixed part of what band D pays: six ninths in band A, twice as much
 * in band H as in D. Local Government Finance Act 1992, section 5 (England; in Wales a band I as well); in Scotland section 74, as
 * amended for bands E to H by the Council Tax (Substitution of Proportion) (Scotland) Order 2016.
 */
import { abs, add, compare, decimal, divide, multiply, roundTo, subtract, ZERO } from '../figures/decimal.ts';
import type { Decimal } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import type { TableCell, TableMeaning } from './meaning.ts';
import { digitsIn } from './value-keys.ts';

/** The one band of a row or column that is not its part of band D as all the others are. */
export interface BandBreak {
  readonly cell: TableCell;
  /** "11/9". */
  readonly part: string;
  /** Band D; or, where that is the one, another band. */
  readonly base: TableCell;
  readonly baseBand: string;
  readonly wanted: Decimal;
  /** So many other bands are their parts. */
  readonly others: number;
}

/** What each band pays, in parts of one size. */
type Proportions = Readonly<Record<string, number>>;

const NINTHS: Proportions = { A: 6, B: 7, C: 8, D: 9, E: 11, F: 13, G: 15, H: 18, I: 21 };
const SCOTTISH: Proportions = { A: 240, B: 280, C: 320, D: 360, E: 473, F: 585, G: 705, H: 882 };

/** So many bands, of which all but one agree, are no accident. */
const FEWEST_BANDS = 6;
/** What a band pays is made up of the taxes of several authorities, each of them rounded to a penny. */
const ROUNDED_PENCE = decimal(5n, -2);

interface Band {
  readonly letter: string;
  readonly cell: TableCell;
  readonly figure: Figure;
}

/** The figures of a table that are not what their band pays. */
export function bandBreaks(table: TableMeaning): BandBreak[] {
  if (table.rows.length < FEWEST_BANDS && table.columns.length < FEWEST_BANDS) return [];
  return seriesIn(table).flatMap((bands) => {
    if (bands.length < FEWEST_BANDS) return [];
    const [ninths, scottish] = [NINTHS, SCOTTISH].map((proportions) => breakIn(bands, proportions));
    // What is right by one of them is right.
    if (ninths === 'none' || scottish === 'none') return [];
    return ninths ?? scottish ?? [];
  });
}

/** Whether a value is what a band pays, but for the pence by which it is rounded. */
export function isNearBand(value: Decimal, { wanted }: BandBreak): boolean {
  return compare(abs(subtract(value, wanted)), ROUNDED_PENCE) <= 0;
}

/** The bands of each column, where the rows are bands; and of each row, where the columns are. */
function seriesIn({ rows, columns }: TableMeaning): Band[][] {
  const series: Band[][] = [];
  const letters = rows.map(({ label }) => bandOf(label));
  if (letters.filter((letter) => letter !== '').length >= FEWEST_BANDS) {
    const runs = runsOf(letters);
    for (const { index } of columns) {
      for (const run of runs) series.push(bandsAt(run, letters, (at) => rows[at]?.cells[index]));
    }
  }
  const titles = columns.map(({ title }) => bandOf(title));
  if (titles.filter((letter) => letter !== '').length >= FEWEST_BANDS) {
    const runs = runsOf(titles);
    for (const { cells } of rows) for (const run of runs) series.push(bandsAt(run, titles, (at) => cells[at]));
  }
  return series;
}

function bandsAt(
  places: readonly number[],
  letters: readonly string[],
  cellAt: (at: number) => TableCell | undefined,
): Band[] {
  return places.flatMap((at) => {
    const cell = cellAt(at);
    const figure = cell?.figure;
    const isAmount = figure?.unit.kind === 'money' || figure?.unit.kind === 'number';
    if (cell === undefined || figure === undefined || !isAmount || figure.nil || figure.qualifier !== 'none') return [];
    return { letter: letters[at] ?? '', cell, figure };
  });
}

/** The places of bands that follow each other, from A on: one table may have several sets of them. */
function runsOf(letters: readonly string[]): number[][] {
  const runs: number[][] = [];
  let last = '';
  letters.forEach((letter, at) => {
    if (letter === '') return;
    if (last === '' || letter <= last) runs.push([]);
    runs.at(-1)?.push(at);
    last = letter;
  });
  return runs;
}

const BAND = /^(?:band\s+)?([A-I])(?=$|\s*\(|\s+(?:up to|over|£|property|properties|\d))/i;
const LETTER_A = 0x61;
const LETTER_I = 0x69;
const SPACE = 0x20;
const OPEN = 0x28;

/** "A", "Band A", "Band A (6/9)", "A up to £40,000"; nothing for anything else. */
function bandOf(label: string): string {
  return mayBeBand(label) ? (BAND.exec(label)?.[1]?.toUpperCase() ?? '') : '';
}

/** Nearly all labels are something else. */
function mayBeBand(label: string): boolean {
  const first = label.charCodeAt(0) | 0x20;
  if (!(first >= LETTER_A && first <= LETTER_I)) return false;
  const second = label.charCodeAt(1);
  return label.length === 1 || second === SPACE || second === OPEN || /^band\s/i.test(label.slice(0, 5));
}

/** The one that the others speak against; "none" where there is none. */
function breakIn(bands: readonly Band[], proportions: Proportions): BandBreak | 'none' | undefined {
  // Band D first, as the others are told by it; should that be the one, any other will do.
  for (const base of [bands.find(({ letter }) => letter === 'D'), bands.at(-1), bands.at(0)]) {
    if (base === undefined) continue;
    const others = bands.filter((band) => band !== base);
    const [only, ...more] = others.filter((band) => !isPartOf(band, base, proportions));
    if (only === undefined) return 'none';
    if (more.length > 0 || !bands.every(isTelling)) continue;
    return {
      cell: only.cell,
      part: `${proportions[only.letter] ?? 0}/${proportions[base.letter] ?? 0}`,
      base: base.cell,
      baseBand: base.letter,
      wanted: roundTo(partOf(only, base, proportions), only.figure.precision),
      others: others.length - 1,
    };
  }
  return undefined;
}

/** Six pence a week are so much in most bands. */
function isTelling({ figure }: Band): boolean {
  return digitsIn(figure) > 2;
}

function partOf({ letter }: Band, base: Band, proportions: Proportions): Decimal {
  return inParts(base.figure.value, proportions[letter] ?? 0, proportions[base.letter] ?? 1);
}

function inParts(value: Decimal, many: number, of: number): Decimal {
  return divide(multiply(value, decimal(many)), decimal(of), 6) ?? ZERO;
}

function isPartOf(band: Band, base: Band, proportions: Proportions): boolean {
  const [many, of] = [proportions[band.letter], proportions[base.letter]];
  if (many === undefined || of === undefined) return false;
  // Both are rounded, the base by as many times more as the band pays more.
  const room = add(add(inParts(halfUnit(base), many, of), halfUnit(band)), ROUNDED_PENCE);
  return compare(abs(subtract(band.figure.value, partOf(band, base, proportions))), room) <= 0;
}

/** Half of the last digit that is printed. */
function halfUnit({ figure }: Band): Decimal {
  return decimal(5n, figure.precision - 1);
}
