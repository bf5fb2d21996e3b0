/**
 * What can be written at the cursor. Each kind of place has its own file in `completion/`; the first that knows the place
 * answers. What is said about a proposal beyond its list entry is looked up when the author dwells on it.
 */
import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver-types';
import { proposeBlocks } from './completion/blocks.ts';
import { proposeBody } from './completion/body.ts';
import { cursorAt } from './completion/cursor.ts';
import type { Cursor, CompletionOptions } from './completion/cursor.ts';
import { documentationOf } from './completion/documentation.ts';
import { proposeListItem } from './completion/list-items.ts';
import { proposeNames } from './completion/names.ts';
import { proposeInclude } from './completion/paths.ts';
import type { ProposalData, Proposals } from './completion/proposal.ts';
import { toItems } from './completion/proposal.ts';
import { proposeFigures } from './completion/prose.ts';
import { proposeReferences } from './completion/references.ts';
import { proposeSuppressions } from './completion/suppressions.ts';
import { proposeValues } from './completion/values.ts';
import type { ServiceContext } from './service.ts';

export type { CompletionOptions } from './completion/cursor.ts';

/**
 * The characters after which an editor should ask unasked. A space is one for the values of keys, the start of list items and
 * expressions; anywhere else it is answered with nothing.
 */
export const completionTriggers: readonly string[] = ['@', '.', '#', '(', '/', '{', ' '];

const providers: readonly ((cursor: Cursor) => Proposals | undefined)[] = [
  proposeSuppressions,
  proposeBlocks,
  proposeInclude,
  proposeReferences,
  proposeNames,
  proposeListItem,
  proposeFigures,
  proposeValues,
  proposeBody,
];

/** What can be written at a position, in the order in which it is likely. */
export function complete(context: ServiceContext, position: Position, options: CompletionOptions = {}): CompletionList {
  const cursor = cursorAt(context, position, options);
  for (const propose of providers) {
    const proposals = propose(cursor);
    if (proposals === undefined) continue;
    return { isIncomplete: proposals.incomplete === true, items: toItems(cursor, proposals) };
  }
  return { isIncomplete: false, items: [] };
}

/** The item with its documentation. */
export function resolveCompletion(context: ServiceContext, item: CompletionItem): CompletionItem {
  if (!isProposalData(item.data)) return item;
  const documentation = documentationOf(context, item.data);
  return documentation === undefined ? item : { ...item, documentation: { kind: 'markdown', value: documentation } };
}

/** The data comes back from the editor, which has kept it as it was. */
function isProposalData(data: unknown): data is ProposalData {
  return typeof data === 'object' && data !== null && 'kind' in data;
}
