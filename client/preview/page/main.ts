/**
 * The page of the live preview, in VS Code and in a browser. It draws the bar, the outline and the report, and keeps them up to
 * date; what it shows comes from its host in messages.
 */
import type { PageAction, PageState, ToPage } from '../messages.ts';
import { openChannel } from './channel.ts';
import { make } from './element.ts';
import { Findings } from './findings.ts';
import { Follow } from './follow.ts';
import { Legend } from './legend.ts';
import { Lines } from './lines.ts';
import { Outline } from './outline.ts';
import { Pieces } from './pieces.ts';
import { followClicks, goTo, showSource } from './source-clicks.ts';
import { Toolbar } from './toolbar.ts';
import type { ToolbarButton } from './toolbar.ts';
import { Tooltip } from './tooltip.ts';

const channel = openChannel();
let state: PageState = { ticks: false, printView: false, outline: false, locked: false, ...channel.state() };

const report = make('article', { class: 'report', id: 'report' });
const notice = make('p', { class: 'notice', role: 'alert', hidden: '' });
const told = make('p', { class: 'told', hidden: '' });
const scroller = make('main', { id: 'scroller', tabindex: '0', 'aria-label': 'The report as printed' }, report);
const outlineList = make('ul');
const outlinePane = make('nav', { id: 'outline', 'aria-label': 'Outline' }, outlineList);
const reportStyle = new CSSStyleSheet();
document.adoptedStyleSheets = [reportStyle];

const pieces = new Pieces(report);
const lines = new Lines(pieces, scroller);
const outline = new Outline(outlineList, pieces);
const legend = new Legend(report);
const follow = new Follow(channel, scroller, lines, () => {
  if (state.outline) outline.showCurrent(scroller.getBoundingClientRect().top);
  const [top] = lines.at(scroller.scrollTop).slice(-1);
  if (top !== undefined) keep({ top });
});

const actions: Readonly<Record<PageAction, () => void>> = {
  toggleTicks: () => keep({ ticks: !state.ticks }),
  togglePrintView: () => keep({ printView: !state.printView }),
  toggleOutline: () => keep({ outline: !state.outline }),
  nextFinding: () => findings.go(1),
  previousFinding: () => findings.go(-1),
  showSource: () => {
    const focused = document.activeElement;
    const target = focused !== null && report.contains(focused) ? focused : topElement();
    if (target !== undefined) showSource(target, clicked);
  },
};

const browserOnly: ToolbarButton[] = channel.inEditor
  ? []
  : [{ name: 'Print', icon: 'print', press: () => window.print() }];
const toolbar = new Toolbar([
  [
    { name: 'Previous finding', icon: 'previous', press: actions.previousFinding },
    { name: 'Next finding', icon: 'next', press: actions.nextFinding },
  ],
  [
    { name: 'Tick marks', icon: 'ticks', press: actions.toggleTicks, isOn: () => state.ticks },
    { name: 'Print view', icon: 'page', press: actions.togglePrintView, isOn: () => state.printView },
    { name: 'Outline', icon: 'outline', press: actions.toggleOutline, isOn: () => state.outline, controls: 'outline' },
    ...browserOnly,
  ],
]);
const findings = new Findings(report, scroller, follow, (text) => toolbar.say(text));
const tooltip = new Tooltip(report, scroller);
const clicked = { pieces, channel, follow, tell };

document.body.classList.add('crosscast-preview');
document.body.append(
  toolbar.element,
  notice,
  make('div', { class: 'columns' }, outlinePane, scroller),
  legend.element,
  told,
);
followClicks(clicked);
outlineList.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link !== null) goTo(link, event, clicked);
});
showState();
channel.listen(take);
channel.post({ type: 'ready' });

function take(message: ToPage): void {
  switch (message.type) {
    case 'preview':
      showPreview(message.preview);
      break;
    case 'notice':
      notice.hidden = message.text === undefined;
      notice.textContent = message.text ?? '';
      break;
    case 'locked':
      keep({ locked: message.locked });
      break;
    case 'scrollTo':
      follow.scrollTo(message.to);
      break;
    case 'cursor':
      follow.cursorAt(message.at, message.back);
      break;
    case 'do':
      actions[message.action]();
      toolbar.update();
      break;
  }
}

function showPreview(preview: (ToPage & { readonly type: 'preview' })['preview']): void {
  const isOther = preview.uri !== pieces.uri;
  if (preview.style !== undefined) reportStyle.replaceSync(preview.style);
  if (!pieces.apply(preview)) {
    channel.post({ type: 'lost' });
    return;
  }
  lines.forget();
  document.title = preview.title;
  notice.hidden = true;
  toolbar.show(preview.status);
  outline.update();
  if (state.ticks) legend.show(true);
  tooltip.refresh();
  follow.markCursor();
  if (isOther) startAt(preview.uri);
}

/** A report that is shown for the first time: from the top, or from where the reader was before the window was loaded again. */
function startAt(uri: string): void {
  const { top } = state;
  if (state.uri === uri && top?.uri === uri) follow.scrollTo(top);
  else scroller.scrollTop = 0;
  keep({ uri });
}

function keep(change: Partial<PageState>): void {
  state = { ...state, ...change };
  channel.keep(state);
  if ('ticks' in change || 'printView' in change || 'outline' in change) showState();
}

function showState(): void {
  const { ticks, printView, outline: isOutlined, top } = state;
  document.body.classList.toggle('print-view', printView);
  outlinePane.hidden = !isOutlined;
  legend.show(ticks);
  tooltip.hide();
  // The page is laid out anew: the reader goes on where the reader was.
  if (top?.uri === pieces.uri) follow.scrollTo(top);
}

function topElement(): Element | undefined {
  const { top } = scroller.getBoundingClientRect();
  return pieces.list.find(({ element }) => element.getBoundingClientRect().bottom > top)?.element;
}

/** Where the source cannot be shown, says for a moment where it is. */
function tell(text: string): void {
  told.textContent = text;
  told.hidden = false;
  toolbar.say(text);
  setTimeout(() => (told.hidden = true), 4000);
}
