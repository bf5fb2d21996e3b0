/**
 * Cells that are words rather than figures: nothing (nil, none, a dash), not known (n/a, TBC), and the marks that may
 * follow a figure.
 */
export type UnknownReason = 'empty' | 'not-available' | 'to-be-confirmed';

/** A spreadsheet's format for accounts prints `£ -`. */
const NIL = /^(?:£\s?)?(?:nil|none|zero|[-−–—‐‑]{1,2})$/i;

/** Nothing at all, which is a figure of exactly 0. A printed 0 is a figure like any other. */
export function isNil(text: string): boolean {
  return text.length <= 6 && NIL.test(text);
}

const NOT_AVAILABLE =
  /^(?:n\/a|n\.a\.?|na|not (?:available|applicable|known|yet available)|unknown|\.\.|\.\.\.|…)\.?$/i;
const TO_BE_CONFIRMED = /^(?:£?\s?tb[cad]|to be (?:confirmed|advised|agreed|determined)|awaited|pending)\.?$/i;

/** Why a cell is not known; undefined for anything else. A sum over an unknown is incomplete, not wrong. */
export function readUnknown(text: string): UnknownReason | undefined {
  if (text.length > 20) return undefined;
  if (NOT_AVAILABLE.test(text)) return 'not-available';
  return TO_BE_CONFIRMED.test(text) ? 'to-be-confirmed' : undefined;
}

const MARK = /\s*(\([A-Za-z]\)|[*†‡§#]+|\[\^?\w{1,3}\]|\^\d{1,2}|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)$/;
const EMPHASIS = /^(\*\*|\*|__|_)([^*_]+)\1(.*)$/;

/** The cell without the marks after its figure and without emphasis around it; the marks in printed order. */
export function stripMarks(text: string): { readonly rest: string; readonly marks: readonly string[] } {
  const emphasis = EMPHASIS.exec(text);
  let rest = emphasis ? `${emphasis[2] ?? ''}${emphasis[3] ?? ''}`.trim() : text;
  const marks: string[] = [];
  for (let match = MARK.exec(rest); match; match = MARK.exec(rest)) {
    marks.unshift(match[1] ?? '');
    rest = rest.slice(0, match.index);
  }
  return { rest, marks };
}
