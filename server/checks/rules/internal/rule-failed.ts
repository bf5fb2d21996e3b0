/** A rule that threw: a fault of Crosscast, told to the author so that nobody takes silence for agreement. */
import type { RuleInfo } from '../../rule.ts';

export const internalFailure: RuleInfo = {
  id: 'internal/rule-failed',
  title: 'A rule of Crosscast failed',
  severity: 'error',
  description: 'A rule stopped with a fault of its own. What it would have checked here has not been checked.',
  fixable: false,
};
