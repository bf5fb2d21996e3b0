/**
 * The calculation in a council tax resolution: what a billing authority in England must calculate under the Local Government Finance
 * Act 1992, sections 31A, 31B and 34, in the words of the government's model resolution, which nearly all authorities use:
 *
 *     the Council Tax requirement for the Council's own purposes (excluding Parish precepts) is £…
 *     (a) £… being the aggregate of the amounts which the Council estimates for the items set out in Section 31A(2)
 *     (b) £… being the aggregate of the amounts … Section 31A(3)
 *     (c) £… being the amount by which the aggregate at (a) exceeds the aggregate at (b) … (Item R)
 *     (d) £… being the amount at (c) (Item R), all divided by Item T
 *     (e) £… being the aggregate amount of all special items
 *     (f) £… being the amount at (d) less the result given by dividing the amount at (e) by Item T
 */
import type { Figure } from '../figures/figure.ts';
import { intervalOf, meets } from '../figures/interval.ts';
import type { ProseMeaning, ProseMention } from './meaning.ts';
import { divideQuantities, isFault, NO_UNIT, quantityOf, subtractQuantities } from './quantity.ts';
import type { Quantity, UnitFault } from './quantity.ts';

/** Its figures by what they are: `base` is Item T, `requirement` Item R. */
export type Part = 'base' | 'own' | 'spending' | 'income' | 'requirement' | 'basic' | 'special' | 'unparished';

export type Parts = ReadonlyMap<Part, ProseMention>;

/** A figure that follows from others. */
export interface Step {
  readonly of: Part;
  readonly from: readonly Part[];
  /** What it comes to, and the words for that with the figures in their places. */
  readonly work: (...figures: readonly Figure[]) => Quantity | UnitFault;
  readonly words: (...texts: readonly string[]) => string;
  /** Some authorities count differently: it says something only where two digits of a figure make it wrong. */
  readonly isLoose?: true;
}

export const STEPS: readonly Step[] = [
  {
    of: 'requirement',
    from: ['spending', 'income'],
    work: (spending, income) => subtract(amount(spending), amount(income)),
    words: (spending, income) => `${spending} less ${income}`,
  },
  {
    of: 'basic',
    from: ['requirement', 'base'],
    work: (requirement, base) => divide(amount(requirement), plain(base)),
    words: (requirement, base) => `${requirement} divided by ${base}`,
  },
  {
    of: 'unparished',
    from: ['basic', 'special', 'base'],
    work: (basic, special, base) => subtract(amount(basic), divide(amount(special), plain(base))),
    words: (basic, special, base) => `${basic} less ${special} divided by ${base}`,
  },
  {
    of: 'own',
    from: ['requirement', 'special'],
    work: (requirement, special) => subtract(amount(requirement), amount(special)),
    words: (requirement, special) => `${requirement} less ${special}`,
    isLoose: true,
  },
];

const NOTHING: UnitFault = { fault: '' };

/** As it may have been rounded: nobody bills £1,175.9359. */
function amount(figure: Figure | undefined): Quantity | UnitFault {
  return figure === undefined ? NOTHING : quantityOf({ ...figure, exact: false });
}

function plain(figure: Figure | undefined): Quantity | UnitFault {
  return figure === undefined ? NOTHING : quantityOf({ ...figure, exact: false, unit: NO_UNIT });
}

function subtract(a: Quantity | UnitFault, b: Quantity | UnitFault): Quantity | UnitFault {
  return isFault(a) ? a : isFault(b) ? b : subtractQuantities(a, b);
}

function divide(a: Quantity | UnitFault, b: Quantity | UnitFault): Quantity | UnitFault {
  return isFault(a) ? a : isFault(b) ? b : divideQuantities(a, b);
}

/** What an amount is said to be, from its "being" on. */
const SAID_TO_BE: readonly (readonly [Part, RegExp])[] = [
  ['unparished', /^being the amount\b.* less the result given by dividing the amount\b/is],
  ['basic', /^being the amount\b.*\bdivided by\b.*\bitem T\b/is],
  ['requirement', /^being the amount by which the aggregate\b/i],
  ['special', /^being the aggregate (?:amount|of the amounts?) of all (?:the )?special items\b/i],
  ['spending', /^being the aggregate of the amounts?\b.*\b31A ?\(2\)/is],
  ['income', /^being the aggregate of the amounts?\b.*\b31A ?\(3\)/is],
];
const BEING = /\b(?=being the (?:aggregate|amount)\b)/i;
const IS_ITEM_T = /^[^.;£]{0,12}\bitem T\b/i;
/** "… the Council Tax requirement for the Council's own purposes for 2015/16 (excluding Parish precepts) is " */
const OWN_IS = /\bcouncil tax requirement for the council[’']s own purposes\b[^.;£]* (?:is|as|of|at)\s+$/i;
const LONGEST_LEAD = 200;
/** An item is not longer. */
const LONGEST_ITEM = 600;

/** The figures of the calculation in a block; none where two are said to be the same part. */
export function partsOf({ plain: text, mentions }: ProseMeaning): Parts | undefined {
  if (!text.includes('tem T')) return undefined;
  const parts = new Map<Part, ProseMention>();
  for (const [at, mention] of mentions.entries()) {
    const part = partAt(text, mention, mentions[at + 1]?.prose.start ?? text.length);
    if (part === undefined) continue;
    if (parts.has(part)) return undefined;
    parts.set(part, mention);
  }
  return parts;
}

function partAt(text: string, { prose: { figure, start, end } }: ProseMention, next: number): Part | undefined {
  const after = text.slice(end, Math.min(next, end + LONGEST_ITEM));
  if (figure.unit.kind !== 'money') return isBase(figure) && IS_ITEM_T.test(after) ? 'base' : undefined;
  return saidOf(after) ?? (OWN_IS.test(text.slice(Math.max(0, start - LONGEST_LEAD), start)) ? 'own' : undefined);
}

function saidOf(after: string): Part | undefined {
  // A second "being" is another item's.
  const [, being = ''] = after.split(BEING);
  return SAID_TO_BE.find(([, words]) => words.test(being))?.[0];
}

function isBase({ unit }: Figure): boolean {
  return unit.kind === 'number' || unit.kind === 'count';
}

/** Whether a figure may be what a step comes to. */
export function isWhat(worked: Quantity | UnitFault, figure: Figure): boolean {
  return !isFault(worked) && meets(worked.interval, intervalOf({ ...figure, exact: false }));
}
