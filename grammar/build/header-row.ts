/**
 * Decides whether the first row of a table is its header, when no separator row says so. The test of what looks like a
 * figure is light on purpose: figures are read elsewhere.
 */

/** Marks that may follow a figure in a cell: `(F)`, `*`, `[1]`. */
const MARKS = /(?:\s*(?:\([A-Z]\)|\*+|[†‡]|\[\w{1,3}\]))+$/;

const NIL = /^(?:[-–—]|nil|none|zero)$/i;
const UNKNOWN = /^(?:n\/?a|tbc|tba|not known|not available|\.\.|\?)?$/i;

const YEAR = '(?:19[9]\\d|20\\d\\d|2100)';
/** A bare year, `2024/25`, `2024-25`, and ranges such as the ages 5-9. */
const PERIOD = new RegExp(
  `^(?:${YEAR}|${YEAR}\\s*(?:[/–-]|to)\\s*\\d{1,4}|\\d+\\s*[–-]\\s*\\d+|\\d+\\+|\\d+(?:st|nd|rd|th))$`,
);
const FIGURE =
  /^(?:c\.?|[~<>])?\s*(?:[CD]r\.?\s*)?[([]?\s*[-−–+]?\s*£?\s*[-−–+]?\s*(?:\d[\d,]*(?:\.\d+)?|\.\d+)(?:\s*\/\s*\d+)?\s*(?:k|m|bn|mm|pp|p|%|million|billion|thousand|FTE|per cent|percentage points)?\s*[)\]]?\s*%?(?:\s*[CD]r)?$/i;

/** Whether a cell holds a figure, as far as telling a header row goes. `2023/24` and `March 2024` are periods. */
export function looksLikeFigure(cell: string): boolean {
  const written = cell.replace(MARKS, '');
  return NIL.test(cell) || (FIGURE.test(written) && !PERIOD.test(written));
}

/**
 * A header has words or periods after its first cell and no figure. A row of which nothing is known yet (n/a, TBC,
 * empty cells) is a row of data, and so is a label on its own.
 */
export function looksLikeHeader(cells: readonly string[]): boolean {
  const rest = cells.slice(1);
  return !rest.some(looksLikeFigure) && rest.some((cell) => !UNKNOWN.test(cell));
}
