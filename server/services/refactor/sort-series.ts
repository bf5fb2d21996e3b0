/** Sorts a series from anywhere in its table, by the fix of the finding that says it is out of order. */
import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction } from 'vscode-languageserver-types';
import { check } from '../../checks/check.ts';
import { actionWith } from '../code-actions/action.ts';
import type { Asked } from '../code-actions/action.ts';

export function sortActions(asked: Asked): CodeAction[] {
  const { block, context } = asked;
  if (block?.kind !== 'demand') return [];
  const from = block.offset;
  const found = check(context.analysis).find(
    ({ rule, start }) => rule === 'period/series-order' && start >= from && start < from + block.text.length,
  );
  const fix = found?.fixes[0];
  return fix === undefined ? [] : [actionWith(asked, 'Sort the series', CodeActionKind.RefactorRewrite, fix.edits)];
}
