/** A suppression that waives nothing: left behind after the figure was put right, or naming the wrong rule. */
import type { RuleInfo } from '../../rule.ts';

export const unusedSuppression: RuleInfo = {
  id: 'suppress/unused',
  title: 'A suppression that suppresses nothing',
  severity: 'warning',
  description:
    'A crosscast-ignore comment whose rules find nothing where it applies. It should go, lest it hide a later slip.',
  fixable: true,
};
