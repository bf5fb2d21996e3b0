/**
 * A figure in prose that begins with a pound sign or a digit: what it is, with qualifier, noun and rate; or that it is none.
 */
import { buildFigure, ratioFigure } from '../build-figure.ts';
import { isSpace, matchAt } from '../characters.ts';
import { scaleBy } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import type { Figure, NotationDoubt, Qualifier, Unit } from '../figure.ts';
import { digitsFault, doubtAbout, repeatedScale } from '../read-notation.ts';
import type { NotationFault } from '../read-notation.ts';
import { FTE, MONEY, NUMBER, PERCENT, POINTS } from '../units.ts';
import { isOtherNumber, phoneEnd } from './other-number.ts';
import { scanAmount } from './scan-amount.ts';
import type { Amount } from './scan-amount.ts';
import { nounAfter, perAfter } from './noun-phrase.ts';
import type { Phrase } from './noun-phrase.ts';
import type { Draft, Pass } from './pass.ts';
import type { MalformedFigure } from './prose-figure.ts';
import { qualifierAfter, qualifierBefore } from './qualifier.ts';
import type { FoundQualifier } from './qualifier.ts';
import { ratioAfter } from './ratio.ts';
import { continuesReference, isReference } from './references.ts';
import { leadWord, wordBefore } from './words.ts';
import type { LeadWord } from './words.ts';

const COMMA = 0x2c;

/** Takes the figure at a pound sign or digit into the pass, if there is one, and gives the offset to go on from. */
export function takeNumber(pass: Pass, at: number): number {
  const { text } = pass;
  const phone = phoneEnd(text, at);
  if (phone !== undefined) return phone;
  const amount = scanAmount(text, at);
  if (!amount.digits) return takeSlashed(pass, at) ?? amount.end;
  const { start, end, digits, suffix } = amount;
  const lead = leadWord(text, start);
  const plain = isPlain(amount);
  if (plain && (isReference(text, lead) || continuesReference(text, pass.referenceEnd, start))) {
    pass.referenceEnd = end;
    return end;
  }
  if (!digits.value || suffix?.repeated === 'letters') {
    // Digits alone may be a list (36,37) or a paragraph number (3.2.1): only a certain figure is a malformed one.
    if (!plain) pass.malformed.push({ start, end, ...faultOf(text.slice(start, end), amount) });
    return end;
  }
  const parted = partedFigure(text, amount);
  if (parted) {
    pass.malformed.push(parted);
    return parted.end;
  }
  if (plain && digits.decimals === 0) {
    const ratio = ratioAfter(text, end, digits.value, false);
    if (ratio) {
      const figure = ratioFigure(text.slice(start, ratio.end), digits.value, ratio.whole);
      pushRatio(pass, start, ratio.end, figure, lead);
      return ratio.end;
    }
  }
  return takeAmount(pass, amount, lead);
}

const REST = /, +\d{3}(?:,\d{3})*\.\d\d(?![\d,.]*\d|[A-Za-z%])/y;

/** £71, 709.03: the pence tell that it is one figure and not two. Published in minutes of a town council. */
function partedFigure(text: string, { start, end, digits, pound, suffix }: Amount): MalformedFigure | undefined {
  if (!pound || suffix !== undefined || digits.decimals > 0 || text.charCodeAt(end) !== COMMA) return undefined;
  const [rest] = matchAt(REST, text, end) ?? [];
  if (rest === undefined) return undefined;
  const printed = text.slice(start, end + rest.length);
  return {
    start,
    end: start + printed.length,
    message: `${printed} has a space after its comma.`,
    suggestion: printed.replace(/, +/, ','),
  };
}

/** Digits without pound sign, scale or unit, which may well be no figure. */
function isPlain({ pound, suffix }: Amount): boolean {
  return !pound && suffix === undefined;
}

function takeAmount(pass: Pass, amount: Amount, lead: LeadWord): number {
  const { text } = pass;
  const { start, end, digits } = amount;
  if (!digits.value) return end;
  const trailing = qualifierAfter(text, end);
  const counted = isPlain(amount) ? countedAfter(text, end, trailing?.end ?? end) : NOTHING_COUNTED;
  if (isPlain(amount) && !counted.staff && isOtherNumber(text, amount, counted.noun !== undefined)) return end;
  const qualifier = qualifierBefore(text, start, end, lead) ?? trailing;
  if (qualifier && isPlain(amount) && isAge(text, start, qualifier)) return end;
  const per = perAfter(text, Math.max(counted.end, trailing?.end ?? 0, end));
  const figure = figureOf(
    text,
    amount,
    valueOf(digits.value, amount),
    unitOf(amount, counted, per),
    qualifier?.qualifier,
  );
  const prose: Draft = { start, end, figure, unitEnd: per?.end ?? Math.max(counted.end, end) };
  if (qualifier) prose.qualifierSpan = { start: qualifier.start, end: qualifier.end };
  if (counted.noun !== undefined) prose.noun = counted.noun;
  if (amount.bracketed) prose.bracketed = true;
  pass.figures.push(prose);
  return Math.max(end, per?.end ?? 0);
}

function valueOf(digits: Decimal, { suffix }: Amount): Decimal {
  return suffix?.hundredths === undefined ? digits : scaleBy(digits, -2);
}

function figureOf(text: string, amount: Amount, value: Decimal, unit: Unit, qualifier: Qualifier | undefined): Figure {
  const { start, end, digits, pound, suffix, negative, sign } = amount;
  const scale = suffix?.scale ?? 0;
  const printed = text.slice(start, end);
  const doubt =
    doubtAbout({ printed, digits, pound, scale, suffix }) ??
    countDoubt(text, amount, printed) ??
    pennyDoubt(amount, printed, unit);
  return buildFigure({ text: printed, digits: value, negative, sign, unit, scale, qualifier, doubt });
}

const TIMES: ReadonlySet<string> = new Set(['week', 'month', 'year', 'annum']);

/** A unit of heat may well cost 0.67p; a council tax does not rise by 0.14p a week. */
function pennyDoubt({ digits, suffix }: Amount, printed: string, { per }: Unit): NotationDoubt | undefined {
  if (suffix?.hundredths !== 'money' || !TIMES.has(per ?? '') || !/^0?\.\d\d$/.test(digits.text)) return undefined;
  const suggestion = printed.replace(digits.text, digits.text.replace(/^0?\.0?/, ''));
  const message = `${printed} is less than a penny; ${suggestion} was probably meant.`;
  return { code: 'part-of-a-penny', message, suggestion };
}

/** "aged over 18", "ages under 5" */
function isAge(text: string, start: number, qualifier: FoundQualifier): boolean {
  if (qualifier.end > start) return false;
  const word = wordBefore(text, qualifier.start);
  return word === 'aged' || word === 'age' || word === 'ages';
}

const SLASHED = /(?<![\w/.,£$-])(\d{1,4})(?=\/\d{1,4}(?![\d/]))/y;

/** 6/9 where the first number alone was refused because of its stroke. */
function takeSlashed(pass: Pass, at: number): number | undefined {
  const { text } = pass;
  SLASHED.lastIndex = at;
  const part = SLASHED.exec(text)?.[1];
  if (part === undefined || text.startsWith('24/7', at)) return undefined;
  const value = { coefficient: BigInt(part), exponent: 0 };
  const ratio = ratioAfter(text, at + part.length, value, false);
  if (!ratio) return undefined;
  const figure = ratioFigure(text.slice(at, ratio.end), value, ratio.whole);
  pass.figures.push({ start: at, end: ratio.end, figure, unitEnd: ratio.end });
  return ratio.end;
}

function pushRatio(pass: Pass, start: number, end: number, figure: Figure, lead: LeadWord): void {
  const { text } = pass;
  const found = qualifierBefore(text, start, end, lead);
  const noun = nounAfter(text, end);
  const qualified = found ? { ...figure, qualifier: found.qualifier } : figure;
  const prose: Draft = { start, end, figure: qualified, unitEnd: noun?.end ?? end };
  if (found) prose.qualifierSpan = { start: found.start, end: found.end };
  if (noun) prose.noun = noun.text;
  pass.figures.push(prose);
}

function faultOf(printed: string, { digits, suffix }: Amount): NotationFault {
  if (suffix?.repeated === 'letters') return repeatedScale(printed);
  const { message, suggestion } = digitsFault(digits.text);
  const whole = message.replace(digits.text, printed);
  if (suggestion === undefined) return { message: whole };
  return { message: whole, suggestion: printed.replace(digits.text, suggestion) };
}

/** What bare digits count. */
interface Counted {
  readonly staff: boolean;
  readonly noun: string | undefined;
  /** Where FTE or the noun ends; 0 where there is neither. */
  readonly end: number;
}

const NOTHING_COUNTED: Counted = { staff: false, noun: undefined, end: 0 };

/** FTE or a noun after a number; "30+ cases" and "300 or more children" have theirs after the qualifier. */
function countedAfter(text: string, end: number, nounFrom: number): Counted {
  const staff = staffAfter(text, end);
  if (staff > 0) return { staff: true, noun: undefined, end: staff };
  const noun = nounAfter(text, nounFrom);
  return noun ? { staff: false, noun: noun.text, end: noun.end } : NOTHING_COUNTED;
}

const STAFF = /\s?(?:FTEs?|WTEs?|(?:full|whole)[- ]time[- ]equivalents?)\b/iy;

/** The end of "FTE" after a number, 0 where there is none. */
function staffAfter(text: string, at: number): number {
  const first = text.charCodeAt(isSpace(text.charCodeAt(at)) ? at + 1 : at) | 32;
  if (first !== 0x66 && first !== 0x77) return 0;
  STAFF.lastIndex = at;
  return STAFF.test(text) ? STAFF.lastIndex : 0;
}

function unitOf({ suffix, pound }: Amount, { staff, noun }: Counted, per: Phrase | undefined): Unit {
  let unit: Unit = NUMBER;
  if (suffix?.unit === 'percent') unit = PERCENT;
  else if (suffix?.unit === 'points' || suffix?.hundredths === 'points') unit = POINTS;
  else if (pound || suffix?.hundredths === 'money') unit = MONEY;
  else if (staff) unit = FTE;
  else if (noun !== undefined) unit = { kind: 'count', noun };
  return per ? { ...unit, per: per.text } : unit;
}

const COUNTED =
  /\s+(?:(?:looked|young|social|foster|care)\s+)?(?:children|people|families|cases|FTEs?|pupils|residents|households|carers|contacts|referrals|leavers|adults|workers|staff|members|employees|learners|students|patients|volunteers|recommendations|audits|complaints|appeals|applications)\b(?![’'-])/iy;

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
