/**
 * A header that lacks what the council's profile asks for, or says something that cannot be read: a meeting without a date,
 * an exempt report without its paragraph. Sources: the Local Authorities (Executive Arrangements) (Meetings and Access to
 * Information) (England) Regulations 2012; Schedule 12A to the Local Government Act 1972.
 */
import { lineEndOf } from '../../../../grammar/format/text.ts';
import type { HeaderBlock } from '../../../../grammar/tree.ts';
import type { Analysis } from '../../../model/analysis.ts';
import type { ReportBlock } from '../../../model/report-block.ts';
import type { PlacedEdit, ReportRule, ReportView } from '../../rule.ts';
import { headersOf } from './headers.ts';
import type { Header } from './headers.ts';
import { valueFault } from './header-values.ts';
import { listed } from '../../../model/listed.ts';

export const header: ReportRule = {
  id: 'structure/header',
  title: 'A header that is incomplete',
  severity: 'warning',
  description:
    "A header that is missing, that is not first or not alone, that lacks a field which the council's profile asks for, or whose values cannot be read.",
  fixable: true,
  scope: 'report',
  check(view) {
    const { blocks } = view.analysis.document;
    const { first, others } = headersOf(blocks);
    const [top] = blocks;
    if (first !== undefined) checkHeader(view, first);
    else if (others.length === 0 && top !== undefined) reportNone(view, top);
    for (const { block, syntax } of others) {
      const { start, end } = syntax.keyword;
      const message =
        first === undefined
          ? `The header stands below other text: @${syntax.kind} opens the file.`
          : `A file has one header, and this is another: @${syntax.kind} opens a file of its own.`;
      view.report(block, { start, end, message });
    }
  },
};

function reportNone({ analysis, report }: ReportView, block: ReportBlock): void {
  const start = block.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const fields = analysis.settings.profile.header.report.map((field) => `  ${field}: [insert]\n`);
  const text = `@report "[insert title]"\n${fields.join('')}\n`;
  // The first character alone: the rest of the line is no part of the outline, and may change without this rule being asked.
  report(block, {
    start,
    end: start + 1,
    message: 'This file has no header: it opens with @report, @minutes, @decision or @appendix and a title.',
    fixes: [{ title: 'Insert a header', edits: [{ start, end: start, text }], safe: false }],
  });
}

function checkHeader({ analysis, report }: ReportView, { block, syntax }: Header): void {
  const { start, end } = syntax.title ?? syntax.keyword;
  if (syntax.title === undefined || syntax.title.text === '') {
    report(block, {
      ...syntax.keyword,
      message: `This @${syntax.kind} has no title: it follows the word, in quotation marks.`,
    });
  }
  const missing = missingFields(analysis, syntax);
  if (missing.length > 0) {
    const fields = listed(missing);
    report(block, {
      start,
      end,
      message: `The header does not give the ${fields}.`,
      fixes: [
        {
          title: `Insert ${missing.length === 1 ? `a line for the ${missing[0]}` : 'lines for them'}`,
          edits: [insertion(block.text, syntax, missing)],
          safe: false,
        },
      ],
    });
  }
  for (const { key, value } of syntax.entries) {
    const fault = value.text === '' ? undefined : valueFault(normalised(key.text), value.text);
    if (fault !== undefined) report(block, { start: value.start, end: value.end, message: fault });
  }
}

/** A key without a value is a finding of the parser's. */
function missingFields({ settings }: Analysis, { kind, entries }: HeaderBlock): string[] {
  const given = new Set(entries.map(({ key }) => normalised(key.text)));
  return settings.profile.header[kind].filter((field) => !given.has(normalised(field)));
}

function normalised(key: string): string {
  return key.toLowerCase().replace(/\s+/g, ' ');
}

/** Lines after the last one of the header, to be filled in: figure/placeholder sees to it that they are. */
function insertion(text: string, { entries, title, keyword }: HeaderBlock, missing: readonly string[]): PlacedEdit {
  const last = entries.at(-1);
  const first = entries[0];
  const indent = first === undefined ? '  ' : /[ \t]*$/.exec(text.slice(0, first.key.start))?.[0];
  const from = last?.end ?? title?.end ?? keyword.end;
  const rest = text.slice(from).search(/[\r\n]|$/);
  const at = from + rest;
  const lines = missing.map((field) => `${lineEndOf(text)}${indent ?? '  '}${field}: [insert]`);
  return { start: at, end: at, text: lines.join('') };
}
