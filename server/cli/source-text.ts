/**
 * A text with its lines, for showing where things are. Unlike a document it holds no syntax tree, so that the findings of
 * thousands of reports can wait for their reporter without filling the memory.
 */
export class SourceText {
  readonly text: string;
  #starts: readonly number[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** The line of an offset, from 0, and the offset at which that line starts. */
  lineAt(offset: number): { readonly line: number; readonly start: number } {
    const starts = (this.#starts ??= lineStarts(this.text));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, start: starts[low] ?? 0 };
  }
}

/** Lines end as the language has it: with a line feed, a carriage return, or both. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { 0: ending, index } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + ending.length);
  return starts;
}
