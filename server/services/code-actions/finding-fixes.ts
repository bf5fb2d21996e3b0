/** The fixes that findings bring: one by one where the author points, or all safe ones at once. */
import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { check } from '../../checks/check.ts';
import type { Finding } from '../../checks/finding.ts';
import { rangeBetween } from '../ranges.ts';
import type { ServiceContext } from '../service.ts';
import { actionWith, deferredAction } from './action.ts';
import type { Asked, Change } from './action.ts';

/** The kind under which editors run all safe fixes, on saving for instance. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.crosscast`;

/** The findings that the author points at. */
export function findingsAt({ context, start, end }: Asked): Finding[] {
  return check(context.analysis).filter((finding) => finding.start <= end && finding.end >= start);
}

/** A quick fix for each fix of each finding; one that is alone and safe is preferred. */
export function fixActions(
  asked: Asked,
  findings: readonly Finding[],
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  return findings.flatMap((finding) => {
    const told = diagnosticsOf(asked.context, finding, diagnostics);
    return finding.fixes.map((fix): CodeAction => {
      const action = actionWith(asked, fix.title, CodeActionKind.QuickFix, fix.edits);
      const isPreferred = fix.safe && finding.fixes.length === 1;
      return { ...action, ...(told.length > 0 ? { diagnostics: told } : {}), ...(isPreferred ? { isPreferred } : {}) };
    });
  });
}

/** The diagnostics by which the editor knows a finding: those with its rule, in its place. */
export function diagnosticsOf(
  { analysis }: ServiceContext,
  finding: Finding,
  diagnostics: readonly Diagnostic[],
): Diagnostic[] {
  const { start } = rangeBetween(analysis.document, finding.start, finding.end);
  return diagnostics.filter(
    ({ code, range }) =>
      code === finding.rule && range.start.line === start.line && range.start.character === start.character,
  );
}

export function fixAllAction(asked: Asked): CodeAction[] {
  const count = safeFixes(asked.context).count;
  if (count === 0) return [];
  const title =
    count === 1 ? 'Fix the one finding that can be fixed safely' : `Fix all ${count} findings that can be fixed safely`;
  return [deferredAction(asked, title, fixAllKind, { does: 'fix-all' })];
}

export interface SafeFixes {
  readonly changes: readonly Change[];
  readonly count: number;
}

/** The safe fixes of a report that do not get in each other's way; of two that do, the first. */
export function safeFixes({ analysis }: ServiceContext): SafeFixes {
  const changes: Change[] = [];
  let count = 0;
  for (const { fixes } of check(analysis)) {
    const fix = fixes.find(({ safe, edits }) => safe && edits.length > 0);
    if (fix === undefined || fix.edits.some((edit) => changes.some((other) => collide(edit, other)))) continue;
    changes.push(...fix.edits);
    count++;
  }
  return { changes, count };
}

/** Two changes collide when they overlap, or insert in the same place so that their order would matter. */
function collide(a: Change, b: Change): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}
