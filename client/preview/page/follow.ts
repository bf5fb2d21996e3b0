/**
 * Keeps page and text in step. The page tells where it is only while the reader scrolls it: what the program scrolls, or what
 * a change above moves, is never told, so that the two cannot drive each other.
 */
import type { SourceLine } from '../messages.ts';
import type { Channel } from './channel.ts';
import type { Lines } from './lines.ts';
import type { Piece } from './pieces.ts';

/** After the reader's last turn of the wheel or the like, scrolling goes on by itself for so long at most, in milliseconds. */
const GOES_ON = 400;
const SCROLL_KEYS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

export class Follow {
  readonly #channel: Channel;
  readonly #scroller: HTMLElement;
  readonly #lines: Lines;
  #readerUntil = -Infinity;
  #held = false;
  #asked = false;
  #cursor: { readonly at: SourceLine; readonly back: readonly number[] } | undefined;
  #marked: Element[] = [];
  readonly #scrolled: () => void;

  /** `scrolled` is called, once a frame at most, whoever scrolls. */
  constructor(channel: Channel, scroller: HTMLElement, lines: Lines, scrolled: () => void) {
    this.#channel = channel;
    this.#scroller = scroller;
    this.#lines = lines;
    this.#scrolled = scrolled;
    for (const name of ['wheel', 'touchmove']) {
      scroller.addEventListener(name, () => this.readerScrolls(), { passive: true });
    }
    scroller.addEventListener('keydown', ({ key }) => {
      if (SCROLL_KEYS.has(key)) this.readerScrolls();
    });
    // The bar at the side belongs to the scroller: holding it is scrolling until it is let go.
    scroller.addEventListener('pointerdown', ({ target }) => (this.#held = target === scroller));
    window.addEventListener('pointerup', () => (this.#held = false));
    scroller.addEventListener('scroll', () => this.#onScroll(), { passive: true });
  }

  /** What scrolls from now on is the reader's doing. */
  readerScrolls(): void {
    this.#readerUntil = performance.now() + GOES_ON;
  }

  scrollTo(to: SourceLine): void {
    const height = to.line <= 0 ? 0 : this.#lines.heightOf(to);
    if (height === undefined) return;
    this.#readerUntil = -Infinity;
    this.#scroller.scrollTop = height;
  }

  /** Shows where the cursor is: its piece, and in that the figure, row or item that it is in. */
  cursorAt(at: SourceLine, back: readonly number[]): void {
    this.#cursor = { at, back };
    const piece = this.markCursor();
    if (piece === undefined) return;
    const shown = this.#marked.at(-1) ?? piece.element;
    const [view, box] = [this.#scroller.getBoundingClientRect(), shown.getBoundingClientRect()];
    if (box.bottom > view.top + EDGE && box.top < view.bottom - EDGE) return;
    this.#readerUntil = -Infinity;
    shown.scrollIntoView({ block: 'center' });
  }

  /** Marks the place of the cursor again, after a change. */
  markCursor(): Piece | undefined {
    for (const element of this.#marked) element.classList.remove('at-cursor', 'cursor-within');
    this.#marked = [];
    if (this.#cursor === undefined) return undefined;
    const { at, back } = this.#cursor;
    const piece = this.#lines.pieceOf(at);
    if (piece?.line === undefined) return undefined;
    this.#mark(piece.element, 'at-cursor');
    const offset = back[Math.floor(at.line) - piece.line];
    const inner = offset === undefined ? undefined : innermost(piece.element, offset);
    if (inner !== undefined) this.#mark(inner, 'cursor-within');
    return piece;
  }

  #mark(element: Element, name: string): void {
    element.classList.add(name);
    this.#marked.push(element);
  }

  #onScroll(): void {
    const isReader = this.#held || performance.now() < this.#readerUntil;
    // A list that glides goes on gliding: every step of it is the reader's.
    if (isReader) this.readerScrolls();
    if (this.#asked) return;
    this.#asked = true;
    requestAnimationFrame(() => {
      this.#asked = false;
      this.#scrolled();
      if (this.#held || performance.now() < this.#readerUntil) {
        this.#channel.post({ type: 'scrolled', tops: this.#lines.at(this.#scroller.scrollTop) });
      }
    });
  }
}

/** So much of a piece must be seen, in pixels. */
const EDGE = 24;

/** The smallest element that was written around an offset of its piece. */
function innermost(piece: Element, offset: number): Element | undefined {
  let found: Element | undefined;
  for (const element of piece.querySelectorAll<HTMLElement>('[data-from]')) {
    const { from, to } = element.dataset;
    if (Number(from) <= offset && offset <= Number(to)) found = element;
  }
  return found;
}
