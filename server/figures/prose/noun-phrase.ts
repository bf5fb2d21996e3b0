/**
 * What stands after a figure: the noun of a count ("children looked after") and what a rate is per ("a week", "per 10,000").
 */
import { isLetter, isSpace, matchAt } from '../characters.ts';
import { skipSpaces } from './words.ts';

export interface Phrase {
  /** As printed, with single spaces. */
  readonly text: string;
  readonly end: number;
}

const STOPS = new Set(
  (
    'a an the and or but nor of in into on onto at to from for with within without by via as than that this these those ' +
    'which who whom whose where when while if is are was were be been being am will would shall should can could may ' +
    'might must has have had do does did not no per each every it its they their them there he she his her we our us you ' +
    'your i all both between during since until after before over under above below through throughout across against ' +
    'compared versus v so such then post pre also now currently only just however therefore because due including includes include ' +
    'excluding plus less minus respectively already still about around approximately up down out off again ago later ' +
    'whilst although though following totalling costing equating came went made gave took saw remain remained continue continues ' +
    'make makes live lives need needs gives give shows show explain explains percent cent'
  ).split(' '),
);

/** Words with these endings are usually verbs after a noun ("310 children placed"), save for the ones listed. */
const VERBAL = /(?:ed|ing)$/;
const NOUNS_LIKE_VERBS = new Set(
  'housing funding fostering training building setting meeting hearing nursing parenting need bed'.split(' '),
);

const TIME_NOUN = /^(?:months?|years?|weeks?|days?|hours?|minutes?)$/;
const MOST_WORDS = 5;

/** The count noun after a figure; undefined when a verb, a preposition or the end of the clause follows. */
export function nounAfter(text: string, at: number): Phrase | undefined {
  let end = at;
  let words = 0;
  let noun = '';
  let most = MOST_WORDS;
  for (;;) {
    const start = skipSpaces(text, end);
    if (start === end || !isLetter(text.charCodeAt(start))) break;
    const stop = endOfWord(text, start);
    const printed = text.slice(start, stop);
    const word = printed.toLowerCase();
    const fixed = words > 0 ? fixedAfter(text, word, stop) : undefined;
    if (fixed !== undefined) return { text: `${noun} ${printed} ${fixed.text}`, end: fixed.end };
    const opens = words === 1 && word === 'to' && /^(?:open|subject|known)$/i.test(noun);
    if (opens) most++;
    else if (words === most || STOPS.has(word) || (words > 0 && isVerb(word) && !nounFollows(text, stop))) break;
    noun = words === 0 ? printed : `${noun} ${printed}`;
    words++;
    end = stop;
    if (TIME_NOUN.test(word)) break;
  }
  if (words === 0 || (words === 1 && isVerb(noun.toLowerCase()))) return undefined;
  return { text: noun, end };
}

function isVerb(word: string): boolean {
  return VERBAL.test(word) && !NOUNS_LIKE_VERBS.has(word);
}

/** Words that belong together with the one before them, though no noun would otherwise go on there. */
const FIXED: ReadonlyMap<string, RegExp> = new Map([
  // children looked after, children in need, children in care, children and young people
  ['looked', /\s+(after)\b/iy],
  ['in', /\s+(need|care)\b/iy],
  ['and', /\s+(young\s+people)\b/iy],
]);

function fixedAfter(text: string, word: string, at: number): Phrase | undefined {
  const fixed = FIXED.get(word);
  if (!fixed) return undefined;
  fixed.lastIndex = at;
  const match = fixed.exec(text);
  return match ? { text: (match[1] ?? '').replace(/\s+/g, ' '), end: fixed.lastIndex } : undefined;
}

/** Whether another word of a noun follows, which makes a participle an adjective: "newly qualified social workers". */
function nounFollows(text: string, at: number): boolean {
  const start = skipSpaces(text, at);
  if (start === at || !isLetter(text.charCodeAt(start))) return false;
  return !STOPS.has(text.slice(start, endOfWord(text, start)).toLowerCase());
}

function endOfWord(text: string, at: number): number {
  let end = at;
  for (;;) {
    const code = text.charCodeAt(end);
    if (isLetter(code)) end++;
    else if ((code === 0x2d || code === 0x27 || code === 0x2019) && isLetter(text.charCodeAt(end + 1))) end += 2;
    else return end;
  }
}

const TIMES = 'week|day|night|month|year|hour|annum|head|quarter|fortnight';
/** "A year before" is when, not how often: 8,437 a year earlier. */
const OTHER_TIME = '\\s+(?:before|earlier|later|ago|previously|after)\\b';
/** What a figure may be per, by the letter that it begins with. One pattern for all of it would take long to compile. */
const SLASH = new RegExp(`/\\s?(${TIMES})\\b`, 'iy');
const EACH = new RegExp(
  `(?:an?|each|every)\\s+((?:${TIMES})\\b(?!${OTHER_TIME})|(?:place|placement|child|person|pupil|resident|household|visit|bed|family)\\b)`,
  'iy',
);
const EACH_WORDS = new Set(['a', 'an', 'each', 'every']);
const PER = new RegExp(
  `per\\s+((?:${TIMES})\\b|[\\d,]*\\d(?![\\w%])|(?!cent)[a-z][a-z’'-]*(?:\\s+(?:worker|carer|child|person|pupil|leaver|resident|household|equivalent)s?\\b)?)`,
  'iy',
);
const SHORT = /p\.?([wa])\b\.?/iy;

/** What a figure is per, just after it: "a week", "per week", "per 10,000", "per social worker". `text` is without "per". */
export function perAfter(text: string, at: number): Phrase | undefined {
  const code = text.charCodeAt(at);
  if (!isSpace(code) && code !== 0x2f) return undefined;
  const start = code === 0x2f ? at : skipSpaces(text, at);
  const pattern = perPattern(text, start);
  if (pattern === undefined) return undefined;
  const match = matchAt(pattern, text, start);
  if (!match) return undefined;
  const [all, per = ''] = match;
  return { text: pattern === SHORT ? timeOf(per) : per.replace(/\s+/g, ' '), end: start + all.length };
}

/** Told by the first letters: /, per, p.a., a, an, each, every. */
function perPattern(text: string, start: number): RegExp | undefined {
  switch (text.charCodeAt(start) | 32) {
    case 0x2f:
      return SLASH;
    case 0x70:
      return (text.charCodeAt(start + 1) | 32) === 0x65 ? PER : SHORT;
    case 0x61:
    case 0x65:
      return EACH_WORDS.has(text.slice(start, endOfWord(text, start)).toLowerCase()) ? EACH : undefined;
    default:
      return undefined;
  }
}

/** The w of "p.w.", the a of "pa". */
function timeOf(letter: string): string {
  return letter.toLowerCase() === 'w' ? 'week' : 'annum';
}
