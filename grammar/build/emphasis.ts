/**
 * Pairs the stars of prose. One star opens or closes emphasis, two do so for strong text; a star between spaces, or
 * between letters, is a star, and so is one that finds no partner.
 */

import type { Inline, Span, Text } from '../tree.ts';

interface Opener extends Span {
  readonly kind: 'emphasis' | 'strong';
}

/** Both ends of each pair, in the order in which the pairs close. */
export function pairEmphasis(text: string, span: Span, stars: readonly Text[]): Inline[] {
  const found: Inline[] = [];
  const open: Opener[] = [];
  for (const { start, end } of stars) {
    // Three stars or more are decoration.
    if (end - start > 2) {
      continue;
    }
    const mark: Opener = { kind: end - start === 1 ? 'emphasis' : 'strong', start, end };
    const before = start > span.start ? text.charAt(start - 1) : '';
    const after = end < span.end ? text.charAt(end) : '';
    const partner = canClose(before, after) ? open.findLastIndex((opener) => opener.kind === mark.kind) : -1;
    const opener = open[partner];
    if (opener !== undefined) {
      const content = { start: opener.end, end: start };
      found.push({ ...opener, content }, { ...mark, content });
      // Openers inside a closed pair have lost their chance.
      open.length = partner;
    } else if (canOpen(before, after)) {
      open.push(mark);
    }
  }
  return found;
}

function canOpen(before: string, after: string): boolean {
  return after !== '' && !isSpace(after) && !isLetter(before);
}

function canClose(before: string, after: string): boolean {
  return before !== '' && !isSpace(before) && !isLetter(after);
}

function isSpace(character: string): boolean {
  return /^\s$/.test(character);
}

function isLetter(character: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(character);
}
