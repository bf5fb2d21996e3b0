/** Makes of tokens that lie inside one another a row of tokens side by side, as editors want them: the inner one wins. */
import type { Token } from './block-tokens.ts';

export function flatten(tokens: readonly Token[]): Token[] {
  const sorted = tokens.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const flat: Token[] = [];
  const open: Token[] = [];
  let at = 0;
  const emit = (token: Token, end: number): void => {
    const start = Math.max(at, token.start);
    if (end > start) flat.push({ ...token, start, end });
    at = Math.max(at, end);
  };
  const closeUpTo = (offset: number): void => {
    for (let top = open.at(-1); top !== undefined && top.end <= offset; top = open.at(-1)) {
      emit(top, top.end);
      open.pop();
    }
  };
  for (const token of sorted) {
    closeUpTo(token.start);
    const outer = open.at(-1);
    if (outer !== undefined) emit(outer, token.start);
    // Of two that cross, the second ends with the first.
    open.push(outer !== undefined && token.end > outer.end ? { ...token, end: outer.end } : token);
  }
  closeUpTo(Number.POSITIVE_INFINITY);
  return flat;
}
