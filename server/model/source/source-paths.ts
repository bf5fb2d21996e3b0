/** The files that the tables and figures of a report say they come from: spreadsheets and CSV files, not mere words. */
import type { Entry, Text } from '../../../grammar/tree.ts';
import type { ReportBlock } from '../report-block.ts';

/** `source: m04.xlsx#Summary!A3:E8` of a block; spans are the block's. */
export interface SourceEntry {
  readonly entry: Entry;
  readonly path: Text;
  /** What follows the `#`; empty when nothing does. */
  readonly selection: string;
}

const READABLE = /\.(?:xlsx|xlsm|csv|tsv)$/i;
/** Quick to tell of nearly all blocks that they name none. */
const MAY_NAME_ONE = /\.(?:xlsx|xlsm|csv|tsv)\b/i;
const NONE: readonly SourceEntry[] = [];

const known = new WeakMap<ReportBlock, readonly SourceEntry[]>();

export function isReadableSource(path: string): boolean {
  return READABLE.test(path);
}

export function sourcesOf(block: ReportBlock): readonly SourceEntry[] {
  if (block.kind !== 'table' && block.kind !== 'demand') return NONE;
  let sources = known.get(block);
  if (sources === undefined) known.set(block, (sources = MAY_NAME_ONE.test(block.text) ? read(block) : NONE));
  return sources;
}

function read({ syntax }: ReportBlock): SourceEntry[] {
  if (!('entries' in syntax)) return [];
  return syntax.entries.flatMap((entry) => {
    const { key, path, selection } = entry;
    if (key.text.toLowerCase() !== 'source' || path === undefined || !isReadableSource(path.text)) return [];
    return [{ entry, path, selection: selection?.text ?? '' }];
  });
}
