/** The rules about what a reader needs who cannot see the page. */
import type { Rule } from '../../rule.ts';
import { character } from './character.ts';
import { chartAlt } from './chart-alt.ts';
import { tableHeader } from './table-header.ts';
import { tableTitle } from './table-title.ts';

export const accessibilityRules: readonly Rule[] = [chartAlt, tableTitle, tableHeader, character];
