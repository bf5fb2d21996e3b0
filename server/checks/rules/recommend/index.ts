/** The rules about recommendations, resolutions and delegations. */
import type { Rule } from '../../rule.ts';
import { body } from './body.ts';
import { delegation } from './delegation.ts';
import { minutesMatch } from './minutes-match.ts';
import { verb } from './verb.ts';

export const recommendRules: readonly Rule[] = [body, verb, delegation, minutesMatch];
