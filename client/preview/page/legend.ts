/** What the tick marks mean, and how many figures bear each. The marks themselves are drawn by the style sheet. */
import { make } from './element.ts';

const meanings: readonly (readonly [standing: string, words: string])[] = [
  ['tied', 'Tied to what it repeats'],
  ['computed', 'Worked out by Crosscast'],
  ['defined', 'Stated here'],
  ['untied', 'Untied'],
  ['failed', 'Does not agree'],
];

export class Legend {
  readonly element = make('aside', { class: 'ticks-legend', 'aria-label': 'Tick marks', hidden: '' });
  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  show(isShown: boolean): void {
    this.element.hidden = !isShown;
    this.#root.classList.toggle('ticks', isShown);
    if (!isShown) return;
    const entries = meanings.map(([standing, words]) => {
      const count = this.#root.querySelectorAll(`[data-standing="${standing}"]`).length;
      const mark = make('span', { class: 'tick', 'data-standing': standing, 'aria-hidden': 'true' });
      return make('li', {}, mark, make('span', {}, `${words}: ${count}`));
    });
    this.element.replaceChildren(make('ul', {}, ...entries));
  }
}
