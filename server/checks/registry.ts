/** All rules, in the order of their pages. Adding a rule is one file, one line here, one fixture and one page. */
import type { Rule, RuleInfo } from './rule.ts';
import { direction } from './rules/consistency/direction.ts';
import { nearMiss } from './rules/consistency/near-miss.ts';
import { source, tie } from './rules/consistency/tie.ts';
import { twoValues } from './rules/consistency/two-values.ts';
import { internalFailure } from './rules/internal/rule-failed.ts';
import { assertion } from './rules/reconcile/assertion.ts';
import { check } from './rules/reconcile/check.ts';
import { incomplete } from './rules/reconcile/incomplete.ts';
import { ofWhich } from './rules/reconcile/of-which.ts';
import { precision } from './rules/reconcile/precision.ts';
import { rounding, wideRounding } from './rules/reconcile/rounding.ts';
import { total } from './rules/reconcile/total.ts';
import { name } from './rules/structure/name.ts';
import { unusedSuppression } from './rules/suppress/unused.ts';
import { syntax } from './rules/syntax/syntax.ts';
import { expression } from './rules/unit/expression.ts';
import { mixed } from './rules/unit/mixed.ts';

export const rules: readonly Rule[] = [
  syntax,
  total,
  check,
  assertion,
  ofWhich,
  incomplete,
  rounding,
  wideRounding,
  precision,
  tie,
  source,
  direction,
  twoValues,
  nearMiss,
  mixed,
  expression,
  name,
];

/** Every rule that can report something, those among them that the engine itself reports. */
export const ruleInfos: readonly RuleInfo[] = [...rules, unusedSuppression, internalFailure];
