/** A click on anything that was written leads to where; links lead where they say. */
import type { Channel } from './channel.ts';
import type { Follow } from './follow.ts';
import type { Pieces } from './pieces.ts';

export interface Clicked {
  readonly pieces: Pieces;
  readonly channel: Channel;
  readonly follow: Follow;
  /** Where nobody can be shown the source: says where it is. */
  readonly tell: (text: string) => void;
}

export function followClicks(clicked: Clicked): void {
  const { root } = clicked.pieces;
  root.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest('a');
    if (link !== null) goTo(link, event, clicked);
    else if (getSelection()?.isCollapsed !== false) showSource(event.target, clicked);
  });
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.target instanceof Element) || event.target.closest('a')) return;
    showSource(event.target, clicked);
  });
}

/** Links within the report; all others are the browser's, or VS Code's, to open. */
export function goTo(link: HTMLAnchorElement, event: Event, { follow }: Pick<Clicked, 'follow'>): void {
  const href = link.getAttribute('href') ?? '';
  if (!href.startsWith('#')) return;
  event.preventDefault();
  const target = document.getElementById(decodeURIComponent(href.slice(1)));
  if (target === null) return;
  follow.readerScrolls();
  target.scrollIntoView({ block: 'start' });
  // Whoever goes on by keyboard or listens goes on from there.
  if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
  target.focus({ preventScroll: true });
}

export function showSource(target: Element, { pieces, channel, tell }: Clicked): void {
  const piece = pieces.of(target);
  if (piece?.line === undefined) return;
  const { uri, line } = piece;
  const exact = target.closest<HTMLElement>('[data-from]');
  const { from, to } = (piece.element.contains(exact) ? exact?.dataset : undefined) ?? {};
  const stretch = from === undefined || to === undefined ? {} : { from: Number(from), to: Number(to) };
  if (channel.inEditor) channel.post({ type: 'source', at: { uri, line }, ...stretch });
  else tell(`Written at ${decodeURIComponent(uri.replace(/^.*\//, ''))}, line ${line + 1}.`);
}
