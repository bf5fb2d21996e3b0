/**
 * Waives a finding with a reason: at the end of the row that it is in, or in a comment before its block, or for the whole
 * report. The reason is the author's to write; until then the comment is itself a finding.
 */
import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import type { Finding } from '../../checks/finding.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import { actionWith, positionBehind } from './action.ts';
import type { Asked, Change } from './action.ts';
import { diagnosticsOf } from './finding-fixes.ts';

/** What is wrong with a suppression cannot be waived by one, and text that cannot be read is not read for one. */
const NEVER = /^(?:suppress\/|internal\/|syntax$)/;

export function suppressActions(
  asked: Asked,
  findings: readonly Finding[],
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const { context } = asked;
  const seen = new Set<string>();
  const actions: CodeAction[] = [];
  const whole: CodeAction[] = [];
  for (const finding of findings) {
    const { rule } = finding;
    const block = context.analysis.document.blockAt(finding.start);
    if (block === undefined || NEVER.test(rule) || seen.has(rule)) continue;
    seen.add(rule);
    const told = diagnosticsOf(context, finding, diagnostics);
    const { change, where } = waiverFor(block, finding.start - block.offset, rule);
    actions.push(waiver(asked, `Ignore ${rule} ${where}, with a reason`, change, told));
    whole.push(waiver(asked, `Ignore ${rule} in the whole report, with a reason`, fileWaiver(asked, rule), told));
  }
  return [...actions, ...whole];
}

function waiver(asked: Asked, title: string, change: Change, diagnostics: Diagnostic[]): CodeAction {
  const { context, options } = asked;
  const action = actionWith(asked, title, CodeActionKind.QuickFix, [change]);
  // The cursor goes where the reason is missing.
  const reason = change.text.indexOf(': ') < 0 ? change.text : change.text.slice(0, change.text.indexOf(': ') + 2);
  const place = positionBehind(context, change.start, reason);
  return {
    ...action,
    ...(diagnostics.length > 0 ? { diagnostics } : {}),
    ...(options.placeCursor === undefined
      ? {}
      : {
          command: {
            title: 'Write the reason',
            command: options.placeCursor,
            arguments: [context.analysis.uri, place],
          },
        }),
  };
}

function waiverFor(block: ReportBlock, at: number, rule: string): { readonly change: Change; readonly where: string } {
  const base = block.offset;
  const { syntax, text } = block;
  const row = 'rows' in syntax ? syntax.rows.find(({ start, end }) => start <= at && at <= end) : undefined;
  const last = row?.suppression?.rules.at(-1);
  if (last !== undefined) {
    const end = base + last.end;
    return { change: { start: end, end, text: `, ${rule}` }, where: 'in this row' };
  }
  if (row !== undefined && row.comment === undefined && text.charAt(row.end - 1) === '|') {
    const end = base + row.end;
    return { change: { start: end, end, text: ` // crosscast-ignore ${rule}: ` }, where: 'in this row' };
  }
  return { change: { start: base, end: base, text: `// crosscast-ignore ${rule}: \n` }, where: 'here' };
}

/** After the header, where readers of the source look first. */
function fileWaiver({ context }: Asked, rule: string): Change {
  const { blocks } = context.analysis.document;
  const header = blocks.find(({ kind }) => kind !== 'blank' && kind !== 'comment');
  const next = header === undefined ? undefined : blocks[header.index + 1];
  const start = next?.offset ?? 0;
  // Several stand under each other.
  const gap = next?.kind === 'comment' ? '' : '\n';
  return { start, end: start, text: `// crosscast-ignore-file ${rule}: \n${gap}` };
}
