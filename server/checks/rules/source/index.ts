/** The rules about files that tables come from. */
import type { Rule } from '../../rule.ts';
import { changed } from './changed.ts';
import { unread } from './unread.ts';

export const sourceRules: readonly Rule[] = [changed, unread];
