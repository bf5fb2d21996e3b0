/** Sections that the house template asks for and the report does not have. The profile of the council says which they are. */
import type { HeaderBlock } from '../../../../grammar/tree.ts';
import type { Analysis } from '../../../model/analysis.ts';
import { namesSection } from '../../../model/outline.ts';
import type { RequiredSection } from '../../../model/settings.ts';
import type { ReportRule } from '../../rule.ts';
import { headersOf } from './headers.ts';

export const sections: ReportRule = {
  id: 'structure/sections',
  title: 'A section that the report must have',
  severity: 'warning',
  description:
    "A section of the council's profile that no heading of the report, or of the files it includes, stands for. A @recommend block is a section of recommendations by itself, and so are @options and @resolved.",
  fixable: false,
  scope: 'report',
  reads: 'sections',
  check({ analysis, report }) {
    const { first } = headersOf(analysis.document.blocks);
    if (first === undefined) return;
    const required = analysis.settings.profile.sections[first.syntax.kind];
    const titles = titlesIn(analysis);
    for (const section of required) {
      if (section.headings.some((word) => namesSection(titles, word))) continue;
      report(first.block, { ...placeOf(first.syntax), message: missing(first.syntax, section) });
    }
  },
};

function placeOf({ title, keyword }: HeaderBlock): { start: number; end: number } {
  const { start, end } = title ?? keyword;
  return { start, end };
}

function missing({ kind }: HeaderBlock, { name, headings }: RequiredSection): string {
  const words = headings.map((word) => `'${word}'`);
  const either = words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : words[0];
  return `${kind === 'minutes' ? 'These minutes have' : `This ${kind} has`} no section ${name}: no heading says ${either}.`;
}

/** Blocks that are a section by themselves: they print their own heading. */
const OWN_TITLES: Readonly<Record<string, string>> = {
  recommend: 'recommendations',
  options: 'options considered',
  resolved: 'resolved, resolution, decision',
};

/** The headings of the report and of the files that it includes, a line each, in lower case. */
function titlesIn(analysis: Analysis): string {
  const blocks = analysis.document.blocks.flatMap((block) => {
    const path = block.kind === 'include' && block.syntax.kind === 'include' ? block.syntax.path : undefined;
    return path === undefined ? [block] : (analysis.other(path.text)?.document.blocks ?? []);
  });
  const titles = blocks.flatMap(({ kind, text }) => (kind === 'heading' ? text : (OWN_TITLES[kind] ?? [])));
  return titles.join('\n').toLowerCase();
}
