/** Where on the page a line of the source stands, and the other way round. Between what is known, it is measured out. */
import type { SourceLine } from '../messages.ts';
import type { Piece, Pieces } from './pieces.ts';

interface Placed {
  readonly element: HTMLElement;
  readonly line: number;
  readonly endLine: number;
}

export class Lines {
  readonly #pieces: Pieces;
  readonly #scroller: HTMLElement;
  /** By document, its pieces in the order of the page, as far as that is the order of their lines too. */
  readonly #placed = new Map<string, Placed[]>();

  constructor(pieces: Pieces, scroller: HTMLElement) {
    this.#pieces = pieces;
    this.#scroller = scroller;
  }

  /** Pieces or their lines have changed. */
  forget(): void {
    this.#placed.clear();
  }

  /** The height in the scroller, in pixels from the top of what is scrolled; undefined for a document that is not on the page. */
  heightOf({ uri, line }: SourceLine): number | undefined {
    const placed = this.#of(uri);
    const index = lastWhere(placed, (each) => each.line <= line);
    const here = placed[index];
    const next = placed[index + 1];
    if (here === undefined) return placed.length === 0 ? undefined : 0;
    const { top, bottom } = this.#box(here);
    const lines = here.endLine - here.line + 1;
    if (line < here.line + lines) return top + ((line - here.line) / lines) * (bottom - top);
    if (next === undefined) return bottom;
    return bottom + ((line - here.line - lines) / (next.line - here.line - lines)) * (this.#box(next).top - bottom);
  }

  /** What stands at a height: the line of the report, and of the included document, if that is one. */
  at(height: number): SourceLine[] {
    const own = this.#lineAt(this.#pieces.uri, height);
    const included = this.#includedAt(height);
    const other = included === undefined ? undefined : this.#lineAt(included, height);
    return [other, own].filter((place) => place !== undefined);
  }

  /** The piece that a line was written in. */
  pieceOf({ uri, line }: SourceLine): Piece | undefined {
    const whole = Math.floor(line);
    return this.#pieces.list.find(
      (piece) => piece.uri === uri && piece.line !== undefined && piece.line <= whole && whole <= (piece.endLine ?? -1),
    );
  }

  #lineAt(uri: string, height: number): SourceLine | undefined {
    const placed = this.#of(uri);
    const index = lastWhere(placed, (each) => this.#box(each).top <= height);
    const here = placed[index];
    const next = placed[index + 1];
    if (here === undefined) return placed.length === 0 ? undefined : { uri, line: 0 };
    const { top, bottom } = this.#box(here);
    const lines = here.endLine - here.line + 1;
    if (height < bottom || next === undefined) {
      const part = bottom > top ? Math.min(1, (height - top) / (bottom - top)) : 0;
      return { uri, line: here.line + part * lines };
    }
    const [gap, nextTop] = [next.line - here.line - lines, this.#box(next).top];
    const part = nextTop > bottom ? (height - bottom) / (nextTop - bottom) : 0;
    return { uri, line: here.line + lines + part * gap };
  }

  #includedAt(height: number): string | undefined {
    const { list, uri } = this.#pieces;
    const index = lastWhere(list, ({ element }) => this.#box({ element }).top <= height);
    const found = list[index]?.uri;
    return found === uri ? undefined : found;
  }

  #of(uri: string): Placed[] {
    let placed = this.#placed.get(uri);
    if (placed === undefined) this.#placed.set(uri, (placed = this.#find(uri)));
    return placed;
  }

  /** Notes stand at the end of the page, wherever they were written, and an included file may be printed twice. */
  #find(uri: string): Placed[] {
    const placed: Placed[] = [];
    for (const { uri: own, element, line, endLine } of this.#pieces.list) {
      if (own !== uri || line === undefined || element.classList.contains('footnote')) continue;
      if (line > (placed.at(-1)?.endLine ?? -1)) placed.push({ element, line, endLine: endLine ?? line });
    }
    return placed;
  }

  #box({ element }: { readonly element: HTMLElement }): { top: number; bottom: number } {
    const offset = this.#scroller.scrollTop - this.#scroller.getBoundingClientRect().top;
    const { top, bottom } = element.getBoundingClientRect();
    return { top: top + offset, bottom: bottom + offset };
  }
}

/** The index of the last for which it is true, where it is true for all before that one; −1 for none. */
function lastWhere<T>(list: readonly T[], isTrue: (each: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = list[middle];
    if (each !== undefined && isTrue(each)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
