/** Dates, months and years of a resolution that are others than those of the recommendation which it answers. */
import type { Span } from '../../../../grammar/tree.ts';
import type { PeriodMention } from '../../../figures/period/read-period.ts';
import type { DecidedItem } from './decided-items.ts';

export interface OtherPeriod {
  readonly printed: string;
  readonly wanted: string;
  readonly at: Span;
}

/**
 * A period that no recommendation names, where the one that was answered has exactly one of its sort, after the same word
 * ("by December 2024"), that the resolution leaves out. Days are compared with days and months with months: a body may well
 * make "by March" of "by 31 March".
 */
export function otherPeriods(
  item: DecidedItem,
  answered: DecidedItem,
  recommended: readonly DecidedItem[],
): OtherPeriod[] {
  const own = item.periods.flatMap(namedIn(item));
  const known = recommended.flatMap((each) => each.periods.flatMap(namedIn(each)));
  const left = answered.periods
    .flatMap(namedIn(answered))
    .filter((period) => !own.some((other) => isSame(period, other)));
  return own.flatMap((period) => {
    if (known.some((other) => isSame(period, other))) return [];
    const instead = left.filter((other) => other.sort === period.sort && other.lead === period.lead);
    const [other] = instead;
    return other === undefined || instead.length > 1
      ? []
      : [{ printed: period.printed, wanted: other.printed, at: period.at }];
  });
}

interface Named {
  readonly sort: 'day' | 'month' | 'month number' | 'quarter' | 'year';
  /** Day, month and year, as far as they are given. */
  readonly parts: readonly (number | undefined)[];
  readonly printed: string;
  /** The word before it, in lower case; of "by the end of March" it is "by". */
  readonly lead: string;
  readonly at: Span;
}

/** Reads the periods of an item; none of a span of years, or a year end. */
function namedIn({ text, start: base }: DecidedItem): (mention: PeriodMention) => Named[] {
  return (mention) => {
    const sorted = sortOf(mention);
    if (sorted === undefined) return [];
    const { start, end } = mention;
    const before = text.slice(0, start - base).replace(/\b(?:the\s+)?end\s+of\s+$/i, '');
    const lead = /([a-z]+)[^a-z]*$/i.exec(before)?.[1]?.toLowerCase() ?? '';
    return [{ ...sorted, printed: text.slice(start - base, end - base), lead, at: { start, end } }];
  };
}

function sortOf({ period, through, dayOfMonth }: PeriodMention): Pick<Named, 'sort' | 'parts'> | undefined {
  if (period === undefined || through !== undefined) return undefined;
  switch (period.kind) {
    case 'date':
      return { sort: 'day', parts: [period.day.day, period.day.month, period.day.year] };
    case 'calendar-month':
      return dayOfMonth === undefined
        ? { sort: 'month', parts: [period.month, period.year] }
        : { sort: 'day', parts: [dayOfMonth, period.month, period.year] };
    case 'month':
      return { sort: 'month number', parts: [period.month, period.year] };
    case 'quarter':
      return { sort: 'quarter', parts: [period.quarter, period.year] };
    case 'year':
      return { sort: 'year', parts: [period.year] };
    default:
      return undefined;
  }
}

/** A year that one of them leaves out is that of the other. */
function isSame(a: Named, b: Named): boolean {
  return (
    a.sort === b.sort &&
    a.parts.every((part, index) => {
      const other = b.parts[index];
      return part === undefined || other === undefined || part === other;
    })
  );
}
