/** The rules about sums and checks. */
import type { Rule } from '../../rule.ts';
import { assertion } from './assertion.ts';
import { bands } from './bands.ts';
import { check } from './check.ts';
import { councilTax } from './council-tax.ts';
import { incomplete } from './incomplete.ts';
import { listTotal } from './list-total.ts';
import { ofWhich } from './of-which.ts';
import { pattern } from './pattern.ts';
import { precision } from './precision.ts';
import { rounding, wideRounding } from './rounding.ts';
import { total } from './total.ts';
import { unmarkedTotal } from './unmarked-total.ts';

export const reconcileRules: readonly Rule[] = [
  total,
  check,
  assertion,
  ofWhich,
  incomplete,
  rounding,
  wideRounding,
  precision,
  pattern,
  bands,
  councilTax,
  unmarkedTotal,
  listTotal,
];
