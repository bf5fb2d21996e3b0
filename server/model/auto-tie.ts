/**
 * Ties a plain figure in prose to the fact that it repeats, when exactly one known value fits it. A figure with few
 * digits fits many facts by accident, so it also needs words in common with the fact.
 */
import { abs, equals, normalise, scaleBy } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { samePeriod } from '../figures/period/calendar.ts';
import { sameFigure } from '../figures/consistency.ts';
import { wordsOf } from './fact.ts';
import { rateFit } from './rate.ts';
import type { Surroundings } from './surroundings.ts';
import type { Fact } from './fact.ts';
import type { ProseMention } from './meaning.ts';
import { digitsAt, digitsIn, digitsOf, familyOf, SWAPPABLE_DIGITS } from './value-keys.ts';

export interface Match {
  /** The fact that the figure repeats, when exactly one value fits. */
  readonly fact?: Fact;
  /** All facts that fit, best first. */
  readonly candidates: readonly Fact[];
}

const NO_MATCH: Match = { candidates: [] };

/** Digits from which a figure is telling enough to be recognised by its value alone. */
const TELLING_DIGITS = 3;

/** Whether a figure is worth looking up: "three areas" and "4 homes" repeat nothing in particular. */
export function isTelling({ prose }: ProseMention): boolean {
  if (prose.isWord) return false;
  return (
    familyOf(prose.figure) !== 'count' || abs(prose.figure.value).coefficient > 9n || prose.figure.value.exponent !== 0
  );
}

export function matchFacts(mention: ProseMention, facts: readonly Fact[], around: () => Surroundings): Match {
  if (facts.length === 0) return NO_MATCH;
  const { figure } = mention.prose;
  // The same fact may stand under two keys.
  const fitting = new Set<Fact>();
  let untold = false;
  for (const fact of facts) {
    if (fact.figure === undefined || !fits(figure, fact.figure)) continue;
    const rate = rateFit(figure, fact);
    if (rate === 'other') continue;
    if (rate === 'untold') untold = true;
    fitting.add(fact);
  }
  if (fitting.size === 0) return NO_MATCH;
  const telling = significantDigits(figure) >= TELLING_DIGITS && figure.qualifier === 'none' && !untold;
  const [only] = fitting;
  if (telling && fitting.size === 1 && only !== undefined) return { fact: only, candidates: [only] };
  const ranked: [Fact, number][] = [];
  for (const fact of fitting) {
    const score = likeness(fact, around());
    if (score >= 1 || telling) ranked.push([fact, score]);
  }
  ranked.sort((a, b) => b[1] - a[1] || inOrder(a[0], b[0]));
  const candidates = ranked.map(([fact]) => fact);
  const best = ranked[0];
  if (best === undefined) return { candidates };
  // Two facts of one size are one value to the reader; of two sizes, the one the sentence speaks of, if it does.
  const rival = ranked.find(([fact]) => !sameSize(fact, best[0]));
  if (rival !== undefined && rival[1] >= best[1]) return { candidates };
  return { fact: best[0], candidates };
}

/** Facts in the order of their report, whichever way they came to be known. */
function inOrder(a: Fact, b: Fact): number {
  return a.block.index - b.block.index || a.start - b.start;
}

function sameSize(a: Fact, b: Fact): boolean {
  return a.figure !== undefined && b.figure !== undefined && equals(abs(a.figure.value), abs(b.figure.value));
}

/** Whether a printed figure can be a repetition of a fact: the same, or the fact rounded. Signs are judged elsewhere. */
export function fits(figure: Figure, fact: Figure): boolean {
  if (familyOf(figure) !== familyOf(fact)) return false;
  const size = abs(figure.value);
  const known = abs(fact.value);
  if (figure.qualifier === 'none' && (figure.precision <= fact.precision || equals(size, known))) {
    return equals(size, known);
  }
  return sameFigure(unsigned(figure), unsigned(fact));
}

export function unsigned(figure: Figure): Figure {
  return { ...figure, value: abs(figure.value), sign: 'none' };
}

/** Digits that carry information: 5 in £12.261m, 1 in £30,000, 2 in 36%. */
export function significantDigits(figure: Figure): number {
  const digits = abs(figure.value).coefficient.toString();
  const printed = digits.length + figure.value.exponent - figure.precision;
  if (figure.precision < figure.scale || figure.precision < 0) return Math.min(printed, 20);
  return digits.replace(/0+$/, '').length;
}

/** How well a fact fits the sentence: its label's words, its period, and a total before its parts. */
function likeness(fact: Fact, around: Surroundings): number {
  let score = 0;
  const words = wordsOf(fact);
  for (const word of words) if (around.words.has(word)) score += 1;
  if (words.length > 1) score = (score * 2) / words.length;
  else if (words.length === 0 && fact.cell !== undefined && says(around.text, fact.cell.row.label)) score = 1;
  const period = fact.period;
  if (period !== undefined && around.periods.length > 0) {
    const named = around.periods.some((mentioned) => samePeriod(mentioned, period, around.header) === true);
    score += named ? 0.5 : 0;
  }
  if (fact.cell?.row.role === 'total') score += 0.25;
  return score;
}

/** Whether a sentence has a label that is all everyday words in full: "Children's Services". */
function says(sentence: string, label: string): boolean {
  return label.includes(' ') && folded(sentence).includes(folded(label));
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[’']/g, '').replace(/\s+/g, ' ').trim();
}

/**
 * The one fact that a figure misses by a slip of the pen: two neighbouring digits swapped, or one digit or the scale changed
 * where the sentence speaks of the fact. Figures of fewer than three digits are left alone: they are near too many others.
 * So are those of three, but for two that are swapped or the scale.
 */
export function nearMiss(mention: ProseMention, facts: readonly Fact[], around: () => Surroundings): Fact | undefined {
  const { figure } = mention.prose;
  if (mention.prose.isWord || figure.qualifier !== 'none' || mention.bracket !== undefined) return undefined;
  const digits = digitsIn(figure);
  if (digits < TELLING_DIGITS) return undefined;
  const found = new Set<Fact>();
  for (const fact of facts) {
    if (fact.figure === undefined || familyOf(fact.figure) !== familyOf(figure)) continue;
    if ((fact.figure.unit.per ?? '') !== (figure.unit.per ?? '') || isNumberOf(figure, fact.figure)) continue;
    const slip = slipOf(figure, fact.figure);
    // Two rates per 100,000 have that much in common.
    const rate = figure.unit.per === undefined ? 0 : 0.5;
    if (slip === 'swap' && digits > SWAPPABLE_DIGITS) found.add(fact);
    else if (slip !== undefined && likeness(fact, around()) + rate >= 1) found.add(fact);
  }
  const [first, ...rest] = [...found].sort(inOrder);
  return first !== undefined && rest.every((other) => sameSize(other, first)) ? first : undefined;
}

/** "Cost centre 3686" has no comma, where the table's 3,681 has one: it is the number of something. */
function isNumberOf(figure: Figure, fact: Figure): boolean {
  return familyOf(figure) === 'count' && !figure.text.includes(',') && fact.text.includes(',');
}

function slipOf(figure: Figure, fact: Figure): 'swap' | 'digit' | 'scale' | undefined {
  if (scaleMissed(figure, fact) !== 0) return 'scale';
  // £11.64m beside 11,460 in £k: the same digits, of which a last nought is not printed.
  const value = fact.precision === figure.precision ? fact.value : normalise(fact.value);
  if (fact.precision > figure.precision || value.exponent < figure.precision) return undefined;
  const digits = digitsAt(abs(figure.value), figure.precision);
  const known = digitsAt(abs(value), figure.precision);
  // 212 children may well have been 221 at another time.
  const isShortCount =
    digits.length < SWAPPABLE_DIGITS && familyOf(figure) === 'count' && figure.unit.per === undefined;
  if (isSwap(digits, known)) return isShortCount ? undefined : 'swap';
  return digits.length >= SWAPPABLE_DIGITS && changes(digits, known) === 1 ? 'digit' : undefined;
}

/** 3 for £5.22k that should be £5.22m, -3 for £922m that should be £922k, else 0. What is odd to look at is figure/scale's. */
export function scaleMissed(figure: Figure, fact: Figure): 3 | -3 | 0 {
  if (figure.scale === 0 || figure.doubts !== undefined || significantDigits(figure) < TELLING_DIGITS) return 0;
  const [size, known] = [abs(figure.value), abs(fact.value)];
  if (equals(scaleBy(size, 3), known)) return 3;
  return equals(scaleBy(size, -3), known) ? -3 : 0;
}

function changes(a: string, b: string): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  let changed = 0;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) changed++;
  return changed;
}

/** Whether a figure is another one, printed as precisely, with two neighbouring digits swapped. */
export function isSwapOf(a: Figure, b: Figure): boolean {
  const [one, other] = [digitsOf(a), digitsOf(b)];
  return one?.precision === other?.precision && isSwap(one?.text ?? '', other?.text ?? '');
}

/** Whether a figure is another one, printed as precisely, with one digit changed. */
export function isDigitOff(a: Figure, b: Figure): boolean {
  const [one, other] = [digitsOf(a), digitsOf(b)];
  return one?.precision === other?.precision && changes(one?.text ?? '', other?.text ?? '') === 1;
}

/** Whether two neighbouring digits have changed places. */
function isSwap(a: string, b: string): boolean {
  if (changes(a, b) !== 2) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at];
}
