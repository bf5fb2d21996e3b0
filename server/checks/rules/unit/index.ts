/** The rules about units. */
import type { Rule } from '../../rule.ts';
import { expression } from './expression.ts';
import { mixed } from './mixed.ts';

export const unitRules: readonly Rule[] = [mixed, expression];
