/** Suppressions that do not say why. The check sheet lists what was waived; without a reason nobody can answer for it. */
import type { Suppression } from '../../../../grammar/tree.ts';
import type { Meaning } from '../../../model/meaning.ts';
import type { BlockRule } from '../../rule.ts';

export const reason: BlockRule = {
  id: 'suppress/reason',
  title: 'A suppression without a reason',
  severity: 'warning',
  description:
    'A crosscast-ignore comment, before a block or at the end of a row, with no reason after its rules. It still suppresses.',
  fixable: false,
  scope: 'block',
  blocks: ['comment', 'table', 'demand'],
  check({ meaning, report }) {
    for (const { start, end, rules, reason: given } of suppressionsIn(meaning)) {
      if (given !== undefined && given.text !== '') continue;
      const named = rules.map(({ text }) => text).join(', ') || 'findings';
      report({ start, end, message: `This ignores ${named} without saying why: write the reason after a colon.` });
    }
  },
};

function suppressionsIn({ syntax }: Meaning): readonly Suppression[] {
  switch (syntax.kind) {
    case 'comment':
      return syntax.suppressions;
    case 'table':
    case 'demand':
      return syntax.rows.flatMap(({ suppression }) => suppression ?? []);
    default:
      return [];
  }
}
