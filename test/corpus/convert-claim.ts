/**
 * Turns the calculation of a statement into the language: the printed figure in a sentence, tied to the calculation, with
 * a qualifier as the word before it. A tolerance is something that only an `@check` can say.
 */
import { analyse, tiesOf } from './analyse.ts';
import type { Calculation, CorpusClaim } from './corpus.ts';
import { parseFormula } from './formula.ts';
import type { Formula, NumberFormula } from './formula.ts';
import { Unreadable } from './locate.ts';
import { Notation } from './notation.ts';
import { NUMBER } from './pieces.ts';
import { writeFormula } from './write-formula.ts';
import type { Measure, Piece } from './pieces.ts';
import { group, writeNumber } from './write-number.ts';

export type ClaimConversion =
  | { readonly kind: 'text'; readonly text: string; readonly by: 'tie' | 'check' }
  /** What the language cannot say, or what is no calculation at all, and why. */
  | { readonly kind: 'none'; readonly reason: string };

/** The language's word for each qualifier of the corpus. */
const QUALIFIERS: Readonly<Record<string, string>> = {
  '': '',
  approx: 'about ',
  about: 'about ',
  circa: 'circa ',
  around: 'around ',
  over: 'over ',
  'more than': 'more than ',
  'at least': 'at least ',
  under: 'under ',
  'less than': 'less than ',
  'at most': 'at most ',
  'up to': 'up to ',
  nearly: 'nearly ',
  almost: 'almost ',
};

export function convertClaim(claim: CorpusClaim): ClaimConversion {
  const { calculation } = claim;
  if (calculation === undefined) return none('There is no calculation.');
  try {
    const formula = parseFormula(calculation.expr, NO_NAMES);
    const word = QUALIFIERS[calculation.qualifier];
    if (word === undefined) return none(`The language has no word for '${calculation.qualifier}'.`);
    const notation = new Notation(claim.text);
    const made = written(claim, calculation, formula, word, notation);
    // Pounds times pounds and the like: then they are only numbers.
    return isFaulty(made.text) ? written(claim, calculation, formula, word, new Notation('')) : made;
  } catch (error) {
    if (error instanceof Unreadable) return none(error.message);
    throw error;
  }
}

function none(reason: string): ClaimConversion {
  return { kind: 'none', reason };
}

const unnamed = (name: string): never => {
  throw new Unreadable(`'${name}' names a cell, and a statement has none.`);
};
const NO_NAMES = { braces: unnamed, brackets: unnamed };

function isFaulty(text: string): boolean {
  const analysis = analyse(text);
  const faults = analysis.document.blocks.map((block) => analysis.linksOf(block).assertion?.fault);
  return [...faults, ...tiesOf(analysis).map(({ fault }) => fault)].some((fault) => fault !== undefined);
}

function written(claim: CorpusClaim, calculation: Calculation, formula: Formula, word: string, notation: Notation) {
  const { printed, tolerance } = calculation;
  const [, sign = '', digits = ''] = /^([-−(]?)\s?([\d,.]+)/.exec(printed) ?? [];
  if (digits === '') throw new Unreadable(`'${printed}' is no figure.`);
  const plain = digits.replaceAll(',', '');
  const wanted = notation.of(plain) ?? firstMeasure(formula, notation) ?? notation.money ?? NUMBER;
  const expression = writeFormula(formula, wanted, {
    reference: () => unnamed('it'),
    number: (number, like) => writeAs(number, notation.of(number.digits), like, notation),
  });
  const figure = `${sign === '' ? '' : '-'}${writeNumber({ kind: 'number', digits: plain, exact: false }, wanted).text}`;
  const opening = `@appendix "Published statement"\n\n// ${claim.id}: ${claim.text}\n\n`;
  if (tolerance !== '') {
    const within =
      wanted.kind === 'percent'
        ? `${tolerance}pp`
        : writeNumber({ kind: 'number', digits: tolerance, exact: false }, wanted).text;
    return {
      kind: 'text',
      text: `${opening}@check ${figure} = ${expression} within ${within}\n`,
      by: 'check',
    } as const;
  }
  return { kind: 'text', text: `${opening}The figure is ${word}[${figure} = ${expression}].\n`, by: 'tie' } as const;
}

/** What the numbers of a formula are measured in, by the first that the text prints. */
function firstMeasure(formula: Formula, notation: Notation): Measure | undefined {
  switch (formula.kind) {
    case 'number':
      return notation.of(formula.digits);
    case 'ref':
      return undefined;
    case 'negate':
      return firstMeasure(formula.of, notation);
    case 'binary':
      return firstMeasure(formula.left, notation) ?? firstMeasure(formula.right, notation);
    case 'call':
      return formula.of.map((each) => firstMeasure(each, notation)).find((each) => each !== undefined);
  }
}

/**
 * A number as the text prints it, or else like what it is added to. Digits that the text prints bare beside amounts of money
 * are money as well, as far as they were printed at all; a calculation's own constants are exact, and bare.
 */
function writeAs(
  number: NumberFormula,
  printed: Measure | undefined,
  like: Measure | undefined,
  notation: Notation,
): Piece {
  const known = printed?.kind === 'number' ? undefined : printed;
  const assumed = number.exact ? like : (like ?? notation.money);
  const measure = known ?? assumed ?? NUMBER;
  // Outside tables a plain number stays one, so that an exact percentage needs no more than its digits.
  if (number.exact && measure.kind !== 'money') return { ...NUMBER, text: group(number.digits), level: 'single' };
  const at = (scale: number): Piece => {
    const piece = writeNumber(number, { ...measure, scale });
    return measure.kind === 'money' ? { ...piece, rescaled: (by) => at(scale + by) } : piece;
  };
  return at(measure.scale);
}
