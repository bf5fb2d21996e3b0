import type { Plugin } from 'esbuild';
import type { RulePart } from '../grammar/parser/lookahead-table.ts';

export const lookaheadAhead: Plugin;
export function workedOut(): RulePart[];
