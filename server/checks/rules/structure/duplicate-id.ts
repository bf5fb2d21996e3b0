/** A name given twice: whatever refers to it gets the first, whichever was meant. */
import type { BlockKind, Text } from '../../../../grammar/tree.ts';
import type { Definition } from '../../../model/definition.ts';
import type { TableMeaning } from '../../../model/meaning.ts';
import type { BlockRule, BlockView } from '../../rule.ts';
import { PROSE_BLOCKS } from '../../../model/prose-blocks.ts';

const NAMING_BLOCKS: readonly BlockKind[] = [
  ...PROSE_BLOCKS,
  'report',
  'minutes',
  'decision',
  'appendix',
  'table',
  'demand',
  'figure',
  'chart',
  'include',
];

export const duplicateId: BlockRule = {
  id: 'structure/duplicate-id',
  title: 'A name given twice',
  severity: 'error',
  description:
    'Two tables, figures, charts, sections or documents with one written name, or two rows or columns of a table with one {id}. Names that Crosscast makes from titles and labels never clash.',
  fixable: false,
  scope: 'block',
  blocks: NAMING_BLOCKS,
  needs: 'content',
  check(view) {
    const { analysis, block, meaning, report } = view;
    for (const definition of analysis.offersOf(block).definitions) reportTwin(view, definition);
    if (meaning.kind !== 'table') return;
    for (const { id, message } of twinsInside(meaning)) report({ start: id.start, end: id.end, message });
  },
};

function reportTwin({ analysis, report, watch }: BlockView, definition: Definition): void {
  if (!definition.written) return;
  watch(`name:${definition.name}`);
  const [first] = analysis.definitionsOf(definition.name).filter(({ written }) => written);
  if (first === undefined || first === definition) return;
  const { start, end } = definition.span;
  report({
    start,
    end,
    message: `There is another ${first.kind === 'fact' ? 'figure' : first.kind} called ${definition.name}: what refers to the name gets that one.`,
    related: [{ at: { block: first.block, ...first.span }, message: `The first ${definition.name}` }],
  });
}

interface Twin {
  readonly id: Text;
  readonly message: string;
}

/** A name that was already taken when its row or column was read has been given a number. */
function twinsInside({ rows, columns }: TableMeaning): Twin[] {
  const found: Twin[] = [];
  const look = (id: Text | undefined, known: string, what: 'row' | 'column'): void => {
    if (id === undefined || id.text === known) return;
    found.push({
      id,
      message: `Another ${what} of this table is already called ${id.text}; this one is known as ${known}.`,
    });
  };
  for (const { heading, id } of columns) look(heading?.id, id, 'column');
  for (const { syntax, id } of rows) look(syntax.cells[0]?.id, id, 'row');
  return found;
}
