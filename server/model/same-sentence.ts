/** What the other figures of its sentence say about a figure. */
import type { Tie } from './links.ts';
import type { ProseMeaning, TableRow } from './meaning.ts';
import { sentenceAround } from './sentence.ts';

/** The rows that automatic ties of the sentence repeat. Most figures stand in no sentence that has any. */
export function rowsBeside(tie: Tie, ties: readonly Tie[], meaning: ProseMeaning): ReadonlySet<TableRow> {
  const rows = new Set<TableRow>();
  for (const other of besides(tie, ties, meaning)) {
    const row = other.how === 'auto' ? other.facts[0]?.cell?.row : undefined;
    if (row !== undefined) rows.add(row);
  }
  return rows;
}

/** A figure is no slip for one that its sentence has right already. */
export function withoutRepeated(tie: Tie, ties: readonly Tie[], meaning: ProseMeaning): Tie {
  if (tie.near === undefined) return tie;
  const { near, ...rest } = tie;
  return besides(tie, ties, meaning).some(({ facts }) => facts.includes(near)) ? rest : tie;
}

/** The ties of the other figures of a sentence that are tied. */
function besides(tie: Tie, ties: readonly Tie[], meaning: ProseMeaning): Tie[] {
  const { start, end } = tie.mention.prose;
  const [from, to] = sentenceAround(meaning.plain, start, end);
  return ties.filter(({ facts, mention: { prose } }) => facts.length > 0 && prose.start >= from && prose.end <= to);
}
