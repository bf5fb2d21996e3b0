/**
 * Words that say which way a figure goes: an underspend of £0.145m is −145 in a table where overspends are positive.
 */
import { matchAt } from '../characters.ts';

export type DirectionMeaning =
  | 'overspend'
  | 'underspend'
  | 'increase'
  | 'decrease'
  | 'surplus'
  | 'deficit'
  | 'pressure'
  | 'improvement'
  | 'deterioration'
  | 'favourable'
  | 'adverse'
  | 'saving'
  | 'slippage'
  | 'break-even';

export interface Direction {
  readonly meaning: DirectionMeaning;
  /**
   * The sign of the figure in a table where overspends are positive, 0 where the word does not decide it (a saving may be
   * a target, slippage is a matter of time). For increase and decrease, the sign of the change.
   */
  readonly sign: 1 | -1 | 0;
}

export interface DirectionWord extends Direction {
  /** A verb (reduced, increased) takes only a figure with "by". */
  readonly verb?: true;
  /** Also an everyday word (an improvement programme): takes only a figure that "of" or "by" ties to it. */
  readonly everyday?: true;
  /** Says something only of a figure just before it: "£0.3m over, as …". */
  readonly adjacent?: true;
}

const word = (meaning: DirectionMeaning, sign: 1 | -1 | 0, verb?: true): DirectionWord =>
  verb ? { meaning, sign, verb } : { meaning, sign };

const OVERSPEND = word('overspend', 1);
const UNDERSPEND = word('underspend', -1);
const PRESSURE = word('pressure', 1);
const DEFICIT = word('deficit', 1);
const SURPLUS = word('surplus', -1);
const INCREASE = word('increase', 1);
const INCREASED = word('increase', 1, true);
const DECREASE = word('decrease', -1);
const DECREASED = word('decrease', -1, true);
const IMPROVEMENT: DirectionWord = { ...word('improvement', -1), everyday: true };
const RISE: DirectionWord = { ...INCREASE, everyday: true };
const FALL: DirectionWord = { ...DECREASE, everyday: true };
const SAVING: DirectionWord = { ...word('saving', 0), everyday: true };

export const DIRECTION_WORDS: ReadonlyMap<string, DirectionWord> = new Map([
  ['overspend', OVERSPEND],
  ['overspends', OVERSPEND],
  ['overspent', OVERSPEND],
  ['overspending', OVERSPEND],
  ['underspend', UNDERSPEND],
  ['underspends', UNDERSPEND],
  ['underspent', UNDERSPEND],
  ['underspending', UNDERSPEND],
  ['pressure', PRESSURE],
  ['pressures', PRESSURE],
  ['deficit', DEFICIT],
  ['deficits', DEFICIT],
  ['shortfall', DEFICIT],
  ['shortfalls', DEFICIT],
  ['surplus', SURPLUS],
  ['surpluses', SURPLUS],
  ['adverse', word('adverse', 1)],
  ['unfavourable', word('adverse', 1)],
  ['favourable', word('favourable', -1)],
  ['favorable', word('favourable', -1)],
  ['improvement', IMPROVEMENT],
  ['improved', word('improvement', -1, true)],
  ['deterioration', word('deterioration', 1)],
  ['deteriorated', word('deterioration', 1, true)],
  ['worsened', word('deterioration', 1, true)],
  ['worsening', word('deterioration', 1)],
  ['increase', INCREASE],
  ['increases', INCREASE],
  ['increased', INCREASED],
  ['increasing', INCREASED],
  ['rise', RISE],
  ['rises', INCREASED],
  ['rising', INCREASED],
  ['risen', INCREASED],
  ['rose', INCREASED],
  ['growth', RISE],
  ['grew', INCREASED],
  ['grows', INCREASED],
  ['growing', INCREASED],
  ['decrease', DECREASE],
  ['decreases', DECREASE],
  ['decreased', DECREASED],
  ['decreasing', DECREASED],
  ['reduction', DECREASE],
  ['reductions', DECREASE],
  ['reduced', DECREASED],
  ['reduces', DECREASED],
  ['reducing', DECREASED],
  ['fall', FALL],
  ['fell', DECREASED],
  ['falls', DECREASED],
  ['falling', DECREASED],
  ['fallen', DECREASED],
  ['drop', FALL],
  ['dropped', DECREASED],
  ['drops', DECREASED],
  ['saving', SAVING],
  ['savings', SAVING],
  ['slippage', word('slippage', 0)],
]);

const OVER_UNDER = /(?:over|under)(?:-|\s+)(?:(spen[dt]s?|spending|budget)|recover(?:y|ed)|achieve(?:ment|d))\b/iy;
/** "Over by £50k", and what stands just after its figure: "£0.3m over, as the depot opened early". */
const OVER_BY = /(?:over|under)(?:(\s+by)\b|(?=\s*(?:[,.;)]|$)|\s+(?:as|because|due|owing)\b))/iy;
const BREAK_EVEN = /break(?:s|ing)?(?:-|\s+)even\b/iy;

/**
 * Directions that take more than a word to tell: "over budget", "under-recovery", "over by", "breaking even". `first` is the word at
 * `at`, in lower case. Gives the end as well.
 */
export function phraseDirection(
  text: string,
  at: number,
  first: string,
): (DirectionWord & { readonly end: number }) | undefined {
  if (first.startsWith('break')) {
    const even = matchAt(BREAK_EVEN, text, at);
    return even ? { meaning: 'break-even', sign: 0, end: at + even[0].length } : undefined;
  }
  if (first !== 'over' && first !== 'under') return undefined;
  const over = first === 'over';
  const match = matchAt(OVER_UNDER, text, at);
  if (match) {
    // Too much spending is bad news, too much income good.
    const direction = match[1] === undefined ? (over ? SURPLUS : DEFICIT) : over ? OVERSPEND : UNDERSPEND;
    return { ...direction, end: at + match[0].length };
  }
  const by = matchAt(OVER_BY, text, at);
  if (!by) return undefined;
  const direction = over ? OVERSPEND : UNDERSPEND;
  const end = at + by[0].length;
  return by[1] === undefined ? { ...direction, adjacent: true, end } : { ...direction, end };
}
