/** Files that a table names as its source and that it cannot be compared with. */
import { sourcesOf } from '../../../model/source/source-paths.ts';
import type { BlockRule } from '../../rule.ts';
import { sourceStates } from '../../../model/source/source-state.ts';

export const unread: BlockRule = {
  id: 'source/unread',
  title: 'A source that cannot be compared',
  severity: 'information',
  description:
    'A `source:` that names a spreadsheet or a CSV file which is not there, cannot be read, or has not the cells that are named. A source in words, or a file of another kind, is left alone.',
  fixable: false,
  scope: 'block',
  blocks: ['table', 'demand'],
  check(view) {
    for (const { path } of sourcesOf(view.block)) view.watch(`document:${path.text}`);
    for (const state of sourceStates(view)) {
      if (state.kind !== 'unread') continue;
      const { path, entry } = state.source;
      view.report({ start: path.start, end: entry.value.end, message: state.message });
    }
  },
};
