/**
 * Tells figures from words in the cells of a table, to decide which row is the header and which columns hold figures.
 * The test is light on purpose: figures are read elsewhere.
 */

/** What a cell holds, as far as it goes here; `nothing` is an empty cell, n/a or TBC. */
export type CellKind = 'figure' | 'nil' | 'nothing' | 'words';

/** Marks that may follow a figure in a cell: `(F)`, `*`, `[1]`. */
const MARKS = /(?:\([A-Z]\)|\*+|[†‡]|\[\w{1,3}\])+$/;

const NIL = /^(?:[-–—]|nil|none|zero)$/i;
const NOTHING = /^(?:n\/?a|tbc|tba|notknown|notavailable|\.\.+|…|\?)?$/i;

const YEAR = '(?:199\\d|20\\d\\d|2100)';
/** A bare year, `2024/25`, `2024-25`, ranges such as the ages 5-9, `65+`, `1st`. */
const PERIOD = new RegExp(`^(?:${YEAR}|${YEAR}(?:[/–-]|to)\\d{1,4}|\\d+[–-]\\d+|\\d+\\+|\\d+(?:st|nd|rd|th))$`);
const PLAIN_FIGURE = /^[-−–]?\d[\d,]*(?:\.\d+)?$/;
const FIGURE =
  /^(?:c\.?|[~<>])?(?:[CD]r\.?)?[([]?[-−–+]?£?[-−–+]?(?:\d[\d,]*(?:\.\d+)?|\.\d+)(?:\/\d+)?(?:k|m|bn|mm|pp|p|%|million|billion|thousand|FTE|percent|percentagepoints)?[)\]]?%?(?:[CD]r)?$/i;

/** No figure is longer, with all its marks. */
const LONGEST = 40;

/** What a cell holds. `2023/24`, `March 2024` and `Q2` are periods, and so words. */
export function kindOfCell(cell: string): CellKind {
  const written = cell.length > LONGEST ? cell : cell.replace(/\s+/g, '');
  if (NOTHING.test(written)) {
    return 'nothing';
  }
  if (NIL.test(written)) {
    return 'nil';
  }
  const bare = written.replace(MARKS, '');
  return written.length <= LONGEST && isFigure(bare) && !PERIOD.test(bare) ? 'figure' : 'words';
}

/** Long patterns are dear where they are needed only once, and most cells are plain figures or words. */
function isFigure(bare: string): boolean {
  return PLAIN_FIGURE.test(bare) || (/\d/.test(bare) && FIGURE.test(bare));
}

/**
 * A header has words or periods after its first cell and no figure. A row of which nothing is known yet (n/a, TBC,
 * empty cells) is a row of data, and so is a label on its own.
 */
export function looksLikeHeader(cells: readonly string[]): boolean {
  const kinds = cells.slice(1).map(kindOfCell);
  return kinds.includes('words') && !kinds.includes('figure') && !kinds.includes('nil');
}
