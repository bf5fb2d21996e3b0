/** The report's headings as a list beside it: with what was found below each, and the one that is being read. */
import { make } from './element.ts';
import type { Pieces } from './pieces.ts';

interface Entry {
  readonly id: string;
  readonly level: number;
  readonly text: string;
  /** Findings below the heading, up to the next one. */
  own: number;
  readonly element: HTMLElement;
}

export class Outline {
  readonly #list: HTMLElement;
  readonly #pieces: Pieces;
  readonly #closed = new Set<string>();
  #entries: Entry[] = [];
  #print = '';

  constructor(list: HTMLElement, pieces: Pieces) {
    this.#list = list;
    this.#pieces = pieces;
  }

  /** Made again only when a heading or a number of findings is another one. */
  update(): void {
    this.#entries = entriesOf(this.#pieces);
    const print = this.#entries.map(({ id, level, text, own }) => [id, level, text, own].join('\t')).join('\n');
    if (print === this.#print) return;
    this.#print = print;
    const focused = document.activeElement?.getAttribute('data-key');
    this.#list.replaceChildren(...this.#items(0, this.#entries.length));
    if (focused !== null && focused !== undefined) {
      this.#list.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
    }
  }

  /** Says which section stands at the top of the view. */
  showCurrent(top: number): void {
    let current = '';
    for (const { element, id } of this.#entries) {
      if (element.getBoundingClientRect().top > top + 40) break;
      current = id;
    }
    for (const link of this.#list.querySelectorAll('a')) {
      if (link.hash === `#${current}`) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  #items(from: number, to: number): HTMLElement[] {
    const items: HTMLElement[] = [];
    for (let at = from; at < to;) {
      const entry = this.#entries[at];
      if (entry === undefined) break;
      let end = at + 1;
      while (end < to && (this.#entries[end]?.level ?? 0) > entry.level) end++;
      items.push(this.#item(entry, at + 1, end));
      at = end;
    }
    return items;
  }

  #item(entry: Entry, from: number, to: number): HTMLElement {
    const { id, text } = entry;
    const link = make('a', { href: `#${id}`, 'data-key': `#${id}` }, text);
    const found = this.#entries.slice(from - 1, to).reduce((sum, { own }) => sum + own, 0);
    const line = make('div', { class: 'outline-line' }, link);
    if (found > 0) {
      const spoken = make('span', { class: 'unseen' }, found === 1 ? ' finding' : ' findings');
      line.append(make('span', { class: 'outline-count' }, String(found), spoken));
    }
    const item = make('li', {}, line);
    if (from >= to) return item;
    const children = make('ul', {}, ...this.#items(from, to));
    const open = !this.#closed.has(id);
    const fold = make('button', { type: 'button', class: 'fold', 'data-key': id, 'aria-label': text });
    const show = (isOpen: boolean): void => {
      fold.setAttribute('aria-expanded', String(isOpen));
      children.hidden = !isOpen;
      if (isOpen) this.#closed.delete(id);
      else this.#closed.add(id);
    };
    fold.addEventListener('click', () => show(fold.getAttribute('aria-expanded') === 'false'));
    show(open);
    line.prepend(fold);
    item.append(children);
    return item;
  }
}

function entriesOf({ list }: Pieces): Entry[] {
  const entries: Entry[] = [];
  for (const { element, findings } of list) {
    const level = /^H([2-6])$/.exec(element.nodeName)?.[1];
    if (level !== undefined && element.id !== '') {
      const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
      entries.push({ id: element.id, level: Number(level), text, own: 0, element });
    }
    const last = entries.at(-1);
    if (last !== undefined) last.own += findings;
  }
  return entries;
}
