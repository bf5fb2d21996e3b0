/** What the preview's page and its host say to each other. The host is the extension, or `crosscast preview` for a browser. */
import type { Preview } from '../../server/protocol/messages.ts';

/** A place in a source text: a line counts from 0 and may be a part of the way to the next. */
export interface SourceLine {
  readonly uri: string;
  readonly line: number;
}

/** What the reader has chosen to see; the page keeps it, and gives it back when it is loaded again. */
export interface ViewState {
  readonly ticks: boolean;
  readonly printView: boolean;
  readonly outline: boolean;
}

/** What a page knows when it is loaded again after the window was. */
export interface PageState extends ViewState {
  /** The report; absent until it has one. */
  readonly uri?: string;
  readonly locked: boolean;
  readonly top?: SourceLine;
}

export type PageAction =
  | 'toggleTicks'
  | 'togglePrintView'
  | 'toggleOutline'
  | 'nextFinding'
  | 'previousFinding'
  | 'showSource';

export type ToPage =
  | { readonly type: 'preview'; readonly preview: Preview }
  /** Shown above the last good page; without a text there is nothing wrong any more. */
  | { readonly type: 'notice'; readonly text?: string }
  | { readonly type: 'locked'; readonly locked: boolean }
  | { readonly type: 'scrollTo'; readonly to: SourceLine }
  /** `back[n]` is the number of UTF-16 units from the start of the line that is n lines above the cursor's. */
  | { readonly type: 'cursor'; readonly at: SourceLine; readonly back: readonly number[] }
  | { readonly type: 'do'; readonly action: PageAction };

export type ToHost =
  /** The page can take messages; `revision` of the preview that it shows already. */
  | { readonly type: 'ready' }
  /** What came is not a change of what the page has: it wants all of it. */
  | { readonly type: 'lost' }
  /** The reader wants to see where something was written: a stretch from the start of the line, in UTF-16 units. */
  | { readonly type: 'source'; readonly at: SourceLine; readonly from?: number; readonly to?: number }
  /** The reader scrolled: the line at the top, in the report itself and, where that is another, in the included file. */
  | { readonly type: 'scrolled'; readonly tops: readonly SourceLine[] };
