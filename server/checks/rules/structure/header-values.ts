/** What is wrong with the value of a header field, if anything is. */
import { isPlaceholder } from '../../../figures/placeholder.ts';
import { findPeriods } from '../../../figures/period/read-period.ts';
import { overspendOf } from '../../../model/table-meaning.ts';

/** For a finance officer; undefined when the value can be read. A left-over of a template is figure/placeholder's. */
export function valueFault(key: string, value: string): string | undefined {
  if (isPlaceholder(value)) return undefined;
  switch (key) {
    case 'meeting':
      return meetingFault(value);
    case 'period':
      return findPeriods(value).length > 0
        ? undefined
        : `'${value}' is not a period; write it as 2024/25 month 4, quarter 1 of 2024/25 or 31 March 2025.`;
    case 'status':
      return statusFault(value);
    case 'key decision':
      return keyDecisionFault(value);
    case 'overspend':
      return overspendOf(value) === undefined
        ? `Overspends are positive or negative in a report; '${value}' is neither.`
        : undefined;
    default:
      return undefined;
  }
}

function meetingFault(value: string): string | undefined {
  const mentions = findPeriods(value);
  // A date that cannot be is period/impossible-date's.
  if (mentions.some(({ period, fault }) => period?.kind === 'date' || fault !== undefined)) return undefined;
  const lacksYear = mentions.some(({ dayOfMonth }) => dayOfMonth !== undefined);
  return lacksYear
    ? `The date of the meeting needs its year: ${value} of which year?`
    : `'${value}' is not the date of a meeting; write it as 2 October 2024.`;
}

function statusFault(value: string): string | undefined {
  if (!/^(?:public|open|part[\s-]exempt|exempt|draft)\b/i.test(value)) {
    return `The status of a report is public, part exempt or exempt; '${value}' is none of them.`;
  }
  if (!/exempt/i.test(value) || /\bpara(?:graph)?s?\.?\s*\d/i.test(value)) return undefined;
  return 'An exempt report names the paragraph of Schedule 12A to the Local Government Act 1972 that it is exempt under.';
}

function keyDecisionFault(value: string): string | undefined {
  if (!/^(?:yes|no|n\/a|not applicable)\b/i.test(value)) {
    return `A decision is a key decision or it is not: write yes or no instead of '${value}'.`;
  }
  return /^yes[\s.]*$/i.test(value) ? 'A key decision names its reference in the forward plan.' : undefined;
}
