/**
 * Remembers what short texts were read as. Headings, labels and units recur from table to table and from report to report,
 * and each is held against a dozen patterns.
 */

/**
 * When so many results are kept, those that were not asked for since the last time are let go: an editor that runs for weeks
 * must not fill its memory, and titles, which do not recur, must not drive out labels, which do.
 */
const MOST = 4000;
/** Longer texts are sentences, which do not recur. */
const LONGEST = 80;

/** The function, asked once for each short text. It must depend on the text alone, and nobody may change its results. */
export function remembering<T>(work: (text: string) => T): (text: string) => T {
  let recent = new Map<string, { readonly result: T }>();
  let earlier: ReadonlyMap<string, { readonly result: T }> = new Map();
  return (text) => {
    if (text.length > LONGEST) return work(text);
    const known = recent.get(text);
    if (known !== undefined) return known.result;
    const own = apart(text);
    const found = earlier.get(text) ?? { result: work(own) };
    if (recent.size >= MOST) {
      earlier = recent;
      recent = new Map();
    }
    recent.set(own, found);
    return found.result;
  };
}

/** The same text by itself: what was cut out of a document would keep all of that document's text in memory. */
function apart(text: string): string {
  return ` ${text}`.slice(1);
}
