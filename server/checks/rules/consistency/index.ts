/** The rules about figures that say the same thing in several places. */
import type { Rule } from '../../rule.ts';
import { direction } from './direction.ts';
import { nearMiss } from './near-miss.ts';
import { retold } from './retold.ts';
import { sentence } from './sentence.ts';
import { source, tie } from './tie.ts';
import { twoValues } from './two-values.ts';

export const consistencyRules: readonly Rule[] = [tie, source, direction, sentence, twoValues, nearMiss, retold];
