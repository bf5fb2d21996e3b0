/** The bar above the report: how it stands, and the buttons. */
import type { Preview } from '../../../server/protocol/messages.ts';
import { make } from './element.ts';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';

export interface ToolbarButton {
  readonly name: string;
  readonly icon: IconName;
  readonly press: () => void;
  /** It is a switch, and this says whether it is on. */
  readonly isOn?: () => boolean;
  /** What it shows and hides. */
  readonly controls?: string;
}

/** Waiting for so long after the last change, in milliseconds, keeps a screen reader from reading out every keystroke. */
const SPOKEN_AFTER = 1500;

export class Toolbar {
  readonly element: HTMLElement;
  readonly #standing = make('p', { class: 'standing' });
  readonly #spoken = make('p', { class: 'unseen', role: 'status' });
  readonly #buttons: { readonly button: ToolbarButton; readonly element: HTMLElement }[];
  #text = '';
  #timer = 0;

  constructor(groups: readonly (readonly ToolbarButton[])[]) {
    this.#buttons = groups.flat().map((button) => ({ button, element: buttonElement(button) }));
    const made = groups.map((group) =>
      make(
        'div',
        { class: 'buttons' },
        ...this.#buttons.filter(({ button }) => group.includes(button)).map(({ element }) => element),
      ),
    );
    this.element = make('header', { class: 'toolbar' }, this.#standing, this.#spoken, ...made);
    for (const { button, element } of this.#buttons) {
      element.addEventListener('click', () => {
        button.press();
        this.update();
      });
    }
    this.update();
  }

  /** Shows which switches are on. */
  update(): void {
    for (const { button, element } of this.#buttons) {
      if (button.isOn === undefined) continue;
      element.setAttribute(button.controls === undefined ? 'aria-pressed' : 'aria-expanded', String(button.isOn()));
    }
  }

  show({ figures, tied, failed, findings: { error, warning, information, hint } }: Preview['status']): void {
    const found = error + warning + information + hint;
    const text = `${tied} of ${counted(figures, 'figure')} tied, ${counted(found, 'finding')}`;
    this.element.dataset['state'] = error + failed > 0 ? 'bad' : found > 0 ? 'doubt' : 'good';
    if (text === this.#text) return;
    this.#text = text;
    this.#standing.textContent = text;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.say(text), SPOKEN_AFTER);
  }

  /** For those who listen. */
  say(text: string): void {
    this.#spoken.textContent = text;
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function buttonElement({ name, icon: iconName, controls }: ToolbarButton): HTMLElement {
  const words = make('span', { class: 'words' }, name);
  const more = controls === undefined ? {} : { 'aria-controls': controls };
  return make('button', { type: 'button', title: name, 'aria-label': name, ...more }, icon(iconName), words);
}
