/**
 * What can be done at a place: fixes of findings, waivers, ties, and changes of form. The edit of an action that takes
 * some working out is made only when the author chooses it.
 */
import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver-types';
import { askedAbout, editOf } from './code-actions/action.ts';
import type { Asked, Change, CodeActionOptions, Deferred } from './code-actions/action.ts';
import { sectionActions } from './code-actions/add-section.ts';
import { findingsAt, fixActions, fixAllAction, fixAllKind, safeFixes } from './code-actions/finding-fixes.ts';
import { renumberActions, renumbering } from './code-actions/renumber.ts';
import { suppressActions } from './code-actions/suppress.ts';
import { tieActions } from './code-actions/tie-figure.ts';
import { extractActions } from './refactor/extract-figure.ts';
import { sortActions } from './refactor/sort-series.ts';
import { tableFromTextActions, tableInPlace } from './refactor/table-from-text.ts';
import { totalRowActions } from './refactor/total-row.ts';
import type { ServiceContext } from './service.ts';

export type { CodeActionOptions } from './code-actions/action.ts';

/** The kinds of action that there are, for the editor to know. */
export const codeActionKinds: readonly CodeActionKind[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorRewrite,
  fixAllKind,
];

/** The actions for a range, fixes first; those of the kinds in `only`, if it is given. */
export function codeActions(
  context: ServiceContext,
  range: Range,
  { diagnostics, only }: CodeActionContext,
  options: CodeActionOptions = {},
): CodeAction[] {
  const asked = askedAbout(context, range, options);
  const wants = (kind: CodeActionKind): boolean => only === undefined || only.some((each) => isOfKind(kind, each));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const findings = findingsAt(asked);
    actions.push(...fixActions(asked, findings, diagnostics), ...sectionActions(asked, findings, diagnostics));
    actions.push(...tieActions(asked), ...suppressActions(asked, findings, diagnostics));
  } else if (wants(CodeActionKind.RefactorRewrite)) actions.push(...tieActions(asked));
  if (wants(CodeActionKind.RefactorExtract)) actions.push(...extractActions(asked));
  if (wants(CodeActionKind.RefactorRewrite)) actions.push(...rewrites(asked));
  // Fixing everything is no answer to a question about one place, unless it is asked for.
  if (only !== undefined && wants(fixAllKind)) actions.push(...fixAllAction(asked));
  return distinct(actions).filter(({ kind }) => kind === undefined || wants(kind));
}

function rewrites(asked: Asked): CodeAction[] {
  return [...tableFromTextActions(asked), ...totalRowActions(asked), ...sortActions(asked), ...renumberActions(asked)];
}

/** The action with its edit. One that was offered for an earlier state of the report is given back as it is. */
export function resolveCodeAction(context: ServiceContext, action: CodeAction): CodeAction {
  const data: unknown = action.data;
  const { uri, document } = context.analysis;
  if (action.edit !== undefined || !isDeferred(data) || data.uri !== uri || data.version !== document.version) {
    return action;
  }
  return { ...action, edit: editOf(context, changesOf(context, data)) };
}

function changesOf(context: ServiceContext, { does, start = 0, end = 0 }: Deferred): readonly Change[] {
  switch (does) {
    case 'fix-all':
      return safeFixes(context).changes;
    case 'renumber':
      return renumbering(context);
    case 'table-from-text':
      return tableInPlace(context, start, end);
  }
}

/** `refactor.rewrite` is of the kinds `refactor.rewrite`, `refactor` and the empty one. */
function isOfKind(kind: CodeActionKind, asked: CodeActionKind): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}

/** Of two actions that do the same, the first: a finding's fix rather than a suggestion of ours. */
function distinct(actions: readonly CodeAction[]): CodeAction[] {
  const seen = new Set<string>();
  return actions.filter(({ edit, title }) => {
    const key = edit === undefined ? title : JSON.stringify(edit.changes);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The data comes back from the editor, which has kept it as it was. */
function isDeferred(data: unknown): data is Deferred {
  return typeof data === 'object' && data !== null && 'does' in data && 'version' in data;
}
