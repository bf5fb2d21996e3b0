/**
 * The printed report as a list of elements, one a piece, changed in place: pieces that stay are not touched, and of one that
 * changed only what is different in it, so that what the reader looks at, has selected or has the focus on stays where it is.
 */
import morphdom from 'morphdom';
import { changedList } from '../../../server/protocol/changed-list.ts';
import type { Preview, PreviewBlock } from '../../../server/protocol/messages.ts';

export interface Piece {
  element: HTMLElement;
  /** Where it was written; pieces that Crosscast adds have no line. */
  line?: number;
  endLine?: number;
  readonly uri: string;
  /** How much was found in it. */
  readonly findings: number;
}

export class Pieces {
  readonly root: HTMLElement;
  #list: Piece[] = [];
  readonly #ofElements = new WeakMap<Element, Piece>();
  #revision: number | undefined;
  #uri = '';
  /** While changes are applied: elements of a former state that may be gone on from. */
  #left: readonly Piece[] = [];
  /** While changes are applied: the last element that is in its place. */
  #last: Element | undefined;

  constructor(root: HTMLElement) {
    this.root = root;
  }

  get list(): readonly Piece[] {
    return this.#list;
  }

  /** The report's own URI; empty before the first. */
  get uri(): string {
    return this.#uri;
  }

  /** False when these are not changes of what is shown. */
  apply({ uri, revision, since, changes }: Preview): boolean {
    if (since !== undefined && since !== this.#revision) return false;
    if (since === undefined) this.#clear(uri);
    this.#last = undefined;
    const list = changedList<Piece>(this.#list, changes, {
      keep: (piece, shift) => {
        this.#last = piece.element;
        if (shift === 0 || piece.line === undefined || piece.endLine === undefined) return;
        piece.line += shift;
        piece.endLine += shift;
      },
      gap: (dropped, added) => this.#replace(dropped, added),
    });
    if (list === undefined) return false;
    this.#list = list;
    this.#revision = revision;
    return true;
  }

  /** The piece that an element is in. */
  of(element: Element): Piece | undefined {
    for (let at: Element | null = element; at !== null && at !== this.root; at = at.parentElement) {
      const piece = this.#ofElements.get(at);
      if (piece !== undefined) return piece;
    }
    return undefined;
  }

  /** A preview that starts from nothing: of the same report, its elements are taken over. */
  #clear(uri: string): void {
    const left = uri === this.#uri ? this.#list : [];
    this.#uri = uri;
    this.#list = [];
    if (left.length === 0) this.root.replaceChildren();
    this.#left = left;
  }

  #replace(dropped: readonly Piece[], blocks: readonly PreviewBlock[]): Piece[] {
    const old = [...this.#left, ...dropped];
    this.#left = [];
    const elements = parse(blocks.map(({ html }) => html));
    const pairs = pair(old, elements);
    // New elements go before this one.
    const next = this.#after(old);
    const pieces = blocks.flatMap((block, index) => {
      const fresh = elements[index];
      if (fresh === undefined) return [];
      const partner = pairs.get(index);
      const element = partner === undefined ? fresh : morph(partner.element, fresh);
      const piece: Piece = {
        element,
        uri: block.uri ?? this.#uri,
        findings: element.querySelectorAll('[data-severity]').length,
        ...(block.line === undefined ? {} : { line: block.line, endLine: block.endLine ?? block.line }),
      };
      this.#ofElements.set(element, piece);
      return [piece];
    });
    const kept = new Set(pieces.map(({ element }) => element));
    for (const { element } of old) if (!kept.has(element)) element.remove();
    let before: Node | null = next;
    for (const { element } of pieces.toReversed()) {
      if (element.nextSibling !== before || element.parentNode !== this.root) this.root.insertBefore(element, before);
      before = element;
    }
    this.#last = pieces.at(-1)?.element ?? this.#last;
    return pieces;
  }

  /** What stands behind the last of these; where there are none, what stands behind the pieces that were gone past. */
  #after(old: readonly Piece[]): Node | null {
    const last = old.at(-1)?.element;
    if (last !== undefined) return last.nextSibling;
    return this.#last === undefined ? this.root.firstChild : this.#last.nextSibling;
  }
}

/** One element for each; a piece that is not one element would put all others out of step. */
function parse(pieces: readonly string[]): HTMLElement[] {
  const template = document.createElement('template');
  template.innerHTML = pieces.join('');
  const elements = [...template.content.children].filter((each) => each instanceof HTMLElement);
  return elements.map((element) => document.importNode(element, true));
}

/** Which old piece each new one goes on from: the next of the same kind. */
function pair(old: readonly Piece[], elements: readonly HTMLElement[]): Map<number, Piece> {
  const pairs = new Map<number, Piece>();
  let at = 0;
  for (const [index, { nodeName, className }] of elements.entries()) {
    const found = old.findIndex(({ element }, place) => place >= at && element.nodeName === nodeName);
    const partner = old[found];
    if (partner === undefined || firstClass(partner.element.className) !== firstClass(className)) continue;
    pairs.set(index, partner);
    at = found + 1;
  }
  return pairs;
}

function firstClass(names: string): string {
  return names.split(' ')[0] ?? '';
}

/** Makes an element like another one, changing only what is different. */
function morph(from: HTMLElement, to: HTMLElement): HTMLElement {
  const made = morphdom(from, to, { onBeforeElUpdated: (old, fresh) => !old.isEqualNode(fresh) });
  return made instanceof HTMLElement ? made : to;
}
