/**
 * Reads a paragraph: its figures, periods, left-over placeholders and malformed figures, in one pass. Markup must have been
 * blanked with spaces, so that offsets are those of the source; line breaks count as spaces.
 */
import { isDigit, isLetter, seek, seeker } from './characters.ts';
import { findPeriods } from './period/read-period.ts';
import { findPlaceholders } from './placeholder.ts';
import { DIRECTION_BEGINNINGS, directionOf, markDirection } from './prose/directions.ts';
import type { DirectionMark } from './prose/directions.ts';
import { takeNumber } from './prose/number-figure.ts';
import type { Draft, Pass } from './prose/pass.ts';
import type { ProseReading, ProseSpan } from './prose/prose-figure.ts';
import { joinRanges } from './prose/range.ts';
import { isReference } from './prose/references.ts';
import { NUMBER_BEGINNINGS, readWordFigure, wordsMayStart } from './prose/word-figure.ts';
import { leadWord } from './prose/words.ts';

export type { ProseFigure, ProseReading } from './prose/prose-figure.ts';

const POUND = 0xa3;
/** c11m is a figure with its circa. */
const NEXT = seeker([...NUMBER_BEGINNINGS, ...DIRECTION_BEGINNINGS], '£', ['[cC](?=\\d)']);

export function readProse(text: string): ProseReading {
  const periods = findPeriods(text);
  const placeholders = findPlaceholders(text);
  const pass: Pass = { text, figures: [], malformed: [], marks: [], referenceEnd: -1 };
  const blocked: readonly ProseSpan[] =
    placeholders.length === 0 ? periods : [...periods, ...placeholders].sort((a, b) => a.start - b.start);
  let nextBlocked = 0;
  let at = 0;
  while (at < text.length) {
    while (nextBlocked < blocked.length && (blocked[nextBlocked]?.end ?? 0) <= at) nextBlocked++;
    const block = blocked[nextBlocked];
    if (block && block.start <= at) {
      at = block.end;
      continue;
    }
    const code = text.charCodeAt(at);
    if (isDigit(code) || code === POUND) at = takeNumber(pass, at);
    else if (isLetter(code)) at = readWord(pass, at);
    else at = seek(NEXT, text, at + 1);
  }
  const { figures, marks, malformed } = pass;
  if (figures.length > 1) joinRanges(text, figures);
  if (marks.length > 0) giveDirections(text, figures, marks);
  return { figures, periods, placeholders, malformed };
}

function giveDirections(text: string, figures: readonly Draft[], marks: readonly DirectionMark[]): void {
  let first = 0;
  for (let index = 0; index < figures.length; index++) {
    const figure = figures[index];
    if (figure === undefined) continue;
    const previous = figures[index - 1];
    while (first < marks.length && (marks[first]?.start ?? 0) < (previous?.end ?? 0)) first++;
    const direction = directionOf(text, figure, figures[index + 1], marks, first, previous?.direction);
    if (direction) figure.direction = direction;
  }
}

/** A word: perhaps a number, perhaps a direction, perhaps the c of c£11m; else passed over with its digits (S75, COVID-19). */
function readWord(pass: Pass, at: number): number {
  const { text } = pass;
  let end = at + 1;
  while (isLetter(text.charCodeAt(end))) end++;
  if (end === at + 1 && text.charCodeAt(at) === 0x63 && isDigit(text.charCodeAt(end))) return end;
  if (wordsMayStart(text, at)) {
    const found = readWordFigure(text, at, end);
    if (found) {
      if (isReference(text, leadWord(text, at))) pass.referenceEnd = found.end;
      else if (found.prose) pass.figures.push(found.prose);
      return found.end;
    }
  }
  markDirection(text, at, end, pass.marks);
  if (isDigit(text.charCodeAt(end))) {
    while (isDigit(text.charCodeAt(end)) || isLetter(text.charCodeAt(end))) end++;
  }
  return end;
}
