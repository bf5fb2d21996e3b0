/**
 * Shows what is said of a figure (`data-tip`) when the pointer rests on it or it has the focus. As WCAG 1.4.13 wants it: Escape
 * puts it away, the pointer may go on to it, and it stays until the reader leaves.
 */
import { make } from './element.ts';

/** Milliseconds that the pointer rests before, and that it may take on the way to the explanation. */
const REST = 250;
const ON_THE_WAY = 250;
const GAP = 6;

const words: Readonly<Record<string, string>> = {
  tied: 'Tied to',
  computed: 'Worked out from',
  defined: 'Defined here',
  untied: 'Untied',
  failed: 'Tied to',
};

export class Tooltip {
  readonly #box = make('div', { id: 'tip', role: 'tooltip', hidden: '' });
  #anchor: HTMLElement | undefined;
  #timer = 0;

  constructor(root: HTMLElement, scroller: HTMLElement) {
    // In the landmark of what it explains; it is placed on the window.
    scroller.append(this.#box);
    root.addEventListener('pointerover', ({ target }) => this.#later(tipped(target), REST));
    root.addEventListener('pointerout', () => this.#later(focused(), ON_THE_WAY));
    this.#box.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    this.#box.addEventListener('pointerleave', () => this.#later(focused(), ON_THE_WAY));
    root.addEventListener('focusin', ({ target }) => this.#show(tipped(target)));
    root.addEventListener('focusout', () => this.#show(undefined));
    scroller.addEventListener('scroll', () => this.#place(), { passive: true });
    window.addEventListener('resize', () => this.#place());
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.#anchor === undefined) return;
      this.#show(undefined);
      event.stopPropagation();
    });
  }

  /** After a change: what it says may have changed, or have gone. */
  refresh(): void {
    const anchor = this.#anchor;
    this.#show(anchor?.isConnected === true && anchor.dataset['tip'] !== undefined ? anchor : undefined);
  }

  hide(): void {
    this.#show(undefined);
  }

  #later(anchor: HTMLElement | undefined, wait: number): void {
    clearTimeout(this.#timer);
    if (anchor !== this.#anchor) this.#timer = window.setTimeout(() => this.#show(anchor), wait);
  }

  #show(anchor: HTMLElement | undefined): void {
    clearTimeout(this.#timer);
    if (anchor !== this.#anchor) this.#anchor?.removeAttribute('aria-describedby');
    this.#anchor = anchor;
    this.#box.hidden = anchor === undefined;
    if (anchor === undefined) return;
    anchor.setAttribute('aria-describedby', 'tip');
    const { tip = '', severity, standing } = anchor.dataset;
    this.#box.dataset['severity'] = severity ?? '';
    const lines = tip.split('\n').map((line) => make('p', {}, line));
    const label = severity === undefined ? words[standing ?? ''] : undefined;
    if (label !== undefined) lines[0]?.prepend(make('strong', {}, `${label}: `));
    this.#box.replaceChildren(...lines);
    this.#place();
  }

  /** Below what it explains, or above it where there is no room. */
  #place(): void {
    if (this.#anchor === undefined) return;
    const [at] = this.#anchor.getClientRects();
    if (at === undefined) return;
    const { offsetWidth: width, offsetHeight: height } = this.#box;
    const room = document.documentElement.clientHeight;
    const below = at.bottom + GAP;
    const top = below + height > room && at.top > height + GAP ? at.top - GAP - height : below;
    const left = Math.min(at.left, document.documentElement.clientWidth - width - GAP);
    this.#box.style.setProperty('top', `${top}px`);
    this.#box.style.setProperty('left', `${Math.max(GAP, left)}px`);
  }
}

function tipped(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-tip]') ?? undefined) : undefined;
}

function focused(): HTMLElement | undefined {
  return tipped(document.activeElement);
}
