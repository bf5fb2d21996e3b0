/** How a table stands to the file that it says it comes from. */
import type { TableMeaning } from '../meaning.ts';
import { compareWithSource } from './comparison.ts';
import type { SourceComparison } from './comparison.ts';
import { layOut } from './layout.ts';
import { selectCells } from './selection.ts';
import { sourcesOf } from './source-paths.ts';
import type { SourceEntry } from './source-paths.ts';
import type { Analysis } from '../analysis.ts';
import type { ReportBlock } from '../report-block.ts';

export type SourceState = { readonly source: SourceEntry } & (
  | { readonly kind: 'compared'; readonly table: TableMeaning; readonly comparison: SourceComparison }
  /** The message is a sentence. */
  | { readonly kind: 'unread'; readonly message: string }
);

/** A block of a report. */
interface Placed {
  readonly analysis: Analysis;
  readonly block: ReportBlock;
}

/** One for each source of the block that is a file; none for what has not been looked for. */
export function sourceStates({ analysis, block }: Placed): SourceState[] {
  const sources = sourcesOf(block);
  if (sources.length === 0) return [];
  const meaning = analysis.meaningOf(block);
  if (meaning.kind !== 'table') return [];
  return sources.flatMap((source): SourceState[] => {
    const { path, selection } = source;
    const reading = analysis.library.source?.(analysis.uri, path.text);
    if (reading === undefined) return [];
    const unread = (message: string): SourceState[] => [
      { kind: 'unread', source, message: `${path.text} ${message}.` },
    ];
    if (reading.kind === 'fault') {
      return reading.missing
        ? unread('cannot be found, so the figures of this table were not compared with it')
        : unread(reading.message);
    }
    const selected = selectCells(reading.file, selection);
    if ('fault' in selected) return unread(selected.fault);
    const comparison = compareWithSource(meaning, layOut(selected.table));
    if (comparison === undefined) {
      return unread('has other rows than this table: name the cells that it comes from, as in #Summary!A3:E8');
    }
    return [{ kind: 'compared', source, table: meaning, comparison }];
  });
}
