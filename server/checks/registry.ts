/** All rules, group by group. Adding a rule is one file, one line in its group, one sample and one page. */
import type { Rule, RuleInfo } from './rule.ts';
import { accessibilityRules } from './rules/accessibility/index.ts';
import { consistencyRules } from './rules/consistency/index.ts';
import { figureRules } from './rules/figure/index.ts';
import { internalFailure } from './rules/internal/rule-failed.ts';
import { periodRules } from './rules/period/index.ts';
import { recommendRules } from './rules/recommend/index.ts';
import { reconcileRules } from './rules/reconcile/index.ts';
import { sourceRules } from './rules/source/index.ts';
import { structureRules } from './rules/structure/index.ts';
import { suppressRules } from './rules/suppress/index.ts';
import { unusedSuppression } from './rules/suppress/unused.ts';
import { syntax } from './rules/syntax/syntax.ts';
import { unitRules } from './rules/unit/index.ts';

export const rules: readonly Rule[] = [
  syntax,
  ...reconcileRules,
  ...consistencyRules,
  ...sourceRules,
  ...figureRules,
  ...unitRules,
  ...periodRules,
  ...structureRules,
  ...recommendRules,
  ...accessibilityRules,
  ...suppressRules,
];

/** Every rule that can report something, those among them that the engine itself reports. */
export const ruleInfos: readonly RuleInfo[] = [...rules, unusedSuppression, internalFailure];
