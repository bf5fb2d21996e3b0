/**
 * A report as it is printed, for a view beside the text: its pieces with their lines, and how the report stands. A view that
 * says what it has is sent what changed since.
 */
import type { Analysis } from '../model/analysis.ts';
import type { Preview, PreviewBlock, PreviewChange } from '../protocol/messages.ts';
import { FragmentMemory, renderFragment } from '../render/html/render-fragment.ts';
import { styleSheet } from '../render/html/render-page.ts';
import { changesBetween } from './preview-changes.ts';
import { statusOf } from './report-status.ts';

const LIVE = { marks: true, live: true } as const;

/** Views of one report that are behind each other by more than this are sent the whole report. */
const MOST_REVISIONS = 4;
/** Reports of which it is remembered what their views have. */
const MOST_REPORTS = 16;

export interface PreviewOptions {
  readonly style?: boolean | undefined;
  /** The revision that the view has. */
  readonly known?: number | undefined;
  /** The last change that the report was concerned by: a view that has what came after it has everything. */
  readonly change?: number | undefined;
}

/** What was sent once. */
interface Sent {
  readonly revision: number;
  readonly blocks: readonly PreviewBlock[];
  readonly change: number | undefined;
  readonly preview: Preview;
}

/** The previews of one server. */
export class Previews {
  readonly #clientUri: (uri: string) => string;
  readonly #memories = new WeakMap<Analysis, FragmentMemory>();
  /** By report, what was sent, the latest last. */
  readonly #sent = new Map<string, Sent[]>();
  #revision = 0;

  constructor(clientUri: (uri: string) => string) {
    this.#clientUri = clientUri;
  }

  of(analysis: Analysis, { style, known, change }: PreviewOptions = {}): Preview {
    const sent = this.#sent.get(analysis.uri) ?? [];
    const last = sent.at(-1);
    if (
      last !== undefined &&
      last.revision === known &&
      last.change === change &&
      change !== undefined &&
      style !== true
    ) {
      return { ...last.preview, since: known, changes: keptAll(last.blocks) };
    }
    const { title, blocks } = this.#render(analysis);
    const base = known === undefined ? undefined : sent.find(({ revision }) => revision === known);
    const preview: Preview = {
      uri: this.#clientUri(analysis.uri),
      title,
      revision: ++this.#revision,
      ...(base === undefined
        ? { changes: blocks.length === 0 ? [] : [{ add: blocks }] }
        : { since: base.revision, changes: changesBetween(base.blocks, blocks) }),
      status: statusOf(analysis, this.#clientUri),
    };
    this.#keep(analysis.uri, sent, { revision: this.#revision, blocks, change, preview });
    return style === true ? { ...preview, style: styleSheet(LIVE) } : preview;
  }

  #render(analysis: Analysis): { title: string; blocks: PreviewBlock[] } {
    let memory = this.#memories.get(analysis);
    if (memory === undefined) this.#memories.set(analysis, (memory = new FragmentMemory()));
    const { title, blocks: rendered, sources } = renderFragment(analysis, LIVE, memory);
    const blocks = rendered.map(({ html, place }): PreviewBlock => {
      if (place === undefined) return { html };
      const { source, line, lastLine } = place;
      const included = source === 0 ? undefined : sources[source]?.uri;
      return { html, line, endLine: lastLine, ...(included === undefined ? {} : { uri: this.#clientUri(included) }) };
    });
    return { title, blocks };
  }

  #keep(uri: string, sent: Sent[], latest: Sent): void {
    sent.push(latest);
    if (sent.length > MOST_REVISIONS) sent.shift();
    // The report that was asked about last is the last to be forgotten.
    this.#sent.delete(uri);
    this.#sent.set(uri, sent);
    const [oldest] = this.#sent.keys();
    if (this.#sent.size > MOST_REPORTS && oldest !== undefined) this.#sent.delete(oldest);
  }
}

function keptAll({ length }: readonly PreviewBlock[]): PreviewChange[] {
  return length === 0 ? [] : [{ keep: length, shift: 0 }];
}
