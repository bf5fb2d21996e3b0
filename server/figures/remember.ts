/**
 * Remembers what short texts were read as. Headings, labels and units recur from table to table and from report to report,
 * and each is held against a dozen patterns.
 */

/** So many results are kept; then it begins afresh, so that an editor that runs for weeks does not fill its memory. */
const MOST = 2000;
/** Longer texts are sentences, which do not recur. */
const LONGEST = 80;

/** The function, asked once for each short text. It must depend on the text alone, and nobody may change its results. */
export function remembering<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly result: T }>();
  return (text) => {
    if (text.length > LONGEST) return work(text);
    const found = known.get(text);
    if (found !== undefined) return found.result;
    if (known.size >= MOST) known.clear();
    const result = work(text);
    known.set(text, { result });
    return result;
  };
}
