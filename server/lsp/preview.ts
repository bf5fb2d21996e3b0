/** A report as it is printed, for a view beside the text: its pieces with their lines, and how the report stands. */
import type { Analysis } from '../model/analysis.ts';
import type { Preview, PreviewBlock } from '../protocol/messages.ts';
import { renderFragment } from '../render/html/render-fragment.ts';
import { styleSheet } from '../render/html/render-page.ts';
import { statusOf } from './report-status.ts';

const MARKED = { marks: true };

export function previewOf(analysis: Analysis, clientUri: (uri: string) => string, withStyle: boolean): Preview {
  const { title, blocks, sources } = renderFragment(analysis, MARKED);
  return {
    uri: clientUri(analysis.uri),
    title,
    blocks: blocks.map(({ html, place }): PreviewBlock => {
      if (place === undefined) return { html };
      const { source, line, lastLine } = place;
      const included = source === 0 ? undefined : sources[source]?.uri;
      return { html, line, endLine: lastLine, ...(included === undefined ? {} : { uri: clientUri(included) }) };
    }),
    status: statusOf(analysis, clientUri),
    ...(withStyle ? { style: styleSheet(MARKED) } : {}),
  };
}
