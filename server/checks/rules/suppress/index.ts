/** The rules about suppressions, but for suppress/unused, which the engine itself reports. */
import type { Rule } from '../../rule.ts';
import { reason } from './reason.ts';

export const suppressRules: readonly Rule[] = [reason];
