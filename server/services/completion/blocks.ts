/** Proposes blocks after an `@` in the first column, and on an empty line when the author asks. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { blocks } from '../../../grammar/vocabulary.ts';
import type { BlockKind } from '../../../grammar/tree.ts';
import { blockSnippets } from '../snippets.ts';
import type { Cursor } from './cursor.ts';
import type { Proposal, Proposals } from './proposal.ts';

const HEADERS: ReadonlySet<BlockKind> = new Set(['report', 'minutes', 'decision', 'appendix']);

export function proposeBlocks(cursor: Cursor): Proposals | undefined {
  const typed = /^@?[A-Za-z]*$/.exec(cursor.before)?.[0];
  if (typed === undefined) return undefined;
  // A word that starts a line without an @ is prose; an empty line can become anything.
  if (typed === '' ? cursor.after.trim() !== '' || cursor.options.trigger !== undefined : !typed.startsWith('@')) {
    return undefined;
  }
  const rest = /^[A-Za-z]*/.exec(cursor.after)?.[0] ?? '';
  const span = { start: cursor.lineStart, end: cursor.at + rest.length };
  // Where the line goes on, only the word is in question: the rest of the block is there.
  const onlyWord = cursor.after.slice(rest.length).trim() !== '';
  const fitting = blockSnippets().filter(({ word }) => HEADERS.has(word) === needsHeader(cursor));
  const items = onlyWord ? wordsOf(new Set(fitting.map(({ word }) => word))) : fitting.map(wholeBlock);
  return { span, items };
}

function wholeBlock({ word, label, body }: ReturnType<typeof blockSnippets>[number]): Proposal {
  return {
    label,
    kind: CompletionItemKind.Snippet,
    insert: body,
    snippet: true,
    detail: aboutBlock(word),
    data: { kind: 'block', word },
  };
}

function wordsOf(words: ReadonlySet<string>): Proposal[] {
  return [...words].map((word) => ({
    label: `@${word}`,
    kind: CompletionItemKind.Keyword,
    detail: aboutBlock(word),
    data: { kind: 'block', word },
  }));
}

function aboutBlock(word: string): string {
  return blocks.find((block) => block.word === word)?.about ?? '';
}

/** Whether the block at the cursor would be the report's first: one header opens it, and no other may follow. */
function needsHeader({ context, block, lineStart }: Cursor): boolean {
  for (const other of context.analysis.document.blocks) {
    if (other === block && lineStart <= 1) return true;
    if (other.kind !== 'blank' && other.kind !== 'comment') return false;
    if (other === block) return true;
  }
  return true;
}
