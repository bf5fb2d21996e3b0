/** The rules about how a figure is written. */
import type { Rule } from '../../rule.ts';
import { malformed } from './malformed.ts';
import { placeholder } from './placeholder.ts';
import { scale } from './scale.ts';

export const figureRules: readonly Rule[] = [malformed, scale, placeholder];
