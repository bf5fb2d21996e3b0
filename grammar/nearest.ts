/**
 * Finds the word that an author probably meant, by the number of slips of the pen between the two: a letter left out,
 * put in, changed, or two neighbours swapped.
 */

/** The candidate with the fewest slips from `word`, if they are few for its length; the first of equals. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = allowedSlips(wanted.length) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= bestDistance) {
      continue;
    }
    const slips = distance(wanted, candidate.toLowerCase());
    if (slips < bestDistance) {
      best = candidate;
      bestDistance = slips;
    }
  }
  return best;
}

/** " Did you mean 'unit'?" or nothing, for the end of a message. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const found = nearest(word, candidates);
  return found === undefined ? '' : ` Did you mean '${found}'?`;
}

function allowedSlips(length: number): number {
  if (length <= 2) {
    return length === 2 ? 1 : 0;
  }
  return length <= 4 ? 1 : length <= 8 ? 2 : 3;
}

/** Damerau's distance in its simple form: no letter takes part in two slips. */
export function distance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last: number[] = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const current = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from.charCodeAt(i - 1) === to.charCodeAt(j - 1);
      let slips = Math.min(at(last, j) + 1, at(current, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped =
        i > 1 &&
        j > 1 &&
        from.charCodeAt(i - 1) === to.charCodeAt(j - 2) &&
        from.charCodeAt(i - 2) === to.charCodeAt(j - 1);
      if (swapped) {
        slips = Math.min(slips, at(beforeLast, j - 2) + 1);
      }
      current.push(slips);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? 0;
}
