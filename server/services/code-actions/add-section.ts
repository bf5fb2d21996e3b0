/** Adds a section that the council's profile asks for and that the report does not have, where the profile's order puts it. */
import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import type { HeaderKind } from '../../../grammar/tree.ts';
import type { Finding } from '../../checks/finding.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import type { RequiredSection } from '../../model/settings.ts';
import { entryText } from '../../model/table-meaning.ts';
import { sectionsAround } from '../outline.ts';
import { actionWith } from './action.ts';
import type { Asked } from './action.ts';
import { diagnosticsOf } from './finding-fixes.ts';

export function sectionActions(
  asked: Asked,
  findings: readonly Finding[],
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const { analysis } = asked.context;
  const required = requiredSections(analysis);
  return findings.flatMap((finding) => {
    if (finding.rule !== 'structure/sections') return [];
    const section = required.find(({ name }) => finding.message.includes(`no section ${name}:`));
    if (section === undefined) return [];
    const start = placeFor(analysis, section, required);
    const text = separated(analysis, start, sectionText(analysis, section));
    const action = actionWith(asked, `Add the section ${section.name}`, CodeActionKind.QuickFix, [
      { start, end: start, text },
    ]);
    const told = diagnosticsOf(asked.context, finding, diagnostics);
    return [told.length > 0 ? { ...action, diagnostics: told } : action];
  });
}

function requiredSections({ headerMeaning, settings }: Analysis): readonly RequiredSection[] {
  const kind: HeaderKind | undefined = headerMeaning?.syntax.kind;
  return kind === undefined ? [] : settings.profile.sections[kind];
}

/** Behind the nearest section that comes before it in the profile; behind the header if there is none. */
function placeFor(analysis: Analysis, section: RequiredSection, required: readonly RequiredSection[]): number {
  const { blocks } = analysis.document;
  for (const before of required.slice(0, required.indexOf(section)).toReversed()) {
    const heading = blocks.find((block) => block.kind === 'heading' && says(block, before));
    const last = heading && sectionsAround(analysis, heading)[0]?.last;
    if (last !== undefined) return last.offset + last.text.length;
  }
  const header = blocks.find(({ kind }) => kind !== 'blank' && kind !== 'comment');
  return header === undefined ? 0 : header.offset + header.text.length;
}

function says({ text }: ReportBlock, { headings }: RequiredSection): boolean {
  return headings.some((word) => text.toLowerCase().includes(word.toLowerCase()));
}

/** A section of recommendations starts with one. */
function sectionText({ headerMeaning }: Analysis, { name, headings }: RequiredSection): string {
  if (!headings.some((word) => word.startsWith('recommend'))) return `# ${name}\n`;
  const body = headerMeaning === undefined ? undefined : entryText(headerMeaning.syntax, 'body');
  return `# ${name}\n\n@recommend ${body ?? 'Cabinet'}\n  1. notes the report.\n`;
}

/** An empty line before and behind, where there is text. */
function separated({ document }: Analysis, at: number, text: string): string {
  const before = document.slice(Math.max(0, at - 4), at).replaceAll('\r', '');
  const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  return at < document.length ? `${lead}${text}\n` : `${lead}${text}`;
}
