/** What the parser could not read, with the nearest thing that it could have. */
import type { BlockKind } from '../../../../grammar/tree.ts';
import type { BlockRule } from '../../rule.ts';
import { PROSE_BLOCKS } from '../../../model/prose-blocks.ts';

const BLOCKS: readonly BlockKind[] = [
  ...PROSE_BLOCKS,
  'report',
  'minutes',
  'decision',
  'appendix',
  'table',
  'demand',
  'figure',
  'check',
  'chart',
  'include',
  'comment',
  'blank',
  'unknown',
];

export const syntax: BlockRule = {
  id: 'syntax',
  title: 'Text that cannot be read as the language',
  severity: 'error',
  description: 'Unknown blocks and keys, missing quotation marks and brackets, calculations that stop half way.',
  fixable: true,
  scope: 'block',
  blocks: BLOCKS,
  needs: 'content',
  check({ meaning, report }) {
    for (const { start, end, message, suggestion, certain = false } of meaning.syntax.faults) {
      const fixes =
        suggestion === undefined
          ? []
          : [{ title: `Write ${suggestion.trim()}`, edits: [{ start, end, text: suggestion }], safe: certain }];
      report({ start, end, message, fixes });
    }
  },
};
