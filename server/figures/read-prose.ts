/**
 * Reads a paragraph: its figures, periods, left-over placeholders and malformed figures, in one pass. Markup must have been
 * blanked with spaces, so that offsets are those of the source; line breaks count as spaces.
 */
import { isDigit, isLetter, isSpace } from './characters.ts';
import { buildFigure, ratioFigure } from './build-figure.ts';
import type { Figure, NotationDoubt, Qualifier, Unit } from './figure.ts';
import { findPeriods } from './period/read-period.ts';
import { findPlaceholders } from './placeholder.ts';
import { isOtherNumber, phoneEnd, scanAmount } from './prose/amount.ts';
import type { Amount } from './prose/amount.ts';
import { directionOf, markDirection } from './prose/directions.ts';
import type { DirectionMark } from './prose/directions.ts';
import { nounAfter, perAfter } from './prose/noun-phrase.ts';
import type { MalformedFigure, ProseFigure, ProseReading, ProseSpan } from './prose/prose-figure.ts';
import { qualifierAfter, qualifierBefore } from './prose/qualifier.ts';
import { joinRanges } from './prose/range.ts';
import { ratioAfter } from './prose/ratio.ts';
import { continuesReference, isReference } from './prose/references.ts';
import { readWordFigure, wordsMayStart } from './prose/word-figure.ts';
import { wordBefore } from './prose/words.ts';
import { digitsFault, doubtAbout, repeatedScale } from './read-notation.ts';
import { FTE, MONEY, NUMBER, PERCENT, POINTS } from './units.ts';

export type { Direction, DirectionMeaning } from './prose/direction-words.ts';
export type { MalformedFigure, ProseDirection, ProseFigure, ProseReading, ProseSpan } from './prose/prose-figure.ts';

type Draft = { -readonly [Key in keyof ProseFigure]: ProseFigure[Key] };

interface Pass {
  readonly text: string;
  readonly figures: Draft[];
  readonly malformed: MalformedFigure[];
  readonly marks: DirectionMark[];
  /** Where the last number that points at something ended: "paragraphs 3" in "paragraphs 3 and 4". */
  referenceEnd: number;
}

const POUND = 0xa3;

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
    if (isDigit(code) || code === POUND) at = readNumber(pass, at);
    else if (isLetter(code)) at = readWord(pass, at);
    else at++;
  }
  const { figures, marks, malformed } = pass;
  if (figures.length > 1) joinRanges(text, figures);
  if (marks.length > 0) giveDirections(text, figures, marks);
  return { figures, periods, placeholders, malformed };
}

function giveDirections(text: string, figures: readonly Draft[], marks: readonly DirectionMark[]): void {
  for (const [index, figure] of figures.entries()) {
    const previous = figures[index - 1];
    const direction = directionOf(text, figure, previous, figures[index + 1], marks, previous?.direction);
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
      if (isReference(text, at, true)) pass.referenceEnd = found.end;
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

/** A pound sign or digit: pushes the figure there, if there is one, and gives the offset to go on from. */
function readNumber(pass: Pass, at: number): number {
  const { text } = pass;
  const phone = phoneEnd(text, at);
  if (phone !== undefined) return phone;
  const amount = scanAmount(text, at);
  if (!amount.digits) return readSlashed(pass, at) ?? amount.end;
  const { digits, pound, suffix, start, end } = amount;
  if (isReference(text, start, !pound && !suffix) || continuesReference(text, pass.referenceEnd, start)) {
    if (!pound && !suffix) {
      pass.referenceEnd = end;
      return end;
    }
  }
  const printed = text.slice(start, end);
  if (!digits.value || suffix?.repeated === 'letters') {
    // Digits alone may be a list (36,37) or a paragraph number (3.2.1): only a certain figure is a malformed one.
    if (pound || suffix) pass.malformed.push({ start, end, ...faultOf(printed, amount) });
    return end;
  }
  const plain = !pound && !suffix;
  if (plain) {
    const ratio = digits.decimals === 0 ? ratioAfter(text, end, digits.value, false) : undefined;
    if (ratio) return pushRatio(pass, amount, ratio.end, ratioFigure(text.slice(start, ratio.end), digits.value, ratio.whole));
  }
  const staff = plain ? staffAfter(text, end) : 0;
  const noun = plain && staff === 0 ? nounAfter(text, end) : undefined;
  if (plain && staff === 0 && isOtherNumber(text, amount, noun !== undefined)) return end;
  const qualifier = qualifierBefore(text, start, end) ?? qualifierAfter(text, end);
  if (qualifier && plain && qualifier.end <= start && /^age[ds]?$/.test(wordBefore(text, qualifier.start))) return end;
  const unitFrom = Math.max(noun?.end ?? staff, qualifier?.end ?? 0, end);
  const per = perAfter(text, unitFrom);
  const unit = unitOf(amount, staff > 0, noun?.text, per?.text);
  const doubt = doubtAbout({ printed, digits, pound, scale: suffix?.scale ?? 0, suffix }) ?? countDoubt(text, amount, printed);
  const figure = buildFigure({
    text: printed,
    digits: digits.value,
    negative: amount.negative,
    sign: amount.sign,
    unit,
    scale: suffix?.scale ?? 0,
    qualifier: qualifier?.qualifier,
    doubt,
  });
  const prose: Draft = { start, end, figure, unitEnd: per?.end ?? Math.max(noun?.end ?? staff, end) };
  if (qualifier) prose.qualifierSpan = { start: qualifier.start, end: qualifier.end };
  if (noun) prose.noun = noun.text;
  if (amount.bracketed) prose.bracketed = true;
  pass.figures.push(prose);
  return Math.max(end, per?.end ?? 0);
}

/** 6/9 where the first number alone was refused because of its stroke. */
function readSlashed(pass: Pass, at: number): number | undefined {
  const { text } = pass;
  const match = /(?<![\w/.,£$-])(\d{1,4})(?=\/\d{1,4}(?![\d/]))/y;
  match.lastIndex = at;
  const part = match.exec(text)?.[1];
  if (part === undefined || text.startsWith('24/7', at)) return undefined;
  const value = { coefficient: BigInt(part), exponent: 0 };
  const ratio = ratioAfter(text, at + part.length, value, false);
  if (!ratio) return undefined;
  const figure = ratioFigure(text.slice(at, ratio.end), value, ratio.whole);
  pass.figures.push({ start: at, end: ratio.end, figure, unitEnd: ratio.end });
  return ratio.end;
}

function pushRatio(pass: Pass, amount: Amount, end: number, figure: Figure): number {
  const { text } = pass;
  const { start } = amount;
  const found = qualifierBefore(text, start, end);
  const noun = nounAfter(text, end);
  const qualified = found ? { ...figure, qualifier: found.qualifier satisfies Qualifier } : figure;
  const prose: Draft = { start, end, figure: qualified, unitEnd: noun?.end ?? end };
  if (found) prose.qualifierSpan = { start: found.start, end: found.end };
  if (noun) prose.noun = noun.text;
  pass.figures.push(prose);
  return end;
}

function faultOf(printed: string, { digits, suffix }: Amount): { message: string; suggestion?: string } {
  if (suffix?.repeated === 'letters') return repeatedScale(printed);
  const { message, suggestion } = digitsFault(digits.text);
  const whole = message.replace(digits.text, printed);
  return suggestion === undefined
    ? { message: whole }
    : { message: whole, suggestion: printed.replace(digits.text, suggestion) };
}

const STAFF = /\s?(?:FTEs?|WTEs?|(?:full|whole)[- ]time[- ]equivalents?)\b/iy;

/** The end of "FTE" after a number, 0 where there is none. */
function staffAfter(text: string, at: number): number {
  const first = text.charCodeAt(isSpace(text.charCodeAt(at)) ? at + 1 : at) | 32;
  if (first !== 0x66 && first !== 0x77) return 0;
  STAFF.lastIndex = at;
  return STAFF.test(text) ? STAFF.lastIndex : 0;
}

function unitOf(amount: Amount, staff: boolean, noun: string | undefined, per: string | undefined): Unit {
  const kind = amount.suffix?.unit;
  let unit: Unit;
  if (kind) unit = kind === 'percent' ? PERCENT : POINTS;
  else if (amount.pound) unit = MONEY;
  else if (staff) unit = FTE;
  else unit = noun === undefined ? NUMBER : { kind: 'count', noun };
  return per === undefined ? unit : { ...unit, per };
}

const COUNTED =
  /\s+(?:(?:looked|young|social|foster|care)\s+)?(?:children|people|families|cases|FTEs?|pupils|residents|households|carers|contacts|referrals|leavers|adults|workers|staff)\b(?![’'-])/iy;

/** A pound sign before a head-count: £603 children. */
function countDoubt(text: string, { pound, suffix, digits, end }: Amount, printed: string): NotationDoubt | undefined {
  if (!pound || suffix || digits.decimals > 0) return undefined;
  COUNTED.lastIndex = end;
  const match = COUNTED.exec(text);
  if (!match) return undefined;
  const suggestion = printed.replace('£', '');
  const message = `${printed}${match[0]} has a pound sign before a number of ${match[0].trim()}; ${suggestion} was probably meant.`;
  return { code: 'pound-sign-on-a-count', message, suggestion };
}
