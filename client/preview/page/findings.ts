/** Takes the reader from one finding to the next. */
import type { Follow } from './follow.ts';

export class Findings {
  readonly #root: HTMLElement;
  readonly #scroller: HTMLElement;
  readonly #follow: Follow;
  readonly #say: (text: string) => void;
  #last: HTMLElement | undefined;

  constructor(root: HTMLElement, scroller: HTMLElement, follow: Follow, say: (text: string) => void) {
    this.#root = root;
    this.#scroller = scroller;
    this.#follow = follow;
    this.#say = say;
  }

  /** The next one (1) or the one before (−1), from the finding that has the focus the one before, or the top of the view. */
  go(step: 1 | -1): void {
    const all = [...this.#root.querySelectorAll<HTMLElement>('[data-severity]')];
    if (all.length === 0) {
      this.#say('There are no findings.');
      return;
    }
    const index = (this.#start(all, step) + step + all.length) % all.length;
    const found = all[index];
    if (found === undefined) return;
    this.#last = found;
    this.#follow.readerScrolls();
    found.scrollIntoView({ block: 'center', inline: 'nearest' });
    found.focus({ preventScroll: true });
    this.#say(`Finding ${index + 1} of ${all.length}.`);
  }

  /** The index from which one step leads to the wanted one. */
  #start(all: readonly HTMLElement[], step: 1 | -1): number {
    const { top, bottom } = this.#scroller.getBoundingClientRect();
    const isInView = (element: HTMLElement): boolean => {
      const box = element.getBoundingClientRect();
      return box.bottom > top && box.top < bottom;
    };
    // Whoever presses the button with a pointer takes the focus away from the finding.
    const from = all.findIndex(
      (element) => element === document.activeElement || (element === this.#last && isInView(element)),
    );
    if (from >= 0) return from;
    const below = all.findIndex((element) => element.getBoundingClientRect().top >= top);
    const next = below < 0 ? all.length : below;
    return step === 1 ? next - 1 : next;
  }
}
