/**
 * A final position of a year that has not ended: "The final 2024/25 position … was a pressure of £12.123m" in a report at
 * month 4 of 2024/25 (samples/october-2024). A year has its outturn after 31 March.
 */
import type { Span } from '../../../../grammar/tree.ts';
import { compareDays, endOf, financialYearOf } from '../../../figures/period/calendar.ts';
import type { Day } from '../../../figures/period/period.ts';
import type { PeriodMention } from '../../../figures/period/read-period.ts';
import { writeDay, writeFinancialYear } from '../../../figures/period/write-period.ts';
import type { Analysis } from '../../../model/analysis.ts';
import type { BlockRule } from '../../rule.ts';
import { PROSE_BLOCKS } from '../../../model/prose-blocks.ts';
import { sentenceAround } from '../../../model/sentence.ts';
import { phrasesOf } from './phrases.ts';
import type { Phrase } from './phrases.ts';
import { replacing, yearLabelIn, yearLike } from './replace-text.ts';

export const notEnded: BlockRule = {
  id: 'period/not-ended',
  title: 'A final position of a year that has not ended',
  severity: 'warning',
  description:
    'A sentence that states the final position or the outturn of a financial year as a fact, in a report on a time before that year ends. Forecast, projected and provisional outturns are left alone, and so are headings and tables.',
  fixable: true,
  scope: 'block',
  blocks: PROSE_BLOCKS.filter((kind) => kind !== 'heading'),
  needs: 'content',
  check({ analysis, block, meaning, report }) {
    const now = knownUntil(analysis);
    if (now === undefined) return;
    for (const phrase of phrasesOf(meaning, block.text)) {
      for (const mention of phrase.mentions) {
        const claim = finalClaim(phrase, mention);
        const end = claim && endOf({ kind: 'year', year: claim.year });
        const label = yearLabelIn(phrase.text, mention);
        if (claim === undefined || end === undefined || label === undefined || compareDays(end, now) <= 0) continue;
        const ended = financialYearOf(now) - 1;
        const previous = yearLike(phrase.text.slice(label.start, label.end), ended);
        report({
          start: claim.start,
          end: claim.end,
          message: `${writeFinancialYear(claim.year)} has no final position yet: it ends on ${writeDay(end)}. The last year that has ended is ${writeFinancialYear(ended)}.`,
          fixes: [replacing(phrase.text, label, previous)],
        });
      }
    }
  },
};

/** The last day that the report can know of: the end of its period or its meeting, whichever is later. */
function knownUntil({ header }: Analysis): Day | undefined {
  const reported = header.period && endOf(header.period);
  const { meeting } = header;
  const met = meeting?.kind === 'date' ? meeting.day : undefined;
  if (reported === undefined || met === undefined) return reported ?? met;
  return compareDays(reported, met) > 0 ? reported : met;
}

const RESULT = '(?:position|out-?turn|overspend|underspend|deficit|surplus|variance)';
const FINAL_BEFORE = /\bfinal\s+(?:[\w’']+\s+){0,2}$/i;
const RESULT_AFTER = new RegExp(`^\\s+(?:[\\w’'&-]+\\s+){0,4}?${RESULT}\\b`, 'i');
const OUTTURN_AFTER = /^\s+(?:[\w’'&-]+\s+){0,3}?out-?turn\b/i;
const FINAL_RESULT_BEFORE = new RegExp(
  `\\b(?:final\\s+(?:[\\w’']+\\s+){0,2}${RESULT}|out-?turn(?:\\s+position)?)\\s+(?:for|in|of)\\s+(?:the\\s+)?(?:financial\\s+)?(?:year\\s+)?$`,
  'i',
);
/** What makes it a statement: a verb of the past, an amount, a result. */
const STATED =
  /\b(?:was|were|stood|came|showed|amounted|resulted|has been|ended)\b|\bof\s+(?:an?\s+)?(?:[\w-]+\s+){0,3}?(?:of\s+)?£|:\s*£|\bis\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}?(?:overspend|underspend|pressure|deficit|surplus|£)/;
const FORECAST =
  /\b(?:[Ff]orecast\w*|[Pp]roject(?:ed|ion|ions|ing)|[Ee]xpect\w*|[Ee]stimat\w*|[Pp]redict\w*|[Aa]nticipat\w*|[Pp]rovisional\w*|[Ii]ndicativ\w*|likely|potential\w*|probabl\w*|would|will|could|may|might|[Dd]raft|[Aa]ssum\w*|due(?!\s+to)|until|once|to be|yet|pending|[Rr]isk\w*|[Bb]udget(?:ed|ing)?\s+out-?turn)\b/;

interface Claim extends Span {
  readonly year: number;
}

/** The words that state the final position of a year as a fact: "final 2024/25 position". */
function finalClaim(phrase: Phrase, mention: PeriodMention): Claim | undefined {
  const { period, through } = mention;
  if ((period?.kind !== 'year' && period?.kind !== 'year-end') || period.year === undefined || through !== undefined) {
    return undefined;
  }
  const [from, to] = sentenceAround(phrase.text, mention.start, mention.end);
  const before = phrase.text.slice(Math.max(from, phrase.start), mention.start);
  const after = withinBrackets(phrase.text.slice(mention.end, Math.min(to, phrase.end)));
  const named = period.kind === 'year-end' ? isOutturn(phrase.text, mention) : finalWords(before, after);
  if (named === undefined || FORECAST.test(before) || FORECAST.test(after) || !STATED.test(after)) return undefined;
  return { year: period.year, start: mention.start - named.before, end: mention.end + named.after };
}

/** What follows in the bracket that the mention stands in, or all of it outside brackets. */
function withinBrackets(after: string): string {
  const close = after.indexOf(')');
  const open = after.indexOf('(');
  return close >= 0 && (open < 0 || close < open) ? after.slice(0, close) : after;
}

/** How far the words go before and after the mention. */
interface Reach {
  readonly before: number;
  readonly after: number;
}

function isOutturn(text: string, { start, end }: Span): Reach | undefined {
  return /out-?turn|final position/i.test(text.slice(start, end)) ? { before: 0, after: 0 } : undefined;
}

function finalWords(before: string, after: string): Reach | undefined {
  const result = RESULT_AFTER.exec(after);
  const final = FINAL_BEFORE.exec(before);
  if (final !== null && result !== null) return { before: before.length - final.index, after: result[0].length };
  const outturn = OUTTURN_AFTER.exec(after);
  if (outturn !== null) return { before: 0, after: outturn[0].length };
  const whole = FINAL_RESULT_BEFORE.exec(before);
  return whole === null ? undefined : { before: before.length - whole.index, after: 0 };
}
