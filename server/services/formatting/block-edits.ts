/** The edits that turn a block's text into another, line by line, so that cursors and marks elsewhere stay where they are. */
import type { TextEdit } from 'vscode-languageserver-types';
import type { ReportBlock } from '../../model/report-block.ts';
import { rangeIn } from '../ranges.ts';

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** As few and as short as comparing lines makes them; none if the texts are the same. */
export function blockEdits(block: ReportBlock, text: string): TextEdit[] {
  return changesBetween(block.text, text).map((change) => ({ range: rangeIn(block, change), newText: change.text }));
}

function changesBetween(before: string, after: string): Change[] {
  if (before === after) return [];
  const old = linesOf(before);
  const fresh = linesOf(after);
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++;
  let tail = 0;
  const most = Math.min(old.length, fresh.length) - head;
  while (tail < most && old[old.length - tail - 1] === fresh[fresh.length - tail - 1]) tail++;
  const removed = old.slice(head, old.length - tail);
  const added = fresh.slice(head, fresh.length - tail);
  let at = lengthOf(old.slice(0, head));
  if (removed.length !== added.length) return [{ start: at, end: at + lengthOf(removed), text: added.join('') }];
  return removed.flatMap((line, index) => {
    const start = at;
    at += line.length;
    return changesInLine(line, added[index] ?? '', start);
  });
}

/** The lines with their line ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

/**
 * Where only the space within a line changes, each run of it is an edit of its own: a cursor in a cell stays in its cell.
 * Otherwise the line is replaced from its first difference to its last.
 */
function changesInLine(before: string, after: string, offset: number): Change[] {
  if (before === after) return [];
  if (before.replace(/[ \t]+/g, '') === after.replace(/[ \t]+/g, '')) return spaceChanges(before, after, offset);
  let head = 0;
  while (head < before.length && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - tail - 1] === after[after.length - tail - 1]) tail++;
  // Neither a line break nor a character of two units may be cut in half.
  if (isHalf(before, head)) head--;
  if (isHalf(before, before.length - tail)) tail--;
  return [{ start: offset + head, end: offset + before.length - tail, text: after.slice(head, after.length - tail) }];
}

function isHalf(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0xdc00 && code <= 0xdfff) || (code === 10 && text.charCodeAt(at - 1) === 13);
}

function spaceChanges(before: string, after: string, offset: number): Change[] {
  const changes: Change[] = [];
  let at = 0;
  let to = 0;
  while (at < before.length || to < after.length) {
    const old = spaceAt(before, at);
    const fresh = spaceAt(after, to);
    if (old !== fresh) changes.push(spaceChange(old, fresh, offset + at));
    at += old.length + 1;
    to += fresh.length + 1;
  }
  return changes;
}

/** Space is added to or taken from the end of what is there. */
function spaceChange(old: string, fresh: string, start: number): Change {
  if (fresh.startsWith(old)) {
    return { start: start + old.length, end: start + old.length, text: fresh.slice(old.length) };
  }
  if (old.startsWith(fresh)) return { start: start + fresh.length, end: start + old.length, text: '' };
  return { start, end: start + old.length, text: fresh };
}

function spaceAt(text: string, at: number): string {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return text.slice(at, end);
}
