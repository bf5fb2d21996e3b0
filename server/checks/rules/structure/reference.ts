/** References that lead nowhere: [#nothing], a chart of a column that is not there, a file that cannot be found. */
import { nearest } from '../../../../grammar/nearest.ts';
import type { BlockKind, Inline, Text } from '../../../../grammar/tree.ts';
import type { Analysis } from '../../../model/analysis.ts';
import type { ChartLink } from '../../../model/links.ts';
import type { BlockRule, BlockView, Draft } from '../../rule.ts';
import { PROSE_BLOCKS } from '../../../model/prose-blocks.ts';
import { targetFaults } from './chart-target.ts';

const REFERRING_BLOCKS: readonly BlockKind[] = [
  ...PROSE_BLOCKS,
  'chart',
  'report',
  'minutes',
  'decision',
  'appendix',
  'include',
];

export const reference: BlockRule = {
  id: 'structure/reference',
  title: 'A reference that leads nowhere',
  severity: 'error',
  description:
    'A [#name] that nothing has, a chart that draws what is not there or nothing at all, or whose target cannot be one, a file named by uses, of or @include that cannot be found. Names in calculations are looked after by structure/name.',
  fixable: true,
  scope: 'block',
  blocks: REFERRING_BLOCKS,
  needs: 'content',
  check(view) {
    const { meaning, links, report } = view;
    for (const { inline, definition } of links.references) {
      if (definition === undefined) reportReference(view, inline);
    }
    for (const path of pathsIn(view)) {
      view.watch(`document:${path.text}`);
      if (view.analysis.other(path.text) !== undefined) continue;
      report({ start: path.start, end: path.end, message: `The file ${path.text} cannot be found.` });
    }
    if (meaning.kind === 'chart') reportChart(view);
  },
};

function reportReference(
  { analysis, report, watch }: BlockView,
  { id }: Inline & { readonly kind: 'reference' },
): void {
  const [first, ...rest] = id.text.split('.');
  const document = rest.length === 0 ? undefined : analysis.define(first ?? '');
  watch('names');
  if (document?.kind === 'document') watch(`document:${document.path}`);
  // In another document, for as much as is known of it.
  if (document?.kind === 'document' && isKnownIn(analysis.other(document.path), rest[0])) return;
  // In order: of two that are equally near, an edit must not decide.
  const meant = nearest(id.text, [...analysis.names()].sort());
  report({
    start: id.start,
    end: id.end,
    message: `Nothing in this report is called ${id.text}${meant === undefined ? '.' : `; ${meant} was probably meant.`}`,
    fixes:
      meant === undefined
        ? []
        : [
            {
              title: `Replace ${id.text} with ${meant}`,
              edits: [{ start: id.start, end: id.end, text: meant }],
              safe: false,
            },
          ],
  });
}

function isKnownIn(other: Analysis | undefined, name: string | undefined): boolean {
  return other === undefined || (name !== undefined && other.define(name) !== undefined);
}

function pathsIn({ meaning }: BlockView): Text[] {
  const { syntax } = meaning;
  if (syntax.kind === 'include') return syntax.path === undefined || syntax.path.text === '' ? [] : [syntax.path];
  return meaning.kind === 'header' ? meaning.uses.flatMap(({ path }) => path ?? []) : [];
}

function reportChart({ analysis, meaning, links, report }: BlockView): void {
  if (meaning.kind !== 'chart') return;
  const { entries, title, keyword } = meaning.syntax;
  const of = entries.find(({ key }) => key.text.toLowerCase() === 'of');
  if (of === undefined) {
    const { start, end } = title ?? keyword;
    report({ start, end, message: 'This chart draws nothing: a line such as `of: table.column` says what it is of.' });
  }
  for (const link of links.charts) {
    const fault = faultOf(analysis, link);
    if (fault !== undefined) report(fault);
  }
  for (const fault of targetFaults(meaning, links)) report(fault);
}

/** A file that is not there is reported where it is named. */
function faultOf(analysis: Analysis, { name, fault }: ChartLink): Draft | undefined {
  if (fault === undefined) return undefined;
  const first = analysis.define(name.segments[0]?.text ?? '');
  if (first?.kind === 'document' && analysis.other(first.path) === undefined) return undefined;
  return { start: fault.start, end: fault.end, message: fault.message };
}
