/**
 * Whole blocks to fill in, in the syntax of editor snippets: `${1:name}` is a place to fill in with what stands there at
 * first, `${2|a,b|}` a choice, `$0` where the cursor ends up.
 */
import type { StructuredKind } from '../../grammar/tree.ts';

export interface Snippet {
  readonly word: StructuredKind;
  /** What it is called where one block has several. */
  readonly label: string;
  readonly body: string;
}

const snippets: readonly Snippet[] = [
  {
    word: 'report',
    label: '@report',
    body: lines(
      '@report "${1:Title}"',
      '  council: ${2:Council}',
      '  body: ${3:Cabinet}',
      '  meeting: ${4:2 October 2024}',
      '  officer: ${5:Name, Post}',
      '  period: ${6:2024/25 month 4}',
      '',
      '# Purpose of the Report',
      '',
      '$0',
      '',
      '# Recommendations',
      '',
      '@recommend ${3:Cabinet}',
      '  1. notes the report.',
    ),
  },
  {
    word: 'minutes',
    label: '@minutes',
    body: lines(
      '@minutes "${1:Title}"',
      '  council: ${2:Council}',
      '  body: ${3:Cabinet}',
      '  meeting: ${4:2 October 2024}',
      '  of: ${5:report.council}',
      '',
      '$0',
      '',
      '@resolved',
      '  1. ${6:The report be noted.}',
    ),
  },
  {
    word: 'decision',
    label: '@decision',
    body: lines(
      '@decision "${1:Title}"',
      '  council: ${2:Council}',
      '  body: ${3:Cabinet}',
      '  meeting: ${4:2 October 2024}',
      '  key decision: ${5|no,yes|}',
      '',
      '@options',
      '  1. ${6:Approve the proposal.} {preferred}',
      '  2. ${7:Do nothing.}',
      '',
      '@resolved',
      '  1. ${8:The proposal be approved.}',
      '$0',
    ),
  },
  {
    word: 'appendix',
    label: '@appendix',
    body: lines('@appendix "${1:Title}"', '', '$0'),
  },
  {
    word: 'table',
    label: '@table',
    body: lines(
      '@table ${1:finance} "${2:Title}"',
      '  unit: ${3|£k,£m,£,%,FTE|}',
      '        | ${4:Service} | ${5:Budget} | ${6:Forecast} |',
      '        |---|---:|---:|',
      '        | ${7:Item} | ${8:0} | ${9:0} |',
      '  total | Total | ${10:0} | ${11:0} |',
      '$0',
    ),
  },
  {
    word: 'demand',
    label: '@demand',
    body: lines(
      '@demand ${1:children} "${2:Title}"',
      '  unit: ${3:children}',
      '  at: ${4:July 2024}',
      '        | ${5:Item} | ${6:0} |',
      '  total | Total | ${7:0} |',
      '$0',
    ),
  },
  {
    word: 'demand',
    label: '@demand series',
    body: lines(
      '@demand ${1:caseload} "${2:Title}"',
      '  unit: ${3:cases per social worker}',
      '    | Period | ${4:Caseload} |',
      '    |---|---:|',
      '    | ${5:June 2024} | ${6:0} |',
      '    | ${7:July 2024} | ${8:0} |',
      '$0',
    ),
  },
  {
    word: 'figure',
    label: '@figure',
    body: lines('@figure ${1:name} "${2:Title}" = ${3:0}', '  at: ${4:July 2024}', '  source: ${5:source}', '$0'),
  },
  {
    word: 'check',
    label: '@check',
    body: lines('@check ${1:finance.total} = ${2:finance.total}', '  because: ${3:reason}', '$0'),
  },
  {
    word: 'chart',
    label: '@chart',
    body: lines(
      '@chart ${1:trend} "${2:Title}"',
      '  of: ${3:finance.total}',
      '  type: ${4|line,bar,grouped bar,stacked bar|}',
      '  alt: ${5:What the chart shows.}',
      '$0',
    ),
  },
  {
    word: 'recommend',
    label: '@recommend',
    body: lines('@recommend ${1:Cabinet}', '  1. ${2:notes the report.}', '$0'),
  },
  {
    word: 'options',
    label: '@options',
    body: lines('@options', '  1. ${1:Approve the proposal.} {preferred}', '  2. ${2:Do nothing.}', '$0'),
  },
  { word: 'resolved', label: '@resolved', body: lines('@resolved', '  1. ${1:The report be noted.}', '$0') },
  { word: 'include', label: '@include', body: '@include ${1:appendix-1.council}$0' },
];

/** The blocks that can be written with one choice, in the order in which a report usually has them. */
export function blockSnippets(): readonly Snippet[] {
  return snippets;
}

/** A snippet as an editor without snippets would write it: every place filled with what stands there at first. */
export function plainText(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:\\.|[^,|\\])*)(?:,(?:\\.|[^|\\])*)?\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/\$\d+|\$\{\d+\}/g, '')
    .replace(/\\([\\$}])/g, '$1');
}

/** Text that stands for itself in a snippet. */
export function inSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function lines(...all: readonly string[]): string {
  return all.join('\n');
}
