/**
 * Which direction word belongs to which figure: the nearest one in the same clause with no other figure between.
 */
import { mayStartWord, wordStarts } from '../characters.ts';
import { DIRECTION_WORDS, phraseDirection } from './direction-words.ts';
import type { DirectionWord } from './direction-words.ts';
import type { ProseDirection, ProseFigure } from './prose-figure.ts';
import { wordBefore } from './words.ts';

export interface DirectionMark {
  readonly start: number;
  readonly end: number;
  readonly direction: DirectionWord;
}

/** Words that a direction begins with, alone or as the first of two. */
export const DIRECTION_BEGINNINGS: readonly string[] = [...DIRECTION_WORDS.keys(), 'over', 'under', 'break'];
const STARTS = wordStarts(DIRECTION_BEGINNINGS);

/** Notes the direction word at the start of the word `start` to `end`, if it is one. */
export function markDirection(text: string, start: number, end: number, marks: DirectionMark[]): void {
  if (!mayStartWord(STARTS, text, start)) return;
  const word = text.slice(start, end).toLowerCase();
  const direction = DIRECTION_WORDS.get(word);
  if (direction) {
    marks.push({ start, end, direction });
    return;
  }
  const phrase = phraseDirection(text, start, word);
  if (phrase) marks.push({ start, end: phrase.end, direction: phrase });
}

/** Beyond this many characters, blanked markup not counted, a word has nothing to do with a figure any more. */
const FARTHEST = 110;

/** After these words a figure is where something started, ended or is compared with, not what it went by. */
const NOT_BY = new Set('from to against than with between versus and or into for compared'.split(' '));

/** Between a word and a figure, these say that the figure is another thing's: "overspend against the budget of £75m". */
const OTHER_THING =
  /\b(?:budgets?|targets?|allocation|against|compared|baseline|income of|expenditure of|spend of|total of|from|means|which|who)\b/i;
const CLAUSE_END = /[.;:!?](?:\s|$)|,\s|\s[–—-]\s/;
/** What may not stand between a figure and the word after it: the end of a clause, or a word that begins another thing. */
const BLOCKING_MARK = /[.,;:!?(]|(?!^)\)/;
const BLOCKING_WORDS = new Set(
  'and to from with but which or against in for on at by if is was are were than as that due where after before into'.split(
    ' ',
  ),
);
const TAKES_NEXT = /^\s(?:(?:in|for|at)\s[^.,;:£]{1,30}\s)?(?:of|by|totalling)\s[^.;:]{0,24}$/i;

/** A part of the text with every run of spaces, such as blanked markup leaves, as one. */
function squeezed(text: string, start: number, end: number): string {
  const part = text.slice(start, end);
  return part.includes('  ') ? part.replace(/\s+/g, ' ') : part;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The direction of a figure between its neighbours. Marks are those of the whole text, in order, `first` the first of them
 * after the previous figure; `taken` is the direction of that figure, whose word is not given twice: "a (£0.774m) non-pay
 * underspend and a £0.205m pay overspend".
 */
export function directionOf(
  text: string,
  figure: ProseFigure,
  next: Span | undefined,
  marks: readonly DirectionMark[],
  first: number,
  taken: ProseDirection | undefined,
): ProseDirection | undefined {
  const to = next?.start ?? text.length;
  let before: DirectionMark | undefined;
  let after: DirectionMark | undefined;
  for (let index = first; index < marks.length; index++) {
    const mark = marks[index];
    if (!mark) break;
    if (mark.end <= figure.start) before = mark.start === taken?.start ? undefined : mark;
    else if (mark.start >= figure.end) {
      if (mark.end <= to) after = mark;
      break;
    }
  }
  const lead = before && leads(text, before, figure) ? before : undefined;
  const trail = after && trails(text, after, figure, next) ? after : undefined;
  const chosen = lead && trail ? nearer(text, lead, trail, figure) : (lead ?? trail);
  if (!chosen) return undefined;
  const { meaning, sign } = chosen.direction;
  return { start: chosen.start, end: chosen.end, word: text.slice(chosen.start, chosen.end), meaning, sign };
}

function leads(text: string, mark: DirectionMark, figure: ProseFigure): boolean {
  if (mark.direction.adjacent) return false;
  const start =
    figure.qualifierSpan && figure.qualifierSpan.end <= figure.start ? figure.qualifierSpan.start : figure.start;
  if (start - mark.end > 3 * FARTHEST) return false;
  const between = squeezed(text, mark.end, start);
  if (between.length > FARTHEST) return false;
  if (between.length <= 3 && /^\s?[:(]?\s?$/.test(between)) return true;
  if (CLAUSE_END.test(between) || OTHER_THING.test(between)) return false;
  const link = wordBefore(text, start);
  if (mark.direction.verb) return link === 'by';
  if (mark.direction.everyday) return (link === 'of' || link === 'by') && between.length < 40;
  return !NOT_BY.has(link);
}

function trails(text: string, mark: DirectionMark, figure: ProseFigure, next: Span | undefined): boolean {
  if (mark.direction.verb || mark.start - figure.end > FARTHEST) return false;
  const between = squeezed(text, figure.end, mark.start);
  if (mark.direction.adjacent) return between === ' ';
  if (between.length > 48 || between.split(' ').length > 5 || isBlocked(between)) return false;
  // "£75m overspend of £2m": the word belongs to what follows.
  return !next || !TAKES_NEXT.test(squeezed(text, mark.end, next.start));
}

function isBlocked(between: string): boolean {
  const words = between.toLowerCase().match(/\w+/g) ?? [];
  return BLOCKING_MARK.test(between) || words.some((word) => BLOCKING_WORDS.has(word));
}

function nearer(text: string, lead: DirectionMark, trail: DirectionMark, figure: ProseFigure): DirectionMark {
  const before = squeezed(text, lead.end, figure.start).length;
  return before <= squeezed(text, figure.end, trail.start).length + 3 ? lead : trail;
}
