/** The rules about dates, months and years. */
import type { Rule } from '../../rule.ts';
import { carriedOver } from './carried-over.ts';
import { impossibleDate } from './impossible-date.ts';
import { monthEnd } from './month-end.ts';
import { monthName } from './month-name.ts';
import { notEnded } from './not-ended.ts';
import { ordinal } from './ordinal.ts';
import { seriesOrder } from './series-order.ts';
import { yearLabel } from './year-label.ts';

export const periodRules: readonly Rule[] = [
  monthName,
  monthEnd,
  notEnded,
  impossibleDate,
  ordinal,
  yearLabel,
  seriesOrder,
  carriedOver,
];
