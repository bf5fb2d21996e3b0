/**
 * Reads units as headings and `unit:` lines write them: £'000, £ million, %, FTE, children, cases per social worker.
 */
import type { Scale, Unit } from './figure.ts';
import { COUNT, FTE, MONEY, NUMBER, PERCENT, POINTS, RATIO } from './units.ts';

export interface UnitReading {
  readonly unit: Unit;
  readonly scale: Scale;
  /** The unit as printed, for messages: "£'000", "children". */
  readonly label: string;
}

export interface HeadingReading {
  /** The heading without its unit; the whole heading when the unit is part of its sense ("% of budget"). */
  readonly title: string;
  /** Absent when the heading states no unit. */
  readonly measure?: UnitReading;
}

const MARKS = "['’‘`´′]?";
/** Groups: thousands, millions, billions; none of them is plain pounds. */
const MONEY_SOURCE =
  `(?:£|\\bGBP\\b)\\s?(?:(\\(?${MARKS}000${MARKS}s?\\)?(?![\\d,])|k\\b|\\(?thousands?\\)?)` +
  `|(mn?\\b(?:['’]s)?|\\(?millions?\\)?|\\(?${MARKS}000,?000${MARKS}s?\\)?)|(bn\\b|\\(?billions?\\)?))?(?![\\w])`;
const MONEY_UNIT = new RegExp(MONEY_SOURCE, 'i');
const MONEY_WORDS = /\b(?:(thousands)|(millions)|(billions))\s+of\s+pounds\b|\bpounds\b(?:\s+sterling)?/i;
const PER_CENT = /%|\bper\s?cent(?:age)?\b/i;
const PER_CENT_POINTS = /(?:%|\bper\s?centage|\bper\s?cent)(?:age)?\s?points?\b|\b(?:ppts?|pp)\b/i;
const STAFF = /\b(?:FTEs?|WTEs?)\b|\b(?:full|whole)[- ]time[- ]equivalents?\b/i;
const NUMBER_OF = /(?:\b(?:number|nos?|count)\b\.?|#)(?:\s+of\s+(.+))?/i;
/** "Number of children", "Places (no.)", "Cases nos." */
const COUNTING = /^(?:number|nos?\.?|#)(?:$|\s+of\s+)|\((?:no\.?|nos\.?|number|#)\)$|\s(?:no\.|nos\.)$/i;
/** What a rate is per. Per annum is no rate here: budgets and savings "per annum" are added up like any others. */
const RATE =
  /(?:\bper\s+(?!cent\b|annum\b|year\b)|\/\s?(?=(?:week|day|night|month|hour|head)\b)|\b(?=week(?:ly)\b)|\beach\s+)([a-z0-9][\w,' -]*?)(?=\s*(?:[()£%;:]|$))/i;

/**
 * The unit that a whole text states. Anything with a letter in it that is no known unit is the noun of what is counted;
 * undefined only for text without letters or signs. "no." and "number" are counts without a noun.
 */
export function readUnit(text: string): UnitReading | undefined {
  const label = text.trim();
  if (label.length === 0 || label.length > 80) return undefined;
  const known = knownUnit(label);
  if (known) return { ...known, label };
  const number = NUMBER_OF.exec(label);
  const noun = number?.index === 0 ? (number[1] ?? '') : label;
  const per = RATE.exec(noun);
  const counted = (per ? noun.slice(0, per.index) : noun).trim();
  if (!/[a-z]/i.test(label)) return undefined;
  if (/^ratio$/i.test(counted)) return { unit: RATIO, scale: 0, label };
  if (/^rate$/i.test(counted) || (counted === '' && per)) return { unit: rateOf(NUMBER, per?.[1]), scale: 0, label };
  const scaled = /^(?:(thousands)|millions)(?:\s+of\s+(.+))?$/i.exec(counted);
  if (scaled) {
    const unit: Unit = scaled[2] === undefined ? NUMBER : { kind: 'count', noun: scaled[2] };
    return { unit: rateOf(unit, per?.[1]), scale: scaled[1] === undefined ? 6 : 3, label };
  }
  const unit: Unit = counted === '' ? COUNT : { kind: 'count', noun: counted };
  return { unit: rateOf(unit, per?.[1]), scale: 0, label };
}

function rateOf(unit: Unit, per: string | undefined): Unit {
  return per === undefined ? unit : { ...unit, per: per.trim() };
}

interface KnownUnit {
  readonly unit: Unit;
  readonly scale: Scale;
}

/** £ or GBP, pounds, % or per cent, points, FTE or full-time: without one of these, a text states no unit that is known here. */
const MAY_STATE_UNIT = /[£%]|gbp|pound|cent|pp|[fw]te|time/i;

/** The units that nearly all tables have, told without a pattern. */
const PLAIN_MONEY: ReadonlyMap<string, Scale> = new Map([
  ['£', 0],
  ['£k', 3],
  ['£000', 3],
  ["£'000", 3],
  ['£’000', 3],
  ['£m', 6],
]);

function knownUnit(text: string): KnownUnit | undefined {
  const plain = PLAIN_MONEY.get(text);
  if (plain !== undefined) return { unit: MONEY, scale: plain };
  if (!MAY_STATE_UNIT.test(text)) return undefined;
  const money = MONEY_UNIT.exec(text) ?? MONEY_WORDS.exec(text);
  if (money) return { unit: rateOf(MONEY, RATE.exec(text)?.[1]), scale: scaleOf(money) };
  if (PER_CENT_POINTS.test(text)) return { unit: POINTS, scale: 0 };
  if (PER_CENT.test(text)) return { unit: PERCENT, scale: 0 };
  if (STAFF.test(text)) return { unit: rateOf(FTE, RATE.exec(text)?.[1]), scale: 0 };
  return undefined;
}

function scaleOf(match: RegExpExecArray): Scale {
  return match[1] !== undefined ? 3 : match[2] !== undefined ? 6 : match[3] !== undefined ? 9 : 0;
}

/** How a unit stands in a heading, so that it can be taken out: alone, in brackets, at either end or in the middle. */
const REMOVABLE: readonly RegExp[] = [
  new RegExp(`\\(\\s*(?:in\\s+)?${MONEY_SOURCE}\\s*\\)`, 'i'),
  new RegExp(`(?:\\bin\\s+)?${MONEY_SOURCE}`, 'i'),
  /\(\s*(?:%|per\s?cent|FTEs?|WTEs?|nos?\.?|number|pp|(?:%|percentage)\s?points?)\s*\)/i,
  /%\s?points?\b|%(?!\s*of\b)/i,
  /\b(?:FTEs?|WTEs?|per\s?cent|percentage\s+points?)$/i,
];

/** The unit inside a column heading: `Variance £k`, `2023/24 £`, `Change %`, `Gross (£m)`, `Number of children`. */
export function readHeading(text: string): HeadingReading {
  const heading = text.trim();
  const known = knownUnit(heading);
  if (known) {
    for (const pattern of REMOVABLE) {
      const match = pattern.exec(heading);
      if (!match) continue;
      const label = match[0].replace(/^\(?\s*(?:in\s+)?|\s*\)$/gi, '').trim() || match[0];
      const title = tidy(heading.slice(0, match.index) + ' ' + heading.slice(match.index + match[0].length));
      return { title, measure: { ...known, label: balanced(label) } };
    }
    return { title: heading, measure: { ...known, label: heading } };
  }
  const number = /\bn(?:o|umber)|#/i.test(heading) ? COUNTING.exec(heading) : null;
  if (number) {
    const noun = number.index === 0 ? heading.slice(number[0].length).trim() : '';
    const unit: Unit = noun === '' ? COUNT : { kind: 'count', noun };
    const title = number.index === 0 ? heading : tidy(heading.slice(0, number.index));
    return { title, measure: { unit, scale: 0, label: number[0].trim() } };
  }
  const per = /\bper\s+\d/i.test(heading) ? RATE.exec(heading) : undefined;
  if (per) return { title: heading, measure: { unit: rateOf(NUMBER, per[1]), scale: 0, label: per[0].trim() } };
  return { title: heading };
}

function balanced(label: string): string {
  return label.includes('(') && !label.includes(')') ? `${label})` : label;
}

function tidy(title: string): string {
  return title
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:;–-]+|[\s,:;–-]+$/g, '')
    .trim();
}
